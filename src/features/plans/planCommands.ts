import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Accounts } from '../../accounts/accounts.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import type { SubmitDeps } from '../jobs/submit/submitJob.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handler, Handlers } from '../shared/handlers.ts';
import { setStatusBarMessage, showInformationMessage, showQuickPick } from '../shared/messages.ts';
import { jobArgumentOf, jobStartOf } from '../shared/nodeArguments.ts';
import type { SheetDeps } from '../gallery/sheet/saveSheet.ts';
import type { Plan } from '../../jobs/store/plans/planRows.ts';
import type { PlanTable } from '../../jobs/store/plans/planTable.ts';
import { progressOf } from '../../jobs/submit/plan.ts';
import { generateVariations } from './generateVariations.ts';

export interface PlanDeps extends SubmitDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly sheets: SheetDeps;
}

const planArgument = z.looseObject({ kind: z.literal('plan'), id: z.string() });
const stepArgument = z.looseObject({ kind: z.literal('step'), plan: z.string(), step: z.number() });

export function planCommands(deps: PlanDeps): Handlers<CommandId<'plans'>> {
  const ofPlan =
    (work: (id: string) => Promise<unknown>): Handler =>
    async ([target]) => {
      const named = planArgument.safeParse(target).data;
      if (named) await work(named.id);
    };
  const ofStep =
    (work: (plan: string, step: number) => Promise<unknown>): Handler =>
    async ([target]) => {
      const named = stepArgument.safeParse(target).data;
      if (named) await work(named.plan, named.step);
    };
  const plans = async () => (await deps.jobs()).plans;
  const table = async () => (await deps.jobs()).journal.plans;
  return {
    'backlot.newVariations': async ([target]) => {
      const job = jobArgumentOf(target);
      if (job) {
        const { kind, values, account } = await (await deps.jobs()).history.rerun(job.id);
        const opened = await deps.open(account);
        if (opened) await generateVariations(deps, { opened, kind, earlier: values });
        return;
      }
      const start = jobStartOf(target);
      const title = vscode.l10n.t('Generate Variations');
      const id = start?.account ?? (await pickAccount(deps.accounts, ({ jobs }) => !!jobs, title))?.id;
      const opened = id === undefined ? undefined : await deps.open(id);
      if (opened) await generateVariations(deps, { opened, kind: start?.kind, earlier: {} });
    },

    'backlot.startPlan': ofPlan(async (id) => (await plans()).approve(id)),
    'backlot.pausePlan': ofPlan(async (id) => (await plans()).pause(id)),
    'backlot.resumePlan': ofPlan(async (id) => (await plans()).resume(id)),
    'backlot.retryPlan': ofPlan(async (id) => (await plans()).retry(id, null)),
    'backlot.cancelPlan': ofPlan(async (id) => {
      await (await plans()).cancel(id);
      const text = vscode.l10n.t(
        'Nothing more of this plan is started. What is under way goes on and may be charged.',
      );
      setStatusBarMessage(text, 8_000);
    }),
    'backlot.removePlan': ofPlan(async (id) => (await table()).remove(id)),
    'backlot.savePlanSheet': async ([target]) => {
      const named = planArgument.safeParse(target).data;
      const plan = named ? await (await table()).get(named.id) : await pickPlan(await table());
      if (!plan) return;
      const { savePlanSheet } = await import('../gallery/sheet/saveSheet.ts');
      await savePlanSheet(deps.sheets, plan);
    },
    'backlot.retryStep': ofStep(async (plan, step) => (await plans()).retry(plan, step)),
    'backlot.moveStepUp': ofStep(async (plan, step) => (await table()).move(plan, step, -1)),
    'backlot.moveStepDown': ofStep(async (plan, step) => (await table()).move(plan, step, 1)),
    'backlot.cancelStep': ofStep(async (plan, step) => (await table()).cancelStep(plan, step)),
  };
}

/** Of the latest plans, the one that the user chooses. */
async function pickPlan(table: Pick<PlanTable, 'all'>): Promise<Plan | undefined> {
  const plans = (await table.all()).filter(({ approvedAt }) => approvedAt !== null);
  if (plans.length === 0) {
    void showInformationMessage(vscode.l10n.t('No plan was started yet.'));
    return undefined;
  }
  const rows = plans.map((plan) => {
    const { succeeded, all } = progressOf(plan);
    return { label: plan.title, description: vscode.l10n.t('{0} of {1}', succeeded, all), plan };
  });
  const placeHolder = vscode.l10n.t('Choose a plan');
  return (await showQuickPick(rows, { title: vscode.l10n.t('Save Contact Sheet'), placeHolder }))?.plan;
}
