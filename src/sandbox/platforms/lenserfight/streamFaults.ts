import * as z from 'zod/mini';

const count = z.int().check(z.gte(0));
const number = z.optional(count);
const flag = z.optional(z.boolean());

/** What goes wrong with an event stream on its way. Counts are of the rows that this connection has sent. */
export const streamFaults = z.strictObject({
  /** The connection is destroyed after so many bytes of the body. */
  cutAfterBytes: number,
  /** The stream stays open and sends nothing more, not even a comment, after so many rows. */
  haltAfterEvents: number,
  /** The response ends in good order after so many rows, without `done`. */
  endAfterEvents: number,
  /** No row and no `done` ever; only comments. */
  silent: flag,
  /** Whether comments are sent; default true. */
  keepAlive: flag,
  /** Each row comes so many sandbox milliseconds late. */
  delayMs: number,
  /** Rows that come after `done`. */
  rowsAfterDone: number,
  /** After each `every` rows the last `rows` come again: ids repeat, or go back. */
  again: z.optional(z.strictObject({ every: count, rows: count })),
  /** Ids that are never sent. */
  lose: z.optional(z.array(count)),
  /** What the client says it has seen is forgotten by so many rows. */
  rewind: number,
  /** Frames without an `id` line. */
  noIds: flag,
  lineEnd: z.optional(z.enum(['lf', 'crlf', 'cr'])),
  /** The JSON is spread over several `data` lines. */
  multiline: flag,
  /** Every so many rows the data is no JSON. */
  brokenJsonEvery: number,
  /** Every so many rows the data has bytes that are no UTF-8. */
  brokenUtf8Every: number,
  /** One row of the run carries so many bytes more. */
  huge: z.optional(z.strictObject({ id: count, bytes: count })),
  /** The body is written in pieces of so many bytes. */
  chunkBytes: number,
  /** A `retry` line at the start. */
  retryMs: number,
});

export type StreamFaults = z.infer<typeof streamFaults>;
