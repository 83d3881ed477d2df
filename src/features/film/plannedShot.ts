import * as vscode from 'vscode';
import { rawText } from '../../core/foreignText.ts';
import type { FilmAbility } from '../../core/job.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import type { JobsAbility } from '../../core/provider.ts';
import type { MediaValue, StoredInput } from '../../core/storedInput.ts';
import type { PlanJob } from '../../jobs/submit/plans.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { saveName } from '../../media/saveName.ts';
import { cutText } from '../../net/redaction/displayText.ts';
import { printsOf, recipeOf } from '../../studio/film/filmState.ts';
import { storedInput } from '../jobs/submit/askMedia.ts';
import { assetMedia } from './assetMedia.ts';
import { overlapFrames, type FrameDeps } from './clipFrames.ts';
import type { OpenBoard, ShotTake } from './openBoard.ts';
import type { Continuing, Wish } from './shotWishes.ts';

export interface ShotDeps extends FrameDeps {
  readonly jobs: () => Promise<Pick<Jobs, 'outputs'>>;
}

/** How a platform makes films. */
export interface FilmAbilities {
  readonly ability: JobsAbility;
  readonly film: FilmAbility;
}

/** Undefined where the platform of an account makes none. */
export function filmAbilityOf({
  provider: { jobs: ability },
}: Pick<OpenedAccount, 'provider'>): FilmAbilities | undefined {
  return ability?.film && { ability, film: ability.film };
}

interface Maker extends FilmAbilities {
  readonly opened: OpenedAccount;
}

/**
 * The job of a shot with its media. Errors: Problem `input.missing`, storage; `output.expired` and such of a still; as
 * `overlapFrames`.
 *
 * @param framesOf gives what a clip that continues another one begins with; left out: the frames of the chosen take
 */
export async function plannedShot(
  deps: ShotDeps,
  { opened, ability, film }: Maker,
  { document, board }: OpenBoard,
  { shot, job, still, continuing }: Wish,
  signal: AbortSignal,
  framesOf = (from: Continuing): Promise<readonly StoredInput[]> =>
    overlapFrames(deps, document.uri, from, signal),
): Promise<PlanJob> {
  const media: Record<string, unknown> = {};
  for (const [input, assets] of Object.entries(job.assets)) {
    const read = (asset: string): Promise<MediaValue> => assetMedia(deps, document.uri, asset, signal);
    media[input] = typeof assets === 'string' ? await read(assets) : await Promise.all(assets.map(read));
  }
  if (still) media[film.startFrame] = await stillMedia(deps, still, signal);
  if (continuing) media[film.overlapFrames] = await framesOf(continuing);
  const title = `${shot.code} · ${cutText(shot.title || shot.prompt, 70)}`;
  const madeFrom = JSON.stringify(printsOf(recipeOf(board, shot)));
  const origin = { document: document.uri.toString(), part: shot.key, madeFrom };
  const call = ability.prepare(job.kind, { ...job.values, ...media });
  return { opened, call, kind: job.kind, title, origin };
}

/** The bytes of a still: they are here, or are fetched now, and outlive what the platform keeps. */
async function stillMedia(deps: ShotDeps, { job }: ShotTake, signal: AbortSignal): Promise<MediaValue> {
  const { outputs } = await deps.jobs();
  const { path, content } = await outputs.bytes(job.id, 0, signal);
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(path));
  return storedInput(bytes, saveName(rawText(job.title), 0, content.extension), deps.inputs);
}
