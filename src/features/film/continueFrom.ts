import * as vscode from 'vscode';
import { continuable, continuedBy, CONTINUES, MOST_FRAMES, shotsOf } from '../../studio/film/filmState.ts';
import type { Board, Shot } from '../../studio/storyboard/board.ts';
import { showInformationMessage, showQuickPick, type PickRow } from '../shared/messages.ts';
import type { StoryboardMedia } from '../storyboard/storyboardEditors.ts';
import { editBoard } from './editBoard.ts';
import type { OpenBoard } from './openBoard.ts';

/**
 * Has a shot begin with the last frames of the chosen take of another one. The frames are read when its clip is made, from
 * the take that is chosen then.
 *
 * @param only the keys of the shots that were pointed at
 */
export async function continueFrom(
  { document, board }: OpenBoard,
  only: ReadonlySet<string> | undefined,
): Promise<void> {
  const shot = await pickShot(board, only, {
    title: vscode.l10n.t('Continue From'),
    placeHolder: vscode.l10n.t('Choose the shot that continues another one'),
  });
  if (!shot) return;
  const title = vscode.l10n.t('Continue {0} From', shot.code);
  const source = await pickSource(board, shot, title);
  if (!source) return;
  if (source === 'none') {
    const edit = { kind: 'setShots', shots: [shot.key], values: { [CONTINUES]: undefined } } as const;
    await editBoard(document, edit, vscode.l10n.t('Begin {0} by Itself', shot.code));
    return;
  }
  const before = continuedBy(board, shot);
  const frames = await pickFrames(title, source, before?.shot === source.key ? before.frames : null);
  if (frames === undefined) return;
  const values = { [CONTINUES]: { shot: source.key, frames } };
  const label = vscode.l10n.t('Continue {0} from {1}', shot.code, source.code);
  await editBoard(document, { kind: 'setShots', shots: [shot.key], values }, label);
}

/**
 * The other way to a cut without a jump: one picture that the shot before ends on and this one begins with.
 *
 * @param only the keys of the shots that were pointed at
 */
export async function shareKeyframe(
  { chooseAsset }: { readonly chooseAsset: StoryboardMedia['choose'] },
  { document, board }: OpenBoard,
  only: ReadonlySet<string> | undefined,
): Promise<void> {
  const all = shotsOf(board);
  const shot = await pickShot(board, only, {
    title: vscode.l10n.t('Share a Keyframe'),
    placeHolder: vscode.l10n.t(
      'Choose the shot that begins with the picture that the shot before it ends on',
    ),
  });
  const before = shot && all[all.indexOf(shot) - 1];
  if (shot && !before) {
    void showInformationMessage(vscode.l10n.t('There is no shot before this one.'));
    return;
  }
  const asset = before && (await chooseAsset(document.uri, 'image'));
  if (!before || asset === undefined) return;
  const edit = { kind: 'shareKeyframe', before: before.key, shot: shot.key, asset } as const;
  await editBoard(document, edit, vscode.l10n.t('Share a Keyframe'));
}

async function pickShot(
  board: Board,
  only: ReadonlySet<string> | undefined,
  words: { readonly title: string; readonly placeHolder: string },
): Promise<Shot | undefined> {
  const shots = shotsOf(board).filter(({ key }) => only?.has(key) ?? true);
  if (only && shots.length === 1) return shots[0];
  const rows = shots.map((shot) => ({
    shot,
    label: nameOf(shot),
    description: continuedText(board, shot),
  }));
  return (await showQuickPick(rows, words))?.shot;
}

function continuedText(board: Board, shot: Shot): string {
  const before = continuedBy(board, shot);
  const source = before && shotsOf(board).find(({ key }) => key === before.shot);
  return source ? vscode.l10n.t('continues {0}', source.code) : '';
}

async function pickSource(board: Board, shot: Shot, title: string): Promise<Shot | 'none' | undefined> {
  const all = shotsOf(board);
  const previous = all[all.findIndex(({ key }) => key === shot.key) - 1];
  const now = continuedBy(board, shot)?.shot;
  const rows: (PickRow & { readonly source: Shot | 'none' })[] = continuable(board, shot).map((source) => ({
    source,
    label: nameOf(source),
    description: [
      source.key === now && vscode.l10n.t('now'),
      source.key === previous?.key && vscode.l10n.t('the shot before'),
      !source.takes.some(({ isChosen }) => isChosen) && vscode.l10n.t('no chosen take yet'),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  // What is meant most often comes first.
  rows.sort((a, b) => Number(b.source === previous) - Number(a.source === previous));
  if (now !== undefined)
    rows.unshift({
      source: 'none',
      label: vscode.l10n.t('Begin by Itself'),
      description: vscode.l10n.t('continues no other shot'),
    });
  if (rows.length === 0) {
    void showInformationMessage(vscode.l10n.t('There is no other shot that this one could continue.'));
    return undefined;
  }
  const picked = await showQuickPick(rows, {
    title,
    placeHolder: vscode.l10n.t('Choose the shot whose last frames it begins with'),
    matchOnDescription: true,
  });
  return picked?.source;
}

async function pickFrames(title: string, source: Shot, now: number | null): Promise<number | undefined> {
  const rows = Array.from({ length: MOST_FRAMES }, (_, at) => {
    const frames = at + 1;
    return {
      frames,
      label: frames === 1 ? vscode.l10n.t('1 Frame') : vscode.l10n.t('{0} Frames', frames),
      description: [
        frames === now && vscode.l10n.t('now'),
        frames === 1
          ? vscode.l10n.t('the picture goes on, its motion begins anew')
          : vscode.l10n.t('the last {0} s, with their motion', Math.round((frames / source.fps) * 100) / 100),
      ]
        .filter(Boolean)
        .join(' · '),
    };
  });
  const picked = await showQuickPick(rows, {
    title,
    placeHolder: vscode.l10n.t('How many of its last frames, as they were sampled'),
  });
  return picked?.frames;
}

function nameOf({ code, title, prompt }: Shot): string {
  return [code, title || prompt].filter(Boolean).join(' · ');
}
