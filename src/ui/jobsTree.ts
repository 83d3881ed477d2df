import * as vscode from 'vscode';
import type { Account } from '../core/account.ts';
import type { Clock } from '../core/clock.ts';
import type { AccountId, JobId } from '../core/ids.ts';
import type { JobRecord, JobState } from '../core/job.ts';
import type { Journal } from '../jobs/journal.ts';
import { drawJob, drawOutput } from './drawJob.ts';
import { jobNodeId, type JobNode } from './jobNodes.ts';

const PAGE = 50;

interface Deps {
  readonly journal: () => Promise<Journal>;
  readonly account: (id: AccountId) => Promise<Account | undefined>;
  readonly clock: Clock;
}

/** Which jobs the view shows; what is left out does not matter. */
export interface JobFilter {
  readonly text?: string;
  readonly states?: readonly JobState[];
}

/** The jobs of all accounts, newest first, in pages. A job that changes is drawn again alone. */
export class JobsTree implements vscode.TreeDataProvider<JobNode>, vscode.Disposable {
  readonly #deps: Deps;
  readonly #changed = new vscode.EventEmitter<JobNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #shown = new Map<JobId, JobNode>();
  #limit = PAGE;
  #filter: JobFilter = {};
  #following: vscode.Disposable | undefined;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  get filter(): JobFilter {
    return this.#filter;
  }

  /** Shows only the jobs that match, from the newest on. */
  setFilter(filter: JobFilter): void {
    this.#filter = filter;
    this.#limit = PAGE;
    this.#changed.fire(undefined);
  }

  showMore(): void {
    this.#limit += PAGE;
    this.#changed.fire(undefined);
  }

  /** The journal was deleted: the next look opens a new one. */
  forget(): void {
    this.#following?.dispose();
    this.#following = undefined;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: JobNode): Promise<JobNode[]> {
    if (!node) return this.#roots();
    if (node.kind !== 'job') return [];
    const job = await (await this.#journal()).get(node.id);
    return (job?.outputs ?? []).map((output) => ({ kind: 'output', job: job as JobRecord, output }));
  }

  async getTreeItem(node: JobNode): Promise<vscode.TreeItem> {
    const item = await this.#draw(node);
    item.id = jobNodeId(node);
    return item;
  }

  dispose(): void {
    this.#following?.dispose();
    this.#changed.dispose();
  }

  async #roots(): Promise<JobNode[]> {
    const page = await (await this.#journal()).page({ limit: this.#limit, ...this.#filter });
    this.#shown.clear();
    if (page.jobs.length === 0 && (this.#filter.text || this.#filter.states)) return [{ kind: 'noMatch' }];
    const nodes = page.jobs.map((job): JobNode => ({ kind: 'job', id: job.id }));
    for (const [index, job] of page.jobs.entries()) this.#shown.set(job.id, nodes[index] as JobNode);
    return page.next === null ? nodes : [...nodes, { kind: 'more' }];
  }

  async #draw(node: JobNode): Promise<vscode.TreeItem> {
    switch (node.kind) {
      case 'job': {
        const job = await (await this.#journal()).get(node.id);
        if (!job) return new vscode.TreeItem(vscode.l10n.t('Removed'));
        return drawJob(job, await this.#deps.account(job.account), this.#deps.clock.now());
      }
      case 'output':
        return drawOutput(node.job, node.output);
      case 'noMatch': {
        const item = new vscode.TreeItem(vscode.l10n.t('No job matches'));
        item.iconPath = new vscode.ThemeIcon('filter');
        item.command = { command: 'backlot.clearJobFilter', title: vscode.l10n.t('Show All Jobs') };
        return item;
      }
      case 'more': {
        const item = new vscode.TreeItem(vscode.l10n.t('Load more…'));
        item.command = { command: 'backlot.loadMoreJobs', title: vscode.l10n.t('Load more…') };
        return item;
      }
    }
  }

  async #journal(): Promise<Journal> {
    const journal = await this.#deps.journal();
    this.#following ??= journal.onDidChange((change) => {
      const id = 'removed' in change ? change.removed : change.id;
      // An unknown job is a new one: only then is the whole list asked for again.
      this.#changed.fire('removed' in change ? undefined : this.#shown.get(id));
    });
    return journal;
  }
}
