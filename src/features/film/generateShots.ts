import * as vscode from 'vscode';
import type { FilmAbility } from '../../core/job.ts';
import { rawText } from '../../core/foreignText.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import type { MediaValue } from '../../core/storedInput.ts';
import type { PlanStep } from '../../jobs/store/plans/planRows.ts';
import type { PlanJob } from '../../jobs/submit/plans.ts';
import { cutText } from '../../net/redaction/displayText.ts';
import type { Board, Shot } from '../../studio/storyboard/board.ts';
import {
  filmState,
  fittedTo,
  makingOrder,
  printsOf,
  readPrints,
  recipeOf,
  shotsOf,
  type ShotState,
  type StaleReason,
} from '../../studio/film/filmState.ts';
import { clipJob, stillJob, type ShotJob } from '../../studio/film/shotJobs.ts';
import { saveName } from '../../media/saveName.ts';
import { storedInput } from '../jobs/submit/askMedia.ts';
import type { SubmitDeps } from '../jobs/submit/submitJob.ts';
import { moneyText } from '../money/moneyText.ts';
import { showInformationMessage, showQuickPick } from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';
import { assetMedia, chosenTake, takesOf, type OpenBoard, type ShotTake } from './openBoard.ts';

/** `missing`: shots without a take; `stale`: these and the stale ones; `any`: all; `stills`, `promote`: see `clipOrStill`. */
export type Making = 'missing' | 'stale' | 'any' | 'stills' | 'promote';

/** What is to be made. */
interface Wanted {
  readonly making: Making;
  /** Of these shots, by their keys; of all, if left out. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** What is to be made of one shot. */
interface Wish {
  readonly shot: Shot;
  readonly state: ShotState;
  readonly job: ShotJob;
  /** The still that the clip begins with. */
  readonly still: ShotTake | undefined;
}

/**
 * Makes clips or stills of shots through one plan: all that can be made are priced, the user picks among them with reason
 * and price, those that fit the board's budget picked beforehand, and one question approves them. Errors: Problem.
 */
export async function generateShots(
  deps: SubmitDeps,
  opened: OpenedAccount,
  { document, board }: OpenBoard,
  { making, only }: Wanted,
): Promise<void> {
  const { provider } = opened;
  const film = provider.jobs?.film;
  if (!film) return;
  const { journal, plans } = await deps.jobs();
  const takes = await takesOf(journal, document.uri);
  const states = filmState(board, (shot) => {
    const take = chosenTake(shot, takes(shot, film.clip));
    return take?.job.origin?.madeFrom === undefined ? null : readPrints(take.job.origin.madeFrom);
  });
  const wishes = wishesOf(board, making, film, states, (shot) =>
    takes(shot, film.still).findLast(({ job }) => job.state === 'succeeded'),
  ).filter(({ shot }) => only?.has(shot.key) ?? true);
  if (wishes.length === 0) {
    void showInformationMessage(nothingText(making));
    return;
  }
  const plan = await cancellable(vscode.l10n.t('Pricing {0} jobs…', wishes.length), async (signal, tell) => {
    const jobs: PlanJob[] = [];
    for (const wish of wishes) jobs.push(await planned(deps, opened, document, board, wish, signal));
    const title = board.title || vscode.l10n.t('Storyboard');
    return plans.draft(`${title} × ${wishes.length}`, jobs, signal, {
      onPriced: (done) =>
        tell({ part: done / wishes.length, message: vscode.l10n.t('{0} of {1}', done, wishes.length) }),
    });
  });
  const picked = await pickSteps(plan.steps, wishes, board, opened, making !== 'any' || only !== undefined);
  if (!picked || picked.size === 0) return journal.plans.remove(plan.id);
  for (const { step } of plan.steps) if (!picked.has(step)) await journal.plans.cancelStep(plan.id, step);
  const approved = await deps.questions.during(() => plans.approve(plan.id));
  if (!approved) return journal.plans.remove(plan.id);
  await vscode.commands.executeCommand('backlot.jobs.focus');
}

function wishesOf(
  board: Board,
  making: Making,
  film: FilmAbility,
  states: ReadonlyMap<string, ShotState>,
  stillOf: (shot: Shot) => ShotTake | undefined,
): readonly Wish[] {
  const all = makingOrder(board, new Set(shotsOf(board).map(({ key }) => key)));
  return all.flatMap((shot): Wish[] => {
    const state = states.get(shot.key) ?? { is: 'missing' };
    // No job can be started without a prompt.
    if (shot.prompt.trim() === '' || !isWanted(making, state)) return [];
    if (making === 'stills') return [{ shot, state, job: stillJob(board, shot, film), still: undefined }];
    const still = stillOf(shot);
    if (making === 'promote' && !still) return [];
    const job = clipJob(board, shot, film);
    const hasStart = Object.hasOwn(job.assets, film.startFrame);
    return [{ shot, state, job, still: hasStart ? undefined : still }];
  });
}

function isWanted(making: Making, { is }: ShotState): boolean {
  switch (making) {
    case 'missing':
    case 'promote':
      return is === 'missing';
    case 'stale':
      return is !== 'fresh';
    case 'any':
    case 'stills':
      return true;
  }
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
      return vscode.l10n.t('No shot has a prompt.');
  }
}

/** The job of a shot with its media. Errors: Problem `input.missing`, storage; `output.expired` and such of a still. */
async function planned(
  deps: SubmitDeps,
  opened: OpenedAccount,
  document: vscode.TextDocument,
  board: Board,
  { shot, job, still }: Wish,
  signal: AbortSignal,
): Promise<PlanJob> {
  const ability = opened.provider.jobs;
  const film = ability?.film;
  const media: Record<string, unknown> = {};
  for (const [input, assets] of Object.entries(job.assets)) {
    const read = (asset: string): Promise<MediaValue> => assetMedia(document.uri, asset, deps.inputs);
    media[input] = typeof assets === 'string' ? await read(assets) : await Promise.all(assets.map(read));
  }
  if (still && film) media[film.startFrame] = await stillMedia(deps, still, signal);
  const title = `${shot.code} · ${cutText(shot.title || shot.prompt, 70)}`;
  const madeFrom = JSON.stringify(printsOf(recipeOf(board, shot)));
  const origin = { document: document.uri.toString(), part: shot.key, madeFrom };
  const call = ability?.prepare(job.kind, { ...job.values, ...media }) ?? { operation: '' };
  return { opened, call, kind: job.kind, title, origin };
}

/** The bytes of a still: they are here, or are fetched now, and outlive what the platform keeps. */
async function stillMedia(deps: SubmitDeps, { job }: ShotTake, signal: AbortSignal): Promise<MediaValue> {
  const { outputs } = await deps.jobs();
  const { path, content } = await outputs.bytes(job.id, 0, signal);
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(path));
  return storedInput(bytes, saveName(rawText(job.title), 0, content.extension), deps.inputs);
}

/** The numbers of the steps that the user wants; undefined when they back out. */
async function pickSteps(
  steps: readonly PlanStep[],
  wishes: readonly Wish[],
  board: Board,
  { provider }: OpenedAccount,
  picksFitting: boolean,
): Promise<ReadonlySet<number> | undefined> {
  const budget = board.settings['budget'];
  const items = steps.map(({ step, price }, at) => ({
    key: wishes[at]?.shot.key ?? '',
    step,
    high: price?.high.micros ?? null,
    needs: null,
  }));
  const { fits } = fittedTo(items, typeof budget === 'number' && budget >= 0 ? budget * 1_000_000 : null);
  const fitting = new Set(fits.map(({ step }) => step));
  const rows = steps.map(({ step, price }, at) => {
    const wish = wishes[at];
    const cost = price ? moneyText(price.high, provider.moneyUnit) : vscode.l10n.t('price not known');
    return {
      step,
      label: wish ? `${wish.shot.code} · ${wish.shot.title || wish.shot.prompt}` : '',
      description: [cost, wish?.still && vscode.l10n.t('begins with its still')].filter(Boolean).join(' · '),
      detail: wish && stateText(wish.state, board),
      picked: picksFitting && fitting.has(step),
    };
  });
  const picked = await showQuickPick(rows, {
    title: vscode.l10n.t('Shots to Make'),
    placeHolder:
      fits.length < items.length
        ? vscode.l10n.t("The cheapest that fit the board's budget are chosen")
        : vscode.l10n.t('Choose the shots'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked && new Set(picked.map(({ step }) => step));
}

function stateText(state: ShotState, board: Board): string {
  switch (state.is) {
    case 'fresh':
      return vscode.l10n.t('up to date');
    case 'missing':
      return vscode.l10n.t('no take yet');
    case 'stale': {
      const codes = shotsOf(board)
        .filter(({ key }) => state.above.includes(key))
        .map(({ code }) => code);
      const reasons = state.because.map((reason) => reasonText(reason)).join(', ');
      return codes.length > 0
        ? vscode.l10n.t('stale: {0} ({1})', reasons, codes.join(', '))
        : vscode.l10n.t('stale: {0}', reasons);
    }
  }
}

function reasonText(reason: StaleReason): string {
  switch (reason) {
    case 'prompt':
      return vscode.l10n.t('its prompt has changed');
    case 'references':
      return vscode.l10n.t('a reference has changed');
    case 'settings':
      return vscode.l10n.t('its settings have changed');
    case 'continues':
      return vscode.l10n.t('the take before it has changed');
  }
}
