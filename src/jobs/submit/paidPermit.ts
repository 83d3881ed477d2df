import type { PaidPermit } from '../../core/paidPermit.ts';

/** Makes the right to send one paid request. Only the paid gate imports this file. */
export function paidPermit(): PaidPermit {
  return Object.freeze({}) as PaidPermit;
}
