import * as vscode from 'vscode';
import { documentOf, isRehearsal } from '../../core/job.ts';
import { money, type Money, type MoneyUnit } from '../../core/money.ts';
import type { PlanQuestion, PlanShare } from '../../jobs/submit/plans.ts';
import type { Plan } from '../../jobs/store/plans/planRows.ts';
import { costOf, progressOf, type PlanTotal } from '../../jobs/submit/plan.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { loadProvider } from '../../providers/index.ts';
import { moneyText } from '../money/moneyText.ts';
import { showInformationMessage, showInputBox, showWarningMessage } from '../shared/messages.ts';
import { notificationSettings } from '../shared/notificationSettings.ts';
import { setting } from '../shared/settings.ts';
import { clockTime } from '../shared/relativeTime.ts';

/** Asks once for all jobs of a plan. The ceilings that the user agrees to; null for a no. */
export async function askForPlan(question: PlanQuestion): Promise<readonly Money[] | null> {
  const { plan, steps, shares } = question;
  let { ceilings } = question;
  if (steps.length === 0) return ceilings;
  const start =
    steps.length === 1 ? vscode.l10n.t('Start 1 Job') : vscode.l10n.t('Start {0} Jobs', steps.length);
  const change = vscode.l10n.t('Change Ceiling…');
  const units = new Map(
    shares.map(({ opened }) => [opened.provider.moneyUnit.id, opened.provider.moneyUnit]),
  );
  for (;;) {
    const detail = [
      `“${oneLine(plan.title, 1_000)}”\n`,
      ...(plan.askedBy === 'user' ? [] : [vscode.l10n.t('Asked for by {0}.', oneLine(plan.askedBy)), '']),
      ...shares.flatMap((share) => [...shareLines(share), '']),
      ceilingText(ceilings, units),
      vscode.l10n.t('Nothing more is bought once it is reached, or a day has passed.'),
    ].join('\n');
    const chosen = await showInformationMessage(titleOf(question), { modal: true, detail }, start, change);
    if (chosen === start) return ceilings;
    if (chosen !== change) return null;
    ceilings = (await askCeilings(ceilings, [...units.values()])) ?? ceilings;
  }
}

function titleOf({ steps, shares }: PlanQuestion): string {
  const names = [...new Set(shares.map(({ opened }) => opened.provider.label))].join(', ');
  return steps.length === 1
    ? vscode.l10n.t('Start 1 job on {0}?', names)
    : vscode.l10n.t('Start {0} jobs on {1}?', steps.length, names);
}

function shareLines({ opened, jobs, totals, unpriced, balance, budget }: PlanShare): readonly string[] {
  const { account, provider } = opened;
  const unit = provider.moneyUnit;
  const available = balance?.balance.available;
  const highest = totals.find(({ high }) => high.unit === budget?.left.unit)?.high.micros ?? 0;
  return [
    vscode.l10n.t(
      '{0}, account "{1}": {2}',
      provider.label,
      account.label,
      priceText(totals, unpriced, jobs, unit),
    ),
    available && balance
      ? vscode.l10n.t('{0} left, as of {1}.', moneyText(available, unit), clockTime(balance.at))
      : vscode.l10n.t('What is left is not known.'),
    ...(budget
      ? [
          vscode.l10n.t(
            'Budget: {0} of {1} left.',
            moneyText(budget.left, unit),
            moneyText(budget.budget.limit, unit),
          ),
          ...(highest > budget.left.micros
            ? [vscode.l10n.t('The budget may not cover all of them: then the plan pauses.')]
            : []),
        ]
      : []),
  ];
}

/** "12 jobs, $0.24 – $0.36", and how many of them nobody knows the price of. */
export function priceText(
  totals: readonly PlanTotal[],
  unpriced: number,
  jobs: number,
  unit: MoneyUnit | undefined,
): string {
  const count = jobs === 1 ? vscode.l10n.t('1 job') : vscode.l10n.t('{0} jobs', jobs);
  const amounts = totals.map(({ low, high }) =>
    low.micros === high.micros ? moneyText(low, unit) : `${moneyText(low, unit)} – ${moneyText(high, unit)}`,
  );
  if (amounts.length === 0) return vscode.l10n.t('{0}, the price is not known.', count);
  const known = vscode.l10n.t('{0}, {1} together.', count, amounts.join(' + '));
  return unpriced === 0
    ? known
    : `${known} ${vscode.l10n.t('Without those whose price is not known: {0}.', unpriced)}`;
}

function ceilingText(ceilings: readonly Money[], units: ReadonlyMap<string, MoneyUnit>): string {
  if (ceilings.length === 0) return vscode.l10n.t('Ceiling: none, because not every price is known.');
  const amounts = ceilings.map((one) => moneyText(one, units.get(one.unit)));
  return vscode.l10n.t('Ceiling: {0}.', amounts.join(' + '));
}

/** The ceilings by unit; undefined when the user backs out. An empty text means none. */
async function askCeilings(
  ceilings: readonly Money[],
  units: readonly MoneyUnit[],
): Promise<readonly Money[] | undefined> {
  const asked: Money[] = [];
  for (const { id } of units) {
    const now = ceilings.find(({ unit }) => unit === id);
    const entered = await showInputBox({
      title: vscode.l10n.t('Ceiling'),
      prompt: vscode.l10n.t(
        'The most that all jobs together may cost, in {0}. Leave it empty for no ceiling.',
        id,
      ),
      value: now ? String(now.micros / 1_000_000) : '',
      ignoreFocusOut: true,
      validateInput: (text) =>
        amountIn(text) === undefined ? vscode.l10n.t('Enter an amount, or nothing.') : undefined,
    });
    if (entered === undefined) return undefined;
    const amount = amountIn(entered);
    if (typeof amount === 'number') asked.push(money(id, amount));
  }
  return asked;
}

/** Null for nothing; undefined for no amount. */
function amountIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const amount = Number(text.trim().replace(',', '.'));
  return Number.isFinite(amount) && amount >= 0 && amount <= 1_000_000_000 ? amount : undefined;
}

/** What the jobs cost, in the unit of each platform; which platform is said where there are several. */
async function planCostText({ steps }: Pick<Plan, 'steps'>): Promise<string> {
  const platforms = [...new Set(steps.map(({ provider }) => provider))];
  const texts: string[] = [];
  for (const platform of platforms) {
    const provider = await loadProvider(platform).catch(() => undefined);
    const cost = costOf({ steps: steps.filter((step) => step.provider === platform) })
      .map((amount) => moneyText(amount, provider?.moneyUnit))
      .join(' + ');
    if (!cost) continue;
    const label = provider?.label ?? oneLine(platform);
    texts.push(platforms.length === 1 ? cost : vscode.l10n.t('{0} on {1}', cost, label));
  }
  return texts.join(' + ');
}

/** The one notice for all jobs of a plan, unless the user turned such notices off. */
export async function showPlanEnd(plan: Plan): Promise<void> {
  const { succeeded, all, failed } = progressOf(plan);
  const wanted = failed > 0 ? notificationSettings.jobFailed : notificationSettings.jobSucceeded;
  if (setting(wanted) === false) return;
  if (isRehearsal(plan.steps[0]?.origin)) return showRehearsalEnd(plan);
  const cost = await planCostText(plan);
  const title = oneLine(plan.title);
  const ready =
    all === 1
      ? vscode.l10n.t('"{0}": {1} of 1 job is ready.', title, succeeded)
      : vscode.l10n.t('"{0}": {1} of {2} jobs are ready.', title, succeeded, all);
  const text = cost ? `${ready} ${vscode.l10n.t('They cost {0}.', cost)}` : ready;
  const gallery = vscode.l10n.t('Open Gallery');
  const sheet = vscode.l10n.t('Contact Sheet…');
  const jobs = vscode.l10n.t('Show Jobs');
  const chosen =
    failed > 0
      ? await showWarningMessage(text, jobs, gallery, sheet)
      : await showInformationMessage(text, gallery, sheet);
  if (chosen === gallery) await vscode.commands.executeCommand('backlot.openGallery');
  if (chosen === sheet)
    await vscode.commands.executeCommand('backlot.savePlanSheet', { kind: 'plan', id: plan.id });
  if (chosen === jobs) await vscode.commands.executeCommand('backlot.jobs.focus');
}

async function showRehearsalEnd(plan: Plan): Promise<void> {
  const { succeeded, all, failed } = progressOf(plan);
  const title = oneLine(plan.title);
  const text =
    all === 1
      ? vscode.l10n.t('"{0}": {1} of 1 placeholder is ready.', title, succeeded)
      : vscode.l10n.t('"{0}": {1} of {2} placeholders are ready.', title, succeeded, all);
  const play = vscode.l10n.t('Play Rehearsal');
  const chosen = await (failed > 0 ? showWarningMessage(text, play) : showInformationMessage(text, play));
  const board = documentOf(plan.steps[0]?.origin);
  if (chosen === play && board !== undefined)
    await vscode.commands.executeCommand('backlot.playRehearsal', vscode.Uri.parse(board));
}
