import type { ServerResponse } from 'node:http';
import type { Seen } from '../net/loopback.ts';

/** An event as the played server holds it. */
export interface PlayedEvent {
  /** Null for an event that is sent without an id. */
  readonly id: number | null;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** How one connection goes; what is left out goes as it should. */
export interface PlayedConnection {
  /** Bytes after which the connection is torn off. */
  readonly cutAfter?: number;
  /** Nothing is sent after the cut, and the socket stays open. */
  readonly halfOpen?: boolean;
  /** Sizes of the pieces in which the bytes go out, over and over. */
  readonly pieces?: readonly number[];
  /** Events before the asked position that are sent again. */
  readonly overlap?: number;
  /** Frames with an id that are sent twice, by their position in the answer. */
  readonly doubled?: readonly number[];
  /** A comment in front of the frame at each of these positions. */
  readonly comments?: readonly number[];
  readonly lineEnd?: '\n' | '\r\n' | '\r';
  readonly bom?: boolean;
  /** Answers with this status and text instead. */
  readonly refuse?: { readonly status: number; readonly type: string; readonly body: string };
}

export interface Played {
  readonly events: readonly PlayedEvent[];
  /** The last frame, `done`; null for a stream that stays open. */
  readonly done: string | null;
  /** One for each connection; later ones go as they should. */
  readonly connections: readonly PlayedConnection[];
}

/** Answers connection number `index` (from 0) as it is played. */
export function playConnection(played: Played, index: number, response: ServerResponse, seen: Seen): void {
  const how = played.connections[index] ?? {};
  if (how.refuse) {
    response.writeHead(how.refuse.status, { 'content-type': how.refuse.type }).end(how.refuse.body);
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  response.flushHeaders();
  const bytes = bytesOf(played, how, seen.headers['last-event-id'] as string | undefined);
  const cut = how.cutAfter !== undefined && how.cutAfter < bytes.length;
  const sent = cut ? bytes.subarray(0, how.cutAfter) : bytes;
  void sendPieces(response, sent, how.pieces ?? [sent.length || 1]).then(() => {
    if (how.halfOpen && cut) return;
    if (cut) response.destroy();
    else if (played.done !== null) response.end();
  });
}

/** The same as an answer in memory, whose pieces come one by one. */
export function playInMemory(played: Played, index: number, lastId: string | undefined): Response {
  const how = played.connections[index] ?? {};
  if (how.refuse) {
    const { status, type, body } = how.refuse;
    return new Response(body, { status, headers: { 'content-type': type } });
  }
  const bytes = bytesOf(played, how, lastId);
  const cut = how.cutAfter !== undefined && how.cutAfter < bytes.length;
  const sent = cut ? bytes.subarray(0, how.cutAfter) : bytes;
  const sizes = how.pieces ?? [sent.length || 1];
  let [at, turn] = [0, 0];
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (at < sent.length) {
        const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
        controller.enqueue(sent.subarray(at, at + size));
        at += size;
        turn += 1;
      } else if (cut) controller.error(new TypeError('terminated'));
      else controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

function bytesOf({ events, done }: Played, how: PlayedConnection, lastId: string | undefined): Buffer {
  const asked = lastId === undefined ? -1 : events.findIndex(({ id }) => String(id) === lastId);
  const from = Math.max(0, asked + 1 - (how.overlap ?? 0));
  const frames = events.slice(from).flatMap((event, at) => {
    const frame = frameOf(event);
    const comment = how.comments?.includes(at) ? [': keep-alive\n\n'] : [];
    return [...comment, frame, ...(how.doubled?.includes(at) && event.id !== null ? [frame] : [])];
  });
  if (done !== null) frames.push(`event: done\ndata: ${done}\n\n`);
  const text = `${how.bom ? '\u{feff}' : ''}${frames.join('')}`;
  return Buffer.from(text.replaceAll('\n', how.lineEnd ?? '\n'));
}

function frameOf({ id, type, data }: PlayedEvent): string {
  return `${id === null ? '' : `id: ${id}\n`}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}

async function sendPieces(response: ServerResponse, bytes: Buffer, sizes: readonly number[]): Promise<void> {
  for (let at = 0, turn = 0; at < bytes.length && !response.destroyed; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    await new Promise<void>((sent) => response.write(bytes.subarray(at, at + size), () => sent()));
    at += size;
    // Lets the other side read before the next piece: else the pieces would be glued together.
    if (sizes.length > 1) await new Promise((next) => setImmediate(next));
  }
}
