import assert from 'node:assert/strict';
import { APART_MS, CompletionGroups, TOGETHER_MS } from '../../../src/features/jobs/completionGroups.ts';
import { rawText } from '../../../src/core/foreignText.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import { TestClock } from '../../support/testClock.ts';
import { JournalRig, newJob } from '../jobs/support/journalRig.ts';

describe('Notices of jobs that end together', () => {
  let clock: TestClock;
  let rig: JournalRig;
  let shown: string[];
  let groups: CompletionGroups;

  beforeEach(() => {
    clock = new TestClock();
    rig = new JournalRig();
    shown = [];
    groups = new CompletionGroups(clock, async (jobs) => {
      shown.push(jobs.map(({ title }) => rawText(title)).join(', '));
    });
  });
  afterEach(() => rig.close());

  const jobs = async (...titles: readonly string[]): Promise<readonly JobRecord[]> => {
    const journal = await rig.open(clock);
    return Promise.all(titles.map((title) => journal.add(newJob({ title }))));
  };

  it('are one notice, and each waits until it is shown', async () => {
    const told = (await jobs('fog', 'dew', 'ice')).map((job) => groups.add(job));
    assert.deepEqual(shown, []);
    await clock.advance(TOGETHER_MS);
    await Promise.all(told);
    assert.deepEqual(shown, ['fog, dew, ice']);
  });

  it('come no faster than one in some seconds while a batch goes on', async () => {
    const batch = await jobs(...Array.from({ length: 20 }, (_, index) => `job ${index}`));
    for (const job of batch) {
      void groups.add(job);
      await clock.advance(TOGETHER_MS);
    }
    await clock.advance(APART_MS);
    assert.equal(shown.join(', ').split(', ').length, 20, 'none is left out');
    assert.ok(shown.length <= 1 + Math.ceil((20 * TOGETHER_MS) / APART_MS), shown.join(' | '));
  });

  it('come at once for a job that ends by itself', async () => {
    const [first, second] = await jobs('fog', 'dew');
    assert.ok(first && second);
    void groups.add(first);
    await clock.advance(60_000);
    const told = groups.add(second);
    await clock.advance(TOGETHER_MS);
    await told;
    assert.deepEqual(shown, ['fog', 'dew']);
  });

  it('are not held back by a clock that is set back', async () => {
    const [first, second] = await jobs('fog', 'dew');
    assert.ok(first && second);
    void groups.add(first);
    await clock.advance(TOGETHER_MS);
    await clock.advance(-3_600_000);
    void groups.add(second);
    await clock.advance(APART_MS);
    assert.deepEqual(shown, ['fog', 'dew']);
  });
});
