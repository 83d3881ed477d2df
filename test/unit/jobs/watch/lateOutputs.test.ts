import assert from 'node:assert/strict';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { JobsAbility } from '../../../../src/core/provider.ts';
import { LateOutputs } from '../../../../src/jobs/watch/lateOutputs.ts';
import { silent } from '../support/journalRig.ts';
import { WatcherRig } from './watcherRig.ts';

const [FIRST, LATE] = ['https://files.example/first.png', 'https://files.example/late.png'];
const MINUTE = 60_000;

describe('Outputs that come after the end of a job of which nobody knows how many it has', () => {
  let rig: WatcherRig;
  let late: LateOutputs;
  beforeEach(async () => {
    rig = await WatcherRig.open();
  });
  afterEach(() => {
    late.dispose();
    rig.close();
  });

  /** A job that has ended with its first output, in a window that looks after late ones. */
  const ended = async (more: Partial<JobsAbility> = {}): Promise<JobRecord> => {
    const { account, clock, server } = rig.paid;
    const { jobs } = account.opened.provider;
    assert.ok(jobs);
    const opened = account.other({}, { jobs: { ...jobs, ...more } });
    const open = async () => opened;
    rig.watcher.dispose();
    const watcher = (rig.watcher = rig.newWatcher({ open }));
    late = new LateOutputs({ watcher, open, clock, log: silent });
    const job = await rig.bought();
    server.job.status = 'succeeded';
    server.job.outputs = [{ url: FIRST }];
    watcher.watch(job.id);
    await rig.until(() => rig.ends.length === 1, 1_000);
    return job;
  };
  const urls = async (job: JobRecord) => (await rig.now(job)).outputs.map(({ index, url }) => [index, url]);
  /** Lets the time pass to the next look, and the look take place. */
  const look = async () => {
    const { clock, server } = rig.paid;
    const before = server.polls;
    await clock.untilSleeping();
    await clock.advance(clock.sleeping[0] ?? 0);
    await rig.until(() => server.polls > before && rig.watcher.active === 0);
  };

  it('are taken in by a few looks, and what was there keeps its place', async () => {
    const job = await ended();
    assert.deepEqual(await urls(job), [[0, FIRST]]);
    await look();
    assert.deepEqual(await urls(job), [[0, FIRST]]);
    rig.paid.server.job.outputs = [{ url: LATE }, { url: FIRST }];
    await look();
    assert.deepEqual(await urls(job), [
      [0, FIRST],
      [1, LATE],
    ]);
    assert.equal(rig.ends.length, 1, 'its end is told once');
  });

  it('are looked for three times within a quarter of an hour, and then no more', async () => {
    await ended();
    for (let looks = 0; looks < 3; looks += 1) await look();
    const { polls } = rig.paid.server;
    await rig.paid.clock.advance(24 * 60 * MINUTE);
    assert.deepEqual([rig.paid.server.polls, rig.paid.clock.sleeping], [polls, []]);
  });

  it('are found when the user checks the job, days later', async () => {
    const job = await ended();
    for (let looks = 0; looks < 3; looks += 1) await look();
    await rig.paid.clock.advance(3 * 24 * 60 * MINUTE);
    rig.paid.server.job.outputs = [{ url: FIRST }, { url: LATE }];
    await rig.watcher.refresh(job.id);
    assert.deepEqual(await urls(job), [
      [0, FIRST],
      [1, LATE],
    ]);
    const { state, problem } = await rig.now(job);
    assert.deepEqual([state, problem], ['succeeded', null]);
  });

  it('leave the job as it is where a look fails, or says less or something else than before', async () => {
    const job = await ended();
    const before = await rig.now(job);
    const { server } = rig.paid;
    server.pollWeather.push({ status: 403 });
    await rig.watcher.refresh(job.id);
    server.pollWeather.push('html');
    await rig.watcher.refresh(job.id);
    server.job.outputs = [];
    await rig.watcher.refresh(job.id);
    server.job.status = 'running';
    await rig.watcher.refresh(job.id);
    server.job.status = 'failed';
    await rig.watcher.refresh(job.id);
    server.jobs.clear();
    await rig.watcher.refresh(job.id);
    assert.deepEqual(await rig.now(job), before);
  });

  it('are not looked for where it is known how many there are', async () => {
    const job = await ended({ expectedOutputs: () => 1 });
    const { polls } = rig.paid.server;
    assert.deepEqual(rig.paid.clock.sleeping, []);
    await rig.watcher.refresh(job.id);
    assert.equal(rig.paid.server.polls, polls);
  });
});
