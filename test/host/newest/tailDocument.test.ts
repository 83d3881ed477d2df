import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import { until } from '../../editor/until.ts';
import { submitCall } from '../../support/submitCall.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

const SHAKY = 'workflow/f1000000-0000-4000-8000-000000000005';
const never = new AbortController().signal;

describe('events of a run in an editor', function () {
  this.timeout(120_000);
  let backlot: TestSurface;
  let opened: OpenedAccount;
  let run: string;

  before(async () => {
    await vscode.commands.executeCommand('backlot.startSandbox');
    backlot = await openBacklot();
    await backlot.sandbox.control('setRate', { rate: 20 });
    const account = (await backlot.accounts.list()).find(({ provider }) => provider === 'lenserfight');
    const found = await backlot.open(account?.id ?? '');
    assert.ok(found?.provider.jobs);
    opened = found;
    const { jobs } = found.provider;
    ({ remoteId: run } = await submitCall(found.session, jobs, jobs.prepare(SHAKY, {}), never));
    backlot.tails.begin(opened, { id: run, kind: SHAKY }, 'Shaky pipeline');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    backlot.tails.forget();
    await vscode.commands.executeCommand('backlot.stopSandbox');
  });

  const shown = () =>
    vscode.workspace.textDocuments.find(
      ({ uri, isClosed }) => uri.scheme === 'backlot-run' && uri.query.includes(run) && !isClosed,
    );

  async function textWith(pattern: RegExp): Promise<vscode.TextDocument> {
    await until(
      () => shown()?.getText() ?? '',
      (text) => pattern.test(text),
    );
    const document = shown();
    assert.ok(document);
    return document;
  }

  it('grow while they come, and end with a line that sums them up', async () => {
    await vscode.commands.executeCommand('backlot.openTail', { tail: run });
    const document = await textWith(/— Ended: failed/);
    assert.match(document.fileName, /Shaky pipeline \(\S{8}\)\.log$/);
    assert.equal(document.languageId, 'backlot-tail');
    await textWith(/— \d+ events in \d/);
  });

  it('show the end of the run when they are read from the end', async () => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, shown());
    await until(
      () => (editor?.document.lineCount ?? 0) - (editor?.visibleRanges.at(-1)?.end.line ?? 0),
      (below) => below <= 2,
    );
  });

  it('stay where they are read, and follow what comes only at the end', async () => {
    const editor = vscode.window.activeTextEditor;
    const [channel] = backlot.tails.channels;
    assert.ok(editor && channel);
    const grow = async () => {
      const before = editor.document.lineCount;
      const gap = { kind: 'gap', gap: { reason: 'reconnect' }, receivedAt: Date.now() } as const;
      await channel.show(Array.from({ length: 200 }, () => gap));
      await until(
        () => editor.document.lineCount,
        (lines) => lines >= before + 200,
      );
    };
    const top = () => editor.visibleRanges[0]?.start.line ?? -1;
    const belowTheEnd = () => editor.document.lineCount - 1 - (editor.visibleRanges.at(-1)?.end.line ?? 0);
    await grow();
    await until(belowTheEnd, (lines) => lines <= 1);
    editor.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
    await until(top, (line) => line === 0);
    await grow();
    // What the first change would have moved is moved when the second is there.
    await grow();
    assert.equal(top(), 0);
    const end = editor.document.lineCount - 1;
    editor.revealRange(new vscode.Range(end, 0, end, 0));
    await until(belowTheEnd, (lines) => lines <= 1);
    await grow();
    await until(belowTheEnd, (lines) => lines <= 1);
  });

  it('are folded and outlined by node', async () => {
    const document = await textWith(/— Ended: failed/);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const judge = symbols.find(({ name }) => name === 'judge');
    assert.ok(judge);
    assert.match(document.lineAt(judge.range.start.line).text, /judge {2}/);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(folds.some(({ start }) => /judge {2}/.test(document.lineAt(start).text)));
  });

  it('can be filtered by words, which the first line names with the count', async () => {
    const [channel] = backlot.tails.channels;
    assert.ok(channel);
    backlot.tails.documents.filter(channel, 'NODE.RETRIED');
    const document = await textWith(/^\d+ of \d+ events contain “NODE\.RETRIED”\n/);
    const lines = document.getText().trimEnd().split('\n').slice(1);
    assert.ok(lines.length > 0);
    for (const line of lines.filter((text) => !text.startsWith('    '))) assert.match(line, /node\.retried/);
    backlot.tails.documents.filter(channel, '');
    await textWith(/^\d\d:\d\d:\d\d\.\d{3} — Connecting\n/);
  });

  it('offer the job, its outputs, its request and the tail above the first line', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      shown()?.uri,
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Show Job', 'Open Outputs', 'Show Request', 'Filter…', 'Restart Tail'],
    );
  });

  it('say that a run is of no job, when it is of none', async () => {
    const person = new Person();
    try {
      for (const name of ['showTailJob', 'openTailOutputs', 'showTailRequest'])
        await person.does(
          () => vscode.commands.executeCommand(`backlot.${name}`, { tail: run }),
          () => undefined,
        );
      assert.match(person.read.join(), /not started by a job of the history/);
    } finally {
      person.dispose();
    }
  });

  it('lead to their job and its request', async () => {
    const { journal } = await backlot.jobs();
    const call = { operation: 'runWorkflow', params: { workflowId: 'w1' }, body: { inputs: {} } };
    const { id: account } = opened.account;
    const made = await journal.add({
      ...{ account, provider: 'lenserfight', kind: SHAKY, title: 'Shaky pipeline', call, intentKey: 'shaky' },
    });
    await journal.change(made.id, { state: 'failed', remoteId: run });
    try {
      await vscode.commands.executeCommand('backlot.showTailRequest', { tail: run });
      const edited = () => vscode.window.activeTextEditor?.document.getText() ?? '';
      await until(edited, (text) => text.includes('lenserfight.runWorkflow'));
    } finally {
      await journal.removals.remove(made.id);
    }
  });

  it('are tailed by a request for them, which would wait in silence until their end', async () => {
    backlot.tails.forget();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'events.backlot.jsonc');
    const request = {
      operation: 'lenserfight.streamRunEvents',
      account: opened.account.label,
      params: { runId: run },
    };
    await vscode.workspace.fs.writeFile(file, Buffer.from(JSON.stringify(request)));
    try {
      await vscode.commands.executeCommand('backlot.runRequest', file);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
    assert.deepEqual(
      backlot.tails.channels.map(({ runId }) => runId),
      [run],
    );
  });

  it('end with their channel when the tail is closed', async () => {
    await vscode.commands.executeCommand('backlot.closeTail', { tail: run });
    assert.deepEqual(backlot.tails.channels, []);
  });
});
