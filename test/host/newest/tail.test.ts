import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import type { TailChannel } from '../../../src/features/runs/tailChannel.ts';
import { until } from '../../editor/until.ts';
import { submitCall } from '../../support/submitCall.ts';
import { openBacklot } from '../support/openBacklot.ts';

const RESEARCH = 'workflow/f1000000-0000-4000-8000-000000000001';
const SHAKY = 'workflow/f1000000-0000-4000-8000-000000000005';
const never = new AbortController().signal;

describe('output channel of a run', function () {
  this.timeout(120_000);
  let backlot: TestSurface;
  let opened: OpenedAccount;

  before(async () => {
    await vscode.commands.executeCommand('backlot.startSandbox');
    backlot = await openBacklot();
    await backlot.sandbox.control('setRate', { rate: 20 });
    const account = (await backlot.accounts.list()).find(({ provider }) => provider === 'lenserfight');
    const found = await backlot.open(account?.id ?? '');
    assert.ok(found);
    opened = found;
  });
  after(() => {
    backlot.tails.forget();
    return vscode.commands.executeCommand('backlot.stopSandbox');
  });

  /** Runs a workflow without the price question, which test windows cannot show, and tails it. */
  async function tailed(kind: string, title: string): Promise<TailChannel> {
    const { jobs } = opened.provider;
    assert.ok(jobs);
    const call = jobs.prepare(kind, { inputs: { topic: 'canal locks' } });
    const { remoteId } = await submitCall(opened.session, jobs, call, never);
    return backlot.tails.open(opened, { id: remoteId, kind }, title);
  }

  it('shows a line for each event with time, retries and approvals marked, text joined, and the end', async () => {
    const channel = await tailed(SHAKY, 'Shaky pipeline');
    const text = await textWith(channel, /— Ended: failed/);
    assert.match(text, /^\d\d:\d\d:\d\d\.\d{3} — Connecting\n/);
    assert.match(text, /\n\d\d:\d\d:\d\d\.\d{3} {3}run\.started/);
    assert.match(text, /\n\d\d:\d\d:\d\d\.\d{3} ↻ node\.retried +judge {2}attempt \d/);
    assert.match(text, /\n\d\d:\d\d:\d\d\.\d{3} ⚑ contract\.violated +judge/);
    assert.match(text, /\n\d\d:\d\d:\d\d\.\d{3} ✗ run\.failed/);
    // Text pieces are joined in one line.
    assert.match(text, /> node\.stream\.delta +judge {2}1\. \S+ \S+ \S+ \S+/);
    assert.equal(channel.text(), text, 'what is saved and copied is what is shown');
  });

  it('shows the same channel again for the same run', async () => {
    const [first] = backlot.tails.channels;
    assert.ok(first?.tail);
    assert.equal(backlot.tails.open(opened, first.tail.run, first.title), first);
  });

  it('restarts from the first event on request, also after the end', async () => {
    const [channel] = backlot.tails.channels;
    assert.ok(channel);
    await vscode.commands.executeCommand('backlot.restartTail', { tail: channel.runId });
    const text = await textWith(channel, /— Again from the start[^]*— Ended: failed/);
    assert.equal(text.match(/run\.started/g)?.length, 2);
  });

  it('copies and clears the channel', async () => {
    const [channel] = backlot.tails.channels;
    assert.ok(channel);
    await vscode.commands.executeCommand('backlot.copyTail', { tail: channel.runId });
    assert.equal(await vscode.env.clipboard.readText(), channel.text());
    await vscode.commands.executeCommand('backlot.clearTail', { tail: channel.runId });
    assert.equal(await textWith(channel, /^$/), '');
  });

  it('stops on request and reports that the run continues', async () => {
    const channel = await tailed(RESEARCH, 'Research brief');
    await textWith(channel, /run\.started/);
    await vscode.commands.executeCommand('backlot.stopTail', { tail: channel.runId });
    const text = await textWith(channel, /— Stopped\. The run itself goes on at the platform\./);
    await wait(500);
    assert.equal(channel.text(), text, 'nothing comes after it');
  });

  it('stops the run whose channel the Output view shows, without asking which of several', async () => {
    // They must not end before they are stopped, however slow this computer is.
    await backlot.sandbox.control('setRate', { rate: 0.5 });
    try {
      const first = await tailed(RESEARCH, 'Morning brief');
      const second = await tailed(RESEARCH, 'Evening brief');
      backlot.tails.show(first);
      const shown = () => vscode.window.visibleTextEditors.map(({ document }) => document.uri);
      await until(shown, (uris) => uris.some((uri) => first.isShownIn(uri)));
      await vscode.commands.executeCommand('backlot.stopTail');
      assert.equal(first.tail?.state.kind, 'stopped');
      assert.notEqual(second.tail?.state.kind, 'stopped');
    } finally {
      await backlot.sandbox.control('setRate', { rate: 20 });
    }
  });

  it('resumes open channels after the last shown event when the window opens again', async () => {
    const { remoteId } = await started();
    backlot.tails.forget();
    const memory = [
      { account: opened.account.id, run: { id: remoteId, kind: SHAKY }, lastId: '5', title: 'Kept' },
    ];
    await backlot.tails.resume(memory);
    const [channel] = backlot.tails.channels;
    assert.ok(channel);
    backlot.tails.show(channel);
    const text = await textWith(channel, /— Ended: failed/);
    assert.doesNotMatch(text, /run\.started/, 'what had been shown is not shown again');
    assert.match(text, /run\.failed/);
  });

  it('lists saved workflows of the account and of the workspace', async () => {
    const settings = vscode.workspace.getConfiguration('backlot');
    const shared = [{ group: 'workflow', id: 'nightly', label: 'Nightly' }, { group: 'spell', id: 'x' }, 7];
    await settings.update('sharedJobKinds', shared, vscode.ConfigurationTarget.Workspace);
    try {
      const { providers } = backlot.trees;
      const [workflows] = (
        await providers.getChildren({ kind: 'account', provider: opened.provider, account: opened.account })
      ).filter((node) => node.kind === 'kinds' && node.group.id === 'workflow');
      const items = (await providers.getChildren(workflows)).map((node) => providers.getTreeItem(node));
      const shown = items.map(({ label, description }) => [label, description]);
      assert.ok(shown.some(([label]) => label === 'Research brief'));
      assert.deepEqual(shown.at(-1), ['Nightly', 'from the workspace · nightly']);
    } finally {
      await settings.update('sharedJobKinds', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  async function started(): Promise<{ readonly remoteId: string }> {
    const { jobs } = opened.provider;
    assert.ok(jobs);
    return submitCall(opened.session, jobs, jobs.prepare(SHAKY, {}), never);
  }

  /** Waits until the channel contains this; returns the whole text. */
  async function textWith(channel: TailChannel, pattern: RegExp): Promise<string> {
    backlot.tails.show(channel);
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const documents = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
      const text = documents.find(({ fileName }) => fileName.includes(channel.runId.slice(0, 8)))?.getText();
      if (text !== undefined && pattern.test(text)) return text;
      await wait(50);
    }
    const shown = vscode.workspace.textDocuments.map(({ uri }) => uri.toString()).join('\n');
    throw new Error(`The channel never said ${pattern}. It says:\n${channel.text()}\nDocuments:\n${shown}`);
  }
});
