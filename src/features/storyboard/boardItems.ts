import { l10n } from 'vscode';
import type { Board, BoardProblem, Member, Shot, Take } from '../../studio/storyboard/board.ts';
import { rawText, type ForeignText } from '../../core/foreignText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { BoardItem, MemberItem, ShotItem, ShotState } from './storyboardMessages.ts';

/** The words for where a shot stands that are known; any other is shown as a draft, with its own word. */
const STATES: ReadonlyMap<string, ShotState> = new Map([
  ['draft', 'draft'],
  ['queued', 'waiting'],
  ['pending', 'waiting'],
  ['running', 'running'],
  ['processing', 'running'],
  ['succeeded', 'ready'],
  ['completed', 'ready'],
  ['failed', 'failed'],
]);

/** The board as the page shows it. */
export function boardItem(
  board: Board,
  problems: readonly string[],
  readOnly: string | null,
  shownKeys: ReadonlySet<string>,
): BoardItem {
  return {
    ...{ title: board.title, aspectRatio: board.aspectRatio, fps: board.fps, problems, readOnly },
    cast: board.cast.map(memberItem),
    places: board.places.map(memberItem),
    scenes: board.scenes.map(({ key, number, title, summary, isLocked, shots }) => ({
      ...{ key, number, title, summary, locked: isLocked },
      shots: shots.map((shot) => shotItem(shot, shownKeys)),
    })),
  };
}

function memberItem({ key, name, description, assetId }: Member): MemberItem {
  return { key, name, description, asset: assetId };
}

function shotItem(shot: Shot, shownKeys: ReadonlySet<string>): ShotItem {
  const { key, code, title, prompt, frames, fps, cites } = shot;
  const chosen = shot.takes.find(({ isChosen }) => isChosen);
  const first = shot.values['startFrameAssetId'];
  const state = stateOf(shot);
  return {
    ...{ key, code, title, prompt, frames, cites, state },
    stateLabel: stateLabel(shot, state),
    seconds: frames === null ? null : frames / fps,
    asset: chosen?.outputAssetId ?? (typeof first === 'string' && first !== '' ? first : null),
    takes: shot.takes.map(takeItem),
    values: Object.fromEntries(Object.entries(shot.values).filter(([name]) => shownKeys.has(name))),
  };
}

function takeItem({ number, outputAssetId, isChosen, width, height }: Take): ShotItem['takes'][number] {
  return {
    ...{ number, asset: outputAssetId, chosen: isChosen },
    ratio: width !== null && height !== null ? width / height : null,
  };
}

function stateOf({ status, takes }: Shot): ShotState {
  const known = STATES.get(status);
  if (known) return known;
  return takes.some(({ isChosen }) => isChosen) ? 'ready' : 'draft';
}

function stateLabel({ status }: Shot, state: ShotState): string {
  if (status !== '' && !STATES.has(status)) return oneLine(status, 40);
  switch (state) {
    case 'draft':
      return l10n.t('Draft');
    case 'waiting':
      return l10n.t('Waiting');
    case 'running':
      return l10n.t('Running');
    case 'ready':
      return l10n.t('Ready');
    case 'failed':
      return l10n.t('Failed');
  }
}

/** What is wrong with a document, with the line that it is in. @param line from 1 */
export function boardProblemText({ code, subject }: BoardProblem, line: number): string {
  const name = named(subject);
  switch (code) {
    case 'syntax':
      return l10n.t('Line {0}: the text is not valid JSON.', line);
    case 'tooLarge':
      return l10n.t('The document is too large to be shown as a board.');
    case 'tooDeep':
      return l10n.t('The document is nested too deeply to be shown as a board.');
    case 'notObject':
      return l10n.t('The document is not a storyboard: it is not a JSON object.');
    case 'version':
      return subject === ''
        ? l10n.t('The document names no version. Only version 2 can be edited as a board.')
        : l10n.t('Only version 2 can be edited as a board, and this is version {0}.', name);
    case 'scenes':
      return l10n.t('Line {0}: "{1}" is not a list.', line, 'scenes');
    case 'shots':
      return l10n.t('Line {0}: the shots of the scene "{1}" are not a list.', line, name);
    case 'item':
      return l10n.t('Line {0}: this is not an object. It is kept, but not shown.', line);
    case 'noId':
      return l10n.t('Line {0}: the id is missing.', line);
    case 'sameId':
      return l10n.t('Line {0}: the id "{1}" stands more than once.', line, name);
    case 'sameCode':
      return l10n.t('Line {0}: the shot code "{1}" stands more than once.', line, name);
    case 'type':
      return l10n.t('Line {0}: "{1}" has a value of another type.', line, name);
    case 'sameKey':
      return l10n.t('Line {0}: the key "{1}" stands twice; the last one counts.', line, name);
  }
}

function named(subject: ForeignText): string {
  return oneLine(rawText(subject), 60);
}
