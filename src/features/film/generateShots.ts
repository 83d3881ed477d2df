import * as vscode from 'vscode';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import type { Journal } from '../../jobs/store/journal.ts';
import type { PlanJob } from '../../jobs/submit/plans.ts';
import { boardBudget } from '../../studio/film/boardBudget.ts';
import type { SubmitDeps } from '../jobs/submit/submitJob.ts';
import { showInformationMessage } from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';
import type { FrameDeps } from './clipFrames.ts';
import { jobsOf, takesIn, type OpenBoard } from './openBoard.ts';
import { pickSteps } from './pickShots.ts';
import { filmAbilityOf, plannedShot } from './plannedShot.ts';
import { wishesOf, type Making } from './shotWishes.ts';

export interface GenerateDeps extends SubmitDeps, FrameDeps {}

/** What is to be made. */
interface Wanted {
  readonly making: Making;
  /** Of these shots, by their keys; of all, if left out. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** So many past jobs say how long one takes. */
const PAST_JOBS = 20;

/**
 * Makes clips or stills of shots through one plan: all that can be made are priced, the user picks among them with reason
 * and price, those that fit the board's budget picked beforehand, and one question approves them. Errors: Problem.
 */
export async function generateShots(
  deps: GenerateDeps,
  opened: OpenedAccount,
  open: OpenBoard,
  { making, only }: Wanted,
): Promise<void> {
  const { document, board } = open;
  const { provider } = opened;
  const ability = filmAbilityOf(opened);
  if (!ability) return;
  const { film } = ability;
  const { journal, plans } = await deps.jobs();
  const made = await jobsOf(journal, document.uri);
  const { wishes, waiting } = wishesOf(board, film, takesIn(made), { making, only });
  if (wishes.length === 0) {
    const codes = waiting.map(({ code }) => code).join(', ');
    const text = codes
      ? vscode.l10n.t('These shots wait for the take that they continue to be made and chosen: {0}.', codes)
      : nothingText(making);
    void showInformationMessage(text);
    return;
  }
  const plan = await cancellable(vscode.l10n.t('Pricing {0} jobs…', wishes.length), async (signal, tell) => {
    const jobs: PlanJob[] = [];
    for (const wish of wishes) jobs.push(await plannedShot(deps, { opened, ...ability }, open, wish, signal));
    const title = board.title || vscode.l10n.t('Storyboard');
    return plans.draft(`${title} × ${wishes.length}`, jobs, signal, {
      onPriced: (done) =>
        tell({ part: done / wishes.length, message: vscode.l10n.t('{0} of {1}', done, wishes.length) }),
    });
  });
  const picked = await pickSteps(plan.steps, wishes, {
    ...{ board, waiting, unit: provider.moneyUnit },
    picksFitting: making !== 'any' || only !== undefined,
    budget: provider.moneyUnit ? boardBudget(board, made, provider.moneyUnit.id) : null,
    usualMs: await usualMs(journal, opened, making === 'stills' ? film.still : film.clip),
  });
  if (!picked || picked.size === 0) return journal.plans.remove(plan.id);
  for (const { step } of plan.steps) if (!picked.has(step)) await journal.plans.cancelStep(plan.id, step);
  const approved = await deps.questions.during(() => plans.approve(plan.id));
  if (!approved) return journal.plans.remove(plan.id);
  await vscode.commands.executeCommand('backlot.jobs.focus');
}

/** How long such a job usually takes on this account, in milliseconds; null where none has ended yet. */
async function usualMs(
  journal: Pick<Journal, 'durations'>,
  { account }: OpenedAccount,
  kind: string,
): Promise<number | null> {
  const past = (await journal.durations(account.id, kind, PAST_JOBS)).toSorted((a, b) => a - b);
  return past[past.length >> 1] ?? null;
}

function nothingText(making: Making): string {
  switch (making) {
    case 'missing':
      return vscode.l10n.t('Every shot that has a prompt has a chosen take.');
    case 'stale':
      return vscode.l10n.t('Every shot that has a prompt is up to date.');
    case 'promote':
      return vscode.l10n.t('No shot without a take has a still. Generate stills first.');
    case 'any':
    case 'stills':
    case 'rehearse':
      return vscode.l10n.t('No shot has a prompt.');
  }
}
