import assert from 'node:assert/strict';
import '../../webviews/support/vscodeStandIn.ts';
import { rehearsalOf, type JobState } from '../../../../src/core/job.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { JournalRig, newJob } from '../../jobs/support/journalRig.ts';

const { removeRehearsal } = await import('../../../../src/features/film/rehearsal/removeRehearsal.ts');

const DOCUMENT = 'file:///board.storyboard.json';

describe('Removing the rehearsal of a storyboard', () => {
  let files: JournalRig;
  let journal: Journal;
  /** What the user reads. */
  let read: string[];
  let starts: number;

  beforeEach(async () => {
    files = new JournalRig();
    journal = await files.open();
    read = [];
    starts = 0;
    const { editorStandIn: editor } = globalThis as unknown as { editorStandIn: { window: object } };
    Object.assign(editor.window, { showWarningMessage: async (text: string) => void read.push(text) });
  });
  afterEach(() => files.close());

  async function add(state: JobState): Promise<string> {
    const { id } = await journal.add(newJob({ origin: { document: rehearsalOf(DOCUMENT), part: state } }));
    await journal.change(id, { state });
    return id;
  }

  /** Removes it, with a sandbox that starts like this, and with which every job that is asked for has succeeded. */
  const removes = (start: () => Promise<unknown>) =>
    removeRehearsal(
      {
        jobs: async () =>
          ({
            journal,
            plans: { cancel: async () => undefined },
            history: {
              remove: async (ids: readonly string[]) => {
                for (const id of ids) await journal.removals.remove(id);
              },
            },
            watcher: { refresh: (id: string) => journal.change(id, { state: 'succeeded' }) },
          }) as never,
        boards: async () => ({ showRehearsalProblems: () => undefined }),
        startSandbox: () => {
          starts += 1;
          return start();
        },
      },
      DOCUMENT as never,
    );

  it('starts the sandbox for what it was still making, and waits for that', async () => {
    const ids = [await add('succeeded'), await add('running')];
    await removes(async () => undefined);
    for (const id of ids) assert.equal(await journal.get(id), undefined);
    assert.deepEqual(read, []);
  });

  it('does not wait for a sandbox that does not start, and says what stays', async () => {
    const [ended, running] = [await add('succeeded'), await add('running')];
    await removes(() => Promise.reject(new Error('no port is free')));
    assert.equal(await journal.get(ended), undefined);
    assert.equal((await journal.get(running))?.state, 'running');
    assert.deepEqual(read, ['The sandbox is not running, so that what it was still making is not removed.']);
  });

  it('does not start the sandbox where everything has ended', async () => {
    const id = await add('failed');
    await removes(async () => undefined);
    assert.equal(await journal.get(id), undefined);
    assert.equal(starts, 0);
  });
});
