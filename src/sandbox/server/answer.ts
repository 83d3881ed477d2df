/** What goes back to a client. `json`, `bytes` and `stream` exclude each other; none of them = an empty body. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  /** Writes the body piece by piece; the signal is aborted when the client goes away or the sandbox stops. */
  readonly stream?: (write: WriteChunk, signal: AbortSignal) => Promise<void>;
  /** The connection is destroyed after so many bytes of the streamed body. */
  readonly cutAfter?: number;
}

/** An answer of an operation that promises no JSON under this status: an empty one, bytes or a stream. */
export type BareAnswer<Status extends number> = Omit<Answer, 'json' | 'status'> & { readonly status: Status };

/** Resolves when the piece has been taken, so that a slow reader slows the writer. */
export type WriteChunk = (chunk: string | Uint8Array) => Promise<void>;

/** An answer whose status and body are checked against the types of the spec. */
export interface JsonAnswer<Status extends number, Body> {
  readonly status: Status;
  readonly json: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

export function json<const Status extends number, Body>(
  status: Status,
  body: Body,
): JsonAnswer<Status, Body> {
  return { status, json: body };
}

/** An answer as it would travel when nothing went wrong: headers in lower case and the body, unless it streams. */
export function encoded(answer: Answer): {
  readonly headers: Record<string, string>;
  readonly body: Buffer | null;
} {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name.toLowerCase()] = value;
  if (answer.stream) return { headers, body: null };
  if (answer.json !== undefined) {
    headers['content-type'] ??= 'application/json; charset=utf-8';
    return { headers, body: Buffer.from(JSON.stringify(answer.json)) };
  }
  return { headers, body: Buffer.from(answer.bytes ?? new Uint8Array()) };
}
