import type { PlatformSandbox } from '../platform.ts';
import { refusalFacts } from './refusals.ts';

/** A platform none of whose operations is built: its routes are known, and that is all. */
export const unbuiltPlatform: PlatformSandbox = {
  handlers: {},
  credentials: {},
  principal: () => null,
  refuse: (refusal, { requestId }) => ({
    status: refusalFacts(refusal).status,
    json: { error: refusal.kind, request_id: requestId },
  }),
  snapshot: () => ({}),
  reset: () => undefined,
  revoke: () => false,
};
