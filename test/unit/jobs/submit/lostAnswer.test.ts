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

describe('PaidSubmission after a lost answer', () => {
  let rig: PaidRig;

  const start = async (...args: Parameters<typeof paidRig>): Promise<void> =>
    void (rig = await paidRig(...args));
  afterEach(() => rig.close());

  describe('with a platform that returns the same result for the same key', () => {
    beforeEach(() => start(SAME_RESULT));

    for (const networkFault of LOST) {
      const name = typeof networkFault === 'object' ? `HTTP ${networkFault.status}` : networkFault;
      it(`(${name}) repeats the same bytes and finds the job, charged once`, async () => {
        const job = await rig.submitIn([networkFault]);
        assert.equal(job.state, 'queued');
        assert.equal(job.remoteId, 'remote-1');
        assert.equal(rig.server.submits.length, 2);
        assert.equal(rig.server.submits[0], rig.server.submits[1]);
        assert.equal(rig.server.charged, 1);
      });
    }

    it('gives up with an unknown outcome after three attempts', async () => {
      const job = await rig.submitIn(['loseAnswer', { status: 503 }, 'cutAnswer', 'html']);
      assert.equal(job.state, 'unknown');
      assert.equal(job.problem?.kind, 'outcomeUnknown');
      assert.equal(job.problem?.code, 'job.outcomeUnknown');
      assert.equal(rig.server.submits.length, 3);
      assert.equal(rig.server.charged, 1);
    });

    it('does not treat the refusal of a repeat as proof that nothing was done', async () => {
      const no = { status: 402, body: { code: 'INSUFFICIENT_CREDITS' } };
      const job = await rig.submitIn(['loseAnswer', no, no]);
      assert.equal(job.state, 'unknown');
      assert.equal(rig.server.charged, 1);
    });

    it('waits for Retry-After between attempts', async () => {
      rig.server.submitWeather.push({ status: 500, headers: { 'retry-after': '20' } });
      const job = rig.submit();
      await rig.clock.untilSleeping();
      await rig.clock.advance(19_000);
      assert.equal(rig.server.submits.length, 1);
      await rig.clock.advance(1000);
      assert.equal((await job).state, 'queued');
    });

    it('does not wait longer than 30 seconds', async () => {
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

  it('keeps an answer that arrives after another window recorded an unknown outcome', async () => {
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
