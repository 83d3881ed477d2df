import * as vscode from 'vscode';
import type { ActionGuide, ConfirmOn, ReadRows } from '../../../core/actionGuide.ts';
import type { Money } from '../../../core/money.ts';
import { toProblem } from '../../../core/problem.ts';
import type { ResourceAction } from '../../../core/resource.ts';
import type { Answer } from '../../../calls/answer.ts';
import { allRows } from '../../../calls/resources/allRows.ts';
import type { CatalogOperation } from '../../../calls/catalog.ts';
import { allKnown, filledIn, withGuided, type Gathered } from '../../../calls/questions/guidedInputs.ts';
import { isRecord } from '../../../calls/check/schemaView.ts';
import { isGiven, type RequestInputs } from '../../../calls/requestInputs.ts';
import { inputsOfAction } from '../../../calls/resources/resourceReader.ts';
import { TemporaryFolder } from './askBundle.ts';
import { askGuided } from './askGuided.ts';
import { pendingText } from '../../problems/answerNotices.ts';
import { showProblem } from '../../problems/problemNotice.ts';
import { askQuestions } from '../../requests/askQuestions.ts';
import { ReferenceLists } from '../../requests/referenceLists.ts';
import { cancellable, sentTeller } from '../../shared/progress.ts';
import { resourceText, wordedText } from '../resourceText.ts';
import { followBegun } from './followAnswer.ts';
import { placeAnswer } from '../placeAnswer.ts';
import { endsIt, type ResourceTarget } from '../resourceTarget.ts';
import { settle, type OperationDeps } from '../../requests/runOperation.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';

/** An action with all that it needs to be carried out. */
export interface GuidedRun {
  readonly found: ResourceTarget;
  readonly action: ResourceAction;
  readonly guide: ActionGuide;
  readonly operation: CatalogOperation;
}

/**
 * Carries out an action that has a guide: asks, says what hangs on it, calls, asks again where the platform does, and
 * puts the answer where it belongs. Errors: Problem.
 */
export async function runGuided(deps: OperationDeps, run: GuidedRun): Promise<void> {
  const temporary = new TemporaryFolder();
  const sent = await gatheredAndSent(deps, run, temporary).finally(() => temporary.remove());
  if (!sent) return;
  const { gathered, answer } = sent;
  const { found, guide } = run;
  const done = { operation: run.operation, inputs: gathered.inputs, known: allKnown(gathered) };
  const isPending = pendingText(answer, found.opened.provider) !== null;
  if (!answer.problem && !isPending) await placeAnswer(deps, found, { guide, answer, ...done });
  const { label, opened } = found;
  const call = { opened, operation: run.operation, known: gathered.inputs, ends: endsIt(run.action) };
  await settle(deps, { ...call, ...(label && { target: oneLine(label) }) }, answer);
  if (guide.answer?.kind !== 'begins' || isPending) return;
  // It goes on for minutes, and the call itself is done.
  const { account, provider } = found.opened;
  followBegun(deps, found.opened, guide.answer, done.known).catch((error: unknown) => {
    const place = { provider: provider.label, account: account.label };
    showProblem(toProblem(error), place, { account: account.id, sandbox: account.sandbox }, deps.problems);
  });
}

/** What was sent, and the answer to it; undefined when the user backs out. */
async function gatheredAndSent(
  deps: OperationDeps,
  run: GuidedRun,
  temporary: TemporaryFolder,
): Promise<{ readonly gathered: Gathered; readonly answer: Answer } | undefined> {
  const asked = await gather(deps, run, temporary);
  if (!asked) return undefined;
  const gathered = await merged(deps, run, asked);
  const quoted = await priced(deps, run, gathered);
  const warnings = await preflighted(deps, run, gathered);
  const answer = await exchanged(deps, run, gathered, { warnings, quoted });
  return answer && { gathered, answer };
}

/** What is being done, and to what: `Wren · Pause`. */
function headingOf({ found: { label }, action }: Pick<GuidedRun, 'found' | 'action'>): string {
  const title = resourceText(action.title).replace(/…$/, '');
  return label === null ? title : `${oneLine(label)} · ${title}`;
}

/** Everything that is sent; undefined when the user backs out. */
async function gather(
  deps: OperationDeps,
  run: GuidedRun,
  temporary: TemporaryFolder,
): Promise<Gathered | undefined> {
  const { found, action, guide, operation } = run;
  let gathered: Gathered = { inputs: inputsOfAction(action, operation, found.known), known: found.known };
  const heading = headingOf(run);
  const [values, ...later] = split(guide);
  for (const asked of values ?? []) {
    const answer = await askGuided(asked, heading, allKnown(gathered), temporary);
    if (!answer) return undefined;
    for (const [input, value] of answer) gathered = withGuided(gathered, input, value);
  }
  const lists = new ReferenceLists(found.opened, deps.engine, operation);
  const asks = action.asks ?? [];
  // What is asked for in a way of its own is no longer missing, even where it was left out.
  const skipped = new Set(later.flat().map(({ input }) => input.replace(/^body\./, '').split('.')[0]));
  let inputs = await askQuestions(operation, gathered.inputs, lists, asks, { skipped, heading });
  const left = inputs && missingWithout(guide, inputs);
  if (inputs && left && left.length > 0)
    inputs = await askQuestions(operation, inputs, lists, left, {
      skipped: new Set([...skipped, ...asks]),
      heading,
    });
  if (!inputs) return undefined;
  gathered = { ...gathered, inputs };
  for (const asked of later.flat()) {
    const answer = await askGuided(asked, heading, allKnown(gathered), temporary);
    if (!answer) return undefined;
    for (const [input, value] of answer) gathered = withGuided(gathered, input, value);
  }
  return gathered;
}

function missingWithout({ asksWithout = {} }: ActionGuide, { body }: RequestInputs): readonly string[] {
  const given = isRecord(body) ? body : {};
  return Object.entries(asksWithout).flatMap(([input, other]) =>
    isGiven(given[other]) && given[other] !== '' ? [] : [input],
  );
}

/** Secrets come last: nobody wants to be asked for a value before its name. */
function split({ asks = [] }: ActionGuide) {
  return [asks.filter(({ kind }) => kind !== 'secret'), asks.filter(({ kind }) => kind === 'secret')];
}

/** With what the call would otherwise overwrite. Errors: Problem; the call must not go out without it. */
async function merged(deps: OperationDeps, run: GuidedRun, gathered: Gathered): Promise<Gathered> {
  const { merge } = run.guide;
  if (!merge) return gathered;
  const inputs = await cancellable(vscode.l10n.t('Reading the present values…'), (signal) =>
    merge(allKnown(gathered), readRows(deps, run, signal)),
  );
  return Object.entries(inputs).reduce((all, [input, value]) => withGuided(all, input, value), gathered);
}

/** What the call costs; null when nobody says. Errors: Problem; the call must not go out at a price that may be wrong. */
async function priced(deps: OperationDeps, run: GuidedRun, gathered: Gathered): Promise<Money | null> {
  const { guide } = run;
  if (!guide.price) return null;
  return cancellable(
    vscode.l10n.t('Asking for the price…'),
    async (signal) => (await guide.price?.(allKnown(gathered), readRows(deps, run, signal))) ?? null,
  );
}

function readRows(deps: OperationDeps, { found }: GuidedRun, signal: AbortSignal): ReadRows {
  const { account } = found.opened;
  return (list, above = {}) =>
    allRows(deps.engine, account.id, list, { above, routing: account.routing }, signal);
}

async function preflighted(
  deps: OperationDeps,
  run: GuidedRun,
  gathered: Gathered,
): Promise<readonly string[]> {
  const { guide } = run;
  if (!guide.preflight) return [];
  try {
    const worded = await cancellable(vscode.l10n.t('Looking at what it concerns…'), async (signal) =>
      guide.preflight?.(allKnown(gathered), readRows(deps, run, signal)),
    );
    return (worded ?? []).map(wordedText);
  } catch (error) {
    if (toProblem(error).kind === 'canceled') throw error;
    return [vscode.l10n.t('What else it concerns could not be read.')];
  }
}

/** The answer, after every question that the platform asked back; undefined when it was lost and said. */
async function exchanged(
  deps: OperationDeps,
  run: GuidedRun,
  gathered: Gathered,
  { warnings, quoted }: { readonly warnings: readonly string[]; readonly quoted: Money | null },
): Promise<Answer | undefined> {
  const { found, guide, operation } = run;
  const { account } = found.opened;
  const target = guide.target
    ? filledIn(guide.target, allKnown(gathered))
    : found.label && oneLine(found.label);
  const title = vscode.l10n.t('{0}…', headingOf(run));
  const send = async ({ inputs }: Gathered, said: readonly string[]): Promise<Answer> =>
    cancellable(
      title,
      (signal, tell) =>
        deps.engine.exchange(
          {
            account: account.id,
            operation: operation.id,
            ...inputs,
            quoted,
            onSent: sentTeller(tell),
            ...(target && { target }),
            ...(said.length > 0 && { warning: said.join(' ') }),
          },
          signal,
        ),
      deps.questions,
    );
  try {
    let sent = gathered;
    let answer = await send(sent, warnings);
    for (const back of guide.confirmOn ?? []) {
      const question = answered(back, answer);
      if (!question) continue;
      for (const [input, value] of Object.entries(back.adds)) sent = withGuided(sent, input, value);
      answer = await send(sent, [wordedText(question)]);
    }
    return answer;
  } catch (error) {
    const problem = toProblem(error);
    const isLost = problem.kind === 'network' && problem.details.mayHaveActed !== false;
    if (!isLost || guide.whenLost === undefined) throw error;
    // The views may show what became of it.
    deps.trees.accountChanged(account.id);
    throw problem.with({ args: { ...problem.details.args, whenLost: resourceText(guide.whenLost) } });
  }
}

function answered(back: ConfirmOn, { problem, status, body }: Answer) {
  return problem && status === back.status ? back.question(body) : null;
}
