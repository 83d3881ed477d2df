import * as vscode from 'vscode';
import type { Account } from '../../../core/account.ts';
import type { Clock } from '../../../core/clock.ts';
import type { AccountId, JobId, ProviderId } from '../../../core/ids.ts';
import type { JobRecord, JobState } from '../../../core/job.ts';
import { toProblem } from '../../../core/problem.ts';
import type { Provider } from '../../../core/provider.ts';
import type { Journal } from '../../../jobs/store/journal.ts';
import { drawJob, drawOutput, jobTooltip } from './drawJob.ts';
import { drawGroup } from './drawJobGroup.ts';
import type { JobArrangement } from './jobArrangement.ts';
import { grouped } from './jobGroups.ts';
import { jobNodeId, type JobNode } from './jobNodes.ts';
import { problemActions } from '../../problems/problemActions.ts';
import { problemText } from '../../problems/problemText.ts';

const PAGE = 50;

interface Deps {
  readonly journal: () => Promise<Journal>;
  readonly account: (id: AccountId) => Promise<Account | undefined>;
  readonly provider: (id: ProviderId) => Promise<Provider | undefined>;
  readonly arrangement: JobArrangement;
  /** Resolves when the editor knows what the accounts can do, for what an empty view says. */
  readonly tellStates: () => Promise<void>;
  readonly clock: Clock;
}

/** Which jobs the view shows; what is left out does not matter. */
export interface JobFilter {
  readonly text?: string;
  readonly states?: readonly JobState[];
}

/** The jobs of all accounts in pages, in the user's order and groups. A job that changes is drawn again alone. */
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
    deps.arrangement.onDidChange(() => this.refresh());
  }

  get filter(): JobFilter {
    return this.#filter;
  }

  /** Shows only the jobs that match, from the first on. */
  setFilter(filter: JobFilter): void {
    this.#filter = filter;
    this.#limit = PAGE;
    this.refresh();
  }

  /** How many jobs match the filter, and how many there are. */
  async counts(): Promise<{ readonly matching: number; readonly all: number }> {
    const journal = await this.#journal();
    return { matching: await journal.count(this.#filter), all: await journal.count({}) };
  }

  showMore(): void {
    this.#limit += PAGE;
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** The journal was deleted: the next look opens a new one. */
  forget(): void {
    this.#following?.dispose();
    this.#following = undefined;
    this.refresh();
  }

  async getChildren(node?: JobNode): Promise<JobNode[]> {
    if (!node) return this.#roots().catch(problemNodes);
    if (node.kind === 'group') return node.jobs.map((id) => this.#shown.get(id) ?? { kind: 'job', id });
    if (node.kind !== 'job') return [];
    const job = await (await this.#journal()).get(node.id);
    return job ? job.outputs.map((output) => ({ kind: 'output', job, output })) : [];
  }

  /** For `reveal`: a job stands on top or below its group. */
  getParent(node: JobNode): JobNode | undefined {
    if (node.kind === 'output') return this.#shown.get(node.job.id) ?? { kind: 'job', id: node.job.id };
    return node.kind === 'job' ? node.group : undefined;
  }

  async getTreeItem(node: JobNode): Promise<vscode.TreeItem> {
    const item = await this.#draw(node);
    item.id = jobNodeId(node);
    return item;
  }

  /** The tooltip is made when somebody hovers, not for each of the rows. */
  async resolveTreeItem(item: vscode.TreeItem, node: JobNode): Promise<vscode.TreeItem> {
    if (node.kind !== 'job') return item;
    const journal = await this.#journal();
    const job = await journal.get(node.id);
    if (!job) return item;
    const replaced = job.replaces === null ? undefined : await journal.get(job.replaces);
    const account = await this.#deps.account(job.account);
    const provider = await this.#deps.provider(job.provider);
    item.tooltip = jobTooltip(job, { account, provider, replaced, now: this.#deps.clock.now() });
    return item;
  }

  dispose(): void {
    this.#following?.dispose();
    this.#changed.dispose();
  }

  /** Errors: Problem storage. */
  async #roots(): Promise<JobNode[]> {
    await this.#deps.tellStates();
    const journal = await this.#journal();
    const { group, order, favorites } = this.#deps.arrangement.now;
    const page = await journal.page({ limit: this.#limit, order, ...this.#filter });
    this.#shown.clear();
    const filtered = !!this.#filter.text || !!this.#filter.states;
    if (page.jobs.length === 0 && filtered) return [{ kind: 'noMatch' }];
    const marked = filtered ? [] : await existing(journal, favorites);
    const nodes: JobNode[] =
      marked.length > 0 ? [this.#group({ kind: 'group', key: { by: 'favorites' }, jobs: marked })] : [];
    if (group === 'none') nodes.push(...page.jobs.map((job) => this.#node(job.id)));
    else {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      for (const { key, jobs } of grouped(page.jobs, group, timeZone)) {
        nodes.push(this.#group({ kind: 'group', key, jobs: jobs.map(({ id }) => id) }));
      }
    }
    return page.next === null ? nodes : [...nodes, { kind: 'more' }];
  }

  #group(group: JobNode & { kind: 'group' }): JobNode {
    for (const id of group.jobs) this.#node(id, group);
    return group;
  }

  /** A job that is a favorite stands twice; only where it stands by itself is it the job that `reveal` finds. */
  #node(id: JobId, group?: JobNode & { kind: 'group' }): JobNode {
    const node: JobNode = { kind: 'job', id, ...(group && { group }) };
    this.#shown.set(id, node);
    return node;
  }

  async #draw(node: JobNode): Promise<vscode.TreeItem> {
    switch (node.kind) {
      case 'job': {
        const job = await (await this.#journal()).get(node.id);
        if (!job) return new vscode.TreeItem(vscode.l10n.t('Removed'));
        const account = await this.#deps.account(job.account);
        const favorite = this.#deps.arrangement.isFavorite(job.id);
        const provider = await this.#deps.provider(job.provider);
        return drawJob(job, { account, provider, favorite, now: this.#deps.clock.now() });
      }
      case 'output':
        return drawOutput(node.job, node.output);
      case 'group':
        return drawGroup(node, this.#deps.account);
      case 'noMatch': {
        const item = new vscode.TreeItem(vscode.l10n.t('No job matches'));
        item.iconPath = new vscode.ThemeIcon('filter');
        item.command = { command: 'backlot.clearJobFilter', title: vscode.l10n.t('Show All Jobs') };
        return item;
      }
      case 'problem': {
        const text = problemText(node.problem.details);
        const item = new vscode.TreeItem(text);
        item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
        item.tooltip = text;
        item.command = { command: 'backlot.showProblem', title: '', arguments: [node] };
        return item;
      }
      case 'action': {
        const { title, icon, command, args } = node.action;
        const item = new vscode.TreeItem(title);
        item.iconPath = new vscode.ThemeIcon(icon);
        item.command = { command, title, arguments: [...args] };
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
    this.#following ??= journal.changes.onDidChange((change) => {
      const id = 'removed' in change ? change.removed : change.id;
      const known = this.#shown.get(id);
      // A new job, a removed one and one that may change its group: only then is the whole list asked for again.
      const whole = 'removed' in change || this.#deps.arrangement.now.group === 'state';
      this.#changed.fire(whole ? undefined : known);
    });
    return journal;
  }
}

/** In place of the jobs: why they cannot be read, and the way to try again. */
function problemNodes(error: unknown): JobNode[] {
  const problem = toProblem(error);
  const retry = { title: vscode.l10n.t('Try Again'), command: 'backlot.refresh', args: ['jobs'] } as const;
  const actions = problemActions(problem, { retry });
  return [
    { kind: 'problem', problem, node: null },
    ...actions.map((action) => ({ kind: 'action', action }) as const),
  ];
}

/** The jobs that the history still has. */
async function existing(journal: Journal, ids: readonly JobId[]): Promise<readonly JobId[]> {
  const jobs = await Promise.all(ids.map((id) => journal.get(id)));
  return jobs.flatMap((job: JobRecord | undefined) => (job ? [job.id] : [])).reverse();
}
