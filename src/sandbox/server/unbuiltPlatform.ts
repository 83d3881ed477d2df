import type { PlatformSandbox, Refusal } from '../platform.ts';

/** A platform none of whose operations is built: its routes are known, and that is all. */
export const unbuiltPlatform: PlatformSandbox = {
  handlers: {},
  credentials: {},
  principal: () => null,
  refuse: (refusal, { requestId }) => ({
    status: statusOf(refusal),
    json: { error: refusal.kind, request_id: requestId },
  }),
  snapshot: () => ({}),
  reset: () => undefined,
  revoke: () => false,
};

const STATUSES = {
  unauthorized: 401,
  noRoute: 404,
  method: 405,
  mediaType: 415,
  malformed: 400,
  invalid: 400,
  tooLarge: 413,
} as const satisfies Record<Exclude<Refusal['kind'], 'status'>, number>;

function statusOf(refusal: Refusal): number {
  return refusal.kind === 'status' ? refusal.status : STATUSES[refusal.kind];
}
