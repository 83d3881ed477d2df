import assert from 'node:assert/strict';
import type { JobRecord } from '../../../../src/core/job.ts';
import { paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

const HOUR = 3_600_000;

describe('SubmitRecovery', () => {
  let rig: PaidRig;

  const start = async (...args: Parameters<typeof paidRig>): Promise<void> =>
    void (rig = await paidRig(...args));
  afterEach(() => rig.close());

  const crashed = async (state: 'stored' | 'sending' | 'unknown', sent: boolean): Promise<JobRecord> => {
    const intentKey = crypto.randomUUID();
    const call = {
      operation: 'submit',
      params: {},
      body: { kind: 'picture', prompt: 'fog', key: intentKey },
    };
    const job = await rig.journal.add({
      account: 'acc1',
      provider: 'tiny',
      kind: 'picture',
      title: 't',
      call,
      intentKey,
    });
    if (sent) await fetch(`${rig.server.origin}/jobs`, { method: 'POST', body: JSON.stringify(call.body) });
    return state === 'stored' ? job : rig.journal.change(job.id, { state });
  };

  it('cancels intents that were never sent', async () => {
    await start(SAME_RESULT);
    const [job] = await rig.submission.settleStored([await crashed('stored', false)]);
    assert.equal(job?.state, 'canceled');
    assert.equal(rig.server.submits.length, 0);
  });

  for (const sent of [true, false]) {
    it(`repeats on a platform that promises the same result, when the request had ${sent ? '' : 'not '}arrived`, async () => {
      await start(SAME_RESULT);
      const [job] = await rig.submission.settleStored([await crashed('sending', sent)]);
      assert.equal(job?.state, 'queued');
      assert.equal(rig.server.charged, 1);
    });
  }

  it('dates a recovered job by its intent, so that it is polled soon', async () => {
    await start(SAME_RESULT);
    const job = await crashed('sending', true);
    await rig.clock.advance(60_000);
    const [settled] = await rig.submission.settleStored([job]);
    assert.equal(settled?.state, 'queued');
    assert.equal(settled.acceptedAt, job.createdAt);
  });

  it('records an unknown outcome without a replay promise, and after its end', async () => {
    await start({ replay: 'same-result', ttlMs: HOUR });
    const job = await crashed('sending', true);
    await rig.clock.advance(HOUR);
    assert.equal((await rig.submission.settleStored([job]))[0]?.state, 'unknown');
    assert.equal(rig.server.submits.length, 1);
  });

  it('does not repeat when the clock was set back', async () => {
    await start(SAME_RESULT);
    await rig.clock.advance(HOUR);
    const job = await crashed('sending', true);
    await rig.clock.advance(-HOUR);
    assert.equal((await rig.submission.settleStored([job]))[0]?.state, 'unknown');
    assert.equal(rig.server.submits.length, 1);
  });

  it('settles a job of unknown outcome on request', async () => {
    await start(SAME_RESULT);
    const job = await crashed('unknown', true);
    assert.deepEqual(await rig.submission.settleStored([job]), [job]);
    assert.equal(rig.server.submits.length, 1);
    assert.equal((await rig.submission.settle(job)).remoteId, 'remote-1');
    assert.equal(rig.server.charged, 1);
  });

  it('sends once when settled twice at the same time', async () => {
    await start(SAME_RESULT);
    const job = await crashed('sending', false);
    const [one, two] = await Promise.all([rig.submission.settle(job), rig.submission.settle(job)]);
    assert.deepEqual(one, two);
    assert.equal(rig.server.submits.length, 1);
  });

  it('records an unknown outcome when the account is gone', async () => {
    await start(SAME_RESULT, { open: async () => undefined });
    assert.equal((await rig.submission.settle(await crashed('sending', true))).state, 'unknown');
  });

  it('does not cancel a job of its own that is about to be sent', async () => {
    await start(SAME_RESULT);
    rig.journal.changes.onDidChange((change) => {
      if ('state' in change && change.state === 'stored') void rig.submission.settleStored([change]);
    });
    assert.equal((await rig.submit()).state, 'queued');
  });

  it('leaves a submit in progress to the next start on dispose', async () => {
    await start(SAME_RESULT);
    rig.server.submitWeather.push('hang');
    const arrived = rig.server.arrival();
    const submitted = rig.submit();
    await arrived;
    rig.submission.dispose();
    const job = await submitted;
    assert.equal(job.state, 'sending');
    assert.equal((await rig.journal.get(job.id))?.state, 'sending');
    const [settled] = await rig.newSubmission().settleStored(await rig.journal.open());
    assert.equal(settled?.state, 'queued');
    assert.equal(rig.server.charged, 1);
  });
});
