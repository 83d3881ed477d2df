import * as vscode from 'vscode';
import type { GalleryVerb } from './galleryMessages.ts';
import { outputPlace } from './outputs/outputId.ts';

/**
 * Does to outputs what the page asked for, by the commands that do the same from the trees: what goes wrong is shown
 * there, once. Gives a sentence for the page's status line, when there is something to say.
 */
export async function runOutputAction(
  verb: Exclude<GalleryVerb, 'copyRecipe'>,
  ids: readonly string[],
): Promise<string | undefined> {
  const places = ids.map(outputPlace).filter((place) => place !== null);
  const [first] = places;
  if (!first) return undefined;
  const job = { kind: 'job', id: first.job };
  switch (verb) {
    case 'save':
      return told(await vscode.commands.executeCommand('backlot.saveOutput', job, first.index));
    case 'saveAll':
      return told(await vscode.commands.executeCommand('backlot.saveAllOutputs', ids));
    case 'copyPath':
      return told(await vscode.commands.executeCommand('backlot.copyOutputPath', job, first.index));
    case 'openFile':
      return told(await vscode.commands.executeCommand('backlot.openOutputFile', job, first.index));
    case 'useAsInput':
      return told(await vscode.commands.executeCommand('backlot.useAsInput', job, first.index));
    case 'again':
      return told(await vscode.commands.executeCommand('backlot.runJobAgain', job));
    case 'insert':
      return told(await vscode.commands.executeCommand('backlot.insertOutput', job, first.index));
  }
}

function told(result: unknown): string | undefined {
  return typeof result === 'string' ? result : undefined;
}
