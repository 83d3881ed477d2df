import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import * as vscode from 'vscode';
import type { Problem } from '../../../src/core/problem.ts';
import { problemActions } from '../../../src/features/problems/problemActions.ts';
import { problemText } from '../../../src/features/problems/problemText.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { buyPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';

const LEFT_AT_THE_START = 100_000_000;

describe('Start Sandbox', function () {
  this.timeout(60_000);

  it('leaves the focus in the text that is being typed', async () => {
    await openBacklot();
    const document = await vscode.workspace.openTextDocument({ content: '' });
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('backlot.startSandbox');
    // In a tree that has the focus, this would begin a search.
    await vscode.commands.executeCommand('type', { text: 'hello' });
    assert.equal(editor.document.getText(), 'hello');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

describe('a sandbox that ends, as with a reload of its window', function () {
  this.timeout(60_000);

  it('says that it does not run and offers to go on, with the same accounts, jobs and outputs', async () => {
    const backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    const crucible = async () => {
      const all = await backlot.accounts.list();
      return all.find(({ provider, sandbox }) => provider === 'crucible' && sandbox) ?? assert.fail();
    };
    const account = await crucible();
    const made = await buyPicture(backlot, account, 'a picture from before');
    const { outputs, journal } = await backlot.jobs();
    const never = new AbortController().signal;
    const picture = await outputs.bytes(made.id, 0, never);
    await backlot.sandbox.stop();

    const thrown: unknown = await backlot.balances.read(account.id).catch((error: unknown) => error);
    assert.ok(thrown instanceof Error && thrown.name === 'Problem');
    const problem = thrown as Problem;
    const place = { provider: 'Crucible', sandbox: true };
    assert.match(problemText(problem.details, place), /the sandbox is not running\. Start it again/);
    const [action] = problemActions(problem, { account: account.id, sandbox: true });
    assert.equal(action?.title, 'Start Sandbox');
    assert.deepEqual(await outputs.bytes(made.id, 0, never), picture, 'what is here needs no sandbox');

    await vscode.commands.executeCommand(action.command, ...action.args);
    assert.equal((await crucible()).id, account.id);
    assert.equal((await journal.get(made.id))?.state, 'succeeded');
    await backlot.sandbox.control('setRate', { rate: 50 });
    assert.equal((await buyPicture(backlot, account, 'a picture from after')).state, 'succeeded');
  });
});

describe('a program that takes the port of the sandbox', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  const seen: string[] = [];
  const taker = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });

  before(async () => {
    backlot = await openBacklot();
  });
  after(() => {
    taker.close();
    taker.closeAllConnections();
  });

  async function account() {
    const all = await backlot.accounts.list();
    return all.find(({ provider, sandbox }) => provider === 'crucible' && sandbox) ?? assert.fail();
  }

  const left = async () =>
    (await backlot.balances.read((await account()).id))?.balance.available?.micros ?? assert.fail();

  it('gets no key of the accounts, which say so, and work again with the next sandbox', async () => {
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('reset');
    assert.equal(await left(), LEFT_AT_THE_START);
    const before = await account();
    await vscode.commands.executeCommand('backlot.stopSandbox');
    taker.listen(Number(new URL(before.bases['gateway'] ?? '').port), '127.0.0.1');
    await once(taker, 'listening');

    await assert.rejects(left(), /sandbox\.replaced/);
    assert.ok(seen.length > 0);
    for (const request of seen)
      assert.match(request, /^GET \/_sandbox\/proof\?challenge=\w+ (?!.*authorization)/i);

    await vscode.commands.executeCommand('backlot.startSandbox');
    assert.equal(await left(), LEFT_AT_THE_START);
    const now = await account();
    assert.equal(now.id, before.id);
    assert.notEqual(now.bases['gateway'], before.bases['gateway']);
    for (const request of seen) assert.doesNotMatch(request, /authorization/i);
  });
});
