import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobRecord } from '../../../src/core/job.ts';
import type { Session } from '../../../src/core/session.ts';
import { openJobs, type Jobs } from '../../../src/jobs/jobs.ts';
import { OutputCache } from '../../../src/media/cache.ts';
import { lenserfight } from '../../../src/providers/lenserfight/index.ts';
import { lenserfightJobs } from '../../../src/providers/lenserfight/jobs.ts';
import { LENS, LenserFightRig, never, WORKFLOW } from './lenserfightRig.ts';
import { rawText } from '../../../src/core/foreignText.ts';

for (const mode of ['contract', 'observed'] as const) {
  describe(`a run of LenserFight as a job, on servers as ${mode}`, () => {
    let rig: LenserFightRig;
    let session: Session;
    let jobs: Jobs;
    let folder: string;

    beforeEach(async () => {
      rig = await LenserFightRig.open(mode);
      session = await rig.session();
      folder = await mkdtemp(join(tmpdir(), 'backlot-lenserfight-'));
      jobs = await openJobs({
        ...rig.jobsDeps(session),
        storage: folder,
        cache: new OutputCache(join(folder, 'outputs')),
      });
    });
    afterEach(async () => {
      jobs.dispose();
      await rig.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('of a workflow is paid for, watched to its end and read from the cache', async () => {
      const job = await finished(await submit(WORKFLOW(1), { inputs: { topic: 'canal locks' } }));
      assert.equal(job.state, 'succeeded');
      assert.equal(job.platformStatus, mode === 'contract' ? 'succeeded' : 'completed');
      const { path, content } = await jobs.outputs.bytes(job.id, 0, never);
      assert.equal(content.kind, 'text');
      assert.match(await readFile(path, 'utf8'), /canal locks/i);
    });

    it('of a lens keeps model, tokens and cost in the history', async () => {
      const job = await finished(await submit(LENS(1), { inputs: { topic: 'tides' } }));
      const stored = await jobs.journal.get(job.id);
      assert.deepEqual(stored?.cost, { unit: 'cr', micros: 2_000_000 });
      assert.equal(Object.fromEntries(stored.facts ?? [])['Model'], 'claude-sonnet-4-6');
    });

    it('of a lens whose result comes later than its end is looked at until it is there', async () => {
      rig.configure({ artifactDelayMs: 20_000 });
      const job = await submit(LENS(1), { inputs: { topic: 'tides' } });
      jobs.watcher.watch(job.id);
      const waiting = await comes(job, ({ platformStatus }) => platformStatus === 'succeeded');
      assert.deepEqual([waiting.state, waiting.outputs.length], ['running', 0]);
      rig.sandbox.control.advance(20_000);
      const ended = await comes(job, ({ state }) => state === 'succeeded');
      assert.deepEqual([ended.outputs.length, ended.problem], [1, null]);
    });

    it('of a lens whose result never came says so, and a check finds it when it comes', async () => {
      rig.configure({ artifactDelayMs: 9_000_000 });
      const job = await finished(await submit(LENS(1), { inputs: { topic: 'tides' } }));
      const stored = await jobs.journal.get(job.id);
      assert.deepEqual([stored?.state, stored?.problem?.code], ['succeeded', 'output.missing']);
      rig.configure({ artifactDelayMs: 0 });
      await jobs.watcher.refresh(job.id);
      const found = await jobs.journal.get(job.id);
      assert.deepEqual([found?.outputs.length, found?.problem], [1, null]);
    });

    it('of a workflow that failed says in its details what it cost, or that this is not known', async () => {
      const job = await finished(await submit(WORKFLOW(5), {}));
      const stored = await jobs.journal.get(job.id);
      const details = Object.fromEntries(stored?.facts ?? []);
      assert.equal(stored?.state, 'failed');
      if (mode === 'contract') assert.deepEqual([stored.cost?.unit, details['Cost']], ['cr', undefined]);
      else assert.deepEqual([stored.cost, rawText(details['Cost'] ?? '').slice(0, 9)], [null, 'not known']);
    });

    if (mode === 'observed') {
      it('of a workflow of which nobody speaks is not knowable: it goes on, until the user asks or stops waiting', async () => {
        rig.configure({ nextStreams: Array.from({ length: 40 }, () => ({ silent: true })) });
        const job = await submit(WORKFLOW(5), {});
        jobs.watcher.watch(job.id);
        const shown = await comes(job, ({ problem }) => problem?.code === 'job.notKnowable');
        assert.deepEqual([shown.state, shown.problem?.retryable], ['queued', true]);
        await jobs.watcher.stopWaiting(job.id);
        assert.equal(jobs.watcher.active, 0);
        rig.configure({ nextStreams: [] });
        await jobs.watcher.refresh(job.id);
        const ended = await comes(job, ({ state }) => state === 'failed');
        assert.notEqual(ended.problem?.code, 'job.notKnowable');
      });
    }

    it('of a lens whose answer was lost is of unknown outcome, and was started once', async () => {
      rig.sandbox.control.addFault({ operation: 'executeLens', fault: { kind: 'lostAnswer' } });
      const job = await jobs.submission.settle(await submit(LENS(1), { inputs: { topic: 'tides' } }));
      assert.equal(job.state, 'unknown');
      assert.deepEqual(startsOf(job), [1]);
    });

    it('of a workflow whose answer was lost is found again by its key, and was started once', async () => {
      rig.sandbox.control.addFault({ operation: 'runWorkflow', fault: { kind: 'lostAnswer' } });
      const job = await jobs.submission.settle(await submit(WORKFLOW(5), {}));
      assert.equal(job.state, 'queued');
      assert.deepEqual(startsOf(job), [1]);
    });

    it('is run again with the values of the earlier one', async () => {
      const job = await submit(LENS(1), { inputs: { topic: 'tides' }, modelOverride: 'gpt-5' });
      const again = await jobs.history.rerun(job.id);
      assert.deepEqual(
        [again.kind, again.values],
        [LENS(1), { inputs: { topic: 'tides' }, modelOverride: 'gpt-5' }],
      );
    });

    function submit(kind: string, values: Readonly<Record<string, unknown>>): Promise<JobRecord> {
      const call = lenserfightJobs.prepare(kind, values);
      return jobs.submission.submit({ session, provider: lenserfight, call, title: 'A run' }, never);
    }

    /** The job as soon as its record says so. */
    async function comes({ id }: JobRecord, wanted: (job: JobRecord) => boolean): Promise<JobRecord> {
      const end = performance.now() + 15_000;
      for (;;) {
        const job = await jobs.journal.get(id);
        if (job && wanted(job)) return job;
        assert.ok(performance.now() < end, `it is ${job?.state}, ${job?.problem?.code}`);
        await new Promise((next) => setTimeout(next, 5));
      }
    }

    function startsOf({ intentKey }: JobRecord): readonly number[] {
      const charges = rig.sandbox.control.charges().filter(({ key }) => key === intentKey);
      return charges.map(({ times }) => times);
    }

    async function finished(job: JobRecord): Promise<JobRecord> {
      const end = new Promise<JobRecord>((resolve) => {
        const listening = jobs.watcher.onDidEnd((ended) => {
          if (ended.id !== job.id) return;
          listening.dispose();
          resolve(ended);
        });
      });
      jobs.watcher.watch(job.id);
      return end;
    }
  });
}
