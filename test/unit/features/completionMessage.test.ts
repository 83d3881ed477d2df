import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import type { JobRecord } from '../../../src/core/job.ts';
import { money } from '../../../src/core/money.ts';
import type { CompletionNotices } from '../../../src/features/jobs/completionMessage.ts';
import type { Journal } from '../../../src/jobs/store/journal.ts';
import { TestClock } from '../../support/testClock.ts';
import { JournalRig, newJob } from '../jobs/support/journalRig.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const channel: Partial<LogOutputChannel> = { error: () => {}, warn: () => {}, info: () => {} };
const silentChannel = channel as LogOutputChannel;

describe('What the user is told of jobs that have ended', () => {
  let clock: TestClock;
  let rig: JournalRig;
  let journal: Journal;
  let user: UserOfEditor;
  let notices: CompletionNotices;
  let lookedAt: boolean;
  let said: string[];

  beforeEach(async () => {
    const { CompletionNotices: Notices } = await import('../../../src/features/jobs/completionMessage.ts');
    const { ProblemLog } = await import('../../../src/features/problems/problemLog.ts');
    clock = new TestClock();
    rig = new JournalRig();
    journal = await rig.open(clock);
    user = new UserOfEditor();
    lookedAt = false;
    said = [];
    const problems = new ProblemLog(silentChannel);
    const sayInSight = (text: string) => lookedAt && said.push(text) > 0;
    notices = new Notices({ clock, problems, sayInSight, open: async () => undefined });
  });
  afterEach(() => rig.close());

  const ended = async (title: string, change: Parameters<Journal['change']>[1]): Promise<JobRecord> =>
    journal.change((await journal.add(newJob({ title }))).id, change);
  const ready = (title: string) => ended(title, { state: 'succeeded', cost: money('credits', 2) });
  const failed = (title: string) =>
    ended(title, { state: 'failed', problem: { kind: 'server', code: 'job.failed', mayHaveActed: true } });

  async function tell(...jobs: readonly JobRecord[]): Promise<readonly string[]> {
    const told = jobs.map((job) => notices.show(job));
    await clock.advance(10_000);
    await Promise.all(told);
    return user.shown.map(({ text }) => text);
  }

  it('is one job with its cost and its output', async () => {
    assert.deepEqual(await tell(await ready('fog')), [
      '"fog" is ready. It cost 2 credits. | Open Output | Save…',
    ]);
  });

  it('is one notice for several jobs, with what they cost together', async () => {
    assert.deepEqual(await tell(await ready('fog'), await ready('dew'), await ready('ice')), [
      '"fog" and 2 more are ready. They cost 6 credits. | Open Gallery',
    ]);
  });

  it('is said in the gallery alone while the user looks at it', async () => {
    lookedAt = true;
    assert.deepEqual(await tell(await ready('fog')), []);
    assert.deepEqual(said, ['"fog" is ready. It cost 2 credits.']);
  });

  it('names the job that failed, and those that failed together once', async () => {
    const [alone] = await tell(await failed('fog'));
    assert.match(alone ?? '', /^"fog": The job failed on the platform\./);
    user.shown.length = 0;
    assert.deepEqual(await tell(await failed('dew'), await failed('ice')), [
      '"dew" and 1 more job did not succeed. | Show Jobs',
    ]);
  });

  it('is nothing where jobs were canceled', async () => {
    const canceled = [await ended('fog', { state: 'canceled' }), await ended('dew', { state: 'canceled' })];
    assert.deepEqual(await tell(...canceled), []);
  });

  it('is told at once of a job whose outcome nobody knows, by itself', async () => {
    const problem = { kind: 'outcomeUnknown', code: 'job.outcomeUnknown', mayHaveActed: true } as const;
    const jobs = [
      await ended('fog', { state: 'unknown', problem }),
      await ended('dew', { state: 'unknown', problem }),
    ];
    await Promise.all(jobs.map((job) => notices.show(job)));
    assert.equal(user.shown.length, 2);
  });
});
