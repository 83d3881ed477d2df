import assert from 'node:assert/strict';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { JobsAbility } from '../../../../src/core/provider.ts';
import { OpenWorkFlag } from '../../../../src/jobs/store/openWork.ts';
import type { JobWatcher } from '../../../../src/jobs/watch/watcher.ts';
import { problemOf } from '../support/journalRig.ts';
import type { PaidRig } from '../support/paidRig.ts';
import type { NetworkFault } from '../support/platformServer.ts';
import { WatcherRig } from './watcherRig.ts';

const DAY = 86_400_000;

describe('JobWatcher where the platform’s answers leave a doubt', () => {
  let rig: WatcherRig;
  let paid: PaidRig;
  let watcher: JobWatcher;
  /** What the user was shown: state and problem. */
  let shown: (readonly [JobRecord['state'], string | undefined])[];

  /** A watcher of a platform whose jobs have these abilities besides. */
  const watching = (more: Partial<JobsAbility> = {}): JobWatcher => {
    const { jobs } = paid.account.opened.provider;
    assert.ok(jobs);
    const opened = paid.account.other({}, { jobs: { ...jobs, ...more } });
    watcher.dispose();
    watcher = rig.watcher = rig.newWatcher({
      open: async () => opened,
      show: async ({ state, problem }) => void shown.push([state, problem?.code]),
    });
    return watcher;
  };
  const polls = async (count: number, stepMs = 30_000): Promise<void> => {
    const until = paid.server.polls + count;
    await rig.until(() => paid.server.polls >= until, stepMs);
    await rig.until(() => paid.clock.sleeping.length > 0 || watcher.active === 0);
  };

  beforeEach(async () => {
    rig = await WatcherRig.open();
    ({ paid, watcher } = rig);
    shown = [];
  });
  afterEach(() => {
    watcher.dispose();
    rig.close();
  });

  describe('a word of state that is not known', () => {
    it('is told of once, and the job is watched on to its end', async () => {
      const job = await rig.bought();
      watching().watch(job.id);
      paid.server.job.status = 'hibernating';
      await polls(4);
      await watcher.resume();
      await polls(2);
      const { state, platformStatus, problem } = await rig.now(job);
      assert.deepEqual(
        [state, platformStatus, problem?.args],
        ['running', 'hibernating', { word: 'hibernating' }],
      );
      assert.deepEqual(shown, [['running', 'job.unknownState']]);
      assert.deepEqual(rig.ends, [], 'it is no end');

      paid.server.job.status = 'running';
      await polls(1);
      assert.equal((await rig.now(job)).problem, null);
      paid.server.job.status = 'succeeded';
      await rig.until(() => rig.ends.length === 1, 30_000);
    });

    it('can be taken for the end by the user: watched no more, counted as spent, and looked at again on request', async () => {
      const job = await rig.bought();
      watching().watch(job.id);
      paid.server.job.status = 'abgebrochen';
      await polls(2);
      await watcher.endByUser(job.id);
      const ended = await rig.now(job);
      assert.deepEqual(
        [ended.state, ended.problem?.code, ended.cost],
        ['failed', 'job.endedByUser', job.cost],
      );
      assert.deepEqual([ended.refunded, watcher.active], [false, 0]);
      assert.equal(new OpenWorkFlag(paid.files.folder).read().openWork, false);
      assert.equal((await problemOf(watcher.endByUser(job.id))).kind, 'conflict');

      await watcher.refresh(job.id);
      assert.equal((await rig.now(job)).problem?.code, 'job.endedByUser', 'the platform still says so');
      paid.server.job.status = 'succeeded';
      await watcher.refresh(job.id);
      assert.deepEqual([(await rig.now(job)).state, (await rig.now(job)).problem], ['succeeded', null]);
    });

    it('stays ended where its account is gone, and can be looked at again when that is back', async () => {
      const job = await rig.bought();
      paid.server.job.status = 'abgebrochen';
      await watcher.endByUser(job.id);
      const ended = await rig.now(job);
      watcher.dispose();
      watcher = rig.watcher = rig.newWatcher({ open: async () => undefined });
      await watcher.refresh(job.id);
      assert.deepEqual(await rig.now(job), ended);
      paid.server.job.status = 'succeeded';
      await watching().refresh(job.id);
      assert.deepEqual([(await rig.now(job)).state, (await rig.now(job)).problem], ['succeeded', null]);
    });

    it('never ends a job that is being sent', async () => {
      const job = await rig.bought();
      for (const state of ['stored', 'sending', 'succeeded', 'refused'] as const) {
        await paid.journal.change(job.id, { state });
        assert.equal((await problemOf(watcher.endByUser(job.id))).kind, 'conflict');
      }
    });
  });

  describe('answers that cannot be read', function () {
    this.timeout(120_000);
    const UNREADABLE: readonly (readonly [string, NetworkFault])[] = [
      ['web pages', 'html'],
      ['JSON of another shape', { status: 200, body: { hello: 'world' } }],
      ['a list', { status: 200, body: [] }],
      ['deep JSON', { status: 200, body: JSON.parse('['.repeat(3_000) + ']'.repeat(3_000)) as unknown }],
    ];
    for (const [name, fault] of UNREADABLE) {
      it(`(${name}) are told of after some, once, and asked for more slowly; the end is found`, async () => {
        const job = await rig.bought();
        watching().watch(job.id);
        paid.server.pollWeather.push(...Array.from({ length: 60 }, () => fault));
        await rig.until(() => shown.length === 1, 5_000);
        assert.deepEqual(shown, [['queued', 'job.unreadable']]);
        const before = [paid.server.polls, paid.clock.now()] as const;
        await polls(4, 60_000);
        const each = (paid.clock.now() - before[1]) / (paid.server.polls - before[0]);
        assert.ok(each >= 4 * 60_000, `asked every ${each} ms`);
        assert.equal(shown.length, 1);

        watching().watch(job.id);
        await polls(3, 5_000);
        assert.equal((await rig.now(job)).problem?.code, 'job.unreadable', 'nor after a restart');
        paid.server.pollWeather.length = 0;
        paid.server.job.status = 'succeeded';
        await rig.until(() => rig.ends.length === 1, 60_000);
        assert.equal(shown.length, 2);
      });
    }
  });

  describe('a success without its outputs', () => {
    const expectedOutputs = () => 2;
    const url = 'https://files.example/1.png';

    it('is looked at again, and told of with its outputs when they appear', async () => {
      const job = await rig.bought();
      watching({ expectedOutputs }).watch(job.id);
      paid.server.job.status = 'succeeded';
      for (const outputs of [[], [{ url }], [{ url }, { url: null }], [{ url }, { url: '' }]]) {
        paid.server.job.outputs = outputs;
        await polls(1);
        assert.deepEqual(
          [(await rig.now(job)).state, (await rig.now(job)).platformStatus],
          ['running', 'succeeded'],
        );
      }
      paid.server.job.outputs = [{ url }, { url }];
      await rig.until(() => rig.ends.length === 1, 30_000);
      const { state, outputs, problem } = await rig.now(job);
      assert.deepEqual([state, outputs.length, problem], ['succeeded', 2, null]);
    });

    it('is believed after some looks, and a check finds what comes later', async () => {
      const job = await rig.bought();
      watching({ expectedOutputs }).watch(job.id);
      paid.server.job.status = 'succeeded';
      await rig.until(() => rig.ends.length === 1, 30_000);
      assert.deepEqual(shown, [['succeeded', 'output.missing']]);
      assert.ok(paid.server.polls > 4 && paid.server.polls < 20, `${paid.server.polls} polls`);
      await watcher.refresh(job.id);
      assert.equal((await rig.now(job)).problem?.code, 'output.missing');
      paid.server.pollWeather.push({ status: 500 }, { status: 500 }, { status: 500 });
      await watcher.refresh(job.id);
      assert.equal((await rig.now(job)).problem?.code, 'output.missing', 'a failed look takes nothing away');
      paid.server.pollWeather.length = 0;

      paid.server.job.outputs = [{ url }, { url }];
      await watcher.refresh(job.id);
      const { state, outputs, problem } = await rig.now(job);
      assert.deepEqual([state, outputs.map((one) => one.url), problem], ['succeeded', [url, url], null]);
      assert.equal(shown.length, 1);
    });

    it('is the end at once for kinds that may have none', async () => {
      const job = await rig.bought();
      watching().watch(job.id);
      paid.server.job.status = 'succeeded';
      await rig.until(() => rig.ends.length === 1, 5_000);
      assert.deepEqual([paid.server.polls, (await rig.now(job)).problem], [1, null]);
    });
  });

  describe('a job that the platform denies', () => {
    for (const [name, more, days] of [
      ['a week', {}, 7],
      ['as long as the platform keeps its outputs', { outputsKeptMs: 2 * DAY }, 2],
    ] as const) {
      it(`is asked for during ${name}, which is told; then only when the user checks it`, async () => {
        const job = await rig.bought();
        paid.server.jobs.delete(paid.server.job.id);
        watching(more).watch(job.id);
        await rig.until(() => rig.ends.length === 1, 5_000);
        const real = paid.clock.now.bind(paid.clock);
        const passed = async (ms: number) => {
          paid.clock.now = () => real() + ms;
          await polls(1, 300_000);
        };
        await passed(days * DAY - 12 * 3_600_000);
        assert.deepEqual([watcher.active, shown.length], [1, 1]);
        paid.clock.now = () => real() + days * DAY;
        await rig.until(() => watcher.active === 0, 300_000);
        await rig.until(() => shown.length === 2);
        const { unwatched, problem } = await rig.now(job);
        assert.deepEqual(
          [unwatched, problem?.code, problem?.args?.['looked']],
          [true, 'job.outcomeUnknown', 'toTheEnd'],
        );
        assert.equal(new OpenWorkFlag(paid.files.folder).read().openWork, false);
        const { polls: before } = paid.server;
        await paid.clock.advance(DAY);
        assert.equal(paid.server.polls, before);

        paid.server.jobs.set('remote-1', { id: 'remote-1', status: 'succeeded', outputs: [], failure: null });
        await watcher.refresh(job.id);
        assert.equal((await rig.now(job)).state, 'succeeded');
      });
    }
  });
});
