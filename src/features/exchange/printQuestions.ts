import * as vscode from 'vscode';
import { placedShots, timecode, type Cut } from '../../studio/exchange/cut.ts';
import {
  PAPERS,
  PRINT_FIELDS,
  type PrintField,
  type PrintOptions,
  type PrintWords,
} from '../../studio/exchange/printBoard.ts';
import { shotsOf } from '../../studio/film/filmState.ts';
import type { Board } from '../../studio/storyboard/board.ts';
import { showQuickPick } from '../shared/messages.ts';

/** Shots beside and below each other on a page; the first is the usual one. */
const GRIDS = [
  [3, 2],
  [2, 2],
  [4, 3],
  [3, 3],
  [2, 3],
  [1, 4],
  [1, 1],
] as const;
const USUAL_FIELDS: readonly PrintField[] = ['title', 'prompt', 'duration'];

/** How a board is to be printed, and which of its shots; undefined when the user backs out. */
export async function askPrint(
  board: Board,
): Promise<{ readonly options: PrintOptions; readonly shots: ReadonlySet<string> } | undefined> {
  const title = vscode.l10n.t('Printable Board');
  const pages = PAPERS.flatMap((paper) =>
    [true, false].map((landscape) => ({
      paper,
      landscape,
      label: landscape ? vscode.l10n.t('{0}, landscape', paper) : vscode.l10n.t('{0}, portrait', paper),
    })),
  );
  const page = await showQuickPick(pages, { title, placeHolder: vscode.l10n.t('Choose the paper') });
  if (!page) return undefined;
  const grids = GRIDS.map(([columns, rows]) => ({
    columns,
    rows,
    label: `${columns} × ${rows}`,
    description: vscode.l10n.t('shots in a row × rows on a page'),
  }));
  const grid = await showQuickPick(grids, { title, placeHolder: vscode.l10n.t('Choose the layout') });
  if (!grid) return undefined;
  const labels = fieldLabels();
  const fields = await showQuickPick(
    PRINT_FIELDS.map((field) => ({ field, label: labels[field], picked: USUAL_FIELDS.includes(field) })),
    { title, placeHolder: vscode.l10n.t('Choose what stands below the pictures'), canPickMany: true },
  );
  if (!fields) return undefined;
  const shots = await showQuickPick(
    shotsOf(board).map(({ key, code, title: name, prompt }) => ({
      ...{ key, label: code, description: name || prompt, picked: true },
    })),
    { title, placeHolder: vscode.l10n.t('Choose the shots'), canPickMany: true, matchOnDescription: true },
  );
  if (!shots || shots.length === 0) return undefined;
  const { paper, landscape } = page;
  const { columns, rows } = grid;
  return {
    options: { paper, landscape, columns, rows, fields: fields.map(({ field }) => field) },
    shots: new Set(shots.map(({ key }) => key)),
  };
}

/** What the reader of a printed board reads besides the board itself. */
export function printWords(cut: Cut): PrintWords {
  const shots = placedShots(cut);
  const length = timecode(shots.at(-1)?.end ?? 0, cut.fps);
  return {
    language: vscode.env.language,
    summary:
      shots.length === 1
        ? vscode.l10n.t('1 shot · {0}', length)
        : vscode.l10n.t('{0} shots · {1}', shots.length, length),
    noPicture: vscode.l10n.t('No picture'),
    labels: fieldLabels(),
  };
}

function fieldLabels(): Readonly<Record<PrintField, string>> {
  return {
    title: vscode.l10n.t('Title'),
    prompt: vscode.l10n.t('Prompt'),
    notes: vscode.l10n.t('Notes'),
    duration: vscode.l10n.t('Duration'),
    status: vscode.l10n.t('Status'),
    seed: vscode.l10n.t('Seed'),
    take: vscode.l10n.t('Take'),
  };
}
