import { setImmediate as nextTurn } from 'node:timers/promises';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { ForeignText } from '../../core/foreignText.ts';
import { dayOf, localTimeZone, usableTimeZone } from '../../jobs/money/calendar.ts';
import type { Charge } from '../../jobs/money/ledger.ts';
import { spendingCsv, type SpendingLine } from '../../jobs/money/spendingCsv.ts';
import { jobAppearance } from '../jobs/view/jobStateText.ts';
import type { JobsViewController } from '../jobs/view/jobsViewController.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import { showInformationMessage, showQuickPick } from '../shared/messages.ts';
import { jobArgumentOf } from '../shared/nodeArguments.ts';
import { withProgress } from '../shared/progress.ts';
import type { LedgerComparisons } from './ledgerComparisons.ts';
import { SPENDING_PERIODS, type SpendingArrangement } from './spendingArrangement.ts';
import { SPENDING_GROUPINGS } from './spendingGroups.ts';
import type { SpendingNames } from './spendingNames.ts';
import type { SpendingTree } from './spendingTree.ts';
import { groupingText, periodText } from './spendingText.ts';

/** A spreadsheet of more lines is nothing that a person reads, and slow to open in the editor. */
const MOST_LINES = 50_000;
const LINES_A_TURN = 500;

export interface SpendingDeps {
  readonly tree: SpendingTree;
  readonly names: SpendingNames;
  readonly arrangement: SpendingArrangement;
  readonly comparisons: LedgerComparisons;
  readonly jobsView: Pick<JobsViewController, 'reveal'>;
}

export function spendingCommands(deps: SpendingDeps): Handlers<CommandId<'spending'>> {
  const { tree, names, arrangement, comparisons } = deps;
  return {
    'backlot.showSpending': async () => {
      tree.refresh();
      await vscode.commands.executeCommand('backlot.spending.focus');
    },

    'backlot.groupSpending': async () => {
      const { group } = arrangement.now;
      const rows = SPENDING_GROUPINGS.map((by) => ({ label: groupingText(by), by, ...chosen(by === group) }));
      const picked = await showQuickPick(rows, { title: vscode.l10n.t('Group Spending') });
      if (picked) await arrangement.change({ group: picked.by });
    },

    'backlot.choosePeriod': async () => {
      const { days } = arrangement.now;
      const rows = SPENDING_PERIODS.map((one) => ({
        label: periodText(one),
        days: one,
        ...chosen(one === days),
      }));
      const picked = await showQuickPick(rows, { title: vscode.l10n.t('Period of Spending') });
      if (picked) await arrangement.change({ days: picked.days });
    },

    'backlot.compareLedgers': async () => {
      const compared = await withProgress(vscode.l10n.t("Reading the platforms' ledgers…"), (signal) =>
        comparisons.compare(signal),
      );
      if (compared === 0)
        void showInformationMessage(
          vscode.l10n.t('None of your accounts is on a platform that lists its charges.'),
        );
      else await vscode.commands.executeCommand('backlot.spending.focus');
    },

    'backlot.showChargedJob': async ([target]) => {
      const id = jobArgumentOf(target)?.id;
      if (id === undefined) return;
      await vscode.commands.executeCommand('backlot.jobs.focus');
      await deps.jobsView.reveal(id);
    },

    'backlot.loadMoreSpending': async ([target]) => {
      const group = z.safeParse(z.string(), target).data;
      if (group !== undefined) tree.showMore(group);
    },

    'backlot.exportSpending': async () => {
      const charges = await tree.charges(MOST_LINES);
      const content = spendingCsv(await linesOf(charges, names), headings());
      // Excel reads a file without this mark in the code page of the system; the document's encoding can be changed.
      const options = { language: 'csv', content, encoding: 'utf8bom' };
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(options));
      if (charges.length === MOST_LINES)
        void showInformationMessage(
          vscode.l10n.t('Only the latest {0} charges are in the table. Choose a shorter period.', MOST_LINES),
        );
    },
  };
}

/** The row that is in force comes with a mark. */
function chosen(isChosen: boolean) {
  return isChosen ? { iconPath: new vscode.ThemeIcon('check') } : {};
}

async function linesOf(charges: readonly Charge[], names: SpendingNames): Promise<readonly SpendingLine[]> {
  const zone = usableTimeZone(localTimeZone());
  const time = new Intl.DateTimeFormat('en-GB', {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...(zone !== '' && { timeZone: zone }),
  });
  const lines: SpendingLine[] = [];
  // An account is looked up on disk: once for all of its lines.
  const accounts = new Map<string, ForeignText>();
  for (const charge of charges) {
    if (lines.length % LINES_A_TURN === 0) await nextTurn();
    const { at, account, provider, project, amount, isNamed, job } = charge;
    const label = accounts.get(account) ?? (await names.account(account));
    accounts.set(account, label);
    lines.push({
      ...{ day: dayOf(at, zone), time: time.format(at), unit: amount.unit },
      ...{ platform: await names.platform(provider), account: label },
      ...{ kind: await names.kind(charge), job: job?.title ?? '', folder: project?.name ?? '' },
      state: job ? jobAppearance(job.state).label : vscode.l10n.t('removed'),
      charged: isNamed ? amount.micros : 0,
      reserved: isNamed ? 0 : amount.micros,
    });
  }
  return lines;
}

function headings(): Readonly<Record<keyof SpendingLine, string>> {
  return {
    day: vscode.l10n.t('Day'),
    time: vscode.l10n.t('Time'),
    platform: vscode.l10n.t('Platform'),
    account: vscode.l10n.t('Account'),
    kind: vscode.l10n.t('Kind'),
    job: vscode.l10n.t('Job'),
    folder: vscode.l10n.t('Folder'),
    state: vscode.l10n.t('State'),
    charged: vscode.l10n.t('Charged'),
    reserved: vscode.l10n.t('Reserved'),
    unit: vscode.l10n.t('Unit'),
  };
}
