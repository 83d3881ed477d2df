import * as vscode from 'vscode';
import type { ProviderId } from '../../../core/ids.ts';
import type { Provider } from '../../../core/provider.ts';
import type { Plan, PlanState, PlanStep } from '../../../jobs/store/plans/planRows.ts';
import type { PlanTable } from '../../../jobs/store/plans/planTable.ts';
import { costOf, progressOf, standings, totalOf, type StepStanding } from '../../../jobs/submit/plan.ts';
import { moneyText } from '../../money/moneyText.ts';
import { priceText } from '../../plans/planDialogs.ts';
import { problemText } from '../../problems/problemText.ts';
import { treeItem } from '../../shared/treeItem.ts';
import type { PlanNode, StepNode } from './jobNodes.ts';
import { costText, jobAppearance } from './jobStateText.ts';

type ProviderOf = (id: ProviderId) => Promise<Provider | undefined>;

/** The plans above the jobs: those that go on, and those that ended with something that the user may want to retry. */
export class PlanRows {
  #plans: ReadonlyMap<string, Plan> = new Map();

  /** Reads them anew. What cannot be read is not shown. */
  async roots(table: Pick<PlanTable, 'all'>): Promise<readonly PlanNode[]> {
    const all = await table.all().catch(() => []);
    const shown = all.filter((plan) => isShown(plan));
    this.#plans = new Map(shown.map((plan) => [plan.id, plan]));
    return shown.map(({ id }) => ({ kind: 'plan', id }));
  }

  steps(id: string): readonly StepNode[] {
    const steps = this.#plans.get(id)?.steps ?? [];
    return steps.map(({ step }) => ({ kind: 'step', plan: id, step }));
  }

  /** The context value says what a menu may offer: `plan:<state>` with `failed`, `step:<standing>`. */
  async draw(node: PlanNode | StepNode, provider: ProviderOf): Promise<vscode.TreeItem> {
    const plan = this.#plans.get(node.kind === 'plan' ? node.id : node.plan);
    if (!plan) return treeItem(vscode.l10n.t('Removed'));
    if (node.kind === 'plan') return drawPlan(plan, provider);
    const step = plan.steps.find((one) => one.step === node.step);
    if (!step) return treeItem(vscode.l10n.t('Removed'));
    return drawStep(step, standings(plan).get(step.step) ?? 'waiting', provider);
  }
}

function isShown(plan: Plan): boolean {
  if (plan.state === 'canceled') return progressOf(plan).underWay > 0;
  return plan.state !== 'ended' || progressOf(plan).failed > 0;
}

async function drawPlan(plan: Plan, provider: ProviderOf): Promise<vscode.TreeItem> {
  const { succeeded, all, failed, underWay, waiting } = progressOf(plan);
  const platform = await provider(plan.steps[0]?.provider ?? '');
  const unit = platform?.moneyUnit;
  const cost = costOf(plan)
    .map((amount) => moneyText(amount, unit))
    .join(' + ');
  const done = vscode.l10n.t('{0} of {1}', succeeded, all);
  const broken = failed > 0 && vscode.l10n.t('{0} failed', failed);
  const appearance = planAppearance(plan.state);
  const state = appearance.label;
  const still = plan.state === 'running' ? undefined : state;
  const place = { provider: platform?.label ?? '', unit };
  const problem = plan.problem && problemText(plan.problem, place);
  const { totals, unpriced } = totalOf(plan.steps);
  const item = treeItem(plan.title, vscode.TreeItemCollapsibleState.Collapsed, {
    description: [done, broken, still, cost],
    spoken: [vscode.l10n.t('Plan'), plan.title, done, broken, state, cost, problem],
    tooltip: [
      problem,
      vscode.l10n.t(
        '{0} ready, {1} under way, {2} waiting, {3} failed',
        succeeded,
        underWay,
        waiting,
        failed,
      ),
      priceText(totals, unpriced, plan.steps.length, unit),
    ]
      .filter(Boolean)
      .join('\n'),
  });
  item.iconPath = new vscode.ThemeIcon(appearance.icon);
  item.contextValue = `plan:${plan.state}${failed > 0 ? ',failed' : ''}`;
  return item;
}

function planAppearance(state: PlanState): { readonly label: string; readonly icon: string } {
  switch (state) {
    case 'proposed':
      return { label: vscode.l10n.t('not started'), icon: 'circle-outline' };
    case 'running':
      return { label: vscode.l10n.t('running'), icon: 'layers-active' };
    case 'paused':
      return { label: vscode.l10n.t('paused'), icon: 'debug-pause' };
    case 'ended':
      return { label: vscode.l10n.t('ended'), icon: 'layers' };
    case 'canceled':
      return { label: vscode.l10n.t('canceled'), icon: 'layers' };
  }
}

async function drawStep(
  step: PlanStep,
  standing: StepStanding,
  provider: ProviderOf,
): Promise<vscode.TreeItem> {
  const platform = await provider(step.provider);
  const unit = platform?.moneyUnit;
  const { job } = step;
  const appearance = job && !job.isUnsent ? jobAppearance(job.state) : unboughtAppearance(standing);
  const cost = job
    ? costText({ cost: job.cost, refunded: false }, unit)
    : step.price && moneyText(step.price.high, unit);
  const problem = job?.problem && problemText(job.problem, { provider: platform?.label ?? '', unit });
  const item = treeItem(step.title, vscode.TreeItemCollapsibleState.None, {
    description: [appearance.label, cost],
    spoken: [step.title, appearance.label, cost, problem],
    ...(problem && { tooltip: problem }),
  });
  item.iconPath = new vscode.ThemeIcon(
    appearance.icon,
    appearance.color === undefined ? undefined : new vscode.ThemeColor(appearance.color),
  );
  item.contextValue = `step:${standing}`;
  if (job?.state === 'succeeded')
    item.command = {
      command: 'backlot.openOutput',
      title: vscode.l10n.t('Open Output'),
      arguments: [{ kind: 'job', id: job.id }],
    };
  return item;
}

function unboughtAppearance(standing: StepStanding): ReturnType<typeof jobAppearance> {
  switch (standing) {
    case 'canceled':
      return { label: vscode.l10n.t('left out'), icon: 'circle-slash' };
    case 'blocked':
      return { label: vscode.l10n.t('its input is missing'), icon: 'circle-slash' };
    case 'removed':
      return { label: vscode.l10n.t('removed from the history'), icon: 'circle-slash' };
    case 'waiting':
    case 'underWay':
    case 'succeeded':
    case 'failed':
    case 'unknown':
      return { label: vscode.l10n.t('waiting for its turn'), icon: 'circle-outline' };
  }
}
