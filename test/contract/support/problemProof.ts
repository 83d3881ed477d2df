import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { Problem } from '../../../src/core/problem.ts';
import type { Session } from '../../../src/core/session.ts';
import type { SeenRequest } from '../../../src/sandbox/server/requestLog.ts';
import type { ExpectedProblem } from './scenario.ts';

/** The Problem that the work ends in; any other end fails the test. */
export async function problemOf(work: () => Promise<unknown>): Promise<Problem> {
  try {
    await work();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  assert.fail('expected a Problem');
}

/** The Problem says all that the answer said and what it means, and names its place. */
export function assertProblem(
  problem: Problem,
  expected: ExpectedProblem,
  place: {
    readonly session: Pick<Session, 'account'>;
    readonly operation: string;
    readonly seen: SeenRequest;
  },
): void {
  const { kind, code, serverCode, retryable, mayHaveActed, ...rest } = problem.details;
  const { byProxy, ...named } = expected;
  assert.deepEqual({ kind, code, serverCode, retryable, mayHaveActed }, named);
  assert.equal(rest.status, place.seen.status);
  assert.equal(rest.operation, place.operation);
  assert.equal(rest.provider, place.session.account.provider);
  assert.equal(rest.account, place.session.account.id);
  assertRequestId(rest.requestId, place.seen);
  assert.ok(rest.serverMessage, 'the platform said why');
  assert.equal(rest.byProxy, byProxy, 'whether the dialect recognizes the platform');
}

/** No key is in anything that is shown, logged or stored of the Problem. */
export function assertNoSecret(problem: Problem, secrets: readonly string[]): void {
  const texts = [
    problem.message,
    problem.stack ?? '',
    JSON.stringify(problem.details),
    inspect(problem.cause),
  ];
  for (const secret of secrets)
    assert.ok(!texts.some((text) => text.includes(secret)), 'a key is in the Problem');
}

/** The id to quote when asking for support: the one of the body, where the body has one. */
function assertRequestId(id: string | undefined, seen: SeenRequest): void {
  assert.match(id ?? '', /^req_\w+$/);
  const inBody = /\breq_\w+/.exec(seen.exchange?.responseBody ?? '')?.[0];
  if (inBody !== undefined) assert.equal(id, inBody);
}
