import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { RunEvent } from '../../../src/core/stream.ts';
import { lenserfightStream } from '../../../src/providers/lenserfight/stream.ts';
import type { OperationScenarios, Scene } from '../support/scenario.ts';
import { outOfTheBlue } from './failures.ts';
import { start, WORKFLOW } from './steps.ts';

/** Opens the stream of a run that nobody knows, and leaves it. */
async function openAny({ session }: Scene): Promise<void> {
  const leaving = new AbortController();
  await lenserfightStream.open(session, randomUUID(), null, leaving.signal);
  leaving.abort();
}

/** All events of a run from behind an id, to the end of its stream. */
async function eventsOf({ session, signal }: Scene, run: string, after: string | null = null) {
  const events: RunEvent[] = [];
  for await (const batch of await lenserfightStream.open(session, run, after, signal)) {
    events.push(...batch.events.map((event) => lenserfightStream.normalize(event)));
  }
  return events;
}

/** The events of a run. */
export const streamScenarios: Readonly<Record<string, OperationScenarios>> = {
  streamRunEvents: {
    call: openAny,
    succeeds: {
      200: {
        'tells a run from its start to its end, retries, gates and failure': async (scene) => {
          const { remoteId } = await start(scene, WORKFLOW);
          const events = await eventsOf(scene, remoteId);
          assert.equal(events[0]?.type, 'run.started');
          for (const tone of ['retry', 'attention', 'failure', 'delta'])
            assert.ok(
              events.some((event) => event.tone === tone),
              tone,
            );
          const last = events.at(-1);
          assert.deepEqual([last?.type, last?.end?.state, last?.id], ['done', 'failed', null]);
        },
        'goes on behind the last id': async (scene) => {
          const { remoteId } = await start(scene, WORKFLOW);
          const all = await eventsOf(scene, remoteId);
          const half = all[Math.floor(all.length / 2)]?.id ?? null;
          const rest = await eventsOf(scene, remoteId, half);
          assert.deepEqual(rest, all.slice(Math.floor(all.length / 2) + 1));
        },
      },
    },
    fails: outOfTheBlue('streamRunEvents', openAny, ['401', '404']),
    readings: 'Its answer is a stream of events, which has tests of its own.',
  },
};
