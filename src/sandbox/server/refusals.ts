import type { Refusal } from '../platform.ts';

const STATUSES = {
  unauthorized: 401,
  noRoute: 404,
  method: 405,
  mediaType: 415,
  malformed: 400,
  invalid: 400,
  tooLarge: 413,
} as const satisfies Record<Exclude<Refusal['kind'], 'status'>, number>;

/** The usual status and the reason of a refusal; each platform puts them into its own envelope. */
export function refusalFacts(refusal: Refusal): { readonly status: number; readonly reason: string } {
  if (refusal.kind === 'status') return { status: refusal.status, reason: `HTTP ${refusal.status}` };
  return { status: STATUSES[refusal.kind], reason: reasonOf(refusal) };
}

function reasonOf(refusal: Exclude<Refusal, { readonly kind: 'status' }>): string {
  switch (refusal.kind) {
    case 'unauthorized':
      return refusal.objection ?? `The credential is ${refusal.reason}.`;
    case 'noRoute':
      return 'There is no such route.';
    case 'method':
      return `The route takes ${refusal.allow.join(', ')}.`;
    case 'mediaType':
      return `Send ${refusal.accepts.join(' or ')}.`;
    case 'malformed':
      return `The body is not JSON: ${refusal.message}`;
    case 'invalid':
      return refusal.problems.join('; ');
    case 'tooLarge':
      return `At most ${refusal.limitBytes} bytes.`;
  }
}
