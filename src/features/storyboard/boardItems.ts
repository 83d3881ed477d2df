import { l10n } from 'vscode';
import { isTerminal } from '../../core/job.ts';
import type { MoneyUnit } from '../../core/money.ts';
import { isUnderWay, outputAsset, type ShotMade } from '../film/boardFilm.ts';
import {
  continuedBy,
  filmState,
  readPrints,
  shotsOf,
  type ShotState as FilmShotState,
} from '../../studio/film/filmState.ts';
import type { BoardBudget } from '../../studio/film/boardBudget.ts';
import type { RehearsedShot } from '../film/rehearsal/boardRehearsal.ts';
import { staleText } from '../film/pickShots.ts';
import { problemText } from '../problems/problemText.ts';
import { moneyText } from '../money/moneyText.ts';
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

interface Shown {
  readonly problems: readonly string[];
  readonly readOnly: string | null;
  /** The keys of shots that the page is told of. */
  readonly shownKeys: ReadonlySet<string>;
  /** What was made for the shots, by their keys. */
  readonly made: ReadonlyMap<string, ShotMade>;
  /** How the shots stand in the rehearsal, by their keys. */
  readonly rehearsed: ReadonlyMap<string, RehearsedShot>;
  readonly budget: (BoardBudget & { readonly unit: MoneyUnit }) | null;
}

/** The board as the page shows it. */
export function boardItem(
  board: Board,
  { problems, readOnly, shownKeys, made, rehearsed, budget }: Shown,
): BoardItem {
  const states = filmState(board, (shot) => {
    const job = made.get(shot.key)?.made.get(String(shot.values['jobId']));
    return job?.origin?.madeFrom === undefined ? null : readPrints(job.origin.madeFrom);
  });
  const codes = new Map(shotsOf(board).map(({ key, code }) => [key, code]));
  return {
    ...{ title: board.title, aspectRatio: board.aspectRatio, fps: board.fps, problems, readOnly },
    budget: budget && { amount: budget.limit / 1_000_000, left: leftText(budget) },
    cast: board.cast.map(memberItem),
    places: board.places.map(memberItem),
    scenes: board.scenes.map(({ key, number, title, summary, isLocked, shots }) => ({
      ...{ key, number, title, summary, locked: isLocked },
      shots: shots.map((shot) => ({
        ...withStale(shotItem(shot, shownKeys, made.get(shot.key)), board, states.get(shot.key)),
        continues: continuedItem(board, shot, codes),
        rehearsal: rehearsalItem(rehearsed.get(shot.key)),
      })),
    })),
  };
}

function memberItem({ key, name, description, assetId }: Member): MemberItem {
  return { key, name, description, asset: assetId };
}

function leftText({ left, unit }: BoardBudget & { readonly unit: MoneyUnit }): string {
  return l10n.t('{0} left', moneyText({ unit: unit.id, micros: left }, unit));
}

function rehearsalItem(rehearsed: RehearsedShot | undefined): ShotItem['rehearsal'] {
  if (!rehearsed) return null;
  const { job, problem } = rehearsed;
  if (problem)
    return {
      label: l10n.t('Rehearsal: Failed'),
      asset: null,
      problem: problemText(problem, { sandbox: true }),
    };
  if (!job || isUnderWay(job)) return { label: l10n.t('Rehearsal: Running'), asset: null, problem: '' };
  return {
    label: l10n.t('Rehearsal'),
    asset: job.state === 'succeeded' ? outputAsset(job) : null,
    problem: '',
  };
}

type CardItem = Omit<ShotItem, 'continues' | 'because' | 'rehearsal'>;

/** Only what is ready can be stale: what is being made is another take. */
function withStale(
  item: CardItem,
  board: Board,
  film: FilmShotState | undefined,
): Omit<ShotItem, 'continues' | 'rehearsal'> {
  if (item.state !== 'ready' || film?.is !== 'stale') return { ...item, because: '' };
  return { ...item, state: 'stale', stateLabel: stateLabel('', 'stale'), because: staleText(film, board) };
}

function continuedItem(board: Board, shot: Shot, codes: ReadonlyMap<string, string>): ShotItem['continues'] {
  const before = continuedBy(board, shot);
  return before && { code: codes.get(before.shot) ?? '', frames: before.frames };
}

function shotItem(shot: Shot, shownKeys: ReadonlySet<string>, made: ShotMade | undefined): CardItem {
  const { key, code, title, prompt, frames, fps, cites } = shot;
  const assetOf = ({ outputAssetId, jobId }: Take): string | null => {
    const job = jobId === null ? undefined : made?.made.get(jobId);
    return outputAssetId ?? (job ? outputAsset(job) : null);
  };
  const chosen = shot.takes.find(({ isChosen }) => isChosen);
  const first = shot.values['startFrameAssetId'];
  const newest = [...(made?.made.values() ?? [])].at(-1);
  const assets = [
    chosen && assetOf(chosen),
    newest && outputAsset(newest),
    typeof first === 'string' && first !== '' ? first : null,
  ];
  return {
    ...{ key, code, title, prompt, frames, cites, ...stateOf(shot, made) },
    seconds: frames === null ? null : frames / fps,
    asset: assets.find((asset) => asset) ?? null,
    takes: shot.takes.map((take) => takeItem(take, assetOf(take))),
    values: Object.fromEntries(Object.entries(shot.values).filter(([name]) => shownKeys.has(name))),
  };
}

function takeItem(
  { number, isChosen, width, height }: Take,
  asset: string | null,
): ShotItem['takes'][number] {
  return {
    ...{ number, asset, chosen: isChosen },
    ratio: width !== null && height !== null ? width / height : null,
  };
}

/** Its jobs tell where it stands as long as nothing is chosen of them; else the document does. */
function stateOf(shot: Shot, made: ShotMade | undefined): Pick<ShotItem, 'state' | 'stateLabel'> {
  const { status, takes } = shot;
  const hasChosen = takes.some(({ isChosen }) => isChosen);
  if (made && isUnderWay(made.last)) {
    const state = made.last.state === 'running' ? 'running' : 'waiting';
    return { state, stateLabel: stateLabel('', state) };
  }
  if (made && !hasChosen && made.last.state === 'succeeded')
    return { state: 'ready', stateLabel: l10n.t('New take') };
  if (made && !hasChosen && isTerminal(made.last.state) && made.made.size === 0)
    return { state: 'failed', stateLabel: stateLabel('', 'failed') };
  const state = STATES.get(status) ?? (hasChosen ? 'ready' : 'draft');
  return { state, stateLabel: stateLabel(status, state) };
}

function stateLabel(status: string, state: ShotState): string {
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
    case 'stale':
      return l10n.t('Stale');
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
