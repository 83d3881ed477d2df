import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { PreparedCall } from '../../core/job.ts';

/**
 * The call with each value of a secret input, at any depth of the body and among the parameters, replaced by its
 * salted SHA-256. Names are matched as the contract writes them; header names in any case.
 */
export function hashSecrets(call: PreparedCall, secretInputs: readonly string[], salt: string): PreparedCall {
  if (secretInputs.length === 0) return call;
  const names = new Set(secretInputs.map((name) => name.toLowerCase()));
  const hashed = new Set<string>(call.hashed);
  const hide = (name: string, value: unknown): unknown => {
    if (names.has(name.toLowerCase()) && value !== null && value !== undefined) {
      hashed.add(name);
      return digest(value, salt);
    }
    return inside(value);
  };
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    return typeof value === 'object' && value !== null ? hideIn(value) : value;
  };
  const hideIn = (values: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]: [string, unknown]) => [name, hide(name, value)]),
    );
  const params = Object.entries(call.params).map(([name, value]): [string, string] => [
    name,
    String(hide(name, value)),
  ]);
  const body = hideIn(call.body);
  const shown: Record<string, string> = Object.fromEntries(params);
  return { ...call, params: shown, body, hashed: [...hashed].sort() };
}

/** True when two stored calls ask for the same, their secrets included: those are compared by their hashes. */
export function sameRequest(a: PreparedCall, b: PreparedCall): boolean {
  return isDeepStrictEqual(
    [a.operation, a.params, a.body, a.hashed ?? []],
    [b.operation, b.params, b.body, b.hashed ?? []],
  );
}

function digest(value: unknown, salt: string): string {
  return `sha256:${createHash('sha256').update(salt).update(JSON.stringify(value)).digest('hex')}`;
}
