import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { TreeView, ViewBadge } from 'vscode';
import { Emitter } from '../../../src/core/event.ts';
import type { JobState } from '../../../src/core/job.ts';
import type { Journal } from '../../../src/jobs/store/journal.ts';
import type { JobNode } from '../../../src/features/jobs/view/jobNodes.ts';
import type { JobsViewController } from '../../../src/features/jobs/view/jobsViewController.ts';
import type { JobsTree, ShownJobs } from '../../../src/features/jobs/view/jobsTree.ts';
import { TestClock } from '../../support/testClock.ts';
import { JournalRig, newJob } from '../jobs/support/journalRig.ts';

/** The view of the editor, as far as its badge, its line of text and whether it can be seen matter. */
class View {
  visible = false;
  badge: ViewBadge | undefined;
  message: string | undefined;
  readonly #changed = new Emitter<{ readonly visible: boolean }>();
  readonly onDidChangeVisibility = this.#changed.event;

  show(visible: boolean): void {
    this.visible = visible;
    this.#changed.fire({ visible });
  }
}

describe('the Jobs view around its rows', () => {
  let rig: JournalRig;
  let journal: Journal;
  let view: View;
  let panel: JobsViewController;
  let clock: TestClock;
  let redrawn: number;
  let filter: ShownJobs;

  beforeEach(async () => {
    const { JobsViewController: Panel } =
      await import('../../../src/features/jobs/view/jobsViewController.ts');
    rig = new JournalRig();
    journal = await rig.open();
    view = new View();
    clock = new TestClock();
    redrawn = 0;
    filter = {};
    const tree: Partial<JobsTree> = {
      get filter() {
        return filter;
      },
      redrawAges: () => void (redrawn += 1),
      counts: () => Promise.resolve({ matching: 1, all: 1_234 }),
    };
    panel = new Panel(view as Partial<TreeView<JobNode>> as TreeView<JobNode>, tree as JobsTree, clock);
    await panel.follow(journal);
  });
  afterEach(() => {
    panel.dispose();
    rig.close();
  });

  async function job(state: JobState): Promise<string> {
    const { id } = await journal.add(newJob());
    await journal.change(id, { state });
    return id;
  }

  it('wears a badge for what is under way, which goes when it has ended well', async () => {
    assert.equal(view.badge, undefined);
    const first = await job('running');
    const second = await job('queued');
    assert.deepEqual(view.badge, { value: 2, tooltip: '2 under way' });
    await journal.change(first, { state: 'succeeded' });
    assert.deepEqual(view.badge, { value: 1, tooltip: '1 under way' });
    await journal.change(second, { state: 'succeeded' });
    assert.equal(view.badge, undefined);
  });

  it('counts what was under way before this window began', async () => {
    await job('running');
    await panel.follow(journal);
    assert.equal(view.badge?.value, 1);
  });

  it('keeps count of what failed unseen, until the view is looked at', async () => {
    for (const state of ['failed', 'timedOut'] as const) {
      const id = await job('running');
      await journal.change(id, { state });
    }
    await job('running');
    assert.deepEqual(view.badge, { value: 3, tooltip: '1 under way, 2 failed' });
    view.show(true);
    assert.deepEqual(view.badge, { value: 1, tooltip: '1 under way' });
    const seen = await job('running');
    await journal.change(seen, { state: 'failed' });
    assert.equal(view.badge?.value, 1, 'what fails under the user’s eyes is no news');
  });

  it('calls a job whose outcome is unknown not under way, but the user’s to decide, until that is done', async () => {
    const lost = await job('running');
    await job('running');
    await journal.change(lost, { state: 'unknown' });
    const badge = { value: 2, tooltip: '1 under way, 1 for you to decide (outcome unknown)' };
    assert.deepEqual(view.badge, badge);
    view.show(true);
    assert.deepEqual(view.badge, badge, 'to see it is not to decide it');
    await panel.follow(journal);
    assert.deepEqual(view.badge, badge, 'the next window says so, too');
    await journal.change(lost, { state: 'succeeded' });
    assert.deepEqual(view.badge, { value: 1, tooltip: '1 under way' });
  });

  it('does not count an unknown outcome any more that was taken out of the history', async () => {
    const lost = await job('running');
    await journal.change(lost, { state: 'unknown' });
    await journal.removals.remove(lost);
    assert.equal(view.badge, undefined);
  });

  it('says above the rows how many a filter lets through', async () => {
    await panel.showCounts();
    assert.equal(view.message, undefined);
    filter = { text: 'fox' };
    await panel.showCounts();
    assert.equal(view.message, '1 of 1,234 jobs · "fox"');
    filter = { text: 'fox', states: ['failed'], chosen: ['Failed or refused'] };
    await panel.showCounts();
    assert.equal(view.message, '1 of 1,234 jobs · "fox" · Failed or refused');
    filter = { since: 1, chosen: ['Today'] };
    await panel.showCounts();
    assert.equal(view.message, '1 of 1,234 jobs · Today');
    filter = {};
    await panel.showCounts();
    assert.equal(view.message, undefined);
  });

  it('draws the ages again each minute, but only for somebody who can see them', async () => {
    await clock.advance(600_000);
    assert.equal(redrawn, 0);
    view.show(true);
    await clock.advance(0);
    const before = redrawn;
    await clock.advance(120_000);
    assert.equal(redrawn, before + 2);
  });
});
