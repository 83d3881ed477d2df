import assert from 'node:assert/strict';
import '../../webviews/support/vscodeStandIn.ts';
import { systemClock } from '../../../../src/core/clock.ts';
import { rehearsalOf, type JobRecord } from '../../../../src/core/job.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { JournalRig, newJob } from '../../jobs/support/journalRig.ts';

const { BoardRehearsal } = await import('../../../../src/features/film/rehearsal/boardRehearsal.ts');

const DOCUMENT = 'file:///board.storyboard.json';
const UNREACHED = { kind: 'network', code: 'network.unreachable' } as const;

describe('The rehearsal of an open board', () => {
  let files: JournalRig;
  let journal: Journal;
  let rehearsal: InstanceType<typeof BoardRehearsal>;
  let time: number;

  beforeEach(async () => {
    files = new JournalRig();
    time = 1_000;
    journal = await files.open({ ...systemClock, now: () => time });
  });
  afterEach(() => {
    rehearsal.dispose();
    files.close();
  });

  const adds = async (): Promise<JobRecord> => {
    time += 1_000;
    return journal.add(newJob({ origin: { document: rehearsalOf(DOCUMENT), part: 's1' } }));
  };
  /** Opens the board; resolves when it follows its jobs. */
  async function opens(): Promise<void> {
    rehearsal = new BoardRehearsal(
      async () => ({ journal }),
      DOCUMENT as never,
      () => undefined,
    );
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
  const shown = () => rehearsal.shots(new Map()).get('s1');

  it('does not call a job failed that is asked for again after a poll without an answer', async () => {
    const { id } = await adds();
    await opens();
    await journal.change(id, { state: 'running', problem: UNREACHED });
    assert.deepEqual([shown()?.job?.state, shown()?.problem], ['running', null]);
    await journal.change(id, { state: 'failed' });
    assert.equal(shown()?.problem?.code, UNREACHED.code);
  });

  it('shows the job that was started last, whatever comes of an older one', async () => {
    const older = await adds();
    await opens();
    const newer = await adds();
    await journal.change(older.id, { state: 'queued' });
    assert.equal(shown()?.job?.id, newer.id);
    await journal.change(newer.id, { state: 'failed' });
    await journal.removals.remove(newer.id);
    await journal.change(older.id, { state: 'succeeded' });
    assert.equal(shown(), undefined);
  });
});
