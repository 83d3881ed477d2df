import { shownOutputs } from '../../../core/output.ts';
import * as vscode from 'vscode';
import type { Account } from '../../../core/account.ts';
import type { Clock } from '../../../core/clock.ts';
import type { Disposable } from '../../../core/disposable.ts';
import type { Event } from '../../../core/event.ts';
import type { AccountId, JobId, ProviderId } from '../../../core/ids.ts';
import type { JobRecord } from '../../../core/job.ts';
import { toProblem } from '../../../core/problem.ts';
import type { Provider } from '../../../core/provider.ts';
import { localTimeZone } from '../../../jobs/money/calendar.ts';
import type { SavedJobKinds } from '../../../jobs/store/savedJobKinds.ts';
import type { Journal } from '../../../jobs/store/journal.ts';
import type { JobFilter, JobPage, JobQuery } from '../../../jobs/store/journalQuery.ts';
import { agesOf, drawJob, drawOutput, jobTooltip } from './drawJob.ts';
import { drawGroup } from './drawJobGroup.ts';
import type { JobArrangement } from './jobArrangement.ts';
import { grouped, type JobGroupKey } from './jobGroups.ts';
import { PlanRows } from './planRows.ts';
import { jobNodeId, type JobNode } from './jobNodes.ts';
import { problemActions } from '../../problems/problemActions.ts';
import { problemText } from '../../problems/problemText.ts';
import { setContextKey } from '../../shared/contextKeys.ts';
import { accountName } from '../../shared/accountName.ts';
import { Thumbnails } from './thumbnail.ts';
import type { OutputCache } from '../../../media/cache.ts';
import { treeItem } from '../../shared/treeItem.ts';

const PAGE = 50;

interface Deps {
  readonly journal: () => Promise<Journal>;
  readonly account: (id: AccountId) => Promise<Account | undefined>;
  readonly onAccountsChange: Event<void>;
  readonly provider: (id: ProviderId) => Promise<Provider | undefined>;
  readonly arrangement: JobArrangement;
  /** Where the files of outputs are. */
  readonly cache: Pick<OutputCache, 'has' | 'pathOf'>;
  /** What the user calls kinds of job that the platform does not list. */
  readonly kinds: Pick<SavedJobKinds, 'list'>;
  /** Resolves when the editor knows what the accounts can do, for what an empty view says. */
  readonly updateStates: () => Promise<void>;
  readonly clock: Clock;
}

/** Which jobs the view shows. */
export interface ShownJobs extends Pick<JobFilter, 'text' | 'states' | 'ids' | 'account' | 'since'> {
  /** What the choices besides the words are called, in the order in which they were made. */
  readonly chosen?: readonly string[];
}

/** Whether a filter leaves anything out. */
export function isFiltering({ text, states, ids, account, since }: ShownJobs): boolean {
  return !!text || [states, ids, account, since].some((choice) => choice !== undefined);
}

type JobRow = JobNode & { kind: 'job' };

/**
 * The jobs of all accounts in pages, in the user's order and groups. A page reads each record once: the rows are drawn
 * from it and from the changes that follow. A job that changes is drawn again alone.
 */
export class JobsTree implements vscode.TreeDataProvider<JobNode>, vscode.Disposable {
  readonly #deps: Deps;
  readonly #changed = new vscode.EventEmitter<JobNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The rows of the page, and those of the favorites above it: a job can have one of each. */
  readonly #rows = new Map<JobId, JobRow>();
  readonly #favoriteRows = new Map<JobId, JobRow>();
  /** The jobs of these rows as they are now. */
  readonly #records = new Map<JobId, JobRecord>();
  /** The ages that their rows show, of those that were drawn. */
  readonly #ages = new Map<JobId, string>();
  /** The accounts of these jobs, each looked up once per page. */
  readonly #accounts = new Map<AccountId, Promise<Account | undefined>>();
  /** For each page that is being read, the jobs that change meanwhile: the page may have them as they were before. */
  readonly #readings = new Set<Map<JobId, JobRecord>>();
  readonly #plans = new PlanRows();
  readonly #thumbnails: Thumbnails;
  /** The history could not be read the last time. */
  #isBroken = false;
  #limit = PAGE;
  #filter: ShownJobs = {};
  #following: vscode.Disposable | undefined;
  readonly #accountChanges: Disposable;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#thumbnails = new Thumbnails(deps.cache);
    deps.arrangement.onDidChange(() => this.refresh());
    // Rows wear the names of their accounts.
    this.#accountChanges = deps.onAccountsChange(() => this.refresh());
  }

  get filter(): ShownJobs {
    return this.#filter;
  }

  /** Shows only the jobs that match, from the first on. */
  setFilter(filter: ShownJobs): void {
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

  /** Draws those rows again whose ages are others by now. Where the history could not be read, that is tried again. */
  redrawAges(): void {
    if (this.#isBroken) return this.refresh();
    const now = this.#deps.clock.now();
    for (const [id, drawn] of this.#ages) {
      const job = this.#records.get(id);
      if (job && agesOf(job, now) !== drawn) for (const row of this.#rowsOf(id)) this.#changed.fire(row);
    }
  }

  /** The journal was deleted: the next page is read from a new one. */
  forget(): void {
    this.#following?.dispose();
    this.#following = undefined;
    this.refresh();
  }

  async getChildren(node?: JobNode): Promise<JobNode[]> {
    if (!node) {
      this.#isBroken = false;
      return this.#roots().catch((error: unknown) => {
        this.#isBroken = true;
        return problemNodes(error);
      });
    }
    if (node.kind === 'group') {
      const rows = node.key.by === 'favorites' ? this.#favoriteRows : this.#rows;
      return node.jobs.map((id) => rows.get(id) ?? { kind: 'job', id });
    }
    if (node.kind === 'plan') return [...this.#plans.steps(node.id)];
    if (node.kind !== 'job') return [];
    const job = await this.#job(node.id);
    return job ? shownOutputs(job.outputs).map((output) => ({ kind: 'output', job, output })) : [];
  }

  /** For `reveal`: a job stands on top or below its group. */
  getParent(node: JobNode): JobNode | undefined {
    if (node.kind === 'output') {
      const { id } = node.job;
      return this.#rows.get(id) ?? this.#favoriteRows.get(id) ?? { kind: 'job', id };
    }
    if (node.kind === 'step') return { kind: 'plan', id: node.plan };
    return node.kind === 'job' ? node.group : undefined;
  }

  async getTreeItem(node: JobNode): Promise<vscode.TreeItem> {
    const item = await this.#draw(node);
    item.id = jobNodeId(node);
    return item;
  }

  /** The tooltip is made on hover, not for each of the rows. */
  async resolveTreeItem(item: vscode.TreeItem, node: JobNode): Promise<vscode.TreeItem> {
    if (node.kind !== 'job') return item;
    const job = await this.#job(node.id);
    if (!job) return item;
    const replaced = job.replaces === null ? undefined : await this.#job(job.replaces);
    const account = await this.#account(job.account);
    const provider = await this.#deps.provider(job.provider);
    const kindName = provider?.jobs?.savedKinds && (await this.#kindName(job));
    item.tooltip = jobTooltip(job, { account, provider, replaced, kindName, now: this.#deps.clock.now() });
    return item;
  }

  dispose(): void {
    this.#accountChanges.dispose();
    this.#following?.dispose();
    this.#changed.dispose();
  }

  /** Errors: Problem storage. */
  async #roots(): Promise<JobNode[]> {
    await this.#deps.updateStates();
    const journal = await this.#journal();
    const { group, order, favorites } = this.#deps.arrangement.now;
    const filtered = isFiltering(this.#filter);
    const query = { limit: this.#limit, order, ...this.#filter };
    const { jobs, next } = await this.#read(journal, query, filtered ? [] : favorites);
    if (jobs.length > 0) void setContextKey('backlot.hasJobs', true);
    if (jobs.length === 0 && filtered) return [{ kind: 'noMatch' }];
    const marked = filtered ? [] : favorites.filter((id) => this.#records.has(id)).reverse();
    const nodes: JobNode[] = filtered ? [] : [...(await this.#plans.roots(journal.plans))];
    if (marked.length > 0) {
      nodes.push(groupOf({ by: 'favorites' }, marked, this.#favoriteRows));
    }
    if (group === 'none') {
      for (const { id } of jobs) this.#rows.set(id, { kind: 'job', id });
      nodes.push(...this.#rows.values());
    } else {
      for (const { key, jobs: members } of grouped(jobs, group, localTimeZone())) {
        const ids = members.map(({ id }) => id);
        nodes.push(groupOf(key, ids, this.#rows));
      }
    }
    return next === null ? nodes : [...nodes, { kind: 'more' }];
  }

  /** Reads a page, and the favorites that are not on it, in place of all that was shown before. */
  async #read(journal: Journal, query: JobQuery, favorites: readonly JobId[]): Promise<JobPage> {
    const changed = new Map<JobId, JobRecord>();
    this.#readings.add(changed);
    try {
      const page = await journal.page(query);
      const onPage = new Set(page.jobs.map(({ id }) => id));
      const ids = favorites.filter((id) => !onPage.has(id));
      const others = ids.length === 0 ? [] : (await journal.page({ ids, limit: ids.length })).jobs;
      for (const map of [this.#rows, this.#favoriteRows, this.#records, this.#ages, this.#accounts])
        map.clear();
      const asNow = (job: JobRecord) => changed.get(job.id) ?? job;
      for (const job of [...page.jobs, ...others]) this.#records.set(job.id, asNow(job));
      return { jobs: page.jobs.map(asNow), next: page.next };
    } finally {
      this.#readings.delete(changed);
    }
  }

  /** The record of a row; that of another job is read. */
  async #job(id: JobId): Promise<JobRecord | undefined> {
    return this.#records.get(id) ?? (await this.#journal()).get(id);
  }

  #account(id: AccountId): Promise<Account | undefined> {
    const known = this.#accounts.get(id);
    if (known) return known;
    const account = this.#deps.account(id);
    this.#accounts.set(id, account);
    // What failed is looked up again for the next row.
    account.catch(() => this.#accounts.delete(id));
    return account;
  }

  /** Accounts of several platforms stand side by side. */
  async #accountName(id: AccountId): Promise<string> {
    const account = await this.#account(id);
    if (!account) return id;
    const provider = await this.#deps.provider(account.provider);
    return accountName(provider?.label ?? account.provider, account.label);
  }

  /** Nothing of it is worth an error in the place of a tooltip. */
  async #kindName({ account, kind }: JobRecord): Promise<string | undefined> {
    const kinds = await this.#deps.kinds.list(account).catch(() => []);
    return kinds.find((known) => known.kind === kind)?.label;
  }

  async #draw(node: JobNode): Promise<vscode.TreeItem> {
    switch (node.kind) {
      case 'job': {
        const job = await this.#job(node.id);
        if (!job) return treeItem(vscode.l10n.t('Removed'));
        const account = await this.#account(job.account);
        const favorite = this.#deps.arrangement.isFavorite(job.id);
        const provider = await this.#deps.provider(job.provider);
        const thumbnail = await this.#thumbnails.pathOf(shownOutputs(job.outputs));
        const now = this.#deps.clock.now();
        this.#ages.set(job.id, agesOf(job, now));
        return drawJob(job, { account, provider, favorite, thumbnail, now });
      }
      case 'output':
        return drawOutput(node.job, node.output, {
          provider: await this.#deps.provider(node.job.provider),
          thumbnail: await this.#thumbnails.pathOf([node.output]),
          now: this.#deps.clock.now(),
        });
      case 'group':
        return drawGroup(node, (id) => this.#accountName(id));
      case 'plan':
      case 'step':
        return this.#plans.draw(node, this.#deps.provider);
      case 'noMatch': {
        const item = treeItem(vscode.l10n.t('No job matches'));
        item.iconPath = new vscode.ThemeIcon('filter');
        item.command = { command: 'backlot.clearJobFilter', title: vscode.l10n.t('Show All Jobs') };
        return item;
      }
      case 'problem': {
        const text = problemText(node.problem.details);
        const item = treeItem(text, vscode.TreeItemCollapsibleState.None, { tooltip: text });
        item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
        item.command = { command: 'backlot.showProblem', title: '', arguments: [node] };
        return item;
      }
      case 'action': {
        const { title, icon, command, args } = node.action;
        const item = treeItem(title);
        item.iconPath = new vscode.ThemeIcon(icon);
        item.command = { command, title, arguments: [...args] };
        return item;
      }
      case 'more': {
        const item = treeItem(vscode.l10n.t('Load more…'));
        item.command = { command: 'backlot.loadMoreJobs', title: vscode.l10n.t('Load more…') };
        return item;
      }
    }
  }

  async #journal(): Promise<Journal> {
    const journal = await this.#deps.journal();
    if (this.#following) return journal;
    const plans = journal.plans.onDidChange(() => this.#changed.fire(undefined));
    const jobs = journal.changes.onDidChange((change) => {
      if ('removed' in change) this.#records.delete(change.removed);
      else this.#note(change);
      const rows = 'removed' in change ? [] : this.#rowsOf(change.id);
      // A new job, a removed one and one that may change its group: only then is the whole list asked for again.
      const isWhole =
        rows.length === 0 ||
        ('plan' in change && change.plan !== undefined) ||
        this.#deps.arrangement.now.group === 'state';
      if (isWhole) this.#changed.fire(undefined);
      else for (const row of rows) this.#changed.fire(row);
    });
    this.#following = {
      dispose: () => {
        plans.dispose();
        jobs.dispose();
      },
    };
    return journal;
  }

  #note(job: JobRecord): void {
    if (this.#records.has(job.id)) this.#records.set(job.id, job);
    for (const changed of this.#readings) changed.set(job.id, job);
  }

  #rowsOf(id: JobId): readonly JobRow[] {
    return [this.#rows.get(id), this.#favoriteRows.get(id)].filter((row) => row !== undefined);
  }
}

/** A heading; the rows below it are put into `rows`. */
function groupOf(key: JobGroupKey, jobs: readonly JobId[], rows: Map<JobId, JobRow>): JobNode {
  const group: JobNode & { kind: 'group' } = { kind: 'group', key, jobs };
  for (const id of jobs) rows.set(id, { kind: 'job', id, group });
  return group;
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
