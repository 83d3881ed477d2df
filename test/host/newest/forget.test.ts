import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { openBacklot } from '../support/openBacklot.ts';

describe('Forget Everything', function () {
  this.timeout(60_000);

  it('deletes all keys, accounts, jobs and outputs', async () => {
    const backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    const [account] = await backlot.accounts.list();
    assert.ok(account);
    const { journal } = await backlot.jobs();
    await journal.add({
      account: account.id,
      provider: 'crucible',
      kind: 'zimage-base',
      title: 'never sent',
      call: { operation: 'submitGeneration', params: {}, body: {} },
      intentKey: 'planted-intent',
    });
    assert.notDeepEqual(await readdir(backlot.storage), []);

    await backlot.forgetEverything();

    // The Jobs view may have created a new journal already; nothing of the old one is left.
    for (const name of await readdir(backlot.storage).catch(() => [])) {
      const bytes = await readFile(path.join(backlot.storage, name));
      assert.ok(!bytes.includes('planted-intent') && !bytes.includes(account.id), name);
    }
    assert.deepEqual(await backlot.accounts.list(), []);
    assert.deepEqual(await backlot.secretNames(), []);
    assert.deepEqual(await backlot.jobsTree.getChildren(), []);
  });

  it('allows a new account at once', async () => {
    const backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    const [account] = await backlot.accounts.list();
    assert.equal((await backlot.balances.read(account?.id ?? ''))?.balance.available?.micros, 100_000_000);
  });
});
