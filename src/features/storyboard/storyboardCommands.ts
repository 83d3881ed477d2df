import * as vscode from 'vscode';
import type { Handlers } from '../shared/handlers.ts';
import type { CommandId } from '../shared/commandIds.ts';
import { NEW_BOARD } from '../../studio/storyboard/readBoard.ts';
import type { StoryboardEditors } from './storyboardEditors.ts';
import type { BoardAction } from './storyboardMessages.ts';

const STORYBOARD_ENDING = '.storyboard.json';

/** The commands of storyboards; most of them ask the page, which knows what is selected. */
export function storyboardCommands(boards: StoryboardEditors): Handlers<CommandId<'storyboard'>> {
  const run = (action: BoardAction) => () => Promise.resolve(boards.run(action));
  return {
    'backlot.newStoryboard': newStoryboard,
    'backlot.openStoryboardAsText': () => boards.openActiveAsText(),
    'backlot.openStoryboardAsBoard': reopenAsBoard,
    'backlot.addShot': run('addShot'),
    'backlot.addScene': run('addScene'),
    'backlot.duplicateShots': run('duplicate'),
    'backlot.splitShot': run('split'),
    'backlot.deleteShots': run('delete'),
    'backlot.moveShotsEarlier': run('moveEarlier'),
    'backlot.moveShotsLater': run('moveLater'),
    'backlot.renumberShots': () => boards.renumber(),
    'backlot.playStoryboard': run('play'),
    'backlot.playAroundShot': run('playAround'),
    'backlot.showCast': run('cast'),
  };
}

async function newStoryboard(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${vscode.l10n.t('Untitled')}${STORYBOARD_ENDING}`;
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('New Storyboard'),
    saveLabel: vscode.l10n.t('Create'),
    filters: { [vscode.l10n.t('Storyboards')]: ['storyboard.json'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (!file) return;
  const named = file.path.endsWith(STORYBOARD_ENDING)
    ? file
    : file.with({ path: file.path.replace(/(\.storyboard)?(\.json)?$/, STORYBOARD_ENDING) });
  await vscode.workspace.fs.writeFile(named, new TextEncoder().encode(NEW_BOARD));
  await openBoard(named);
}

async function reopenAsBoard(): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri?.path.endsWith(STORYBOARD_ENDING)) await openBoard(uri);
}

/** Opens a storyboard as a board. */
export async function openBoard(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', uri, 'backlot.storyboard');
}
