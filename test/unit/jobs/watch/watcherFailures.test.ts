import assert from 'node:assert/strict';
import type { ErrorDialect } from '../../../../src/core/errorDialect.ts';
import { Problem } from '../../../../src/core/problem.ts';
import { PollFailures } from '../../../../src/jobs/watch/pollFailures.ts';
import { OpenWorkFlag } from '../../../../src/jobs/store/openWork.ts';
import type { JobWatcher } from '../../../../src/jobs/watch/watcher.ts';
import type { PaidRig } from '../support/paidRig.ts';
import { WatcherRig } from './watcherRig.ts';

describe('JobWatcher after failures', () => {
  let rig: WatcherRig;
  let paid: PaidRig;
  let watcher: JobWatcher;

  beforeEach(async () => {
    rig = await WatcherRig.open();
    ({ paid, watcher } = rig);
  });

  afterEach(() => rig.close());

  for (const [name, networkFault, code] of [
    ['a cut connection', 'dropRequest', 'network.cut'],
    ['a server error', { status: 500 }, 'server.failed'],
    ['a web page in place of an answer', 'html', 'answer.inFront'],
    ['a rate limit', { status: 429 }, 'rate.limited'],
  ] as const) {
    it(`keeps polling after ${name}, which is shown until a poll succeeds`, async () => {
      const job = await rig.bought();
      // The door tries a read three times before it gives up.
      paid.server.pollWeather.push(networkFault, networkFault, networkFault);
      watcher.watch(job.id);
      await rig.changed(job, 5000);
      assert.deepEqual([(await rig.now(job)).state, (await rig.now(job)).problem?.code], ['queued', code]);
      paid.server.pollWeather.length = 0;
      paid.server.job.status = 'running';
      await rig.changed(job, 5000);
      assert.deepEqual([(await rig.now(job)).state, (await rig.now(job)).problem], ['running', null]);
    });
  }

  it('waits as long as Retry-After says', async () => {
    const job = await rig.bought();
    paid.server.pollWeather.push({ status: 429, headers: { 'retry-after': '45' } });
    watcher.watch(job.id);
    await rig.changed(job, 5000);
    await paid.clock.untilSleeping();
    const polls = paid.server.polls;
    await paid.clock.advance(44_000);
    assert.equal(paid.server.polls, polls);
    paid.server.job.status = 'succeeded';
    await rig.changed(job, 1000);
    assert.equal(rig.ends.length, 1);
  });

  it('pauses when the key is refused twice, and resumes when it was replaced', async () => {
    const job = await rig.bought();
    paid.server.pollWeather.push({ status: 401 }, { status: 401 });
    watcher.watch(job.id);
    await rig.changed(job, 5000);
    assert.equal(watcher.active, 1, 'one 401 proves nothing');
    await rig.until(() => watcher.active === 0, 5000);
    assert.deepEqual(
      [(await rig.now(job)).state, (await rig.now(job)).problem?.code],
      ['queued', 'key.refused'],
    );
    await paid.clock.advance(3_600_000);
    assert.equal(paid.server.polls, 2);
    assert.deepEqual(rig.ends, []);

    paid.server.job.status = 'succeeded';
    const end = rig.ended();
    watcher.accountChanged('other');
    assert.equal(watcher.active, 0);
    watcher.accountChanged('acc1');
    await paid.clock.advance(10);
    assert.deepEqual([(await end).state, (await end).problem], ['succeeded', null]);
  });

  it('pauses at once when there is no key or no account', async () => {
    const job = await rig.bought();
    await paid.account.vault.drop('acc1', 'key');
    watcher.watch(job.id);
    await rig.until(() => watcher.active === 0, 5000);
    assert.equal((await rig.now(job)).problem?.code, 'key.storeForgot');
    assert.equal(paid.server.polls, 0);

    const orphan = rig.newWatcher({ open: async () => undefined });
    orphan.watch(job.id);
    await rig.until(() => orphan.active === 0);
    assert.deepEqual(
      [(await rig.now(job)).state, (await rig.now(job)).problem?.code],
      ['queued', 'key.missing'],
    );
    orphan.dispose();
  });

  it('sets a job to unknown when the platform does not find it three times in a row', async () => {
    const job = await rig.bought();
    const { id } = paid.server.job;
    paid.server.jobs.delete(id);
    const end = rig.ended();
    watcher.watch(job.id);
    await rig.changed(job, 5000);
    assert.equal((await rig.now(job)).state, 'queued');
    await rig.until(() => rig.ends.length === 1, 5000);
    assert.deepEqual([(await end).state, (await end).problem?.code], ['unknown', 'job.outcomeUnknown']);
    assert.equal(paid.server.polls, 3);

    paid.server.jobs.set(id, { id, status: 'succeeded', outputs: [], failure: null });
    await watcher.refresh(job.id);
    assert.equal((await rig.now(job)).state, 'succeeded', 'the user may ask again');
  });

  it('polls a job of unknown outcome on slowly, and notifies of its end', async () => {
    const job = await rig.bought();
    const { id } = paid.server.job;
    paid.server.jobs.delete(id);
    watcher.watch(job.id);
    await rig.until(() => rig.ends.length === 1, 5000);
    const { polls } = paid.server;
    await rig.until(() => paid.server.polls > polls + 8, 60_000);
    assert.deepEqual([(await rig.now(job)).state, watcher.active], ['unknown', 1]);
    const lost = (await rig.now(job)).updatedAt;
    assert.ok(paid.clock.now() - lost > 45 * 60_000, 'nine polls take an hour or so');
    assert.equal(rig.ends.length, 1, 'notified of once');

    paid.server.jobs.set(id, { id, status: 'succeeded', outputs: [], failure: null });
    await rig.until(() => rig.ends.length === 2, 600_000);
    assert.equal((await rig.now(job)).state, 'succeeded');
  });

  it('polls a job of unknown outcome after a restart, unless the user stopped waiting', async () => {
    const job = await rig.bought();
    const { id } = paid.server.job;
    paid.server.jobs.delete(id);
    watcher.watch(job.id);
    await rig.until(() => rig.ends.length === 1, 5000);
    watcher.dispose();
    const flag = new OpenWorkFlag(paid.files.folder);
    assert.equal(flag.read().openWork, true);

    const next = rig.newWatcher();
    await next.resume();
    assert.equal(next.active, 1);
    await next.stopWaiting(job.id);
    assert.equal(flag.read().openWork, false);
    next.dispose();
    paid.server.jobs.set(id, { id, status: 'succeeded', outputs: [], failure: null });

    await paid.journal.change(job.id, { unwatched: false });
    const third = rig.newWatcher();
    await third.resume();
    await rig.until(() => rig.ends.length === 2, 60_000);
    assert.equal((await rig.now(job)).state, 'succeeded');
    third.dispose();
  });

  for (const status of [401, 403, 404, 413]) {
    it(`keeps polling when something in front of the platform answers ${status} many times`, async () => {
      const errors: ErrorDialect = { read: () => null };
      const job = await rig.bought();
      const behindProxy = rig.newWatcher({ open: async () => paid.account.other({}, { errors }) });
      paid.server.pollWeather.push(
        ...Array.from({ length: 8 }, () => ({ status, body: 'Just a moment...' })),
      );
      behindProxy.watch(job.id);
      await rig.until(() => paid.server.pollWeather.length === 0, 5000);
      await rig.until(() => paid.clock.sleeping.length > 0);
      const { state, problem } = await rig.now(job);
      assert.deepEqual([state, problem?.byProxy, behindProxy.active], ['queued', true, 1]);
      paid.server.job.status = 'succeeded';
      await rig.until(() => rig.ends.length === 1, 5000);
      assert.equal((await rig.now(job)).problem, null);
      behindProxy.dispose();
    });
  }

  it('counts the denials of the platform only, whatever stands between them', () => {
    const failures = new PollFailures();
    const denial = new Problem({
      kind: 'notFound',
      code: 'target.notFound',
      status: 404,
      serverCode: 'GONE',
    });
    const silent404 = new Problem({ kind: 'notFound', code: 'target.notFound', status: 404 });
    const ingress = silent404.with({ byProxy: true, serverMessage: 'default backend - 404' });
    const actions = [denial, ingress, denial, silent404, ingress, denial].map((problem) =>
      failures.add(problem),
    );
    assert.deepEqual(actions, ['goOn', 'goOn', 'goOn', 'goOn', 'goOn', 'lost']);
  });

  it('notices the end soon after the computer slept', async () => {
    const job = await rig.bought();
    watcher.watch(job.id, { estimatedMs: 60_000 });
    await paid.clock.untilSleeping();
    paid.server.job.status = 'succeeded';
    const end = rig.ended();
    // Ten seconds of timer time later, eight hours have passed on the clock.
    const asleep = 8 * 3_600_000;
    const real = paid.clock.now.bind(paid.clock);
    paid.clock.now = () => real() + asleep;
    await paid.clock.advance(10_000);
    assert.equal((await end).state, 'succeeded');
  });

  it('keeps polling when the clock is set back by a day', async () => {
    const job = await rig.bought();
    watcher.watch(job.id, { estimatedMs: 30_000 });
    await paid.clock.untilSleeping();
    paid.server.job.status = 'succeeded';
    const end = rig.ended();
    const real = paid.clock.now.bind(paid.clock);
    paid.clock.now = () => real() - 86_400_000;
    await paid.clock.advance(30_000);
    assert.equal((await end).state, 'succeeded');
  });

  it('keeps polling when another window writes the same job', async () => {
    const job = await rig.bought();
    watcher.watch(job.id);
    await paid.clock.untilSleeping();
    await (await paid.files.open(paid.clock)).change(job.id, { state: 'waiting', platformStatus: 'theirs' });
    paid.server.job.status = 'succeeded';
    await rig.until(() => rig.ends.length === 1, 5000);
    assert.equal((await rig.now(job)).state, 'succeeded');
  });

  it('waits for a failing disk and keeps the job', async () => {
    const job = await rig.bought();
    const get = paid.journal.get.bind(paid.journal);
    const broken = new Problem({ kind: 'storage', code: 'storage.unavailable', args: { reason: 'locked' } });
    paid.journal.get = () => Promise.reject(broken);
    watcher.watch(job.id);
    await paid.clock.untilSleeping();
    paid.journal.get = get;
    paid.server.job.status = 'succeeded';
    const end = rig.ended();
    await paid.clock.advance(500);
    await paid.clock.untilSleeping();
    await paid.clock.advance(5000);
    assert.equal((await end).state, 'succeeded');
  });
});
