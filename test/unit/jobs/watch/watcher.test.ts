import assert from 'node:assert/strict';
import { money } from '../../../../src/core/money.ts';
import type { JobWatcher } from '../../../../src/jobs/watch/watcher.ts';
import { newJob } from '../support/journalRig.ts';
import type { PaidRig } from '../support/paidRig.ts';
import { WatcherRig } from './watcherRig.ts';
import { rawText } from '../../../../src/core/foreignText.ts';

describe('JobWatcher', () => {
  let rig: WatcherRig;
  let paid: PaidRig;
  let watcher: JobWatcher;

  beforeEach(async () => {
    rig = await WatcherRig.open();
    ({ paid, watcher } = rig);
  });

  afterEach(() => rig.close());

  it('polls a job to its end, stores every change, and notifies of the end once', async () => {
    const job = await rig.bought();
    const states: string[] = [];
    paid.journal.changes.onDidChange(
      (change) =>
        'state' in change && states.push(`${change.state} ${rawText(change.platformStatus ?? 'null')}`),
    );
    watcher.watch(job.id);
    watcher.watch(job.id);
    assert.equal(watcher.active, 1);

    await rig.until(() => paid.server.polls === 1, 5000);
    paid.server.job.status = 'running';
    await rig.until(() => paid.server.polls === 3, 5000);
    paid.server.job.status = 'succeeded';
    paid.server.job.outputs = [{ url: `${paid.server.origin}/o/1` }];
    await rig.until(() => rig.ends.length === 1, 5000);

    assert.deepEqual(states, ['running running', 'succeeded succeeded']);
    const ended = await rig.now(job);
    assert.deepEqual(rig.ends, [ended]);
    assert.equal(ended.finishedAt, paid.clock.now());
    assert.equal(ended.outputs[0]?.url, `${paid.server.origin}/o/1`);
    assert.deepEqual(ended.cost, money('credits', 2));
    assert.equal(watcher.active, 0);
    assert.deepEqual(paid.clock.sleeping, []);
    assert.equal(paid.server.polls, 4);
  });

  it('polls at once when the run of the job was seen to end', async () => {
    const job = await rig.bought();
    watcher.watch(job.id, { estimatedMs: 600_000 });
    await paid.clock.untilSleeping();
    paid.server.job.status = 'succeeded';
    await watcher.runEnded('another account', job.remoteId ?? '');
    await watcher.runEnded(job.account, 'another run');
    assert.equal(paid.server.polls, 0);
    await watcher.runEnded(job.account, job.remoteId ?? '');
    await rig.until(() => rig.ends.length === 1);
    assert.equal((await rig.now(job)).state, 'succeeded');
    await watcher.runEnded(job.account, job.remoteId ?? '');
    assert.equal(paid.server.polls, 1, 'what has ended is not asked for again');
  });

  it('does not poll an unwatched job when its run has ended', async () => {
    const job = await rig.bought();
    await watcher.stopWaiting(job.id);
    await watcher.runEnded(job.account, job.remoteId ?? '');
    assert.deepEqual([paid.server.polls, (await rig.now(job)).unwatched], [0, true]);
  });

  it('stores the platform’s reason of a failed job', async () => {
    const job = await rig.bought();
    paid.server.job.status = 'failed';
    paid.server.job.failure = { code: 'NSFW', message: 'Not that.' };
    watcher.watch(job.id);
    await rig.until(() => rig.ends.length === 1, 5000);
    const { state, problem } = await rig.now(job);
    assert.equal(state, 'failed');
    assert.deepEqual(
      [problem?.code, problem?.serverCode, problem?.serverMessage],
      ['job.failed', 'NSFW', 'Not that.'],
    );
    assert.equal(rig.ends.length, 1);
  });

  it('polls first at the platform’s estimate, or at that of past jobs', async () => {
    const job = await rig.bought();
    watcher.watch(job.id, { estimatedMs: 8000 });
    await paid.clock.untilSleeping();
    await paid.clock.advance(7900);
    assert.equal(paid.server.polls, 0);
    paid.server.job.status = 'succeeded';
    await rig.until(() => rig.ends.length === 1, 100);

    const second = await rig.bought();
    watcher.watch(second.id);
    await paid.clock.untilSleeping();
    const [expected] = paid.clock.sleeping;
    assert.ok(expected !== undefined && expected >= 7200 && expected <= 7650, `${expected}`);
  });

  it('polls at once on request, and resolves when it has polled', async () => {
    const job = await rig.bought();
    watcher.watch(job.id, { estimatedMs: 50_000 });
    await paid.clock.untilSleeping();
    paid.server.job.status = 'running';
    await watcher.refresh(job.id);
    assert.equal((await rig.now(job)).state, 'running');
    assert.equal(paid.server.polls, 1);
    await watcher.stopWaiting(job.id);
    assert.equal(watcher.active, 0);
    assert.equal((await rig.now(job)).unwatched, true);
    paid.server.job.status = 'succeeded';
    await watcher.refresh(job.id);
    assert.equal((await rig.now(job)).state, 'succeeded');
    // Nobody says how many outputs it has: one more may have come.
    await watcher.refresh(job.id);
    await watcher.refresh('nobody');
    assert.equal(paid.server.polls, 3);
    assert.equal(rig.ends.length, 1);
  });

  it('does not notify of an end that another window has seen', async () => {
    const job = await rig.bought();
    watcher.watch(job.id);
    await paid.clock.untilSleeping();
    await paid.journal.change(job.id, { state: 'succeeded' });
    await rig.until(() => watcher.active === 0, 5000);
    assert.deepEqual(rig.ends, []);
  });

  it('resumes open jobs, settles unfinished submits, and notifies of their ends', async () => {
    const queued = await rig.bought();
    const stored = await paid.journal.add(newJob({ account: 'acc1', provider: 'tiny' }));
    const lost = await paid.journal.add(newJob({ account: 'acc1', provider: 'tiny' }));
    await paid.journal.change(lost.id, { state: 'sending' });
    paid.server.job.status = 'succeeded';

    await watcher.resume();
    await rig.until(() => rig.ends.length === 3, 5000);
    const states = new Map(rig.ends.map((job) => [job.id, job.state]));
    assert.equal(states.get(queued.id), 'succeeded');
    assert.equal(states.get(stored.id), 'canceled');
    assert.equal(states.get(lost.id), 'unknown');
    assert.equal(watcher.active, 0);
  });

  it('spreads the first polls of many resumed jobs over time', async () => {
    for (let n = 0; n < 12; n += 1) await rig.bought();
    await paid.clock.advance(60_000);
    await watcher.resume();
    await rig.until(() => paid.clock.sleeping.length >= 11);
    assert.deepEqual(paid.clock.sleeping.slice(0, 3), [250, 500, 750]);
  });

  it('finishes a submit that was aborted while it was being sent', async () => {
    const abort = new AbortController();
    paid.server.submitWeather.push('loseAnswer');
    const submitted = paid.submission.submit(paid.request, abort.signal);
    await paid.clock.untilSleeping();
    abort.abort();
    const job = await submitted;
    assert.equal(job.state, 'sending');
    watcher.watch(job.id);
    await paid.clock.advance(1000);
    paid.server.job.status = 'succeeded';
    const end = rig.ended();
    await rig.until(() => paid.clock.sleeping.length === 1);
    await paid.clock.advance(5000);
    assert.equal((await end).state, 'succeeded');
    assert.equal(paid.server.charged, 1);
  });

  it('stops everything when it is disposed', async () => {
    const job = await rig.bought();
    watcher.watch(job.id);
    await paid.clock.untilSleeping();
    watcher.dispose();
    await paid.clock.advance(60_000);
    assert.equal(paid.server.polls, 0);
    assert.deepEqual(paid.clock.sleeping, []);
    watcher.watch(job.id);
    assert.equal(watcher.active, 0);
  });
});
