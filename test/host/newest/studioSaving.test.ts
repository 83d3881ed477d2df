import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Account } from '../../../src/core/account.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { until } from '../../editor/until.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

const never = new AbortController().signal;

describe('saving to a remote project', function () {
  this.timeout(120_000);
  let backlot: TestSurface;
  let account: Account;
  let person: Person;
  let projectId: string;
  let count = 0;
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    person = new Person();
    const all = await backlot.accounts.list();
    account = all.find(({ provider }) => provider === 'killatamata') ?? assert.fail('no account');
    const [project] = await (await backlot.studio()).files.projects(account.id, never);
    projectId = project?.id ?? assert.fail('no project');
  });
  after(() => person.dispose());
  beforeEach(async () => {
    uri = await newFile(`Notes ${(count += 1)}.md`, '1\n2\n3\n4\n5\n');
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  });
  afterEach(async () => {
    await backlot.sandbox.control('clearFaults');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Makes a document in the project, and gives the address that it is listed by. */
  async function newFile(name: string, text: string): Promise<vscode.Uri> {
    const project = vscode.Uri.from({
      ...{ scheme: 'backlot-studio', authority: account.id, path: `/${projectId}` },
    });
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(project, name), new TextEncoder().encode(text));
    const rows = await vscode.workspace.fs.readDirectory(project);
    const [row] = rows.find(([path]) => path.split('/').at(-1) === name) ?? assert.fail(`no ${name}`);
    return vscode.Uri.joinPath(project, row);
  }

  async function elsewhere(edit: Readonly<Record<string, unknown>>): Promise<void> {
    const assetId = uri.path.split('/').at(-2);
    const settings = { studioOtherEdits: [{ assetId, ...edit }] };
    await backlot.sandbox.control('configure', { platform: 'killatamata', settings });
  }

  async function ref() {
    return (await (await backlot.studio()).fileSystem.documentAt(uri)) ?? assert.fail('no document');
  }
  const state = async () => (await backlot.studio()).saver.state(await ref());
  const serverText = async () => (await backlot.studio()).server.read(await ref(), never);

  async function become(text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, document.validateRange(new vscode.Range(0, 0, document.lineCount, 0)), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  /** Saves a text over one that somebody else has saved in the meantime. */
  async function inConflict(mine: string, theirs: string): Promise<void> {
    await become(mine);
    await elsewhere({ content: theirs });
    assert.ok(await document.save());
    assert.equal((await state()).conflict?.theirs, theirs);
    const said = await until(
      () => person.read.at(-1) ?? '',
      (text) => text.includes('was changed on the server'),
    );
    assert.match(said, /^Notes \d+\.md was changed/);
    person.forget();
  }

  it('keeps what cannot be sent, marks it, and sends it by itself when the window goes on', async () => {
    const rule = { platform: 'killatamata', operation: 'getStudioTextDocument', times: null };
    await backlot.sandbox.control('addFault', { rule: { ...rule, fault: { kind: 'status', status: 503 } } });
    await become('written without a server\n');
    assert.ok(await document.save());
    assert.ok(!document.isDirty);
    assert.equal((await state()).outbox?.reason, 'offline');
    await backlot.sandbox.control('clearFaults');
    assert.equal(await serverText(), '1\n2\n3\n4\n5\n');
    await (await backlot.studio()).resume();
    assert.equal(await serverText(), 'written without a server\n');
    assert.equal((await state()).outbox, null);
  });

  it('ends a conflict with the own text by Keep Mine, from the editor in front', async () => {
    await inConflict('mine\n', 'theirs\n');
    await vscode.commands.executeCommand('backlot.keepMine');
    assert.equal(await serverText(), 'mine\n');
    assert.equal(document.getText(), 'mine\n');
    assert.equal((await state()).conflict, null);
  });

  it("compares with the server's copy in the editor's own view, from which it can be ended too", async () => {
    await inConflict('mine\n', 'theirs\n');
    await vscode.commands.executeCommand('backlot.compareTheirs');
    const input = await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (now) => now instanceof vscode.TabInputTextDiff,
    );
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.modified.toString(), uri.toString());
    assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), 'theirs\n');
    await vscode.commands.executeCommand('backlot.takeTheirs');
    await until(
      () => document.getText(),
      (text) => text === 'theirs\n',
    );
    assert.ok(!document.isDirty);
  });

  /** Puts both texts into a conflict in their third line, and opens the merge. */
  async function inMerge(): Promise<void> {
    await inConflict('1\n2\nmine\n4\n5\n', '1\n2\ntheirs\n4\n5\n6\n');
    await vscode.commands.executeCommand('backlot.mergeTheirs');
    // What can be merged by itself is in the document.
    await until(
      () => document.getText(),
      (text) => text.endsWith('5\n6\n'),
    );
  }
  const finish = () => vscode.commands.executeCommand('backlot.finishMerge');

  it('opens a merge of what was changed twice, and sends nothing before its user has decided', async () => {
    await inMerge();
    assert.notEqual((await state()).conflict, null);
    assert.equal(await serverText(), '1\n2\ntheirs\n4\n5\n6\n');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('sends a merge when its user finishes it in the merge view, after asking for what was not decided', async () => {
    await inMerge();
    await become('1\n2\n3\n4\n5\n6\n');
    await person.does(finish, () => undefined);
    const [asked] = person.asked;
    assert.match(asked?.title ?? '', /^Send Notes \d+\.md although some places are not decided\?$/);
    assert.notEqual((await state()).conflict, null);
    await become('1\n2\nmine and theirs\n4\n5\n6\n');
    await person.does(finish, () => assert.fail('asked'));
    assert.equal(await serverText(), '1\n2\nmine and theirs\n4\n5\n6\n');
    assert.equal((await state()).conflict, null);
  });

  it('does not finish a merge while a line of it is marked, and opens the merge again', async () => {
    await inMerge();
    await become('1\n2\nmine\n>>>>>>> Theirs\n4\n5\n6\n');
    person.forget();
    // It ends with the notice.
    void finish();
    const said = await until(
      () => person.read.at(-1) ?? '',
      (text) => text.startsWith('Nothing was sent'),
    );
    assert.match(said, /has a marked place at line 4\./);
    assert.equal(await serverText(), '1\n2\ntheirs\n4\n5\n6\n');
    // Merging again begins nothing anew: it shows what was begun.
    await vscode.commands.executeCommand('backlot.mergeTheirs');
    assert.notEqual((await state()).conflict?.merging, undefined);
    assert.equal(await serverText(), '1\n2\ntheirs\n4\n5\n6\n');
    await vscode.commands.executeCommand('backlot.keepMine');
    assert.equal(await serverText(), '1\n2\nmine\n4\n5\n');
  });

  it('keeps versions that are listed, compared and restored, as one step of undoing', async () => {
    for (const text of ['second\n', 'third\n']) {
      await become(text);
      assert.ok(await document.save());
    }
    const restore = (way: string) =>
      person.does(
        () => vscode.commands.executeCommand('backlot.localVersions'),
        ({ choices }) =>
          choices.includes(way)
            ? way
            : choices
                .filter((choice) => choice.startsWith('Saved'))
                .at(1)
                ?.split(' · ')[0],
      );
    await restore('Compare with the Document');
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (now) => now instanceof vscode.TabInputTextDiff,
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const kept = await (await backlot.studio()).store.versions(await ref());
    const texts = await Promise.all(kept.map(async (one) => (await backlot.studio()).store.textOf(one)));
    assert.deepEqual([...new Set(texts)], ['third\n', 'second\n', '1\n2\n3\n4\n5\n']);
    await restore('Restore');
    const restored = document.getText();
    assert.ok(texts.includes(restored));
    assert.ok(document.isDirty || restored === 'third\n');
    assert.ok(await document.save());
    assert.equal(await serverText(), restored);
  });

  it('sends a storyboard that is edited as a board, and reads it back', async () => {
    uri = await newFile(
      'Board.storyboard.json',
      '{"version":2,"scenes":[{"id":"a","shots":[{"id":"s","prompt":"x"}]}]}',
    );
    await vscode.commands.executeCommand('vscode.openWith', uri, 'backlot.storyboard');
    const boards = await backlot.storyboards();
    const board = await until(
      () => boards.active,
      (active) => active?.document.uri.toString() === uri.toString(),
    );
    await board?.session.edit({ kind: 'setShots', shots: ['s'], values: { prompt: 'A lamp' } });
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until(
      () => board?.document.isDirty,
      (isDirty) => isDirty === false,
    );
    assert.match(await serverText(), /"prompt": "A lamp"/);
  });
});
