import assert from 'node:assert/strict';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

const seen = z.array(z.looseObject({ operation: z.nullable(z.string()) }));

describe('a request file in the editor', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let person: Person;
  let folder: string;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    person = new Person();
    folder = path.join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', 'requests-here');
    await mkdir(folder, { recursive: true });
  });
  after(async () => {
    person.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(folder, { recursive: true });
  });

  let written = 0;

  /** Writes a request file of its own and opens it: one that is open is read again only when its change is noticed. */
  async function opened(name: string, request: unknown): Promise<vscode.TextDocument> {
    written += 1;
    const file = path.join(folder, `${name}-${written}.backlot.jsonc`);
    await writeFile(file, typeof request === 'string' ? request : JSON.stringify(request, null, 2));
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    return document;
  }

  const sent = async () => seen.parse(await backlot.sandbox.control('requests')).length;

  /** Runs it and gives what was said; nothing has left. */
  async function refusal(document: vscode.TextDocument, command = 'backlot.runRequest'): Promise<string> {
    const before = await sent();
    await person.does(
      () => vscode.commands.executeCommand(command, document.uri),
      () => undefined,
    );
    assert.equal(await sent(), before, 'nothing is sent');
    return person.read.join(' ');
  }

  it('offers quick fixes that the editor can apply', async () => {
    const document = await opened('fix', { operation: 'crucible.getCredit', account: 'sandbox' });
    const place = document.positionAt(document.getText().indexOf('getCredit'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
    );
    const change = actions.find(({ title }) => /crucible\.getCredits/.test(title));
    assert.ok(change?.edit, JSON.stringify(actions.map(({ title }) => title)));
    await vscode.workspace.applyEdit(change.edit);
    assert.equal((JSON.parse(document.getText()) as { operation: string }).operation, 'crucible.getCredits');
    await document.save();
  });

  it('tells in a hover what the operation leads to and which key it needs', async () => {
    const document = await opened('hover', { operation: 'crucible.submitGeneration', account: 'sandbox' });
    const place = document.positionAt(document.getText().indexOf('submitGeneration'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /may cost money/);
    // Markdown of plain text: signs are escaped.
    assert.match(text, /Needs\\?: /);
  });

  it('shows its answer, and above it how it ended; the second one can be compared with the first', async () => {
    const document = await opened('run', { operation: 'crucible.getCredits', account: 'sandbox' });
    const titles = async (uri: vscode.Uri) => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
        20,
      );
      return all.map(({ command }) => command?.title ?? '').join(' | ');
    };
    assert.doesNotMatch(await titles(document.uri), /Show Last Answer/);
    await vscode.commands.executeCommand('backlot.runRequest', document.uri);
    const first = backlot.answers.lastOf(document.uri) ?? assert.fail('no answer');
    assert.match(first.text, /"available"/);
    assert.match(await titles(first.uri), /^200.* ms.*content-type: application\/json/);
    assert.match(await titles(document.uri), /Run.*Dry Run.*Copy as cURL.*Show Last Answer \(200/);
    await vscode.commands.executeCommand('backlot.runRequest', document.uri);
    const second = backlot.answers.lastOf(document.uri) ?? assert.fail('no answer');
    assert.equal(backlot.answers.before(second)?.uri.path, first.uri.path);
    await vscode.commands.executeCommand('backlot.compareAnswer', second.uri);
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    assert.ok(activeTab?.input instanceof vscode.TabInputTextDiff);
  });

  it('runs against the sandbox as a dry run, whatever account it names', async () => {
    const document = await opened('dry', { operation: 'crucible.getCredits', account: 'of-somebody-else' });
    assert.match(await refusal(document), /names no operation and account/);
    const before = await sent();
    await vscode.commands.executeCommand('backlot.dryRunRequest', document.uri);
    assert.equal(await sent(), before + 1);
  });

  it('puts a file of its folder into the request, and none from outside or through a link', async () => {
    await writeFile(path.join(folder, 'name.txt'), 'from-a-file.png');
    await writeFile(path.join(folder, '..', 'outside.txt'), 'x');
    await symlink(path.join(folder, '..', 'outside.txt'), path.join(folder, 'link.txt'));
    await writeFile(path.join(folder, 'large.txt'), '');
    await truncate(path.join(folder, 'large.txt'), 300 * 1024 * 1024);
    const asset = (filename: string) => ({
      operation: 'crucible.createAsset',
      account: 'sandbox',
      body: { mime_type: 'image/png', byte_size: 8, filename },
    });
    const cases = [
      ['../outside.txt', /lies outside/],
      ['link.txt', /lies outside/],
      ['large.txt', /too large/],
      ['none.txt', /no file/],
    ] as const;
    for (const [name, reason] of cases)
      assert.match(await refusal(await opened('file', asset(`\${file:${name}}`))), reason);
    const document = await opened('file-in', asset('${file:name.txt}'));
    await vscode.commands.executeCommand('backlot.copyAsCurl', document.uri);
    assert.match(await vscode.env.clipboard.readText(), /from-a-file\.png/);
    await rm(path.join(folder, '..', 'outside.txt'));
  });

  it('is not sent when it is broken, or says an address or a credential header', async () => {
    const call = { operation: 'crucible.getCredits', account: 'sandbox' };
    const cases = [
      ['{"operation": "crucible.getCredits" "account": "sandbox"}', /Not valid JSON/],
      [{ ...call, baseUrl: 'https://elsewhere.example' }, /come from the account/],
      [{ ...call, params: { Authorization: 'Bearer x' } }, /come from the account/],
      [{ ...call, operation: 'crucible.nothing' }, /names no operation/],
    ] as const;
    for (const [request, reason] of cases) assert.match(await refusal(await opened('bad', request)), reason);
  });
});
