import * as vscode from 'vscode';
import type { Clock } from '../../core/clock.ts';
import type { FilmAbility, JobRecord } from '../../core/job.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { outputOfStep } from '../../jobs/submit/plan.ts';
import type { PlanJob } from '../../jobs/submit/plans.ts';
import { chosenShots, joinSteps } from '../../studio/film/shotJobs.ts';
import type { Board, Shot } from '../../studio/storyboard/board.ts';
import type { SubmitDeps } from '../jobs/submit/submitJob.ts';
import {
  showInformationMessage,
  showInputBox,
  showQuickPick,
  showWarningMessage,
} from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';
import { chosenTake, jobsOf, takesIn, type OpenBoard } from './openBoard.ts';
import { filmAbilityOf } from './plannedShot.ts';

export interface CombineDeps extends SubmitDeps {
  readonly clock: Clock;
}

/** The part of a board that combined clips are made for: all of it. No shot is called like this. */
const FILM_PART = '@film';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Joins the chosen takes in their order, and resizes the film where the user wants another size: one plan and one question.
 * What cannot be joined is named before anything is sent. Errors: Problem.
 */
export async function combineTakes(
  deps: CombineDeps,
  opened: OpenedAccount,
  { document, board }: OpenBoard,
): Promise<void> {
  const abilities = filmAbilityOf(opened);
  if (!abilities) return;
  const { ability, film } = abilities;
  const { journal, plans } = await deps.jobs();
  const takes = takesIn(await jobsOf(journal, document.uri));
  const shots = chosenShots(board);
  const clips = shots.map((shot) =>
    addressOf(chosenTake(shot, takes(shot, film.clip))?.job, deps.clock.now()),
  );
  const gone = shots.filter((_, at) => clips[at] === null);
  if (gone.length > 0) return void showWarningMessage(goneText(gone));
  if (clips.length < 2) {
    void showWarningMessage(
      vscode.l10n.t('At least 2 shots with a chosen take can be combined; there are {0}.', clips.length),
    );
    return;
  }
  const size = await pickSize(board);
  if (size === undefined) return;
  const title = board.title || vscode.l10n.t('Storyboard');
  const origin = { document: document.uri.toString(), part: FILM_PART };
  const addresses = clips.flatMap((url) => url ?? []);
  const jobs = filmCalls(board, shots, addresses, film, size).map(({ kind, values }): PlanJob => {
    return { opened, call: ability.prepare(kind, values), kind, title, origin };
  });
  const pricing =
    jobs.length === 1 ? vscode.l10n.t('Pricing 1 job…') : vscode.l10n.t('Pricing {0} jobs…', jobs.length);
  const plan = await cancellable(pricing, (signal) =>
    plans.draft(vscode.l10n.t('{0}: the film', title), jobs, signal),
  );
  const approved = await deps.questions.during(() => plans.approve(plan.id));
  if (!approved) return journal.plans.remove(plan.id);
  await vscode.commands.executeCommand('backlot.jobs.focus');
}

interface FilmCall {
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The jobs that make the film, in their order. */
function filmCalls(
  board: Board,
  shots: readonly Shot[],
  addresses: readonly string[],
  film: FilmAbility,
  size: Size | 'asMade',
): readonly FilmCall[] {
  const joins = joinSteps(board, shots, film).map(({ clips, overlap }): FilmCall => {
    const urls = clips.map((part) =>
      'clip' in part ? (addresses[part.clip] ?? '') : outputOfStep(part.step),
    );
    const values = {
      [film.clipsField]: urls,
      [film.overlapField]: overlap,
      [film.rateField]: film.rateOf(board.settings),
    };
    return { kind: film.combine, values };
  });
  if (size === 'asMade') return joins;
  const { kind, clipField, widthField, heightField } = film.resize;
  const values = {
    [clipField]: outputOfStep(joins.length),
    [widthField]: size.width,
    [heightField]: size.height,
  };
  return [...joins, { kind, values }];
}

/** Where the platform keeps a take; null where it does not any more. */
function addressOf(job: JobRecord | undefined, now: number): string | null {
  const output = job?.outputs[0];
  const isGone = typeof output?.expiresAt === 'number' && output.expiresAt <= now;
  return isGone ? null : (output?.url ?? null);
}

function goneText(shots: readonly Shot[]): string {
  return vscode.l10n.t(
    'The platform does not keep these chosen takes any more, or they were made elsewhere: {0}. Make them again first.',
    shots.map(({ code }) => code).join(', '),
  );
}

/** Lengths of the short side, in pixels. */
const SHORT_SIDES = [720, 1080, 2160];
const LARGEST_SIDE = 7680;

async function pickSize(board: Board): Promise<Size | 'asMade' | undefined> {
  const rows: {
    readonly label: string;
    readonly description: string;
    readonly size: Size | 'asMade' | 'other';
  }[] = [
    {
      label: vscode.l10n.t('As It Is Made'),
      description: vscode.l10n.t('in the size of the first shot'),
      size: 'asMade',
    },
    ...sizesFor(board.aspectRatio).map((size) => ({
      label: sizeText(size),
      description: vscode.l10n.t('resized by one more job'),
      size,
    })),
    { label: vscode.l10n.t('Another Size…'), description: '', size: 'other' },
  ];
  const picked = await showQuickPick(rows, {
    title: vscode.l10n.t('Combine Chosen Takes'),
    placeHolder: vscode.l10n.t('Choose the size of the film'),
    ignoreFocusOut: true,
  });
  if (picked?.size !== 'other') return picked?.size;
  const text = await showInputBox({
    title: vscode.l10n.t('Combine Chosen Takes'),
    prompt: vscode.l10n.t('Width and height in pixels, both even, such as 1920x1080.'),
    ignoreFocusOut: true,
    validateInput: (value) =>
      sizeIn(value)
        ? undefined
        : vscode.l10n.t('Enter two even numbers up to {0}, such as 1920x1080.', LARGEST_SIDE),
  });
  return text === undefined ? undefined : sizeIn(text);
}

function sizeIn(text: string): Size | undefined {
  const [, width, height] = (/^\s*(\d{1,4})\s*[x×:, ]\s*(\d{1,4})\s*$/i.exec(text) ?? []).map(Number);
  const isSide = (side: number | undefined) =>
    side !== undefined && side >= 2 && side <= LARGEST_SIDE && side % 2 === 0;
  return width !== undefined && height !== undefined && isSide(width) && isSide(height)
    ? { width, height }
    : undefined;
}

function sizesFor(aspectRatio: string | null): readonly Size[] {
  const [, across = 16, down = 9] = (/^(\d{1,3}):(\d{1,3})$/.exec(aspectRatio ?? '') ?? []).map(Number);
  const long = Math.max(across, down) / Math.max(1, Math.min(across, down));
  return SHORT_SIDES.map((short) => {
    const other = 2 * Math.round((short * long) / 2);
    return across >= down ? { width: other, height: short } : { width: short, height: other };
  }).filter(({ width, height }) => Math.max(width, height) <= LARGEST_SIDE);
}

function sizeText({ width, height }: Size): string {
  return `${width} × ${height}`;
}

/** Shows the film that was combined last. */
export async function playFilm(deps: SubmitDeps, { document }: OpenBoard): Promise<void> {
  const { journal } = await deps.jobs();
  const film = (await jobsOf(journal, document.uri)).findLast(
    ({ origin, state }) => origin?.part === FILM_PART && state === 'succeeded',
  );
  if (film) await vscode.commands.executeCommand('backlot.openOutput', { kind: 'job', id: film.id });
  else
    void showInformationMessage(
      vscode.l10n.t('No film was made of this storyboard yet. Choose takes and combine them first.'),
    );
}
