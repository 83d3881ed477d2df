import type { Answer } from '../server/answer.ts';
import type { PlatformName, PlatformSandbox, Refusal } from '../platform.ts';

/** A platform none of whose operations is built: its routes are known, and that is all. */
export function unbuiltPlatform(name: PlatformName): PlatformSandbox {
  return {
    name,
    handlers: {},
    credentials: {},
    routing: {},
    otherCredentials: {},
    principal: () => null,
    refuse: (refusal, { requestId }) => plainRefusal(refusal, requestId),
    snapshot: () => ({}),
    ledger: () => [],
    charges: () => [],
    reset: () => undefined,
    addCredits: () => false,
    revoke: () => false,
    withdraw: () => false,
  };
}

function plainRefusal(refusal: Refusal, requestId: string): Answer {
  const status = statusOf(refusal);
  return { status, json: { error: refusal.kind, request_id: requestId } };
}

function statusOf(refusal: Refusal): number {
  switch (refusal.kind) {
    case 'unauthorized':
      return 401;
    case 'noRoute':
      return 404;
    case 'method':
      return 405;
    case 'mediaType':
      return 415;
    case 'tooLarge':
      return 413;
    case 'malformed':
    case 'invalid':
      return 400;
    case 'status':
      return refusal.status;
  }
}
