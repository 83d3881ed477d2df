import * as vscode from 'vscode';
import { rawText } from '../../core/foreignText.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import type { MediaValue } from '../../core/storedInput.ts';
import type { Journal } from '../../jobs/store/journal.ts';
import type { PlanJob } from '../../jobs/submit/plans.ts';
import { cutText } from '../../net/redaction/displayText.ts';
import { saveName } from '../../media/saveName.ts';
import { boardBudget } from '../../studio/film/boardBudget.ts';
import { printsOf, recipeOf } from '../../studio/film/filmState.ts';
import { storedInput } from '../jobs/submit/askMedia.ts';
import type { SubmitDeps } from '../jobs/submit/submitJob.ts';
import { showInformationMessage } from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';
import { overlapFrames, type FrameDeps } from './clipFrames.ts';
import { assetMedia } from './assetMedia.ts';
import { jobsOf, takesIn, type OpenBoard, type ShotTake } from './openBoard.ts';
import { pickSteps } from './pickShots.ts';
import { wishesOf, type Making, type Wish } from './shotWishes.ts';

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
  const film = provider.jobs?.film;
  if (!film) return;
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
    for (const wish of wishes) jobs.push(await planned(deps, opened, open, wish, signal));
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
      return vscode.l10n.t('No shot has a prompt.');
  }
}

/**
 * The job of a shot with its media. Errors: Problem `input.missing`, storage; `output.expired` and such of a still; as
 * `overlapFrames`.
 */
async function planned(
  deps: GenerateDeps,
  opened: OpenedAccount,
  { document, board }: OpenBoard,
  { shot, job, still, continuing }: Wish,
  signal: AbortSignal,
): Promise<PlanJob> {
  const ability = opened.provider.jobs;
  const film = ability?.film;
  const media: Record<string, unknown> = {};
  for (const [input, assets] of Object.entries(job.assets)) {
    const read = (asset: string): Promise<MediaValue> => assetMedia(deps, document.uri, asset, signal);
    media[input] = typeof assets === 'string' ? await read(assets) : await Promise.all(assets.map(read));
  }
  if (still && film) media[film.startFrame] = await stillMedia(deps, still, signal);
  if (continuing && film)
    media[film.overlapFrames] = await overlapFrames(deps, document.uri, continuing, signal);
  const title = `${shot.code} · ${cutText(shot.title || shot.prompt, 70)}`;
  const madeFrom = JSON.stringify(printsOf(recipeOf(board, shot)));
  const origin = { document: document.uri.toString(), part: shot.key, madeFrom };
  const call = ability?.prepare(job.kind, { ...job.values, ...media }) ?? { operation: '' };
  return { opened, call, kind: job.kind, title, origin };
}

/** The bytes of a still: they are here, or are fetched now, and outlive what the platform keeps. */
async function stillMedia(deps: GenerateDeps, { job }: ShotTake, signal: AbortSignal): Promise<MediaValue> {
  const { outputs } = await deps.jobs();
  const { path, content } = await outputs.bytes(job.id, 0, signal);
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(path));
  return storedInput(bytes, saveName(rawText(job.title), 0, content.extension), deps.inputs);
}
