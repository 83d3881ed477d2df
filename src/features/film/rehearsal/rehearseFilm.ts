import * as vscode from 'vscode';
import type { Accounts } from '../../../accounts/accounts.ts';
import { rehearsalOf } from '../../../core/job.ts';
import type { OpenAccount, OpenedAccount } from '../../../core/openedAccount.ts';
import type { ProblemDetails } from '../../../core/problem.ts';
import type { StoredInput } from '../../../core/storedInput.ts';
import type { PriceRange } from '../../../jobs/store/plans/planRows.ts';
import { totalOf } from '../../../jobs/submit/plan.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';
import { loadProvider } from '../../../providers/index.ts';
import { storedInput } from '../../jobs/submit/askMedia.ts';
import { priceText } from '../../plans/planDialogs.ts';
import { accountName } from '../../shared/accountName.ts';
import { showInformationMessage, showQuickPick, showWarningMessage } from '../../shared/messages.ts';
import { cancellable } from '../../shared/progress.ts';
import { openBoard } from '../../storyboard/storyboardCommands.ts';
import type { StoryboardEditors } from '../../storyboard/storyboardEditors.ts';
import { overlapFrames } from '../clipFrames.ts';
import type { GenerateDeps } from '../generateShots.ts';
import { jobsOf, takesIn, type OpenBoard } from '../openBoard.ts';
import { filmAbilityOf, plannedShot } from '../plannedShot.ts';
import { wishesOf, type Continuing, type Wish } from '../shotWishes.ts';
import { checkShots, isOfTheShot } from './checkShots.ts';
import { removeRehearsal } from './removeRehearsal.ts';

export interface RehearsalDeps extends GenerateDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly startSandbox: () => Promise<unknown>;
  readonly boards: () => Promise<
    Pick<StoryboardEditors, 'frames' | 'isOpen' | 'runOn' | 'showRehearsalProblems'>
  >;
}

/**
 * Makes all shots of a board on the sandbox: placeholders of their length and size, through the same checks as the real
 * film. Says what the film would cost on an account of the user's, by what it was charged before. What keeps a shot from
 * being made stands at the shot. Errors: Problem.
 */
export async function rehearseFilm(deps: RehearsalDeps, open: OpenBoard): Promise<void> {
  const { document, board } = open;
  await deps.startSandbox();
  const { sandbox, real } = await filmAccounts(deps);
  const abilities = sandbox && filmAbilityOf(sandbox);
  if (!sandbox || !abilities) return;
  const payer = await pickPayer(real);
  if (payer === undefined) return;
  const { journal, plans } = await deps.jobs();
  const takes = takesIn(await jobsOf(journal, document.uri));
  const { wishes } = wishesOf(board, abilities.film, takes, { making: 'rehearse' });
  if (wishes.length === 0) {
    void showInformationMessage(vscode.l10n.t('No shot has a prompt.'));
    return;
  }
  await removeRehearsal(deps, document.uri);
  const rehearsal = rehearsalOf(document.uri.toString());
  const title = vscode.l10n.t('Rehearsal of {0}', board.title || vscode.l10n.t('Storyboard'));
  const maker = { opened: sandbox, ...abilities };
  const { plan, jobs, prices, problems } = await cancellable(
    wishes.length === 1
      ? vscode.l10n.t('Checking 1 shot…')
      : vscode.l10n.t('Checking {0} shots…', wishes.length),
    async (signal, tell) => {
      const frames = (from: Continuing) => framesBefore(deps, open, from, signal);
      const jobOf = (wish: Wish) => plannedShot(deps, maker, open, wish, signal, frames);
      const onChecked = (count: number) => {
        const message = vscode.l10n.t('{0} of {1}', count, wishes.length);
        tell({ part: count / wishes.length, message });
      };
      const found = await checkShots(wishes, { plans, payer, rehearsal, jobOf, onChecked }, signal);
      return { ...found, plan: found.jobs.length > 0 ? await plans.draft(title, found.jobs, signal) : null };
    },
  );
  (await deps.boards()).showRehearsalProblems(document.uri, problems);
  if (plan) await plans.approve(plan.id);
  const codesOf = (fits: (problem: ProblemDetails) => boolean) =>
    wishes.flatMap(({ shot }) => {
      const problem = problems.get(shot.key);
      return problem && fits(problem) ? [shot.code] : [];
    });
  const text = [
    countText(jobs.length),
    payer && costText(payer, prices),
    faultText(codesOf(isOfTheShot)),
    uncheckedText(codesOf((problem) => !isOfTheShot(problem))),
  ]
    .filter(Boolean)
    .join(' ');
  void (problems.size > 0 ? showWarningMessage(text) : showInformationMessage(text));
}

/** The account of the sandbox that makes films, and those of the user's own that do. */
async function filmAccounts({ accounts, open }: Pick<RehearsalDeps, 'accounts' | 'open'>): Promise<{
  readonly sandbox: OpenedAccount | undefined;
  readonly real: readonly OpenedAccount[];
}> {
  const able: OpenedAccount[] = [];
  for (const account of await accounts.list()) {
    const provider = await loadProvider(account.provider);
    if (!provider.jobs?.film || account.credentials.length === 0) continue;
    const opened = await open(account.id);
    if (opened) able.push(opened);
  }
  const sandbox = able.find(({ account }) => account.sandbox);
  const real = able.filter(({ account, provider }) => !account.sandbox && provider === sandbox?.provider);
  return { sandbox, real };
}

/** Whose past charges say what the film would cost; null where there is no account, undefined when the user backs out. */
async function pickPayer(real: readonly OpenedAccount[]): Promise<OpenedAccount | null | undefined> {
  const [only] = real;
  if (!only || real.length === 1) return only ?? null;
  const rows = real.map((opened) => ({
    label: accountName(opened.provider.label, opened.account.label),
    opened,
  }));
  const picked = await showQuickPick(rows, {
    title: vscode.l10n.t('Rehearse Film'),
    placeHolder: vscode.l10n.t('Whose past charges say what the film would cost? Nothing is bought there.'),
  });
  return picked?.opened;
}

/** A picture of one pixel, in place of frames that nobody has made yet. */
const PLACEHOLDER =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** What a clip begins with: frames of the chosen take where there is one, else as many placeholders. Errors: as `overlapFrames`. */
async function framesBefore(
  deps: RehearsalDeps,
  { document }: OpenBoard,
  from: Continuing,
  signal: AbortSignal,
): Promise<readonly StoredInput[]> {
  if (from.source.takes.some(({ isChosen }) => isChosen))
    return overlapFrames(deps, document.uri, from, signal);
  const frame = await storedInput(Buffer.from(PLACEHOLDER, 'base64'), 'placeholder.png', deps.inputs);
  return Array.from({ length: from.count }, () => frame);
}

function countText(shots: number): string {
  if (shots === 0) return '';
  return shots === 1
    ? vscode.l10n.t('1 shot is rehearsed on the sandbox, which costs nothing.')
    : vscode.l10n.t('{0} shots are rehearsed on the sandbox, which costs nothing.', shots);
}

function costText(
  { account, provider }: OpenedAccount,
  prices: readonly { readonly price: PriceRange | null }[],
): string {
  if (prices.length === 0) return '';
  const { totals, unpriced } = totalOf(prices);
  const price = priceText(totals, unpriced, prices.length, provider.moneyUnit);
  return vscode.l10n.t('For real, on the account "{0}": {1}', oneLine(account.label), price);
}

function faultText(codes: readonly string[]): string {
  return codes.length === 0
    ? ''
    : vscode.l10n.t('As they are, these shots cannot be made: {0}. Each says why.', codes.join(', '));
}

function uncheckedText(codes: readonly string[]): string {
  return codes.length === 0
    ? ''
    : vscode.l10n.t('These shots could not be checked: {0}. Each says why.', codes.join(', '));
}

/** Plays the placeholders on the board, each as long as its shot. What has none is shown by its words. */
export async function playRehearsal(deps: RehearsalDeps, board: vscode.Uri): Promise<void> {
  const { journal } = await deps.jobs();
  const jobs = await jobsOf(journal, rehearsalOf(board.toString()));
  if (!jobs.some(({ state }) => state === 'succeeded')) {
    void showInformationMessage(vscode.l10n.t('No shot of this storyboard was rehearsed yet.'));
    return;
  }
  await openBoard(board);
  (await deps.boards()).runOn(board, 'playRehearsal');
}
