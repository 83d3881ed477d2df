// The run's server for the streams benchmark, a process of its own so that it takes no time from the measured one.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export const EVENTS = 100_000;
const FRAMES_AT_ONCE = 218;
const WORDS =
  'the quick brown fox jumps over the lazy dog and then it rests for a while in the shade of a tree ';

/** Number `id` of a run: mostly pieces of text, with what else a run says in between. About 300 bytes. */
export function frame(id: number): string {
  const occurredAt = new Date(Date.UTC(2026, 0, 1) + id).toISOString();
  const nodeId = 'writer';
  const text = WORDS.slice(id % 40, (id % 40) + 40);
  const [eventType, payload] =
    id % 50 === 0
      ? ['node.log', { runId: 'run-1', nodeId, message: `${WORDS}${text}` }]
      : [
          'node.stream.delta',
          {
            runId: 'run-1',
            nodeId,
            deltaIndex: id - 1 - Math.floor(id / 50),
            text,
            kind: 'text',
            delta: text,
          },
        ];
  return `id: ${id}\nevent: ${String(eventType)}\ndata: ${JSON.stringify({ eventType, payload, occurredAt })}\n\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pieces: Buffer[] = [];
  for (let id = 1; id <= EVENTS; id += FRAMES_AT_ONCE) {
    const length = Math.min(FRAMES_AT_ONCE, EVENTS - id + 1);
    pieces.push(Buffer.from(Array.from({ length }, (_, at) => frame(id + at)).join('')));
  }
  pieces.push(Buffer.from('event: done\ndata: {"status":"completed","runId":"run-1"}\n\n'));
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    // Asked for the rest behind the last event, there is only the end.
    const left = request.headers['last-event-id'] === undefined ? [...pieces] : pieces.slice(-1);
    const send = () => {
      for (let piece = left.shift(); piece; piece = left.shift())
        if (!response.write(piece)) return void response.once('drain', send);
      response.end();
    };
    send();
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}
