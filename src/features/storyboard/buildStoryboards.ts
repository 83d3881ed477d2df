import type * as vscode from 'vscode';
import type { DisposableStore } from '../../core/disposable.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import type { StoryboardEditors } from './storyboardEditors.ts';

interface StoryboardBuilding {
  readonly owned: DisposableStore;
  readonly extension: vscode.Uri;
  readonly problems: ProblemLog;
}

/** The editors of storyboards and their commands, loaded with the first board. */
export function buildStoryboards({ owned, extension, problems }: StoryboardBuilding) {
  let editors: Promise<StoryboardEditors> | undefined;
  const storyboards = () =>
    (editors ??= import('./storyboardEditors.ts').then(({ StoryboardEditors: Editors }) =>
      owned.add(new Editors(extension, problems)),
    ));
  const commands = async () => {
    const { storyboardCommands } = await import('./storyboardCommands.ts');
    return storyboardCommands(await storyboards());
  };
  return { storyboards, commands };
}
