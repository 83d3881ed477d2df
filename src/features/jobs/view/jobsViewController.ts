import * as vscode from 'vscode';
import type { Clock } from '../../../core/clock.ts';
import type { Disposable } from '../../../core/disposable.ts';
import type { JobId } from '../../../core/ids.ts';
import { isTerminal, type JobRecord } from '../../../core/job.ts';
import type { Journal } from '../../../jobs/store/journal.ts';
import { isFiltering, type JobsTree } from './jobsTree.ts';
import type { JobNode } from './jobNodes.ts';
import { REDRAW_MS, WhileVisible } from '../../shared/whileVisible.ts';

/** The Jobs view around its tree: the badge, the line above the rows, the ages that grow. */
export class JobsViewController implements Disposable {
  readonly #view: vscode.TreeView<JobNode>;
  readonly #tree: JobsTree;
  readonly #running = new Set<JobId>();
  /** Of unknown outcome: nothing happens to them by itself, seen or not, until the user decides. */
  readonly #undecided = new Set<JobId>();
  /** Failed since the view was last visible. */
  readonly #failed = new Set<JobId>();
  readonly #subscriptions: vscode.Disposable[];
  #following: Disposable | undefined;

  constructor(view: vscode.TreeView<JobNode>, tree: JobsTree, clock: Clock) {
    this.#view = view;
    this.#tree = tree;
    this.#subscriptions = [
      view.onDidChangeVisibility(() => this.#seen()),
      new WhileVisible(view, REDRAW_MS, clock, () => tree.redrawAges()),
    ];
  }

  /** Counts what is under way in this journal, and what waits for the user, from now on. */
  async follow(journal: Journal): Promise<void> {
    this.#following?.dispose();
    this.#following = journal.changes.onDidChange((change) => {
      if ('removed' in change) this.#forget(change.removed);
      else this.#note(change);
    });
    this.#running.clear();
    this.#undecided.clear();
    for (const job of await journal.open()) this.#note(job);
    this.#drawBadge();
  }

  /** Says above the rows how many jobs match the filter, and what it is; nothing while there is none. */
  async showCounts(): Promise<void> {
    const { filter } = this.#tree;
    if (!isFiltering(filter)) {
      this.#view.message = undefined;
      return;
    }
    const { matching, all } = await this.#tree.counts();
    const number = new Intl.NumberFormat(vscode.env.language);
    const count = vscode.l10n.t('{0} of {1} jobs', number.format(matching), number.format(all));
    const words = filter.text ? [vscode.l10n.t('"{0}"', filter.text)] : [];
    this.#view.message = [count, ...words, ...(filter.chosen ?? [])].join(' · ');
  }

  /** Shows a job in the view, and leaves the focus where the user has it. */
  async show(id: JobId): Promise<void> {
    await this.#view.reveal({ kind: 'job', id }, { select: true, focus: false });
  }

  /** Shows a job of the history in the view, and moves the focus there. */
  async reveal(id: JobId): Promise<void> {
    await this.#view.reveal({ kind: 'job', id }, { select: true, focus: true });
  }

  dispose(): void {
    this.#following?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #note(job: JobRecord): void {
    const wasOpen = this.#running.has(job.id) || this.#undecided.has(job.id);
    this.#running.delete(job.id);
    this.#undecided.delete(job.id);
    if (job.state === 'unknown') this.#undecided.add(job.id);
    else if (!isTerminal(job.state)) this.#running.add(job.id);
    else if (wasOpen && job.state !== 'succeeded' && !this.#view.visible) this.#failed.add(job.id);
    this.#drawBadge();
  }

  #forget(id: JobId): void {
    this.#running.delete(id);
    this.#undecided.delete(id);
    this.#failed.delete(id);
    this.#drawBadge();
  }

  #seen(): void {
    if (this.#view.visible) this.#failed.clear();
    this.#drawBadge();
  }

  #drawBadge(): void {
    const [running, failed, undecided] = [this.#running.size, this.#failed.size, this.#undecided.size];
    const words = [
      ...(running > 0 ? [vscode.l10n.t('{0} under way', running)] : []),
      ...(failed > 0 ? [vscode.l10n.t('{0} failed', failed)] : []),
      ...(undecided > 0 ? [vscode.l10n.t('{0} for you to decide (outcome unknown)', undecided)] : []),
    ];
    this.#view.badge =
      words.length === 0 ? undefined : { value: running + failed + undecided, tooltip: words.join(', ') };
  }
}
