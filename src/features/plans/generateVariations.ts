import * as vscode from 'vscode';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { toProblem } from '../../core/problem.ts';
import { cutText } from '../../net/redaction/displayText.ts';
import { rawText, type ForeignText } from '../../core/foreignText.ts';
import { askJob } from '../jobs/submit/askJob.ts';
import { pickJobKind } from '../jobs/submit/pickJobKind.ts';
import type { SubmitDeps } from '../jobs/submit/submitJob.ts';
import type { PlanJob } from '../../jobs/submit/plans.ts';
import { showInputBox } from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';
import { cellsOf, combinationsIn, MOST_CELLS, type Cell } from './variations.ts';

export interface VariationsRequest {
  readonly opened: OpenedAccount;
  /** Asked for when it is not known yet. */
  readonly kind: string | undefined;
  /** Values to start from. */
  readonly earlier: Readonly<Record<string, unknown>>;
}

/**
 * From one form to many jobs: every combination of the alternatives in its texts, and so many of each as the user
 * wants. All are priced before the one question. Errors: Problem.
 */
export async function generateVariations(deps: SubmitDeps, request: VariationsRequest): Promise<void> {
  const { opened, earlier } = request;
  const { account, provider } = opened;
  const ability = provider.jobs;
  if (!ability) return;
  const picked = request.kind === undefined ? await pickJobKind(opened, deps.kinds) : undefined;
  const kind = request.kind ?? picked?.kind;
  if (kind === undefined) return;
  const draft = Object.keys(earlier).length > 0 ? {} : deps.drafts.find(account.id, kind);
  const asked = await askJob(opened, kind, {
    earlier: { inputs: picked?.inputs, ...earlier, ...draft },
    label: picked?.label,
    sources: deps,
    onChange: (values) => {
      void Promise.resolve(deps.drafts.keep(account.id, kind, values)).catch((error: unknown) => {
        deps.log.warn(toProblem(error).message);
      });
    },
  });
  if (!asked) return;
  const count = await askCount(combinationsIn(asked.values));
  if (count === undefined) return;
  const cells = cellsOf(asked.values, count);
  const { title, estimatedMs } = asked;
  const parts = [{ opened, kind, cells, estimatedMs }];
  if (!(await buyVariations(deps, { parts, title, isNumbered: count > 1 }))) return;
  await deps.prompts.note({ text: asked.prompt, kind });
  await deps.drafts.forget(account.id, kind);
  await vscode.commands.executeCommand('backlot.jobs.focus');
}

export interface Variations {
  readonly parts: readonly VariationsPart[];
  readonly title: ForeignText;
  /** There are several of the same, whose texts are equal. */
  readonly isNumbered: boolean;
}

/** The jobs of one kind. */
export interface VariationsPart {
  readonly opened: OpenedAccount;
  readonly kind: string;
  /** What the kind is called, where there are several to be told apart. */
  readonly label?: ForeignText;
  readonly cells: readonly Cell[];
  readonly estimatedMs: number | undefined;
}

/** Prices all jobs, asks once, and lets them run as a plan. False when the user said no. Errors: Problem. */
export async function buyVariations(
  deps: Pick<SubmitDeps, 'jobs' | 'questions'>,
  { parts, title, isNumbered }: Variations,
): Promise<boolean> {
  const jobs = parts.flatMap((part) => jobsOf(part, isNumbered));
  const { plans, journal } = await deps.jobs();
  const name = `${cutText(rawText(title), 60)} × ${jobs.length}`;
  const plan = await cancellable(vscode.l10n.t('Pricing {0} jobs…', jobs.length), (signal, tell) =>
    plans.draft(name, jobs, signal, {
      onPriced: (done) =>
        tell({ part: done / jobs.length, message: vscode.l10n.t('{0} of {1}', done, jobs.length) }),
    }),
  );
  const approved = await deps.questions.during(() => plans.approve(plan.id));
  // What the user said no to is no entry of the list.
  if (!approved) await journal.plans.remove(plan.id);
  return approved !== null;
}

function jobsOf(
  { opened, kind, label: name, cells, estimatedMs }: VariationsPart,
  isNumbered: boolean,
): readonly PlanJob[] {
  const ability = opened.provider.jobs;
  if (!ability) return [];
  return cells.map(({ values, label }) => {
    const call = ability.prepare(kind, values);
    const words = [
      ...(name === undefined ? [] : [rawText(name)]),
      rawText(ability.describe(call).title),
      ...(isNumbered ? [label] : []),
    ];
    return { opened, call, kind, title: words.join(' · '), estimatedMs };
  });
}

/** How many jobs of each combination; undefined when the user backs out. */
async function askCount(combinations: number): Promise<number | undefined> {
  const most = Math.floor(MOST_CELLS / combinations);
  const prompt =
    combinations > 1
      ? vscode.l10n.t(
          'The alternatives in the texts make {0} combinations. How many jobs of each?',
          combinations,
        )
      : vscode.l10n.t('How many jobs? Alternatives in a text, as in {0}, make a job for each.', '{red|blue}');
  const entered = await showInputBox({
    title: vscode.l10n.t('Generate Variations'),
    prompt,
    value: combinations > 1 ? '1' : '4',
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (most < 1)
        return vscode.l10n.t('{0} combinations are more than the {1} of one plan.', combinations, MOST_CELLS);
      const count = Number(text);
      return Number.isInteger(count) && count >= 1 && count <= most
        ? undefined
        : vscode.l10n.t('Enter a whole number from 1 to {0}.', most);
    },
  });
  return entered === undefined ? undefined : Number(entered);
}
