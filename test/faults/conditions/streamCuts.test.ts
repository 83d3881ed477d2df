import assert from 'node:assert/strict';
import { LenserFightRig, WORKFLOW } from '../../unit/providers/lenserfightRig.ts';
import type { TailRig } from '../../unit/runs/tailRig.ts';
import { answer, askedBehind, gapsOf, playAll, tailOf, toTheEnd } from './streamFaults.ts';

describe('Fault injection: the stream of a run, cut', function () {
  this.timeout(240_000);

  it('at every byte of a recorded run, with LF and with CRLF', async () => {
    const recorded = await recordedRun();
    const frames = recorded.split('\n\n').filter(Boolean);
    const whole = tailOf(() => answer(Buffer.from(recorded)));
    await toTheEnd(whole);
    const wanted = eventsOf(whole);
    whole.close();
    assert.ok(wanted.length > 20, `${wanted.length} events`);
    const resumed = (behind: number, end: string) => {
      const from = frames.findIndex((frame) => Number(/^id: (\d+)$/m.exec(frame)?.[1] ?? Infinity) > behind);
      return Buffer.from(
        frames
          .slice(from)
          .map((frame) => `${frame}\n\n`)
          .join('')
          .replaceAll('\n', end),
      );
    };
    const cuts = Array.from({ length: Buffer.byteLength(recorded) + 1 }, (_, at) => at);
    await playAll(cuts, async (cut) => {
      // Both line ends, in turns: every position with each of them would take twice as long and show nothing more.
      const end = cut % 2 === 0 ? '\n' : '\r\n';
      const rig = tailOf((request, index) => {
        const bytes = resumed(askedBehind(request), end);
        return index === 0 ? answer(bytes.subarray(0, cut), 'cut') : answer(bytes);
      });
      await toTheEnd(rig);
      assert.deepEqual(eventsOf(rig), wanted, `cut at ${cut}:\n${rig.text}`);
      assert.deepEqual(gapsOf(rig), [], `cut at ${cut}`);
      rig.close();
    });
  });
});

function eventsOf(rig: TailRig): readonly string[] {
  return rig.items.flatMap((item) =>
    item.kind === 'event'
      ? [`${item.event.id} ${item.event.type} ${item.event.node} ${item.event.text}`]
      : [],
  );
}

/** The bytes of a run of the sandbox that has retries, an approval, a failure and streamed text. */
async function recordedRun(): Promise<string> {
  const rig = await LenserFightRig.open('observed');
  try {
    const session = await rig.session();
    const { remoteId } = await rig.start(session, WORKFLOW(5), {});
    const address = `${rig.sandbox.platforms.lenserfight.bases['platform']}/v1/runs/${remoteId}/events`;
    const recorded = await fetch(address, { headers: { authorization: `Bearer ${rig.token}` } });
    return await recorded.text();
  } finally {
    await rig.close();
  }
}
