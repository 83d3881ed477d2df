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

/** Some of the last sampled frames of a film on this computer. */
export interface LastFrames {
  readonly document: vscode.Uri;
  readonly path: string;
  /** What the film is called. */
  readonly name: string;
  /** Frames per second before interpolation; null: every frame of the film counts. */
  readonly sampledFps: number | null;
  readonly count: number;
}

/**
 * The last sampled frames of a film as PNG files in playing order, exactly as they are decoded. Errors: Problem
 * `frames.unread` where there are fewer, or the editor cannot decode them; `call.canceled`.
 */
async function lastFrames(
  { boards }: Pick<FrameDeps, 'boards'>,
  { document, path, name, sampledFps, count }: LastFrames,
  signal: AbortSignal,
): Promise<readonly Uint8Array[]> {
  const facts = await withFileReader(path, mediaFactsOf);
  const unread = () => new Problem({ kind: 'invalid', code: 'frames.unread', args: { name } });
  if (facts?.kind !== 'film' || !facts.picture) throw unread();
  const { frameRate } = facts.picture;
  const times = facts.frameTimes ?? timesOf(facts.picture.frames ?? 0, frameRate ?? 0);
  const frames = lastSampledFrames(times, sampledFps ?? frameRate ?? 0, count);
  if (frames.length < count) throw unread();
  const editors = await boards();
  if (!editors.isOpen(document)) await openBoard(document);
  return editors.frames(document, path, { name, facts, frames }, signal);
}

/** Of a film that lists no times: those of an even rate. */
function timesOf(count: number, rate: number): readonly number[] {
  return rate > 0 ? Array.from({ length: count }, (_, frame) => frame / rate) : [];
}

/**
 * What a clip begins with that continues the chosen take of another shot. Errors: as `lastFrames`; Problem of fetching the
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
  const pictures = await lastFrames(deps, { document, path, name, sampledFps, count }, signal);
  const kept: StoredInput[] = [];
  for (const [at, bytes] of pictures.entries())
    kept.push(await storedInput(bytes, `${name}-${at + 1}.png`, deps.inputs));
  return kept;
}
