import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { JobRecord } from '../../core/job.ts';
import { isTerminal } from '../../core/job.ts';
import type { Journal } from '../../jobs/store/journal.ts';
import type { Board, Shot } from '../../studio/storyboard/board.ts';
import { readBoard } from '../../studio/storyboard/readBoard.ts';
import { mayRun, sayUntrusted } from '../requests/file/folderTrust.ts';
import { showWarningMessage } from '../shared/messages.ts';
import { STUDIO_SCHEME } from '../studio/registerStudio.ts';

/** The storyboard that the user looks at, as text or as a board. */
export interface OpenBoard {
  readonly document: vscode.TextDocument;
  readonly board: Board;
}

/** The shots that a menu of a board was opened on, by their keys; undefined: all. */
export function shotsInMenu(target: unknown): ReadonlySet<string> | undefined {
  const { data } = z.looseObject({ shots: z.array(z.string()) }).safeParse(target);
  return data && new Set(data.shots);
}

const IS_STORYBOARD = /\.storyboard\.json$/i;

/** The address of the storyboard that the user means: the one that a menu was opened on, else the one in front. */
export function boardUri(target?: unknown): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const inFront =
    input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
  const uri = target instanceof vscode.Uri ? target : inFront;
  return uri && IS_STORYBOARD.test(uri.path) ? uri : undefined;
}

/** Undefined where there is none, or its folder is not trusted, or it cannot be changed, which is said. */
export async function activeBoard(target?: unknown): Promise<OpenBoard | undefined> {
  const uri = boardUri(target);
  if (!uri) return undefined;
  // What a folder brings is other people's; a remote project is the user's own.
  if (uri.scheme !== STUDIO_SCHEME && !mayRun(uri)) {
    sayUntrusted(vscode.l10n.t('This folder is not trusted, so nothing is made of its storyboards.'));
    return undefined;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const reading = readBoard(document.getText());
  if (reading.state === 'read' && !reading.readOnly) return { document, board: reading.board };
  void showWarningMessage(
    vscode.l10n.t('This storyboard cannot be read as one, so nothing can be made of it.'),
  );
  return undefined;
}

/** A job that was started for a shot. */
export interface ShotTake {
  /** From 1, in the order in which they were started. */
  readonly number: number;
  readonly job: JobRecord;
}

/** As many jobs of one document are looked at. */
const MOST_JOBS = 5_000;

/** What was made for each shot, by its key and the kind of job: from the history, so that nothing is lost with the document. */
export async function takesOf(
  journal: Pick<Journal, 'page'>,
  document: vscode.Uri,
): Promise<(shot: Shot, kind: string) => readonly ShotTake[]> {
  return takesIn(await jobsOf(journal, document));
}

/** The same among jobs of one document, oldest first. */
export function takesIn(jobs: readonly JobRecord[]): (shot: Shot, kind: string) => readonly ShotTake[] {
  const byPart = Map.groupBy(jobs, ({ origin }) => origin?.part);
  return (shot, kind) =>
    (byPart.get(shot.key) ?? [])
      .filter((job) => job.kind === kind)
      .map((job, at) => ({ number: at + 1, job }))
      .filter(({ job }) => job.state === 'succeeded' || !isTerminal(job.state));
}

/** The jobs that were started for shots of a document, oldest first. @param document its address, or that of its rehearsal */
export async function jobsOf(
  journal: Pick<Journal, 'page'>,
  document: vscode.Uri | string,
): Promise<readonly JobRecord[]> {
  const { jobs } = await journal.page({ document: document.toString(), limit: MOST_JOBS, order: 'oldest' });
  return jobs;
}

/** The take that the document names as the one of the film. */
export function chosenTake(shot: Shot, takes: readonly ShotTake[]): ShotTake | undefined {
  const id = shot.values['jobId'];
  return takes.find(({ job }) => typeof id === 'string' && job.remoteId === id);
}
