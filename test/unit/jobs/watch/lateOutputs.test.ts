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
  /** What happens after the platform has answered a poll, and before the answer is taken in. */
  let meanwhile: () => Promise<unknown>;
  beforeEach(async () => {
    meanwhile = async () => undefined;
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
    const poll: JobsAbility['poll'] = async (...asked) => {
      const snapshot = await jobs.poll(...asked);
      await meanwhile();
      return snapshot;
    };
    const opened = account.other({}, { jobs: { ...jobs, poll, ...more } });
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

  it('stay as few as they are, however often the platform names the same address twice after a late one', async () => {
    const job = await ended();
    rig.paid.server.job.outputs = [{ url: LATE }, { url: FIRST }, { url: FIRST }];
    await look();
    const found = await rig.now(job);
    assert.deepEqual(
      found.outputs.map(({ url }) => url),
      [FIRST, LATE, FIRST],
    );
    for (let looks = 0; looks < 2; looks += 1) await look();
    await rig.watcher.refresh(job.id);
    assert.deepEqual(await rig.now(job), found, 'nothing is written that says nothing new');
  });

  it('undo nothing that was noted of the others while the platform was asked', async () => {
    const job = await ended();
    const { journal, server } = rig.paid;
    server.job.outputs = [{ url: LATE }, { url: FIRST }];
    const content = {
      hash: 'a'.repeat(64),
      kind: 'image',
      mimeType: 'image/png',
      extension: 'png',
      byteSize: 1,
    } as const;
    meanwhile = () => journal.markCached(job.id, 0, content);
    await look();
    const outputs = async () =>
      (await rig.now(job)).outputs.map(({ url, cached, gone }) => [url, cached?.hash, gone]);
    assert.deepEqual(await outputs(), [
      [FIRST, content.hash, undefined],
      [LATE, undefined, undefined],
    ]);

    await journal.sorting.mark([{ job: job.id, index: 0 }], { mark: 'recycled', value: true });
    meanwhile = () => journal.sorting.emptyBin();
    server.job.outputs = [{ url: `${LATE}?later` }, { url: LATE }, { url: FIRST }];
    await look();
    assert.deepEqual(await outputs(), [
      [null, undefined, 'deleted'],
      [LATE, undefined, undefined],
      [`${LATE}?later`, undefined, undefined],
    ]);
    meanwhile = async () => undefined;
    await look();
    assert.deepEqual(
      (await outputs())[0],
      [null, undefined, 'deleted'],
      'nor does it come back at the next look',
    );
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
