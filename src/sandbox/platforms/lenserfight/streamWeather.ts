import { optional, readBoolean, readNumber, readObject, readOneOf } from '../../server/readInput.ts';

/** What goes wrong with an event stream on its way. Counts are of the rows that this connection has sent. */
export interface StreamFaults {
  /** The connection is destroyed after so many bytes of the body. */
  readonly cutAfterBytes?: number;
  /** The stream stays open and says nothing more, not even a comment, after so many rows. */
  readonly haltAfterEvents?: number;
  /** The response ends in good order after so many rows, without `done`. */
  readonly endAfterEvents?: number;
  /** No row and no `done` ever; only comments. */
  readonly silent?: boolean;
  /** Whether comments are sent; default true. */
  readonly keepAlive?: boolean;
  /** Each row comes so many sandbox milliseconds late. */
  readonly delayMs?: number;
  /** Rows that come after `done`. */
  readonly rowsAfterDone?: number;
  /** After each `every` rows the last `rows` come again: ids repeat, or go back. */
  readonly again?: { readonly every: number; readonly rows: number };
  /** Ids that are never sent. */
  readonly lose?: readonly number[];
  /** What the client says it has seen is forgotten by so many rows. */
  readonly rewind?: number;
  /** Frames without an `id` line. */
  readonly noIds?: boolean;
  readonly lineEnd?: 'lf' | 'crlf' | 'cr';
  /** The JSON is spread over several `data` lines. */
  readonly multiline?: boolean;
  /** Every so many rows the data is no JSON. */
  readonly brokenJsonEvery?: number;
  /** Every so many rows the data has bytes that are no UTF-8. */
  readonly brokenUtf8Every?: number;
  /** One row of the run carries so many bytes more. */
  readonly huge?: { readonly id: number; readonly bytes: number };
  /** The body is written in pieces of so many bytes. */
  readonly chunkBytes?: number;
  /** A `retry` line at the start. */
  readonly retryMs?: number;
}

const numbers = [
  'cutAfterBytes',
  'haltAfterEvents',
  'endAfterEvents',
  'delayMs',
  'rowsAfterDone',
  'rewind',
  'brokenJsonEvery',
  'brokenUtf8Every',
  'chunkBytes',
  'retryMs',
] as const;
const flags = ['silent', 'keepAlive', 'noIds', 'multiline'] as const;
const known: readonly string[] = [...numbers, ...flags, 'again', 'lose', 'lineEnd', 'huge'];

/** Weather from JSON; throws a `TypeError` that names the member which is wrong. */
export function readWeather(input: unknown, name: string): StreamFaults {
  const fields = readObject(input, name);
  const stranger = Object.keys(fields).find((key) => !known.includes(key));
  if (stranger !== undefined) throw new TypeError(`${name}.${stranger} is not one of ${known.join(', ')}.`);
  const again = optional(fields['again'], (value) => readObject(value, `${name}.again`));
  const huge = optional(fields['huge'], (value) => readObject(value, `${name}.huge`));
  const lineEnd = optional(fields['lineEnd'], (value) =>
    readOneOf(value, ['lf', 'crlf', 'cr'], `${name}.lineEnd`),
  );
  const lose = optional(fields['lose'], (value) => readNumbers(value, `${name}.lose`));
  return {
    ...membersOf(fields, numbers, (value, key) => readCount(value, `${name}.${key}`)),
    ...membersOf(fields, flags, (value, key) => readBoolean(value, `${name}.${key}`)),
    ...(again && {
      again: {
        every: readCount(again['every'], `${name}.again.every`),
        rows: readCount(again['rows'], `${name}.again.rows`),
      },
    }),
    ...(huge && {
      huge: {
        id: readCount(huge['id'], `${name}.huge.id`),
        bytes: readCount(huge['bytes'], `${name}.huge.bytes`),
      },
    }),
    ...(lineEnd && { lineEnd }),
    ...(lose && { lose }),
  };
}

function readCount(value: unknown, name: string): number {
  const count = readNumber(value, name);
  if (!Number.isInteger(count) || count < 0) throw new TypeError(`${name} is a whole number from 0.`);
  return count;
}

function readNumbers(value: unknown, name: string): readonly number[] {
  if (!Array.isArray(value)) throw new TypeError(`${name} is a list of numbers.`);
  return value.map((item) => readCount(item, name));
}

function membersOf<Key extends string, Value>(
  fields: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  read: (value: unknown, key: Key) => Value,
): Partial<Record<Key, Value>> {
  const members: Partial<Record<Key, Value>> = {};
  for (const key of keys) if (fields[key] !== undefined) members[key] = read(fields[key], key);
  return members;
}
