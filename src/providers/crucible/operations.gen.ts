// Generated from specs/crucible.yaml by `npm run generate`. Do not edit.
import type { OperationTable } from '../../core/operation.ts';

export const operations: OperationTable = {
  "GET /api/health": {"id":"getHealth","method":"GET","path":"/api/health","risk":"read","security":[],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "GET /api/v1/credits": {"id":"getCredits","method":"GET","path":"/api/v1/credits","risk":"read","security":[["BearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "GET /api/v1/workflows": {"id":"listWorkflows","method":"GET","path":"/api/v1/workflows","risk":"read","security":[["BearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "GET /api/v1/workflows/{workflow_id}/metadata": {"id":"getWorkflowMetadata","method":"GET","path":"/api/v1/workflows/{workflow_id}/metadata","risk":"read","security":[["BearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "GET /api/v1/assets": {"id":"listAssets","method":"GET","path":"/api/v1/assets","risk":"read","security":[["BearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /api/v1/assets": {"id":"createAsset","method":"POST","path":"/api/v1/assets","risk":"paid","security":[["BearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":["data.upload_url","data.upload_token"],"deprecated":false},
  "GET /api/v1/assets/{asset_id}": {"id":"getAsset","method":"GET","path":"/api/v1/assets/{asset_id}","risk":"read","security":[["BearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "DELETE /api/v1/assets/{asset_id}": {"id":"deleteAsset","method":"DELETE","path":"/api/v1/assets/{asset_id}","risk":"destructive","security":[["BearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /api/v1/generate": {"id":"submitGeneration","method":"POST","path":"/api/v1/generate","risk":"paid","security":[["BearerAuth"]],"idempotency":{"in":"body","name":"idempotency_key","replay":"same-result","ttlMs":null},"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "GET /api/v1/jobs/{job_id}": {"id":"getJob","method":"GET","path":"/api/v1/jobs/{job_id}","risk":"read","security":[["BearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
};
