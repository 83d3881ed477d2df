import assert from 'node:assert/strict';
import type { ErrorDialect } from '../../../src/core/errorDialect.ts';
import type { Problem, ProblemDetails } from '../../../src/core/problem.ts';
import { problemFromAnswer } from '../../../src/net/errors/answer.ts';

/** The Problem of a failed answer: its body is sent as JSON, a text as it is. */
export function problemOfAnswer(
  status: number,
  body: unknown,
  {
    headers = {},
    dialect,
  }: { readonly headers?: Record<string, string>; readonly dialect?: ErrorDialect } = {},
): Problem {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const context = { operation: 'op', account: 'a' };
  return problemFromAnswer({ status, headers: new Headers(headers) }, text, context, dialect);
}

/** Compares the details that are named, and no others. */
export function assertDetails(found: Problem, wanted: Partial<ProblemDetails>): void {
  for (const [name, value] of Object.entries(wanted)) {
    assert.deepEqual(Reflect.get(found.details, name), value, `${name} of ${found.message}`);
  }
}
