import type { Clock } from '../../../src/core/clock.ts';
import type { TailItem } from '../../../src/runs/tail/tailItem.ts';
import { FastClock } from '../../unit/runs/fastClock.ts';
import { TailRig } from '../../unit/runs/tailRig.ts';

/** How many tails run beside each other: each of them mostly waits. */
const AT_ONCE = 16;
const SPEED = 100;

/** How the bytes of one connection end. */
export type Ending = 'closed' | 'cut' | 'halfOpen';

/** A tail of a run in memory whose waits take a hundredth of their time. */
export function tailOf(open: (request: Request, index: number) => Response, clock?: Clock): TailRig {
  return TailRig.inMemory(clock ?? new FastClock(SPEED), open);
}

/** An answer whose bytes come in pieces of these sizes, over and over. */
export function answer(bytes: Buffer, ending: Ending = 'closed', sizes: readonly number[] = []): Response {
  let [at, turn] = [0, 0];
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const size = sizes[turn % sizes.length] ?? Math.max(bytes.length, 1);
      if (at < bytes.length) {
        controller.enqueue(bytes.subarray(at, at + size));
        [at, turn] = [at + size, turn + 1];
      } else if (ending === 'closed') controller.close();
      else if (ending === 'cut') controller.error(new TypeError('terminated'));
      else return new Promise(() => undefined);
      return undefined;
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

/** A row of a run that says its own number; the last one of `rows` ends the run. */
export function row(id: number, type = 'node.log'): string {
  return `id: ${id}\nevent: ${type}\ndata: {"runId":"run-1","nodeId":"n","message":"says <${id}>"}\n\n`;
}

/** The rows behind an id, as a server gives them that resumes; the last one ends the run. */
export function rows(count: number, after: number): readonly string[] {
  const ids = Array.from({ length: count - after }, (_, at) => after + at + 1);
  return ids.map((id) => row(id, id === count ? 'run.completed' : 'node.log'));
}

/** What a client asks for: the number of the last id that it has. */
export function askedBehind(request: Request): number {
  return Number(request.headers.get('last-event-id') ?? 0);
}

export const DONE = 'event: done\ndata: {"status":"completed","runId":"run-1"}\n\n';

/** Which rows were shown, in the order in which they were shown. */
export function shownRows(items: readonly TailItem[]): readonly number[] {
  return items.flatMap((item) => {
    const found = item.kind === 'event' ? /<(\d+)>/.exec(item.event.text)?.[1] : undefined;
    return found === undefined ? [] : [Number(found)];
  });
}

export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

/** Plays each case with a tail of its own, some at a time. */
export async function playAll<Case>(
  cases: readonly Case[],
  play: (one: Case) => Promise<void>,
): Promise<void> {
  const rest = cases.values();
  const worker = async () => {
    for (const one of rest) await play(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Follows the run to its end and retries each time the tail pauses. */
export async function toTheEnd(rig: TailRig): Promise<void> {
  const listening = rig.tail.onDidChange(
    ({ kind }) => kind === 'paused' && setImmediate(() => rig.tail.retry()),
  );
  await rig.tail.start();
  listening.dispose();
}

/** The reasons of the marks that something may be missing. */
export function gapsOf(rig: TailRig): readonly string[] {
  return rig.items.flatMap((item) => (item.kind === 'gap' ? [item.gap.reason] : []));
}
