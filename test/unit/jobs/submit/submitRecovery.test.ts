import assert from 'node:assert/strict';
import type { JobRecord } from '../../../../src/core/job.ts';
import { paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

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
    const arrived = sent ? 'arrived' : 'not arrived';
    it(`records an unknown outcome and sends nothing, also where the same result is promised, when the request had ${arrived}`, async () => {
      await start(SAME_RESULT);
      const job = await crashed('sending', sent);
      for (const settled of [await rig.submission.settleStored([job]), [await rig.submission.settle(job)]])
        assert.deepEqual([settled[0]?.state, settled[0]?.problem?.code], ['unknown', 'job.outcomeUnknown']);
      assert.equal(rig.server.submits.length, sent ? 1 : 0);
      assert.equal(rig.questions.length, 0);
    });
  }

  it('leaves a job of unknown outcome as it is', async () => {
    await start(SAME_RESULT);
    const job = await crashed('unknown', true);
    assert.deepEqual(await rig.submission.settleStored([job]), [job]);
    assert.deepEqual(await rig.submission.settle(job), job);
    assert.equal(rig.server.submits.length, 1);
  });

  it('gives both callers the same outcome when a job is settled twice at the same time', async () => {
    await start(SAME_RESULT);
    const job = await crashed('sending', false);
    const [one, two] = await Promise.all([rig.submission.settle(job), rig.submission.settle(job)]);
    assert.deepEqual(one, two);
    assert.equal(one.state, 'unknown');
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
    assert.equal(settled?.state, 'unknown');
    assert.deepEqual([rig.server.submits.length, rig.server.charged], [1, 1]);
  });
});
