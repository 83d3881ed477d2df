import * as vscode from 'vscode';
import type { Account } from '../core/account.ts';
import type { Clock } from '../core/clock.ts';
import type { AccountId, JobId } from '../core/ids.ts';
import type { JobRecord } from '../core/job.ts';
import type { Journal } from '../jobs/journal.ts';
import { drawJob, drawOutput } from './drawJob.ts';
import { jobNodeId, type JobNode } from './jobNodes.ts';

const PAGE = 50;

interface Deps {
  readonly journal: () => Promise<Journal>;
  readonly account: (id: AccountId) => Promise<Account | undefined>;
  readonly clock: Clock;
}

/** The jobs of all accounts, newest first, in pages. A job that changes is drawn again alone. */
export class JobsTree implements vscode.TreeDataProvider<JobNode>, vscode.Disposable {
  readonly #deps: Deps;
  readonly #changed = new vscode.EventEmitter<JobNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #shown = new Map<JobId, JobNode>();
  #limit = PAGE;
  #following: vscode.Disposable | undefined;

  constructor(deps: Deps) {
    this.#deps = deps;
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
    const page = await (await this.#journal()).page({ limit: this.#limit });
    this.#shown.clear();
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
