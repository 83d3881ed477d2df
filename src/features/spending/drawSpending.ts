import * as vscode from 'vscode';
import type { ForeignText } from '../../core/foreignText.ts';
import type { LedgerDifference } from '../../jobs/money/compareLedgers.ts';
import type { Charge } from '../../jobs/money/ledger.ts';
import { joinedLine } from '../../net/redaction/displayText.ts';
import { jobAppearance } from '../jobs/view/jobStateText.ts';
import { problemText } from '../problems/problemText.ts';
import { clockTime, fullTime } from '../shared/relativeTime.ts';
import { factsTooltip } from '../shared/safeMarkdown.ts';
import { treeItem } from '../shared/treeItem.ts';
import type { AccountComparison } from './ledgerComparisons.ts';
import type { SpendingGroup, SpendingSum } from './spendingGroups.ts';
import type { SpendingNames } from './spendingNames.ts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** A day without a time: noon UTC is that day in the format's own zone. */
function dayText(day: string): string {
  const format = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'full', timeZone: 'UTC' });
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return format.format(Date.UTC(year, month - 1, date, 12));
}

/** All that was spent in the period. */
export async function drawTotal(
  { sum, unpriced }: { readonly sum: SpendingSum; readonly unpriced: number },
  providers: SpendingGroup['providers'],
  names: SpendingNames,
): Promise<vscode.TreeItem> {
  const label = vscode.l10n.t('Total');
  const unknown =
    unpriced === 0
      ? undefined
      : unpriced === 1
        ? vscode.l10n.t('1 call of unknown cost besides')
        : vscode.l10n.t('{0} calls of unknown cost besides', unpriced);
  const words = [...(await sumWords(sum, providers, names)), unknown];
  const item = treeItem(label, None, { description: words, spoken: [label, ...words] });
  item.iconPath = new vscode.ThemeIcon('graph');
  return item;
}

export async function drawSpendingGroup(
  { key, providers, ...sum }: SpendingGroup,
  names: SpendingNames,
  sample: Charge | undefined,
): Promise<vscode.TreeItem> {
  const words = await sumWords(sum, providers, names);
  const draw = (label: ForeignText, icon: string, more: readonly ForeignText[] = []) => {
    const item = treeItem(label, Collapsed, {
      description: [...more, ...words],
      spoken: [label, ...more, ...words],
    });
    item.iconPath = new vscode.ThemeIcon(icon);
    return item;
  };
  switch (key.by) {
    case 'day':
      return draw(dayText(key.day), 'calendar');
    case 'account':
      return draw(await names.full(key.account, key.provider), 'account');
    case 'kind': {
      const { kind, provider } = key;
      const label = await names.kind(sample ?? { kind, provider, account: '', job: null });
      return draw(label, 'tag', [await names.platform(provider)]);
    }
    case 'project':
      return draw(names.folder(key.project), 'folder');
  }
}

/** One thing that was bought, with a mark where the platform's ledger does not agree. */
export async function drawCharge(
  charge: Charge,
  by: SpendingGroup['key']['by'],
  names: SpendingNames,
  difference: LedgerDifference | undefined,
): Promise<vscode.TreeItem> {
  const { job, provider, account, isNamed } = charge;
  const label = job ? job.title : vscode.l10n.t('Removed job');
  const amount = await names.amounts([charge.amount], [provider]);
  const cost = isNamed ? amount : vscode.l10n.t('{0} reserved', amount);
  const when = by === 'day' ? clockTime(charge.at) : fullTime(charge.at);
  const where = by === 'account' ? undefined : await names.full(account, provider);
  const mark = difference && differenceMark(difference);
  const kind = await names.kind(charge);
  const state = job && jobAppearance(job.state).label;
  const item = treeItem(label, None, {
    description: [mark, cost, when, where],
    spoken: [label, mark, cost, kind, when, where, state],
  });
  const icon = job ? jobAppearance(job.state).icon : 'circle-outline';
  item.iconPath = mark
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon(icon);
  item.tooltip = factsTooltip(label, [
    ...(difference
      ? [[vscode.l10n.t('Difference'), await differenceText(difference, names, charge)] as const]
      : []),
    [vscode.l10n.t('Cost'), cost],
    [vscode.l10n.t('Kind'), kind],
    [vscode.l10n.t('Account'), await names.full(account, provider)],
    [vscode.l10n.t('Folder'), names.folder(charge.project)],
    [vscode.l10n.t('Bought'), fullTime(charge.at)],
    ...(state ? [[vscode.l10n.t('State'), state] as const] : []),
  ]);
  return item;
}

/** An account with what came of comparing it with the platform's own ledger. */
export function drawComparison(
  { at, result }: AccountComparison,
  name: string,
  platform: string,
): vscode.TreeItem {
  // The account itself may stand beside it.
  const label = vscode.l10n.t('Ledger of {0}', name);
  const read = vscode.l10n.t('as of {0}', clockTime(at));
  if ('problem' in result) {
    const why = problemText(result.problem.details, { provider: platform });
    const item = treeItem(label, None, {
      description: [vscode.l10n.t('not compared'), why],
      spoken: [label, vscode.l10n.t('not compared'), why],
      tooltip: why,
    });
    item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    return item;
  }
  const { differences, agreed, since } = result;
  const found =
    since === null
      ? vscode.l10n.t('its ledger is empty')
      : differences.length === 0
        ? vscode.l10n.t('no difference')
        : differences.length === 1
          ? vscode.l10n.t('1 difference')
          : vscode.l10n.t('{0} differences', differences.length);
  const agree = since === null ? undefined : vscode.l10n.t('{0} agree', agreed);
  const item = treeItem(label, differences.length > 0 ? Expanded : None, {
    description: [found, agree, read],
    spoken: [label, found, agree, read],
  });
  item.iconPath =
    differences.length > 0
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon('pass');
  item.tooltip = factsTooltip(label, [
    [vscode.l10n.t('Result'), joinedLine([found, agree], ', ')],
    ...(since === null
      ? []
      : [[vscode.l10n.t('The platform lists movements since'), fullTime(since)] as const]),
    [vscode.l10n.t('Read'), fullTime(at)],
  ]);
  return item;
}

export async function drawDifference(
  difference: LedgerDifference,
  place: { readonly account: string; readonly provider: string },
  names: SpendingNames,
): Promise<vscode.TreeItem> {
  const isOurs = difference.kind !== 'unknownHere';
  const title = isOurs ? difference.own.title : difference.note;
  const label = title ?? (isOurs ? vscode.l10n.t('Removed job') : vscode.l10n.t('Charge without a job'));
  const text = await differenceText(difference, names, place);
  const at = isOurs ? difference.own.at : difference.at;
  const when = at === null ? undefined : fullTime(at);
  const item = treeItem(label, None, { description: [text, when], spoken: [label, text, when] });
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.tooltip = factsTooltip(label, [
    [vscode.l10n.t('Difference'), text],
    ...(when === undefined ? [] : [[vscode.l10n.t('Bought'), when] as const]),
    ...(isOurs || difference.remoteJobId === null
      ? []
      : [[vscode.l10n.t('ID at the platform'), difference.remoteJobId] as const]),
    [vscode.l10n.t('What to do'), adviceText(difference)],
  ]);
  return item;
}

function differenceMark({ kind }: LedgerDifference): string {
  switch (kind) {
    case 'chargedTwice':
      return vscode.l10n.t('charged twice');
    case 'refundMissing':
      return vscode.l10n.t('refund missing');
    case 'otherAmount':
      return vscode.l10n.t('another amount at the platform');
    case 'notListed':
      return vscode.l10n.t('not in the ledger of the platform');
    case 'unknownHere':
      return vscode.l10n.t('unknown to Backlot');
  }
}

async function differenceText(
  difference: LedgerDifference,
  names: SpendingNames,
  { provider }: { readonly provider: string },
): Promise<string> {
  const amount = await names.amounts([difference.amount], [provider]);
  switch (difference.kind) {
    case 'chargedTwice':
      return vscode.l10n.t('charged twice: {0} too much', amount);
    case 'refundMissing':
      return vscode.l10n.t('refund missing: {0}', amount);
    case 'otherAmount': {
      const { cost } = difference.own;
      return cost
        ? vscode.l10n.t(
            'the platform charged {0} and had said {1}',
            amount,
            await names.amounts([cost], [provider]),
          )
        : vscode.l10n.t('the platform charged {0} and had said nothing', amount);
    }
    case 'notListed':
      return vscode.l10n.t('not in the ledger of the platform: {0}', amount);
    case 'unknownHere':
      return vscode.l10n.t('unknown to Backlot: {0}', amount);
  }
}

function adviceText({ kind }: LedgerDifference): string {
  switch (kind) {
    case 'chargedTwice':
    case 'refundMissing':
      return vscode.l10n.t('Write to the platform and name the job and its ID.');
    case 'otherAmount':
      return vscode.l10n.t('Compare the price that the platform publishes with what it charged.');
    case 'notListed':
      return vscode.l10n.t('Compare again later: some platforms book with a delay.');
    case 'unknownHere':
      return vscode.l10n.t(
        'It was bought on another computer, by another program or on the website. If none of that is so, replace the key.',
      );
  }
}

async function sumWords(
  { charged, reserved, count }: SpendingSum,
  providers: SpendingGroup['providers'],
  names: SpendingNames,
): Promise<readonly string[]> {
  const held = reserved.length === 0 ? '' : await names.amounts(reserved, providers);
  return [
    charged.length === 0 && held === '' ? vscode.l10n.t('nothing') : await names.amounts(charged, providers),
    held && vscode.l10n.t('{0} reserved', held),
    count === 1 ? vscode.l10n.t('1 charge') : vscode.l10n.t('{0} charges', count),
  ].filter((word) => word !== '');
}
