import assert from 'node:assert/strict';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Account } from '../../../src/core/account.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { buyPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

const seen = z.array(z.looseObject({ operation: z.nullable(z.string()), status: z.nullable(z.number()) }));

const GENERATE = {
  operation: 'crucible.submitGeneration',
  account: 'sandbox',
  body: { workflow_id: 'zimage-base', params: { 'prompt.text': 'a fox' } },
};

/** A request with a text in it. */
function asset(filename: string): object {
  return {
    operation: 'crucible.createAsset',
    account: 'sandbox',
    body: { mime_type: 'image/png', byte_size: 8, filename },
  };
}

describe('a request file in the editor', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let person: Person;
  let folder: string;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    person = new Person(backlot.window);
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

  /** How the platform answered the last call of an operation. */
  const statusOf = async (operation: string) =>
    seen.parse(await backlot.sandbox.control('requests')).findLast((row) => row.operation === operation)
      ?.status;

  async function curlOf(request: object): Promise<string> {
    const document = await opened('curl', request);
    await vscode.commands.executeCommand('backlot.copyAsCurl', document.uri);
    return vscode.env.clipboard.readText();
  }

  async function accountOn(platform: string): Promise<Account> {
    return (
      (await backlot.accounts.list()).find(({ provider }) => provider === platform) ?? assert.fail(platform)
    );
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

  /** What the editor offers behind a text of the document, with what each inserts. */
  async function offered(document: vscode.TextDocument, behind: string): Promise<Map<string, string>> {
    const at = document.positionAt(document.getText().indexOf(behind) + behind.length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    return new Map(
      items.map(({ label, insertText }) => [
        typeof label === 'string' ? label : label.label,
        typeof insertText === 'string' ? insertText : '',
      ]),
    );
  }

  it('offers the ids that the account has, and the fields of the kind of job that the platform has published', async () => {
    const document = await opened(
      'offers',
      '{"operation": "crucible.submitGeneration", "account": "sandbox", "body": {"workflow_id": "", "params": {"": 1}}}',
    );
    const asked = async (wanted: string) =>
      seen.parse(await backlot.sandbox.control('requests')).filter(({ operation }) => operation === wanted)
        .length;
    const [read, bought] = [await asked('getWorkflowMetadata'), await asked('submitGeneration')];
    const workflows = await offered(document, '"workflow_id": "');
    assert.equal(workflows.get('zimage-base'), '"zimage-base"', [...workflows.keys()].join());
    assert.ok(!(await offered(document, '"params": {"')).has('prompt.text'), 'of no kind of job yet');
    const edit = new vscode.WorkspaceEdit();
    const place = document.positionAt(document.getText().indexOf('"",') + 1);
    edit.insert(document.uri, place, 'zimage-base');
    await vscode.workspace.applyEdit(edit);
    const fields = await offered(document, '"params": {"');
    assert.equal(fields.get('prompt.text'), '"prompt.text"', [...fields.keys()].join());
    await offered(document, '"params": {"');
    assert.equal(await asked('getWorkflowMetadata'), read + 1, 'the fields are read once');
    assert.equal(await asked('submitGeneration'), bought, 'nothing is bought');
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
    const cases = [
      ['../outside.txt', /lies outside/],
      ['link.txt', /lies outside/],
      ['large.txt', /too large/],
      ['none.txt', /no file/],
    ] as const;
    for (const [name, reason] of cases)
      assert.match(await refusal(await opened('file', asset(`\${file:${name}}`))), reason);
    assert.match(await curlOf(asset('${file:name.txt}')), /from-a-file\.png/);
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

  it('names the price above what costs, as far as it is known, and none above what does not', async () => {
    const lenses = async (request: object) => {
      const { uri } = await opened('price', request);
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
        20,
      );
      return all.map(({ command }) => command?.title ?? '').join(' | ');
    };
    assert.doesNotMatch(await lenses({ operation: 'crucible.getCredits', account: 'sandbox' }), /[Pp]rice/);
    const never = { ...GENERATE, body: { ...GENERATE.body, workflow_id: 'portrait-studio' } };
    assert.match(await lenses(never), /Price: unknown until the platform accepts the job/);
    await buyPicture(backlot, await accountOn('crucible'), 'a fox');
    assert.match(await lenses(GENERATE), /Price: \d+ credits?, based on \d+ earlier job/);
  });

  it('puts in what an earlier job gave', async () => {
    const { outputs } = await buyPicture(backlot, await accountOn('crucible'), 'a boat');
    const [output] = outputs;
    assert.ok(output);
    assert.ok((await curlOf(asset('${job:last}'))).includes(output.url ?? 'none'));
    assert.match(await refusal(await opened('job', asset('${job:last#7}'))), /last#7/);
  });

  it('puts in what the chosen environment says, and nothing while none is chosen', async () => {
    const values = { name: 'of-staging.png' };
    await writeFile(
      path.join(folder, 'backlot.environments.json'),
      JSON.stringify({ staging: { values }, production: { values: {} } }),
    );
    const document = await opened('env', asset('${env:name}'));
    assert.match(await refusal(document), /name/);
    await person.does(
      () => vscode.commands.executeCommand('backlot.chooseEnvironment', document.uri),
      () => 'staging',
    );
    assert.match(await curlOf(asset('${env:name}')), /of-staging\.png/);
    await person.does(
      () => vscode.commands.executeCommand('backlot.chooseEnvironment', document.uri),
      () => 'None',
    );
  });

  it('sends a form and a body from files', async () => {
    await writeFile(path.join(folder, 'game.zip'), 'PK-no-game');
    await writeFile(path.join(folder, 'still.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
    const agree = async (request: object) => {
      const { uri } = await opened('upload', request);
      await person.does(
        () => vscode.commands.executeCommand('backlot.runRequest', uri),
        ({ kind, choices }) => (kind === 'dialog' ? choices[0] : undefined),
      );
    };
    const form = { gameId: 'none', manifestJson: '{}', bundle: { $file: 'game.zip' } };
    await agree({
      operation: 'killatamata.uploadArcadeRelease',
      account: 'sandbox',
      body: form,
    });
    // The form is understood: only the game is not there.
    assert.equal(await statusOf('uploadArcadeRelease'), 404);
    const project = {
      operation: 'killatamata.createStudioProject',
      account: 'sandbox',
      body: { title: 'Files' },
    };
    await agree(project);
    const made = backlot.answers.lastOf(
      vscode.Uri.file(path.join(folder, `upload-${written}.backlot.jsonc`)),
    );
    const projectId = /"(?:projectId|id)": "([^"]+)"/.exec(made?.text ?? '')?.[1] ?? assert.fail(made?.text);
    await agree({
      ...{ operation: 'killatamata.uploadStudioAsset', account: 'sandbox' },
      ...{ params: { projectId, filename: 'still.png' }, body: { $file: 'still.png' } },
    });
    assert.equal(await statusOf('uploadStudioAsset'), 201);
  });

  it('starts a job that the Jobs view follows, and a stream that is followed line by line and can be stopped', async () => {
    const { uri } = await opened('job', GENERATE);
    const before = await (await backlot.jobs()).journal.count({});
    await person.does(
      () => vscode.commands.executeCommand('backlot.runRequest', uri),
      ({ kind, choices }) => (kind === 'dialog' ? choices[0] : undefined),
    );
    assert.equal(await (await backlot.jobs()).journal.count({}), before + 1);

    const runId = 'f2000000-0000-4000-8000-000000000009';
    const stream = await opened('stream', {
      ...{ operation: 'lenserfight.streamRunEvents', account: 'sandbox', params: { runId } },
    });
    await vscode.commands.executeCommand('backlot.runRequest', stream.uri);
    const channel = backlot.tails.channels.find((one) => one.runId === runId) ?? assert.fail('no tail');
    await vscode.commands.executeCommand('backlot.stopTail', { tail: channel.runId });
    assert.match(channel.text(), /Connecting/);
    backlot.tails.forget();
  });
});
