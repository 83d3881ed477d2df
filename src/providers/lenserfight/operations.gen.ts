// Generated from specs/lenserfight.yaml by `npm run generate`. Do not edit.
import type { OperationTable } from '../../core/operation.ts';

export const operations: OperationTable = {
  "GET /health": {"id":"getHealth","method":"GET","path":"/health","risk":"read","security":[],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /v1/lenses/{lensId}/execute": {"id":"executeLens","method":"POST","path":"/v1/lenses/{lensId}/execute","risk":"paid","security":[["bearerAuth"]],"idempotency":{"in":"body","name":"idempotencyKey","replay":"unknown","ttlMs":null},"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /v1/workflows/{workflowId}/run": {"id":"runWorkflow","method":"POST","path":"/v1/workflows/{workflowId}/run","risk":"paid","security":[["bearerAuth"]],"idempotency":{"in":"body","name":"idempotencyKey","replay":"same-result","ttlMs":86400000},"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "GET /v1/runs/{runId}": {"id":"getRunStatus","method":"GET","path":"/v1/runs/{runId}","risk":"read","security":[["bearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "GET /v1/runs/{runId}/events": {"id":"streamRunEvents","method":"GET","path":"/v1/runs/{runId}/events","risk":"read","security":[["bearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /v1/partners/{partnerName}/provision": {"id":"provisionPartner","method":"POST","path":"/v1/partners/{partnerName}/provision","risk":"write","security":[["bearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "GET /v1/partners/{partnerName}/balance": {"id":"getPartnerBalance","method":"GET","path":"/v1/partners/{partnerName}/balance","risk":"read","security":[["bearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /v1/partners/{partnerName}/refresh-token": {"id":"refreshPartnerToken","method":"POST","path":"/v1/partners/{partnerName}/refresh-token","risk":"write","security":[["bearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":["data.token","data.accessToken","data.refreshToken"],"deprecated":false},
  "POST /v1/partners/{partnerName}/send-claim": {"id":"sendPartnerClaim","method":"POST","path":"/v1/partners/{partnerName}/send-claim","risk":"write","security":[["bearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
};
