import * as vscode from 'vscode';
import type { Account } from '../../core/account.ts';
import type { Clock } from '../../core/clock.ts';
import type { AccountId, ProviderId } from '../../core/ids.ts';
import { toProblem } from '../../core/problem.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { dayOf, localTimeZone, usableTimeZone } from '../../jobs/money/calendar.ts';
import type { Charge, ChargeQuery } from '../../jobs/money/ledger.ts';
import { problemActions } from '../problems/problemActions.ts';
import { problemText } from '../problems/problemText.ts';
import { treeItem } from '../shared/treeItem.ts';
import { drawCharge, drawComparison, drawDifference, drawSpendingGroup, drawTotal } from './drawSpending.ts';
import type { LedgerComparisons } from './ledgerComparisons.ts';
import { daysOf, type SpendingArrangement } from './spendingArrangement.ts';
import { filterOf, groupSpending, spendingKeyId, sumOf, type SpendingGroup } from './spendingGroups.ts';
import type { SpendingNames } from './spendingNames.ts';
import { jobOf, spendingNodeId, type SpendingNode } from './spendingNodes.ts';
import { groupingText, periodText } from './spendingText.ts';

const PAGE = 100;
/** What is bought one after the other is read again together. */
const PAUSE_MS = 1_000;

interface Deps {
  readonly jobs: () => Promise<Pick<Jobs, 'journal' | 'ledger'>>;
  readonly account: (id: AccountId) => Promise<Account | undefined>;
  readonly names: SpendingNames;
  readonly arrangement: SpendingArrangement;
  readonly comparisons: LedgerComparisons;
  readonly clock: Clock;
  /** Says above the rows what they show. */
  readonly describe: (text: string) => void;
}

/**
 * What was spent in a period, under headings down to each job, with what the platforms' own ledgers say of it where they
 * were compared. Sums are read for the headings, and the charges of a heading in pages when it is opened.
 */
export class SpendingTree implements vscode.TreeDataProvider<SpendingNode>, vscode.Disposable {
  readonly #deps: Deps;
  readonly #changed = new vscode.EventEmitter<SpendingNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: { dispose(): void }[];
  /** How many charges are shown below a heading, where that is more than a page. */
  readonly #limits = new Map<string, number>();
  readonly #ended = new AbortController();
  #following: { dispose(): void } | undefined;
  #isWaiting = false;
  #providers: readonly ProviderId[] = [];

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#subscriptions = [
      deps.arrangement.onDidChange(() => this.refresh()),
      deps.comparisons.onDidChange(() => this.refresh()),
    ];
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** The journal was deleted: the next rows are read from a new one. */
  forget(): void {
    this.#following?.dispose();
    this.#following = undefined;
    this.#limits.clear();
    this.refresh();
  }

  showMore(group: string): void {
    this.#limits.set(group, (this.#limits.get(group) ?? PAGE) + PAGE);
    this.refresh();
  }

  /** The charges of the period, or of one heading in it, latest first. Errors: RangeError; Problem (storage). */
  async charges(limit: number, group?: SpendingGroup): Promise<readonly Charge[]> {
    const { day, ...filter } = group ? filterOf(group.key) : {};
    const { from, to } = this.#days();
    const query: ChargeQuery = { ...filter, from: day ?? from, to: day ?? to, limit };
    return (await this.#ledger()).charges(query);
  }

  async getChildren(node?: SpendingNode): Promise<SpendingNode[]> {
    if (!node) return this.#roots().catch(problemNodes);
    if (node.kind === 'comparison') {
      const { account, result } = node.comparison;
      if ('problem' in result) return [];
      return result.differences.map((difference, place) => ({
        kind: 'difference',
        account,
        difference,
        place,
      }));
    }
    if (node.kind !== 'group') return [];
    const { group } = node;
    const limit = this.#limits.get(spendingKeyId(group.key)) ?? PAGE;
    const found = await this.charges(limit + 1, group);
    const rows = found.slice(0, limit).map((charge, place): SpendingNode => {
      return { kind: 'charge', charge, group, place };
    });
    return found.length > limit ? [...rows, { kind: 'more', group }] : rows;
  }

  async getTreeItem(node: SpendingNode): Promise<vscode.TreeItem> {
    const item = await this.#draw(node);
    item.id = spendingNodeId(node);
    const job = jobOf(node);
    if (job !== undefined) {
      item.contextValue = 'charge:job';
      const title = vscode.l10n.t('Show Job');
      item.command = { command: 'backlot.showChargedJob', title, arguments: [{ kind: 'job', id: job }] };
    }
    return item;
  }

  dispose(): void {
    this.#ended.abort();
    this.#following?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  /** Errors: Problem (storage). */
  async #roots(): Promise<SpendingNode[]> {
    const { arrangement, comparisons, describe } = this.#deps;
    const { group: by, days } = arrangement.now;
    describe([periodText(days), groupingText(by)].join(' · '));
    const ledger = await this.#ledger();
    const { from, to } = this.#days();
    const rows = await ledger.rows({ from, to });
    const unpriced = await ledger.unpriced(from, to);
    const compared = comparisons.all.map((comparison) => ({ kind: 'comparison', comparison }) as const);
    // Nothing at all: the view says what will be here.
    if (rows.length === 0 && unpriced === 0) return compared;
    this.#providers = [...new Set(rows.map(({ provider }) => provider))];
    return [
      { kind: 'total', sum: sumOf(rows), unpriced },
      ...compared,
      ...groupSpending(rows, by).map((group) => ({ kind: 'group', group }) as const),
    ];
  }

  async #draw(node: SpendingNode): Promise<vscode.TreeItem> {
    const { names, comparisons } = this.#deps;
    switch (node.kind) {
      case 'total':
        return drawTotal(node, this.#providers, names);
      case 'group': {
        const { group } = node;
        const [sample] = group.key.by === 'kind' ? await this.charges(1, group) : [];
        return drawSpendingGroup(group, names, sample);
      }
      case 'charge': {
        const { charge, group } = node;
        const difference = charge.job ? comparisons.differenceOf(charge.job.id) : undefined;
        return drawCharge(charge, group.key.by, names, difference);
      }
      case 'more': {
        const item = treeItem(vscode.l10n.t('Load more…'));
        const id = spendingKeyId(node.group.key);
        item.command = {
          command: 'backlot.loadMoreSpending',
          title: vscode.l10n.t('Load more…'),
          arguments: [id],
        };
        return item;
      }
      case 'comparison': {
        const { account } = node.comparison;
        const provider = await this.#providerOf(account);
        return drawComparison(
          node.comparison,
          await names.full(account, provider),
          await names.platform(provider),
        );
      }
      case 'difference': {
        const { account, difference } = node;
        return drawDifference(difference, { account, provider: await this.#providerOf(account) }, names);
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
    }
  }

  async #providerOf(account: AccountId): Promise<ProviderId> {
    return (await this.#deps.account(account))?.provider ?? '';
  }

  #days() {
    const today = dayOf(this.#deps.clock.now(), usableTimeZone(localTimeZone()));
    return daysOf(this.#deps.arrangement.now.days, today);
  }

  async #ledger() {
    const { journal, ledger } = await this.#deps.jobs();
    this.#following ??= journal.changes.onDidChange(() => void this.#readSoon());
    return ledger;
  }

  async #readSoon(): Promise<void> {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    await this.#deps.clock.sleep(PAUSE_MS, this.#ended.signal).catch(() => undefined);
    this.#isWaiting = false;
    if (!this.#ended.signal.aborted) this.refresh();
  }
}

/** In place of the rows: why they cannot be read, and the way to try again. */
function problemNodes(error: unknown): SpendingNode[] {
  const problem = toProblem(error);
  const retry = { title: vscode.l10n.t('Try Again'), command: 'backlot.showSpending', args: [] } as const;
  return [
    { kind: 'problem', problem, node: null },
    ...problemActions(problem, { retry }).map((action) => ({ kind: 'action', action }) as const),
  ];
}
