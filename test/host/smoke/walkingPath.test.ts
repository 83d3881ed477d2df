import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { JobRecord } from '../../../src/core/job.ts';
import { submitPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';

describe('first steps', function () {
  this.timeout(60_000);

  it('activates by itself, quickly and without an account', async () => {
    const backlot = await openBacklot();
    assert.deepEqual(await backlot.accounts.list(), []);
    assert.deepEqual(await backlot.trees.providers.getChildren(), []);
  });

  it('starts the sandbox in a thread and stores its key in the secret storage', async () => {
    const backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    const [account] = await backlot.accounts.list();
    assert.equal(account?.provider, 'crucible');
    assert.equal(account.label, 'sandbox');
    assert.deepEqual(account.credentials, ['apikey']);
    const reading = await backlot.balances.read(account.id);
    assert.equal(reading?.balance.available?.micros, 100_000_000);
  });

  it('stores, sends, watches and fetches a job', async () => {
    const backlot = await openBacklot();
    await backlot.sandbox.control('setRate', { rate: 50 });
    const [account] = await backlot.accounts.list();
    assert.ok(account);
    const { watcher, outputs } = await backlot.jobs();
    const ended = new Promise<JobRecord>((resolve) => watcher.onDidEnd(resolve));
    const job = await submitPicture(backlot, account, 'a pine forest in the mist');
    watcher.watch(job.id);
    assert.equal((await ended).state, 'succeeded');
    const { path, content } = await outputs.bytes(job.id, 0, new AbortController().signal);
    assert.equal(content.mimeType, 'image/png');
    await access(path);
    assert.equal((await readFile(path)).byteLength, content.byteSize);
  });

  it('shows the job and its output', async () => {
    const backlot = await openBacklot();
    const [node] = await backlot.jobsTree.getChildren();
    assert.ok(node);
    const item = await backlot.jobsTree.getTreeItem(node);
    assert.match(
      item.accessibilityInformation?.label ?? '',
      /a pine forest in the mist, succeeded, 2 credits/,
    );
    const [output] = await backlot.jobsTree.getChildren(node);
    assert.ok(output);
    assert.match(String((await backlot.jobsTree.getTreeItem(output)).description), /1024 × 768 · image\/png/);
  });

  it('opens the picture in a webview panel', async () => {
    const backlot = await openBacklot();
    const [node] = await backlot.jobsTree.getChildren();
    const shown = new Promise<vscode.Tab>((resolve) => {
      vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
        const tab = [...opened, ...changed].find(
          (candidate) => candidate.label === 'a pine forest in the mist',
        );
        if (tab) resolve(tab);
      });
    });
    await vscode.commands.executeCommand('backlot.openOutput', node);
    assert.ok((await shown).input instanceof vscode.TabInputWebview);
  });
});
