import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { StoryboardEditors } from '../../../src/features/storyboard/storyboardEditors.ts';
import { until } from '../../editor/until.ts';
import { openBacklot } from '../support/openBacklot.ts';

const BOARD = `{
  "version": 2,
  "x-first": { "kept":   [1,2 , 3] },
  "title": "The lighthouse",
  "scenes": [
    {
      "id": "scene-1", "x-crew": "night",
      "shots": [
        { "id": "shot-1", "prompt": "Coast",   "x-lens": 1.50e1 },
        { "id": "shot-2", "prompt": "Path" }
      ]
    }
  ],
  "x-last": null
}
`;

describe('a storyboard in an editor', function () {
  this.timeout(120_000);
  let boards: StoryboardEditors;
  let uri: vscode.Uri;
  let count = 0;

  before(async () => {
    boards = await (await openBacklot()).storyboards();
  });
  beforeEach(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    uri = vscode.Uri.joinPath(folder.uri, `film-${(count += 1)}.storyboard.json`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(BOARD));
    await openBoard();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
  });

  const document = (): vscode.TextDocument => {
    const found = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    return found ?? assert.fail('The document is not open.');
  };
  const text = () => document().getText();
  const saved = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const becomes = (fits: (now: string) => boolean) => until(text, fits);

  /** Opens the board, and resolves when the user can work in it. */
  async function openBoard(column?: vscode.ViewColumn) {
    const before = boards.active;
    await vscode.commands.executeCommand('vscode.openWith', uri, 'backlot.storyboard', column);
    await until(
      () => boards.active !== undefined && boards.active !== before,
      (isActive) => isActive,
    );
    return boards.active ?? assert.fail();
  }

  const change = (prompt: string) =>
    boards.active?.session.edit({ kind: 'setShots', shots: ['shot-1'], values: { prompt } });

  it('is what opens a storyboard file', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('vscode.open', uri);
    const input = await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (now) => now instanceof vscode.TabInputCustom,
    );
    assert.ok(input instanceof vscode.TabInputCustom);
    assert.equal(input.viewType, 'backlot.storyboard');
  });

  it('adds a shot by its command, through the page', async () => {
    await vscode.commands.executeCommand('backlot.addShot');
    const now = await becomes((one) => one !== BOARD);
    const { scenes } = JSON.parse(now) as { scenes: { shots: unknown[] }[] };
    assert.equal(scenes.at(-1)?.shots.length, 3);
  });

  it('changes what was edited and nothing else, byte for byte, and undoes and redoes it in one step', async () => {
    await change('Fog');
    const edited = BOARD.replace('"Coast"', '"Fog"');
    assert.equal(text(), edited);
    await change('Rain');
    await vscode.commands.executeCommand('undo');
    await becomes((now) => now === edited);
    await vscode.commands.executeCommand('undo');
    await becomes((now) => now === BOARD);
    await vscode.commands.executeCommand('redo');
    await becomes((now) => now === edited);
  });

  it('is saved as text', async () => {
    await change('Fog');
    assert.ok(document().isDirty);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until(
      () => document().isDirty,
      (isDirty) => !isDirty,
    );
    assert.equal(await saved(), BOARD.replace('"Coast"', '"Fog"'));
  });

  it('is reverted to what was saved', async () => {
    await change('Fog');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await becomes((now) => now === BOARD);
    assert.ok(!document().isDirty);
    assert.equal(await saved(), BOARD);
  });

  it('stays open while the text beside it is broken, which is saved as it was typed', async () => {
    const board = boards.active ?? assert.fail();
    const editor = await vscode.window.showTextDocument(document(), vscode.ViewColumn.Beside);
    const at = editor.document.positionAt(BOARD.indexOf('"scenes": [') + '"scenes": ['.length);
    assert.ok(await editor.edit((edit) => edit.insert(at, ',')));
    const broken = BOARD.replace('"scenes": [', '"scenes": [,');
    assert.equal(text(), broken);
    assert.equal(await board.session.edit({ kind: 'deleteShots', shots: ['shot-1'] }), null);
    assert.ok(await document().save());
    assert.equal(await saved(), broken);
    assert.ok(board.panel.visible);
    assert.ok(await editor.edit((edit) => edit.delete(new vscode.Range(at, at.translate(0, 1)))));
    assert.deepEqual(await board.session.edit({ kind: 'deleteShots', shots: ['shot-2'] }), []);
    assert.ok(!text().includes('shot-2') && text().includes('"x-lens": 1.50e1'));
  });

  it('can be open in two editors of one document, each of which changes it for both', async () => {
    const first = boards.active ?? assert.fail();
    const second = await openBoard(vscode.ViewColumn.Beside);
    assert.notEqual(second.panel, first.panel);
    assert.equal(second.document, first.document);
    await Promise.all([
      first.session.edit({ kind: 'setShots', shots: ['shot-1'], values: { prompt: 'Fog' } }),
      second.session.edit({ kind: 'setShots', shots: ['shot-2'], values: { prompt: 'Rain' } }),
    ]);
    assert.equal(text(), BOARD.replace('"Coast"', '"Fog"').replace('"Path"', '"Rain"'));
    second.panel.dispose();
    await first.session.edit({ kind: 'setShots', shots: ['shot-1'], values: { prompt: 'Snow' } });
    assert.equal(text(), BOARD.replace('"Coast"', '"Snow"').replace('"Path"', '"Rain"'));
  });
});
