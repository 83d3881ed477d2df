import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JobState } from '../../../../src/core/job.ts';
import { money } from '../../../../src/core/money.ts';
import { Problem } from '../../../../src/core/problem.ts';
import { JOB_STATES } from '../../../../src/jobs/store/rows.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { StaleChange } from '../../../../src/jobs/store/jobRecord.ts';
import { TestClock } from '../../../support/testClock.ts';
import { JournalRig, newJob } from '../support/journalRig.ts';

describe('Journal', () => {
  let rig: JournalRig;
  let clock: TestClock;
  let journal: Journal;

  beforeEach(async () => {
    rig = new JournalRig();
    clock = new TestClock();
    journal = await rig.open(clock);
  });

  afterEach(() => rig.close());

  it('stores a new job with all its values, in state stored', async () => {
    const wanted = newJob({ title: 'Fog', kind: 'video' });
    const job = await journal.add(wanted);

    assert.deepEqual(job, {
      ...wanted,
      id: job.id,
      state: 'stored',
      platformStatus: null,
      remoteId: null,
      cost: null,
      refunded: false,
      unwatched: false,
      problem: null,
      project: null,
      outputs: [],
      estimatedMs: null,
      expected: null,
      replaces: null,
      bases: null,
      sentAs: null,
      createdAt: clock.now(),
      updatedAt: clock.now(),
      acceptedAt: null,
      finishedAt: null,
    });
    journal.close();
    assert.deepEqual(await (await rig.open(clock)).get(job.id), job);
  });

  it('returns the request exactly as it was stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (values) => {
        const body = { idempotency_key: 'k', params: values };
        const job = await journal.add(newJob({ call: { operation: 'submit', params: { a: 'b' }, body } }));
        const found = await journal.get(job.id);
        assert.equal(JSON.stringify(found?.call.body), JSON.stringify(body));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a second job with the same intent key', async () => {
    await journal.add(newJob({ intentKey: 'once' }));
    await assert.rejects(journal.add(newJob({ intentKey: 'once' })), Problem);
    assert.equal((await journal.page({ limit: 10 })).jobs.length, 1);
  });

  it('finds the job of a run: of that account, the newest', async () => {
    const [old, young] = [await journal.add(newJob()), await journal.add(newJob({ intentKey: 'again' }))];
    for (const { id } of [old, young]) await journal.change(id, { state: 'running', remoteId: 'r1' });
    assert.equal((await journal.ofRun(old.account, 'r1'))?.id, young.id);
    assert.equal(await journal.ofRun(old.account, 'r2'), undefined);
    assert.equal(await journal.ofRun('another', 'r1'), undefined);
  });

  it('changes only the named fields', async () => {
    const job = await journal.add(newJob());
    await clock.advance(1000);
    const changed = await journal.change(job.id, {
      state: 'running',
      platformStatus: 'in_progress',
      remoteId: 'r1',
      cost: money('credits', 2),
      acceptedAt: clock.now(),
    });
    assert.deepEqual(changed, {
      ...job,
      state: 'running',
      platformStatus: 'in_progress',
      remoteId: 'r1',
      cost: { unit: 'credits', micros: 2_000_000 },
      acceptedAt: clock.now(),
      updatedAt: clock.now(),
    });
    assert.deepEqual(await journal.get(job.id), changed);
  });

  it('dates the end of a job when its state becomes terminal', async () => {
    const job = await journal.add(newJob());
    await clock.advance(5000);
    assert.equal((await journal.change(job.id, { state: 'running' })).finishedAt, null);
    const ended = await journal.change(job.id, { state: 'succeeded' });
    assert.equal(ended.finishedAt, clock.now());
    await clock.advance(5000);
    const titled = await journal.change(job.id, { title: 'Renamed' });
    assert.equal(titled.finishedAt, ended.finishedAt);
  });

  it('refuses a change that expects another state, with the job as it is', async () => {
    const job = await journal.add(newJob());
    await journal.change(job.id, { state: 'sending' }, { state: 'stored' });
    await assert.rejects(journal.change(job.id, { state: 'canceled' }, { state: 'stored' }), (error) => {
      assert.ok(error instanceof StaleChange);
      assert.equal(error.current.state, 'sending');
      return true;
    });
    await journal.change(job.id, { state: 'unknown' }, { state: ['sending', 'unknown'] });
    assert.equal((await journal.get(job.id))?.state, 'unknown');
  });

  it('reports a job that does not exist as not found', async () => {
    assert.equal(await journal.get('nobody'), undefined);
    await assert.rejects(journal.change('nobody', { platformStatus: 'x' }), { kind: 'notFound' });
    await assert.rejects(journal.removals.remove('nobody'), { kind: 'notFound' });
  });

  it('saves an accepted job whose price is no whole number', async () => {
    for (const [micros, kept] of [
      [1.4, 1],
      [Number.NaN, null],
      [Number.POSITIVE_INFINITY, null],
      [1e300, null],
      [-1, null],
    ] as const) {
      const job = await journal.add(newJob());
      const changed = await journal.change(job.id, { remoteId: 'r', cost: { unit: 'credits', micros } });
      assert.equal(changed.cost?.micros ?? null, kept);
      assert.equal(changed.remoteId, 'r');
    }
  });

  it('stores a problem without its cause', async () => {
    const job = await journal.add(newJob());
    const problem = {
      kind: 'rate',
      code: 'rate.limited',
      args: { seconds: 5 },
      status: 429,
      serverMessage: 'slow down',
      retryAfterMs: 5000,
      mayHaveActed: false,
    } as const;
    await journal.change(job.id, { problem: { ...problem, cause: new Error('secret') } });
    assert.deepEqual((await journal.get(job.id))?.problem, problem);
  });

  it('stores which outputs are in the cache', async () => {
    const job = await journal.add(newJob());
    const ref = { url: null, mimeType: null, width: null, height: null, expiresAt: null, cached: null };
    await journal.change(job.id, {
      outputs: [
        { index: 0, ...ref },
        { index: 1, ...ref },
      ],
    });
    const content = {
      hash: 'ab',
      kind: 'image',
      mimeType: 'image/png',
      extension: 'png',
      byteSize: 7,
    } as const;
    const marked = await journal.markCached(job.id, 1, content);
    assert.deepEqual(
      marked.outputs.map((output) => output.cached),
      [null, content],
    );
  });

  it('removes a job that has ended and refuses to remove an open one', async () => {
    const job = await journal.add(newJob());
    await assert.rejects(journal.removals.remove(job.id), StaleChange);
    for (const state of ['sending', 'queued', 'running', 'waiting'] as const) {
      await journal.change(job.id, { state });
      await assert.rejects(journal.removals.remove(job.id), StaleChange);
    }
    await journal.change(job.id, { state: 'unknown' });
    await journal.removals.remove(job.id);
    assert.equal(await journal.get(job.id), undefined);
  });

  it('lists open jobs, oldest first', async () => {
    const ids: string[] = [];
    for (const state of JOB_STATES) {
      const job = await journal.add(newJob({ title: state }));
      await journal.change(job.id, { state });
      ids.push(job.id);
    }
    const open = await journal.open();
    assert.deepEqual(
      open.map((job) => job.state),
      ['stored', 'sending', 'queued', 'running', 'waiting', 'unknown'],
    );
    assert.deepEqual(
      open.map((job) => ids.indexOf(job.id)),
      [0, 1, 2, 3, 4, 10],
    );
  });

  it('lists what jobs of a kind cost and took, latest first, without refunded ones', async () => {
    const ended = async (state: JobState, credits: number, ms: number, kind = 'image') => {
      const job = await journal.add(newJob({ kind, price: { print: kind, quantity: 0 } }));
      const acceptedAt = clock.now();
      await journal.change(job.id, { acceptedAt, state: 'running', cost: money('credits', credits) });
      await clock.advance(ms);
      await journal.change(job.id, { state });
      return acceptedAt;
    };
    const first = await ended('succeeded', 2, 1000);
    await ended('failed', 9, 10);
    const third = await ended('succeeded', 3, 4000);
    await ended('succeeded', 7, 50, 'video');

    assert.deepEqual(await journal.charges('acc1', { print: 'image', quantity: 0 }, 10), [
      { cost: money('credits', 3), at: third },
      { cost: money('credits', 2), at: first },
    ]);
    assert.equal((await journal.charges('acc1', { print: 'image', quantity: 0 }, 1)).length, 1);
    assert.deepEqual(await journal.charges('other', { print: 'image', quantity: 0 }, 10), []);
    assert.deepEqual(await journal.durations('acc1', 'image', 10), [4000, 1000]);
  });

  it('goes on buying after its latest job was removed', async () => {
    const job = await journal.add(newJob());
    await journal.change(job.id, { state: 'refused' });
    await journal.removals.remove(job.id);
    assert.equal((await journal.add(newJob())).state, 'stored');
  });

  it('fires an event for every change', async () => {
    const heard: string[] = [];
    journal.changes.onDidChange((change) => heard.push('removed' in change ? 'removed' : change.state));
    const job = await journal.add(newJob());
    await journal.change(job.id, { state: 'refused' });
    await journal.removals.remove(job.id);
    assert.deepEqual(heard, ['stored', 'refused', 'removed']);
  });

  it('refuses calls after it was closed', async () => {
    journal.close();
    journal.close();
    await assert.rejects(journal.get('x'), { code: 'storage.unavailable' });
    await assert.rejects(journal.add(newJob()), { code: 'storage.unavailable' });
  });
});
