import * as vscode from 'vscode';
import { toProblem } from '../../core/problem.ts';
import { showProblem } from '../problems/problemNotice.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { jobTitle } from '../jobs/submit/askJob.ts';
import { buyJob, type SubmitDeps } from '../jobs/submit/submitJob.ts';
import { buyVariations } from '../plans/generateVariations.ts';
import type { FormPart } from './companions.ts';
import type { LoadedForm } from './composerLoad.ts';

/**
 * Buys the jobs of a form and of those beside it: one as a job, several as a plan with one question. Every way to buy asks.
 * False where the user said no to a plan. Errors: Problem, also for another no.
 *
 * @param prompt what the jobs are called after
 * @param count how many of each
 */
export async function buyParts(
  deps: SubmitDeps,
  parts: readonly FormPart[],
  { prompt, count }: { readonly prompt: string; readonly count: number },
): Promise<boolean> {
  const [main, ...others] = parts;
  const [first, ...more] = main?.cells ?? [];
  if (!main || !first) return false;
  const { opened, form, label } = main.loaded;
  const title = jobTitle(prompt, form);
  const estimatedMs = estimatedMsOf(main);
  if (others.length > 0 || more.length > 0) {
    const all = parts.map((part) => ({
      ...{ opened: part.loaded.opened, kind: part.loaded.form.kind, cells: part.cells },
      ...{ estimatedMs: estimatedMsOf(part), ...(others.length > 0 && { label: part.loaded.form.label }) },
    }));
    return buyVariations(deps, { parts: all, title, isNumbered: count > 1 });
  }
  const { kind } = form;
  const call = opened.provider.jobs?.prepare(kind, first.values);
  if (!call) return false;
  await buyJob(deps, opened, { call, kind, title, estimatedMs, ...(label && { kindLabel: label }) });
  return true;
}

function estimatedMsOf({ loaded: { form } }: FormPart): number | undefined {
  return form.estimatedSeconds === null ? undefined : form.estimatedSeconds * 1000;
}

/** Shows why nothing was bought, with the way back to the form. */
export function showRefusal(
  problems: ProblemLog,
  { opened: { account, provider }, form: { kind } }: LoadedForm,
  error: unknown,
): void {
  const title = vscode.l10n.t('Open Composer');
  showProblem(
    toProblem(error),
    { provider: provider.label, account: account.label, unit: provider.moneyUnit },
    {
      ...{ account: account.id, sandbox: account.sandbox, topUp: !!provider.balance?.topUp },
      retry: { command: 'backlot.openComposer', args: [{ account: account.id, kind }], title },
    },
    problems,
  );
}
