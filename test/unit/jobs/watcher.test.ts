import assert from 'node:assert/strict';
import { money } from '../../../src/core/money.ts';
import { Problem } from '../../../src/core/problem.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import { JobWatcher, type JobWatcherDeps } from '../../../src/jobs/watcher.ts';
import { newJob, silent } from './journalRig.ts';
import { soleLease } from './soleLease.ts';
import { never, paidRig, SAME_RESULT, type PaidRig } from './paidRig.ts';

describe('The watcher', () => {
  let rig: PaidRig;
  let watcher: JobWatcher;
  let ends: JobRecord[];

  const newWatcher = (more: Partial<JobWatcherDeps> = {}): JobWatcher => {
    const { journal, clock, gate, account } = rig;
    const made = new JobWatcher({
      journal,
      clock,
      gate,
      log: silent,
      lease: soleLease,
      open: async () => account.opened,
      ...more,
    });
    made.onDidEnd((job) => ends.push(job));
    return made;
  };

  beforeEach(async () => {
    rig = await paidRig(SAME_RESULT);
    ends = [];
    watcher = newWatcher();
  });

  afterEach(() => {
    watcher.dispose();
    rig.close();
  });

  const bought = (): Promise<JobRecord> => rig.gate.submit(rig.request, never());
  const now = async (job: JobRecord): Promise<JobRecord> => {
    const found = await rig.journal.get(job.id);
    assert.ok(found);
    return found;
  };

  /** Resolves when `done`, letting real time pass and, per look, `stepMs` of the watcher's. */
  const until = async (done: () => boolean, stepMs = 0): Promise<void> => {
    while (!done()) {
      // Only while everybody sleeps: a poll under way takes real time, and none of the watcher's.
      if (stepMs > 0 && rig.clock.sleeping.length >= watcher.active) await rig.clock.advance(stepMs);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const paused = (stepMs: number) => until(() => watcher.active === 0, stepMs);

  /** Lets `ms` pass and waits for the journal to be told of the job. */
  const changed = async (job: JobRecord, ms: number): Promise<void> => {
    const told = new Promise<void>((resolve) => {
      const heard = rig.journal.onDidChange((change) => {
        if (!('id' in change) || change.id !== job.id) return;
        heard.dispose();
        resolve();
      });
    });
    await rig.clock.untilSleeping();
    await rig.clock.advance(ms);
    await told;
    await until(() => rig.clock.sleeping.length >= watcher.active);
  };

  const ended = (): Promise<JobRecord> =>
    new Promise((resolve) => {
      const heard = watcher.onDidEnd((job) => {
        heard.dispose();
        resolve(job);
      });
    });

  it('follows a job to its end, writes down all that changes, and tells of the end once', async () => {
    const job = await bought();
    const states: string[] = [];
    rig.journal.onDidChange((change) => 'state' in change && states.push(`${change.state} ${change.word}`));
    watcher.watch(job.id);
    watcher.watch(job.id);
    assert.equal(watcher.active, 1);

    await until(() => rig.server.polls === 1, 5000);
    rig.server.job.status = 'running';
    await until(() => rig.server.polls === 3, 5000);
    rig.server.job.status = 'succeeded';
    rig.server.job.outputs = [{ url: `${rig.server.origin}/o/1` }];
    await until(() => ends.length === 1, 5000);

    assert.deepEqual(states, ['running running', 'succeeded succeeded']);
    const ended = await now(job);
    assert.deepEqual(ends, [ended]);
    assert.equal(ended.finishedAt, rig.clock.now());
    assert.equal(ended.outputs[0]?.url, `${rig.server.origin}/o/1`);
    assert.deepEqual(ended.cost, money('credits', 2));
    assert.equal(watcher.active, 0);
    assert.deepEqual(rig.clock.sleeping, []);
    assert.equal(rig.server.polls, 4);
  });

  it('looks at once when somebody has seen the end of the run, and only then', async () => {
    const job = await bought();
    watcher.watch(job.id, { estimatedMs: 600_000 });
    await rig.clock.untilSleeping();
    rig.server.job.status = 'succeeded';
    await watcher.runEnded('another account', job.remoteId ?? '');
    await watcher.runEnded(job.account, 'another run');
    assert.equal(rig.server.polls, 0);
    await watcher.runEnded(job.account, job.remoteId ?? '');
    await until(() => ends.length === 1);
    assert.equal((await now(job)).state, 'succeeded');
    await watcher.runEnded(job.account, job.remoteId ?? '');
    assert.equal(rig.server.polls, 1, 'what has ended is not asked for again');
  });

  it('leaves a job that nobody waits for alone, also when its run has ended', async () => {
    const job = await bought();
    await watcher.stopWaiting(job.id);
    await watcher.runEnded(job.account, job.remoteId ?? '');
    assert.deepEqual([rig.server.polls, (await now(job)).left], [0, true]);
  });

  it('says of a failed job what the platform said', async () => {
    const job = await bought();
    rig.server.job.status = 'failed';
    rig.server.job.failure = { code: 'NSFW', message: 'Not that.' };
    watcher.watch(job.id);
    await until(() => ends.length === 1, 5000);
    const { state, problem } = await now(job);
    assert.equal(state, 'failed');
    assert.deepEqual(
      [problem?.code, problem?.serverCode, problem?.serverMessage],
      ['job.failed', 'NSFW', 'Not that.'],
    );
    assert.equal(ends.length, 1);
  });

  it('polls first when the job is expected to be done, by the platform’s estimate or by past jobs', async () => {
    const job = await bought();
    watcher.watch(job.id, { estimatedMs: 8000 });
    await rig.clock.untilSleeping();
    await rig.clock.advance(7900);
    assert.equal(rig.server.polls, 0);
    rig.server.job.status = 'succeeded';
    await until(() => ends.length === 1, 100);

    const second = await bought();
    watcher.watch(second.id);
    await rig.clock.untilSleeping();
    const [expected] = rig.clock.sleeping;
    assert.ok(expected !== undefined && expected >= 7200 && expected <= 7650, `${expected}`);
  });

  for (const [name, weather, code] of [
    ['a cut connection', 'dropRequest', 'network.cut'],
    ['a server error', { status: 500 }, 'server.failed'],
    ['an answer that cannot be read', 'html', 'answer.notJson'],
    ['a rate limit', { status: 429 }, 'rate.limited'],
  ] as const) {
    it(`goes on after ${name}, which is shown until a poll succeeds`, async () => {
      const job = await bought();
      // The door tries a read three times before it gives up.
      rig.server.pollWeather.push(weather, weather, weather);
      watcher.watch(job.id);
      await changed(job, 5000);
      assert.deepEqual([(await now(job)).state, (await now(job)).problem?.code], ['queued', code]);
      rig.server.pollWeather.length = 0;
      rig.server.job.status = 'running';
      await changed(job, 5000);
      assert.deepEqual([(await now(job)).state, (await now(job)).problem], ['running', null]);
    });
  }

  it('waits as long as the platform asks', async () => {
    const job = await bought();
    rig.server.pollWeather.push({ status: 429, headers: { 'retry-after': '45' } });
    watcher.watch(job.id);
    await changed(job, 5000);
    await rig.clock.untilSleeping();
    const polls = rig.server.polls;
    await rig.clock.advance(44_000);
    assert.equal(rig.server.polls, polls);
    rig.server.job.status = 'succeeded';
    await changed(job, 1000);
    assert.equal(ends.length, 1);
  });

  it('pauses when the key is refused twice, and goes on when it was replaced', async () => {
    const job = await bought();
    rig.server.pollWeather.push({ status: 401 }, { status: 401 });
    watcher.watch(job.id);
    await changed(job, 5000);
    assert.equal(watcher.active, 1, 'one 401 proves nothing');
    await paused(5000);
    assert.deepEqual([(await now(job)).state, (await now(job)).problem?.code], ['queued', 'key.refused']);
    await rig.clock.advance(3_600_000);
    assert.equal(rig.server.polls, 2);
    assert.deepEqual(ends, []);

    rig.server.job.status = 'succeeded';
    const end = ended();
    watcher.accountChanged('other');
    assert.equal(watcher.active, 0);
    watcher.accountChanged('acc1');
    await rig.clock.advance(10);
    assert.deepEqual([(await end).state, (await end).problem], ['succeeded', null]);
  });

  it('pauses at once when there is no key or no account', async () => {
    const job = await bought();
    await rig.account.vault.drop('acc1', 'key');
    watcher.watch(job.id);
    await paused(5000);
    assert.equal((await now(job)).problem?.code, 'key.storeForgot');
    assert.equal(rig.server.polls, 0);

    const orphan = newWatcher({ open: async () => undefined });
    orphan.watch(job.id);
    await until(() => orphan.active === 0);
    assert.deepEqual([(await now(job)).state, (await now(job)).problem?.code], ['queued', 'key.missing']);
    orphan.dispose();
  });

  it('takes a job for lost only when the platform denies it three times in a row', async () => {
    const job = await bought();
    const { id } = rig.server.job;
    rig.server.jobs.delete(id);
    const end = ended();
    watcher.watch(job.id);
    await changed(job, 5000);
    assert.equal((await now(job)).state, 'queued');
    await until(() => watcher.active === 0, 5000);
    assert.deepEqual([(await end).state, (await end).problem?.code], ['unknown', 'job.outcomeUnknown']);
    assert.equal(rig.server.polls, 3);

    rig.server.jobs.set(id, { id, status: 'succeeded', outputs: [], failure: null });
    await watcher.refresh(job.id);
    assert.equal((await now(job)).state, 'succeeded', 'the user may ask again');
  });

  it('asks at once when the user wants to know, and is done when it has asked', async () => {
    const job = await bought();
    watcher.watch(job.id, { estimatedMs: 50_000 });
    await rig.clock.untilSleeping();
    rig.server.job.status = 'running';
    await watcher.refresh(job.id);
    assert.equal((await now(job)).state, 'running');
    assert.equal(rig.server.polls, 1);
    await watcher.stopWaiting(job.id);
    assert.equal(watcher.active, 0);
    assert.equal((await now(job)).left, true);
    rig.server.job.status = 'succeeded';
    await watcher.refresh(job.id);
    assert.equal((await now(job)).state, 'succeeded');
    await watcher.refresh(job.id);
    await watcher.refresh('nobody');
    assert.equal(rig.server.polls, 2);
    assert.equal(ends.length, 1);
  });

  it('notices the end soon after the computer slept, although timers stood still', async () => {
    const job = await bought();
    watcher.watch(job.id, { estimatedMs: 60_000 });
    await rig.clock.untilSleeping();
    rig.server.job.status = 'succeeded';
    const end = ended();
    // Ten seconds of timer time later, eight hours have passed on the clock.
    const asleep = 8 * 3_600_000;
    const real = rig.clock.now.bind(rig.clock);
    rig.clock.now = () => real() + asleep;
    await rig.clock.advance(10_000);
    assert.equal((await end).state, 'succeeded');
  });

  it('goes on when the clock is set back by a day', async () => {
    const job = await bought();
    watcher.watch(job.id, { estimatedMs: 30_000 });
    await rig.clock.untilSleeping();
    rig.server.job.status = 'succeeded';
    const end = ended();
    const real = rig.clock.now.bind(rig.clock);
    rig.clock.now = () => real() - 86_400_000;
    await rig.clock.advance(30_000);
    assert.equal((await end).state, 'succeeded');
  });

  it('goes on when another window writes the same job', async () => {
    const job = await bought();
    watcher.watch(job.id);
    await rig.clock.untilSleeping();
    await (await rig.files.open(rig.clock)).change(job.id, { state: 'waiting', word: 'theirs' });
    rig.server.job.status = 'succeeded';
    await until(() => ends.length === 1, 5000);
    assert.equal((await now(job)).state, 'succeeded');
  });

  it('does not tell of an end that another window has seen and told', async () => {
    const job = await bought();
    watcher.watch(job.id);
    await rig.clock.untilSleeping();
    await rig.journal.change(job.id, { state: 'succeeded' });
    await until(() => watcher.active === 0, 5000);
    assert.deepEqual(ends, []);
  });

  it('waits for a disk in trouble instead of forgetting the job', async () => {
    const job = await bought();
    const get = rig.journal.get.bind(rig.journal);
    const broken = new Problem({ kind: 'storage', code: 'storage.unavailable', args: { reason: 'locked' } });
    rig.journal.get = () => Promise.reject(broken);
    watcher.watch(job.id);
    await rig.clock.untilSleeping();
    rig.journal.get = get;
    rig.server.job.status = 'succeeded';
    const end = ended();
    await rig.clock.advance(500);
    await rig.clock.untilSleeping();
    await rig.clock.advance(5000);
    assert.equal((await end).state, 'succeeded');
  });

  it('resumes all open jobs, settles what was half-way, and tells of those that ended thereby', async () => {
    const queued = await bought();
    const stored = await rig.journal.add(newJob({ account: 'acc1', provider: 'tiny' }));
    const lost = await rig.journal.add(newJob({ account: 'acc1', provider: 'tiny' }));
    await rig.journal.change(lost.id, { state: 'sending' });
    rig.server.job.status = 'succeeded';

    await watcher.resume();
    await until(() => ends.length === 3, 5000);
    const states = new Map(ends.map((job) => [job.id, job.state]));
    assert.equal(states.get(queued.id), 'succeeded');
    assert.equal(states.get(stored.id), 'canceled');
    assert.equal(states.get(lost.id), 'unknown');
    assert.equal(watcher.active, 0);
  });

  it('spreads the first polls of many resumed jobs over time', async () => {
    for (let n = 0; n < 12; n += 1) await bought();
    await rig.clock.advance(60_000);
    await watcher.resume();
    await until(() => rig.clock.sleeping.length === 11);
    assert.deepEqual(rig.clock.sleeping.slice(0, 3), [250, 500, 750]);
  });

  it('sees a submit to its end that was left while it was being sent', async () => {
    const abort = new AbortController();
    rig.server.submitWeather.push('loseAnswer');
    const submitted = rig.gate.submit(rig.request, abort.signal);
    await rig.clock.untilSleeping();
    abort.abort();
    const job = await submitted;
    assert.equal(job.state, 'sending');
    watcher.watch(job.id);
    await rig.clock.advance(1000);
    rig.server.job.status = 'succeeded';
    const end = ended();
    await until(() => rig.clock.sleeping.length === 1);
    await rig.clock.advance(5000);
    assert.equal((await end).state, 'succeeded');
    assert.equal(rig.server.charged, 1);
  });

  it('stops everything when it is disposed', async () => {
    const job = await bought();
    watcher.watch(job.id);
    await rig.clock.untilSleeping();
    watcher.dispose();
    await rig.clock.advance(60_000);
    assert.equal(rig.server.polls, 0);
    assert.deepEqual(rig.clock.sleeping, []);
    watcher.watch(job.id);
    assert.equal(watcher.active, 0);
  });
});
