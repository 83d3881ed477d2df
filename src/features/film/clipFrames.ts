import type * as vscode from 'vscode';
import { Problem } from '../../core/problem.ts';
import type { InputStore, StoredInput } from '../../core/storedInput.ts';
import { withFileReader } from '../../media/completeness/byteReader.ts';
import { mediaFactsOf } from '../../media/container/mediaFacts.ts';
import { lastSampledFrames } from '../../studio/film/sampledFrames.ts';
import type { Shot } from '../../studio/storyboard/board.ts';
import { storedInput } from '../jobs/submit/askMedia.ts';
import { openBoard } from '../storyboard/storyboardCommands.ts';
import type { StoryboardEditors } from '../storyboard/storyboardEditors.ts';
import type { BoardFiles } from './boardFiles.ts';

export interface FrameDeps {
  readonly files: () => Promise<BoardFiles>;
  /** Boards decode films in their pages. */
  readonly boards: () => Promise<Pick<StoryboardEditors, 'frames' | 'isOpen'>>;
  readonly inputs: InputStore;
}

/** A film on this computer. */
interface Film {
  readonly document: vscode.Uri;
  readonly path: string;
  /** What the film is called. */
  readonly name: string;
}

/**
 * Frames of a film as PNG files, exactly as they are decoded. Errors: Problem `frames.unread` where the editor cannot decode
 * them, or the film has not as many; `call.canceled`.
 *
 * @param choose positions of frames by the seconds at which they begin to be shown
 */
async function framesOf(
  { boards }: Pick<FrameDeps, 'boards'>,
  { document, path, name }: Film,
  choose: (times: readonly number[]) => readonly number[],
  count: number,
  signal: AbortSignal,
): Promise<readonly Uint8Array[]> {
  const facts = await withFileReader(path, mediaFactsOf);
  const unread = () => new Problem({ kind: 'invalid', code: 'frames.unread', args: { name } });
  if (facts?.kind !== 'film' || !facts.picture) throw unread();
  const times = facts.frameTimes ?? timesOf(facts.picture.frames ?? 0, facts.picture.frameRate ?? 0);
  const frames = choose(times);
  if (times.length === 0 || frames.length < count) throw unread();
  const editors = await boards();
  if (!editors.isOpen(document)) await openBoard(document);
  return editors.frames(document, path, { name, facts, frames }, signal);
}

/** The first or the last frame of a film as a PNG file. Errors: as `framesOf`. */
export async function edgeFrame(
  deps: Pick<FrameDeps, 'boards'>,
  film: Film,
  edge: 'first' | 'last',
  signal: AbortSignal,
): Promise<Uint8Array> {
  const choose = ({ length }: readonly number[]) => [edge === 'first' ? 0 : length - 1];
  const [picture] = await framesOf(deps, film, choose, 1, signal);
  if (!picture) throw new Problem({ kind: 'invalid', code: 'frames.unread', args: { name: film.name } });
  return picture;
}

/** Of a film that lists no times: those of an even rate. */
function timesOf(count: number, rate: number): readonly number[] {
  return rate > 0 ? Array.from({ length: count }, (_, frame) => frame / rate) : [];
}

/**
 * What a clip begins with that continues the chosen take of another shot. Errors: as `framesOf`; Problem of fetching the
 * take, `output.missing` where it is not there.
 */
export async function overlapFrames(
  deps: FrameDeps,
  document: vscode.Uri,
  {
    source,
    sampledFps,
    count,
  }: { readonly source: Shot; readonly sampledFps: number; readonly count: number },
  signal: AbortSignal,
): Promise<readonly StoredInput[]> {
  const take = source.takes.find(({ isChosen }) => isChosen);
  const files = await deps.files();
  const path = take ? await files.take(document, source, take, signal) : null;
  if (path === null) throw new Problem({ kind: 'notFound', code: 'output.missing' });
  const name = source.code;
  const last = (times: readonly number[]) => lastSampledFrames(times, sampledFps, count);
  const pictures = await framesOf(deps, { document, path, name }, last, count, signal);
  const kept: StoredInput[] = [];
  for (const [at, bytes] of pictures.entries())
    kept.push(await storedInput(bytes, `${name}-${at + 1}.png`, deps.inputs));
  return kept;
}
