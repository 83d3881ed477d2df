import type { JsonAnswer } from '../../server/answer.ts';

/**
 * An answer that the contract does not promise in this form but servers were seen to give.
 */
export function beyondContract<const Status extends number>(
  status: Status,
  body: unknown,
): JsonAnswer<Status, never> {
  return { status, json: body } as JsonAnswer<Status, never>;
}

/** A status that the operation does not promise at all, told as every failure is. */
export function unpromised(status: number, error: string): JsonAnswer<never, never> {
  return { status, json: { error } } as JsonAnswer<never, never>;
}
