import assert from 'node:assert/strict';
import { paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';
import type { NetworkFault } from '../support/platformServer.ts';
import type { Promised } from '../support/tinyProvider.ts';

const LOST: readonly NetworkFault[] = [
  'loseAnswer',
  'cutAnswer',
  'html',
  { status: 500 },
  { status: 502 },
  { status: 408 },
];

describe('The paid gate that has lost an answer', () => {
  let rig: PaidRig;

  const start = async (...args: Parameters<typeof paidRig>): Promise<void> =>
    void (rig = await paidRig(...args));
  afterEach(() => rig.close());

  describe('of a platform that promises the same result for the same key', () => {
    beforeEach(() => start(SAME_RESULT));

    for (const networkFault of LOST) {
      const name = typeof networkFault === 'object' ? `HTTP ${networkFault.status}` : networkFault;
      it(`(${name}) sends the same bytes again and finds the job, charged once`, async () => {
        const job = await rig.submitIn([networkFault]);
        assert.equal(job.state, 'queued');
        assert.equal(job.remoteId, 'remote-1');
        assert.equal(rig.server.submits.length, 2);
        assert.equal(rig.server.submits[0], rig.server.submits[1]);
        assert.equal(rig.server.charged, 1);
      });
    }

    it('tries three times, then says that the outcome is not known', async () => {
      const job = await rig.submitIn(['loseAnswer', { status: 503 }, 'cutAnswer', 'html']);
      assert.equal(job.state, 'unknown');
      assert.equal(job.problem?.kind, 'outcomeUnknown');
      assert.equal(job.problem?.code, 'job.outcomeUnknown');
      assert.equal(rig.server.submits.length, 3);
      assert.equal(rig.server.charged, 1);
    });

    it('takes no refusal of a repeat as a proof that the first one did nothing', async () => {
      const no = { status: 402, body: { code: 'INSUFFICIENT_CREDITS' } };
      const job = await rig.submitIn(['loseAnswer', no, no]);
      assert.equal(job.state, 'unknown');
      assert.equal(rig.server.charged, 1);
    });

    it('waits as long as the server asks between the attempts', async () => {
      rig.server.submitWeather.push({ status: 500, headers: { 'retry-after': '20' } });
      const job = rig.submit();
      await rig.clock.untilSleeping();
      await rig.clock.advance(19_000);
      assert.equal(rig.server.submits.length, 1);
      await rig.clock.advance(1000);
      assert.equal((await job).state, 'queued');
    });

    it('does not wait for longer than half a minute', async () => {
      const job = await rig.submitIn([{ status: 503, headers: { 'retry-after': '3600' } }]);
      assert.equal(job.state, 'unknown');
      assert.equal(rig.server.submits.length, 1);
    });
  });

  for (const [name, promised] of [
    ['promises nothing', null],
    ['refuses a used key', { replay: 'conflict', ttlMs: null }],
    ['is not known to do either', { replay: 'unknown', ttlMs: null }],
    ['keeps its promise for less than a minute', { replay: 'same-result', ttlMs: 30_000 }],
  ] as const satisfies readonly (readonly [string, Promised])[]) {
    it(`never sends twice to a platform that ${name}`, async () => {
      await start(promised);
      rig.server.replays = false;
      for (const networkFault of LOST) {
        const job = await rig.submitIn([networkFault]);
        assert.equal(job.state, 'unknown');
        assert.equal(job.problem?.code, 'job.outcomeUnknown');
      }
      assert.equal(rig.server.submits.length, LOST.length);
    });
  }

  it('keeps the answer although another window took the job for lost meanwhile', async () => {
    await start(SAME_RESULT);
    rig.server.submitWeather.push('loseAnswer');
    const submitted = rig.submit();
    await rig.clock.untilSleeping();
    const [job] = await rig.journal.open();
    assert.ok(job);
    await rig.journal.change(job.id, { state: 'unknown' });
    await rig.clock.advance(5000);
    assert.equal((await submitted).remoteId, 'remote-1');
  });
});
