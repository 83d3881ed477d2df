// Generated from specs/boomin.yaml by `npm run generate`. Do not edit.
import type { OperationTable } from '../../core/operation.ts';

export const operations: OperationTable = {
  "GET /scopes": {"id":"listScopes","method":"GET","path":"/scopes","risk":"read","security":[],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /scopes_exec": {"id":"executeScope","method":"POST","path":"/scopes_exec","risk":"destructive","security":[["platformTokenAuth"]],"idempotency":{"in":"header","name":"Idempotency-Key","replay":"same-result","ttlMs":null},"secretInputs":["token"],"secretOutputs":[],"deprecated":false},
  "GET /platform/tokens": {"id":"listPlatformTokens","method":"GET","path":"/platform/tokens","risk":"read","security":[["userBearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /platform/tokens/create": {"id":"createPlatformToken","method":"POST","path":"/platform/tokens/create","risk":"write","security":[["userBearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":["secret"],"deprecated":false},
  "POST /platform/tokens/revoke": {"id":"revokePlatformToken","method":"POST","path":"/platform/tokens/revoke","risk":"destructive","security":[["userBearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /platform/tokens/rotate": {"id":"rotatePlatformToken","method":"POST","path":"/platform/tokens/rotate","risk":"destructive","security":[["userBearerAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":["secret"],"deprecated":false},
  "POST /smoke": {"id":"smokeTestToken","method":"POST","path":"/smoke","risk":"read","security":[["platformTokenAuth"]],"idempotency":null,"secretInputs":["token"],"secretOutputs":[],"deprecated":false},
  "POST /units/list": {"id":"listUnits","method":"POST","path":"/units/list","risk":"read","security":[["platformTokenAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /units/create": {"id":"createUnit","method":"POST","path":"/units/create","risk":"write","security":[["platformTokenAuth"]],"idempotency":{"in":"header","name":"Idempotency-Key","replay":"same-result","ttlMs":null},"secretInputs":[],"secretOutputs":[],"deprecated":false},
  "POST /units/delete": {"id":"deleteUnit","method":"POST","path":"/units/delete","risk":"destructive","security":[["platformTokenAuth"]],"idempotency":null,"secretInputs":[],"secretOutputs":[],"deprecated":false},
};
