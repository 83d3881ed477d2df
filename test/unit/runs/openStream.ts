import type { ServerResponse } from 'node:http';

/** When the played runs happen. */
export const START = Date.UTC(2026, 0, 1);

/** A stream that stays open: what is given is sent at once. */
export function opens(response: ServerResponse, text = ''): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  if (text !== '') response.write(text);
}

/** A frame of the contract's shape that says its number. */
export function event(id: number, type: string, at = START): string {
  const data = {
    eventType: type,
    payload: { runId: 'run-1', message: `says ${id}` },
    occurredAt: new Date(at).toISOString(),
  };
  return `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
