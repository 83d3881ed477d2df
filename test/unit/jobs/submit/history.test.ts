import assert from 'node:assert/strict';
import type { JobRecord } from '../../../../src/core/job.ts';
import { money } from '../../../../src/core/money.ts';
import { History } from '../../../../src/jobs/submit/history.ts';
import { ledgerOf, newJob, problemOf } from '../support/journalRig.ts';
import { never, paidRig, pictureOf, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

describe('History', () => {
  let rig: PaidRig;
  let history: History;

  beforeEach(async () => {
    rig = await paidRig(SAME_RESULT);
    const { journal, submission, account } = rig;
    history = new History({ journal, submission, open: async () => account.opened });
  });

  afterEach(() => rig.close());

  const bought = async (state: JobRecord['state']): Promise<JobRecord> => {
    const job = await rig.submission.submit({ ...rig.request, estimatedMs: 7000 }, never());
    return rig.journal.change(job.id, { state });
  };

  it('reruns a job from its values with a new idempotency key', async () => {
    const job = await bought('succeeded');
    const draft = await history.rerun(job.id);
    assert.deepEqual(draft, {
      account: 'acc1',
      provider: 'tiny',
      kind: 'picture',
      values: { prompt: 'fog' },
      title: 'fog',
      estimatedMs: 7000,
      replaces: null,
    });
    const { session, provider } = rig.request;
    const { values, ...rest } = draft;
    const again = await rig.submission.submit(
      { ...rest, session, provider, call: pictureOf(values) },
      never(),
    );
    assert.notEqual(again.intentKey, job.intentKey);
    assert.deepEqual({ ...again.call.body, key: '' }, { ...job.call.body, key: '' });
    assert.equal(rig.server.charged, 2);
  });

  it('submits a job of unknown outcome again as a new, linked job after confirmation', async () => {
    const job = await bought('unknown');
    const again = await history.submitAgain(job.id, never());
    assert.deepEqual([again.state, again.replaces], ['queued', job.id]);
    assert.notEqual(again.intentKey, job.intentKey);
    assert.equal(rig.questions.length, 2);
    assert.equal((await rig.journal.get(job.id))?.state, 'unknown');
    assert.equal((await history.rerun(job.id)).replaces, job.id);

    const known = await bought('succeeded');
    assert.equal((await problemOf(history.submitAgain(known.id, never()))).kind, 'conflict');
  });

  it('refuses to rerun a paid call, a removed job, and a job with hashed values', async () => {
    const other = await rig.journal.add(newJob({ call: { operation: 'buy', params: {}, body: {} } }));
    assert.equal((await problemOf(history.rerun(other.id))).code, 'job.submitNotAllowed');
    const call = { operation: 'submit', params: {}, body: { value: 'secret' } };
    const hashed = await rig.journal.add(newJob({ call, secretInputs: ['value'] }));
    assert.equal((await problemOf(history.rerun(hashed.id))).code, 'job.submitNotAllowed');
    assert.equal((await problemOf(history.rerun('nobody'))).kind, 'notFound');
  });

  it('removes ended jobs only', async () => {
    const job = await bought('running');
    const unasked = () => assert.fail('nothing was to be asked');
    assert.equal((await problemOf(history.remove([job.id], unasked))).kind, 'conflict');
    await rig.journal.change(job.id, { state: 'failed' });
    await history.remove([job.id], unasked);
    assert.equal(await rig.journal.get(job.id), undefined);
  });

  it('removes a job of unknown outcome only after confirmation, and keeps its spending', async () => {
    const [ended, unknown] = [await bought('succeeded'), await bought('unknown')];
    await rig.journal.change(unknown.id, { cost: money('credits', 2) });
    const spent = async () =>
      (await ledgerOf(rig.journal, rig.clock).rows({ from: '2025-12-01', to: '2026-12-01' }))[0]?.spent;
    const before = await spent();
    const asked: string[] = [];
    const says = (answer: boolean) => async (jobs: readonly JobRecord[]) => {
      asked.push(...jobs.map(({ id }) => id));
      return answer;
    };
    await history.remove([unknown.id, ended.id], says(false));
    assert.deepEqual(asked, [unknown.id]);
    assert.equal(await rig.journal.get(ended.id), undefined, 'nothing is lost with it');
    assert.equal((await rig.journal.get(unknown.id))?.state, 'unknown');
    await history.remove([unknown.id], says(true));
    assert.equal(await rig.journal.get(unknown.id), undefined);
    assert.deepEqual(await spent(), before);
  });

  it('restores removed jobs with their outputs, downloads and costs, also for other windows', async () => {
    const [first, second] = [await bought('running'), await bought('failed')];
    const url = 'https://media.example/1.png';
    const outputs = [
      { index: 0, url, mimeType: null, width: null, height: null, expiresAt: null, cached: null },
    ];
    const ended = await rig.journal.change(first.id, {
      state: 'succeeded',
      outputs,
      cost: money('credits', 2),
    });
    const other = await rig.files.open(rig.clock);
    await other.changes.readExternal();
    const heard: string[] = [];
    other.changes.onDidChange((change) =>
      heard.push('removed' in change ? `${change.removed} removed` : `${change.id} ${change.state}`),
    );
    const unasked = () => assert.fail('nothing was to be asked');
    const before = (await rig.journal.page({ limit: 10 })).jobs;
    const removed = await history.remove([first.id, second.id], unasked);
    assert.deepEqual((await rig.journal.page({ limit: 10 })).jobs, []);
    await other.changes.readExternal();
    await history.restore(removed);
    await other.changes.readExternal();
    assert.deepEqual((await rig.journal.page({ limit: 10 })).jobs, before);
    assert.deepEqual(await rig.journal.get(first.id), ended);
    assert.deepEqual(heard, [
      `${first.id} removed`,
      `${second.id} removed`,
      `${first.id} succeeded`,
      `${second.id} failed`,
    ]);
  });
});
