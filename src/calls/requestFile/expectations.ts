import { isDeepStrictEqual } from 'node:util';
import { plainJson } from '../../net/json/exactJson.ts';
import { isRecord, memberOf } from '../check/schemaView.ts';

/** What a request file expects of its answer: `{"status": 200, "values": {"/credits/available": 100}}`. */
export interface Expectations {
  /** The statuses of which one is expected; empty: any that means success. */
  readonly statuses: readonly number[];
  /** What stands at a place of the answer: a JSON pointer (RFC 6901) and the value, or what is asked of it. */
  readonly values: readonly { readonly pointer: string; readonly wanted: unknown }[];
}

/** An expectation that an answer does not meet; `got` is undefined where there is nothing at the place. */
export type Unmet =
  | { readonly kind: 'status'; readonly wanted: readonly number[]; readonly got: number }
  | { readonly kind: 'value'; readonly pointer: string; readonly wanted: unknown; readonly got: unknown };

/** The expectations of a file; null where it has none, `broken` where they cannot be read. */
export function expectationsOf(expect: unknown): Expectations | 'broken' | null {
  if (expect === undefined) return null;
  const plain = plainJson(expect);
  if (!isRecord(plain)) return 'broken';
  const { status = [], values = {}, ...others } = plain;
  const statuses = Array.isArray(status) ? [...(status as readonly unknown[])] : [status];
  const isKnown = Object.keys(others).length === 0 && isRecord(values);
  if (!isKnown || !statuses.every(isStatus)) return 'broken';
  if (Object.keys(values).some((pointer) => pointer !== '' && !pointer.startsWith('/'))) return 'broken';
  return {
    statuses,
    values: Object.entries(values).map(([pointer, wanted]) => ({ pointer, wanted })),
  };
}

function isStatus(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599;
}

/** What an answer does not meet, in the order of the file. */
export function unmetBy(
  { statuses, values }: Expectations,
  { status, body }: { readonly status: number; readonly body: unknown },
): readonly Unmet[] {
  const isExpected = statuses.length === 0 ? status >= 200 && status < 300 : statuses.includes(status);
  return [
    ...(isExpected ? [] : [{ kind: 'status', wanted: statuses, got: status } as const]),
    ...values.flatMap(({ pointer, wanted }): readonly Unmet[] => {
      const got = valueAt(body, pointer);
      return isMet(wanted, got) ? [] : [{ kind: 'value', pointer, wanted, got }];
    }),
  ];
}

/** The value at a JSON pointer; undefined where there is none. */
function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (inner, step) => (isIndexOf(inner, step) ? memberOf(inner, Number(step)) : memberOf(inner, step)),
      value,
    );
}

function isIndexOf(value: unknown, step: string): boolean {
  return Array.isArray(value) && /^(?:0|[1-9]\d{0,9})$/.test(step);
}

/**
 * `{"$exists": true}`, `{"$type": "string"}`, `{"$min": 1, "$max": 5}` ask for what is not the same each time; every other
 * value has to be equal.
 */
function isMet(wanted: unknown, got: unknown): boolean {
  if (!isRecord(wanted) || Object.keys(wanted).length === 0) return isDeepStrictEqual(wanted, got);
  const asked = Object.entries(wanted);
  if (!asked.every(([name]) => Object.hasOwn(QUESTIONS, name))) return isDeepStrictEqual(wanted, got);
  return asked.every(([name, value]) => QUESTIONS[name]?.(value, got));
}

const QUESTIONS: Readonly<Record<string, (wanted: unknown, got: unknown) => boolean>> = {
  $exists: (wanted, got) => (got !== undefined) === wanted,
  $type: (wanted, got) => typeOf(got) === wanted,
  $min: (wanted, got) => typeof got === 'number' && typeof wanted === 'number' && got >= wanted,
  $max: (wanted, got) => typeof got === 'number' && typeof wanted === 'number' && got <= wanted,
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
