// Runs in an extension host: an edit of one prompt on an open board of many shots, until it is in the text of the document,
// against a bare edit of the same place of a document of the same text that no board shows. Both take turns.
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { z } from 'zod';
import { openBacklot } from '../../host/support/openBacklot.ts';
import { longBoard } from '../../unit/webviews/support/boards.ts';
import { timed } from '../rounds.ts';
import { hostAnswer } from './hostAnswer.ts';

const ROUNDS = 15;
/** The board is drawn again after an edit, and the editor hands the change on. */
const SETTLE_MS = 400;
const LIMIT_MS = 20_000;

const inputSchema = z.object({ shots: z.number() });

export const run = hostAnswer(async (input) => {
  const { shots } = inputSchema.parse(input);
  const text = longBoard(shots);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The window has no folder');
  const written = async (name: string) => {
    const uri = vscode.Uri.joinPath(folder.uri, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  };
  const bare = await vscode.workspace.openTextDocument(await written('bare.json'));
  await vscode.window.showTextDocument(bare);
  const uri = await written('long.storyboard.json');
  const backlot = await openBacklot();
  await vscode.commands.executeCommand('vscode.openWith', uri, 'backlot.storyboard');
  const boards = await backlot.storyboards();
  for (const end = Date.now() + LIMIT_MS; !boards.active; await wait(20))
    if (Date.now() > end) throw new Error('The board does not open');
  const { session, document } = boards.active;
  await wait(SETTLE_MS);
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const prompt = `What happens now, ${round}`;
    const ours = await timed(() =>
      session.edit({ kind: 'setShots', shots: ['shot-500'], values: { prompt } }),
    );
    if (!document.getText().includes(prompt)) throw new Error('The edit is not in the text');
    await wait(SETTLE_MS);
    const { range } = placeOf(bare, 'shot-500');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(bare.uri, range, JSON.stringify(prompt));
    const theirs = await timed(() => vscode.workspace.applyEdit(edit));
    if (!bare.getText().includes(prompt)) throw new Error('The bare edit is not in the text');
    await wait(SETTLE_MS);
    // The first round warms up.
    if (round === 0) continue;
    times.ours.push(ours);
    times.bare.push(theirs);
  }
  return times;
});

/** Where the prompt of a shot stands. */
function placeOf(document: vscode.TextDocument, id: string): { readonly range: vscode.Range } {
  const text = document.getText();
  const at = text.indexOf('"prompt": ', text.indexOf(`"${id}"`)) + '"prompt": '.length;
  const end = text.indexOf('\n', at) - 1;
  return { range: new vscode.Range(document.positionAt(at), document.positionAt(end)) };
}
