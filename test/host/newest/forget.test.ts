import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import * as vscode from 'vscode';
import { openBacklot } from '../support/openBacklot.ts';

describe('forget everything', function () {
  this.timeout(60_000);

  it('leaves no key, no row, no job and no output on the machine', async () => {
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

    assert.deepEqual(await readdir(backlot.storage).catch(() => []), []);
    assert.deepEqual(await backlot.accounts.list(), []);
    assert.deepEqual(await backlot.secretNames(), []);
    assert.deepEqual(await backlot.jobsTree.getChildren(), []);
  });

  it('works again at once', async () => {
    const backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    const [account] = await backlot.accounts.list();
    assert.equal((await backlot.balances.read(account?.id ?? ''))?.balance.available.micros, 100_000_000);
  });
});
