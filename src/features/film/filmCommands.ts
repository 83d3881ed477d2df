import * as vscode from 'vscode';
import type { Clock } from '../../core/clock.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { shotsOf } from '../../studio/film/filmState.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import { jobAppearance } from '../jobs/view/jobStateText.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handler, Handlers } from '../shared/handlers.ts';
import { showInformationMessage, showQuickPick } from '../shared/messages.ts';
import { relativeTime } from '../shared/relativeTime.ts';
import { combineTakes, playFilm } from './combineTakes.ts';
import { continueFrom, shareKeyframe } from './continueFrom.ts';
import { editBoard } from './editBoard.ts';
import type { StoryboardMedia } from '../storyboard/storyboardEditors.ts';
import { generateShots } from './generateShots.ts';
import { playRehearsal, rehearseFilm, type RehearsalDeps } from './rehearsal/rehearseFilm.ts';
import { removeRehearsal } from './rehearsal/removeRehearsal.ts';
import type { Making } from './shotWishes.ts';
import {
  activeBoard,
  boardUri,
  chosenTake,
  shotsInMenu,
  takesOf,
  type OpenBoard,
  type ShotTake,
} from './openBoard.ts';

export interface FilmDeps extends RehearsalDeps {
  readonly clock: Clock;
  readonly chooseAsset: StoryboardMedia['choose'];
}

export function filmCommands(deps: FilmDeps): Handlers<CommandId<'film'>> {
  const onBoard =
    (work: (opened: OpenedAccount, open: OpenBoard, only?: ReadonlySet<string>) => Promise<void>): Handler =>
    async ([target]) => {
      const open = await activeBoard();
      if (!open) return;
      const title = vscode.l10n.t('Make the Film');
      const account = await pickAccount(deps.accounts, ({ jobs }) => !!jobs?.film, title);
      const opened = account && (await deps.open(account.id));
      if (opened) await work(opened, open, shotsInMenu(target));
    };
  const make = (making: Making) =>
    onBoard((opened, open, only) => generateShots(deps, opened, open, { making, only }));
  return {
    'backlot.generateShots': make('missing'),
    'backlot.makeStaleShots': make('stale'),
    'backlot.generateAnyShots': make('any'),
    'backlot.generateStills': make('stills'),
    'backlot.promoteStills': make('promote'),
    'backlot.continueFrom': async ([target]) => {
      const open = await activeBoard();
      if (open) await continueFrom(open, shotsInMenu(target));
    },
    'backlot.shareKeyframe': async ([target]) => {
      const open = await activeBoard();
      if (open) await shareKeyframe(deps, open, shotsInMenu(target));
    },
    'backlot.chooseTake': onBoard((opened, open, only) => chooseTake(deps, opened, open, only)),
    'backlot.combineTakes': onBoard((opened, open) => combineTakes(deps, opened, open)),
    'backlot.playFilm': async () => {
      const open = await activeBoard();
      if (open) await playFilm(deps, open);
    },
    'backlot.rehearseFilm': async ([target]) => {
      const open = await activeBoard(target);
      if (open) await rehearseFilm(deps, open);
    },
    'backlot.playRehearsal': async ([target]) => {
      const board = boardUri(target);
      if (board) await playRehearsal(deps, board);
    },
    'backlot.removeRehearsal': async ([target]) => {
      const board = boardUri(target);
      if (board) await removeRehearsal(deps, board);
    },
  };
}

/** Shows a take of a shot without changing the film; then it can be chosen, which is one step of undoing. */
async function chooseTake(
  deps: FilmDeps,
  { provider }: OpenedAccount,
  open: OpenBoard,
  only?: ReadonlySet<string>,
): Promise<void> {
  const film = provider.jobs?.film;
  if (!film) return;
  const { journal } = await deps.jobs();
  const takes = await takesOf(journal, open.document.uri);
  const shots = shotsOf(open.board).filter(
    (shot) => (only?.has(shot.key) ?? true) && takes(shot, film.clip).length > 0,
  );
  if (shots.length === 0) {
    void showInformationMessage(vscode.l10n.t('No clip was made for a shot of this storyboard yet.'));
    return;
  }
  const rows = shots.map((one) => ({
    shot: one,
    label: `${one.code} · ${one.title || one.prompt}`,
    description: takesText(takes(one, film.clip)),
  }));
  const shot =
    only && rows.length === 1
      ? rows[0]
      : await showQuickPick(rows, {
          title: vscode.l10n.t('Choose Take'),
          placeHolder: vscode.l10n.t('Choose the shot'),
        });
  if (!shot) return;
  const own = takes(shot.shot, film.clip);
  const chosen = chosenTake(shot.shot, own);
  const picked = await showQuickPick(
    own.toReversed().map((take) => ({
      take,
      label: vscode.l10n.t('Take {0}', take.number),
      description: [
        jobAppearance(take.job.state).label,
        relativeTime(take.job.createdAt, deps.clock.now()),
        take === chosen && vscode.l10n.t('in the film'),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    { title: shot.label, placeHolder: vscode.l10n.t('Choose a take to look at; the film stays as it is') },
  );
  if (!picked || picked.take.job.state !== 'succeeded') return;
  await vscode.commands.executeCommand('backlot.openOutput', { kind: 'job', id: picked.take.job.id });
  const use = vscode.l10n.t('Use This Take');
  const text = vscode.l10n.t('Take {0} of shot {1}', picked.take.number, shot.shot.code);
  if ((await showInformationMessage(text, use)) === use)
    await applyTake(open, shot.shot.key, picked.take, own);
}

function takesText(takes: readonly ShotTake[]): string {
  return takes.length === 1 ? vscode.l10n.t('1 take') : vscode.l10n.t('{0} takes', takes.length);
}

/** Writes the take into the document as it is now. All takes are listed there, for whoever opens it elsewhere. */
async function applyTake(
  { document }: OpenBoard,
  key: string,
  { job, number }: ShotTake,
  takes: readonly ShotTake[],
): Promise<void> {
  const listed = takes
    .filter((one) => one.job.remoteId !== null)
    .map((one) => ({ number: one.number, jobId: one.job.remoteId }));
  const values = { jobId: job.remoteId, outputAssetId: undefined, status: 'succeeded', takes: listed };
  await editBoard(
    document,
    { kind: 'setShots', shots: [key], values },
    vscode.l10n.t('Use Take {0}', number),
  );
}
