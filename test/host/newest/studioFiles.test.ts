import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Account } from '../../../src/core/account.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { openBacklot } from '../support/openBacklot.ts';

const never = new AbortController().signal;

describe('remote projects as folders', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let account: Account;
  let project: vscode.Uri;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    const all = await backlot.accounts.list();
    account = all.find(({ provider }) => provider === 'killatamata') ?? assert.fail('no account');
    const { files } = await backlot.studio();
    const projects = await files.projects(account.id, never);
    const film = projects.find(({ title }) => title === 'The lighthouse') ?? assert.fail('no project');
    project = vscode.Uri.from({ scheme: 'backlot-studio', authority: account.id, path: `/${film.id}` });
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  async function names(folder = project): Promise<readonly string[]> {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  }

  async function fileNamed(name: string, folder = project): Promise<vscode.Uri> {
    const path =
      (await names(folder)).find((one) => one.split('/').at(-1) === name) ?? assert.fail(`no ${name}`);
    return vscode.Uri.joinPath(folder, path);
  }

  async function elsewhere(uri: vscode.Uri, edit: Readonly<Record<string, unknown>>): Promise<void> {
    const assetId = uri.path.split('/').at(-2);
    await backlot.sandbox.control('configure', {
      platform: 'killatamata',
      settings: { studioOtherEdits: [{ assetId, ...edit }] },
    });
  }

  async function serverText(uri: vscode.Uri): Promise<string> {
    const { server, fileSystem } = await backlot.studio();
    return server.read((await fileSystem.documentAt(uri)) ?? assert.fail('no document'), never);
  }

  async function append(document: vscode.TextDocument, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  async function stateOf(uri: vscode.Uri) {
    const { saver, fileSystem } = await backlot.studio();
    return saver.state((await fileSystem.documentAt(uri)) ?? assert.fail('no document'));
  }

  it('list documents, files and the recycling bin by their titles', async () => {
    const shown = (await names()).map((name) => name.split('/').at(-1));
    for (const name of ['Treatment.md', 'Keeper.png', 'Storyboard.storyboard.json', 'Recycling bin'])
      assert.ok(shown.includes(name), `${name} in ${shown.join(', ')}`);
  });

  it('open a document, save an edit, and save again', async () => {
    const uri = await fileNamed('Treatment.md');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'markdown');
    await vscode.window.showTextDocument(document);
    for (const line of ['The end.\n', 'Really.\n']) {
      await append(document, line);
      assert.ok(await document.save());
      assert.ok(!document.isDirty);
      assert.equal(await serverText(uri), document.getText());
    }
  });

  it('revert a document to what the server has now, and save what is typed then', async () => {
    const uri = await fileNamed('Treatment.md');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await append(document, 'Thrown away.\n');
    await elsewhere(uri, { content: 'Theirs.\n' });
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.equal(document.getText(), 'Theirs.\n');
    await append(document, 'Mine.\n');
    assert.ok(await document.save());
    assert.equal((await stateOf(uri)).conflict, null);
    assert.equal(await serverText(uri), 'Theirs.\nMine.\n');
  });

  it('keep both texts when somebody else has saved, and take theirs into the editor when that is wanted', async () => {
    const uri = await fileNamed('Treatment.md');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await append(document, 'Mine.\n');
    await elsewhere(uri, { content: 'Elsewhere.\n' });
    assert.ok(await document.save(), 'the text is kept here');
    assert.equal((await stateOf(uri)).conflict?.theirs, 'Elsewhere.\n');
    const changed = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document || document.getText() !== 'Elsewhere.\n') return;
        listening.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('backlot.takeTheirs', uri);
    await changed;
    await append(document, 'And mine.\n');
    assert.ok(await document.save());
    assert.equal(await serverText(uri), 'Elsewhere.\nAnd mine.\n');
  });

  it('merge what both have changed in different places', async () => {
    const uri = await fileNamed('Treatment.md');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), '1\n2\n3\n4\n5\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await append(document, '6\n');
    await elsewhere(uri, { content: 'one\n2\n3\n4\n5\n' });
    await document.save();
    await vscode.commands.executeCommand('backlot.mergeTheirs', uri);
    assert.equal(await serverText(uri), 'one\n2\n3\n4\n5\n6\n');
  });

  it('copy files to and from other file systems', async () => {
    const picture = await fileNamed('Keeper.png');
    const local = vscode.Uri.joinPath(vscode.Uri.file(backlot.storage), 'copied.png');
    await vscode.workspace.fs.copy(picture, local, { overwrite: true });
    const bytes = await vscode.workspace.fs.readFile(local);
    assert.deepEqual([...bytes.subarray(1, 4)], [...new TextEncoder().encode('PNG')]);
    const target = vscode.Uri.joinPath(project, 'Copied back.png');
    await vscode.workspace.fs.copy(local, target);
    assert.ok((await vscode.workspace.fs.readFile(target)).length > 100);
    await fileNamed('Copied back.png');
  });

  it('open what is in the recycling bin, to be read only', async () => {
    const bin = vscode.Uri.joinPath(project, 'Recycling bin');
    const notes = await fileNamed('Old notes.txt', bin);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(notes));
    assert.equal(text, 'No rain.\n');
    const { permissions } = await vscode.workspace.fs.stat(notes);
    assert.equal(permissions, vscode.FilePermission.Readonly);
  });

  it('say what the platform cannot do as no permission', async () => {
    const uri = await fileNamed('Treatment.md');
    const refused = { code: 'NoPermissions' };
    await assert.rejects(async () => vscode.workspace.fs.delete(uri), refused);
    const folder = vscode.Uri.joinPath(project, 'folder');
    await assert.rejects(async () => vscode.workspace.fs.createDirectory(folder), refused);
    const moved = vscode.Uri.joinPath(project, 'moved.md');
    await assert.rejects(async () => vscode.workspace.fs.rename(uri, moved), refused);
  });

  it('make a document of a new file', async () => {
    const uri = vscode.Uri.joinPath(project, 'Fresh.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('# Fresh\n'));
    const listed = await fileNamed('Fresh.md');
    assert.equal(await serverText(listed), '# Fresh\n');
  });
});
