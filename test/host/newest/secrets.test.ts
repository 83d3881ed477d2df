import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Problem } from '../../../src/core/problem.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

describe('keys in the secret storage', function () {
  this.timeout(60_000);

  let person: Person;
  before(async () => {
    person = new Person();
    await vscode.commands.executeCommand('backlot.startSandbox');
  });

  after(() => person.dispose());

  it('does not save a key that the platform rejects', async () => {
    const backlot = await openBacklot();
    const before = await backlot.accounts.list();
    const opened = await backlot.open(before[0]?.id ?? '');
    assert.ok(opened);
    const { bases } = opened.account;
    const planted = 'moltazine_planted_wrong_key_1234567890';
    const adding = backlot.accounts.add(
      {
        provider: opened.provider,
        label: 'wrong',
        bases,
        secrets: { apikey: planted },
        origins: Object.values(bases).map((url) => new URL(url).origin),
      },
      new AbortController().signal,
    );
    await assert.rejects(adding, (error) => (error as Problem).code === 'key.refused');
    assert.deepEqual(await backlot.accounts.list(), before);
  });

  it('keeps no key in account rows', async () => {
    const backlot = await openBacklot();
    for (const name of await readdir(backlot.storage)) {
      if (!name.endsWith('.json')) continue;
      assert.ok(!(await readFile(path.join(backlot.storage, name), 'utf8')).includes('moltazine_'), name);
    }
  });

  it('deletes the key and keeps the account on sign-out', async () => {
    const backlot = await openBacklot();
    const [account] = await backlot.accounts.list();
    assert.ok(account);
    const signOut = (answer: string) =>
      person.does(
        () => vscode.commands.executeCommand('backlot.signOut', account.id),
        ({ kind }) => (kind === 'dialog' ? answer : undefined),
      );
    await signOut('Cancel');
    assert.deepEqual((await backlot.accounts.get(account.id))?.credentials, account.credentials);
    await signOut('Sign Out');
    assert.match(person.asked.at(-1)?.text ?? '', /showed only once cannot be shown again/);
    const after = await backlot.accounts.get(account.id);
    assert.deepEqual(after?.credentials, []);
    const opened = await backlot.open(account.id);
    assert.ok(opened?.provider.balance);
    await assert.rejects(
      opened.provider.balance.read(opened.session, new AbortController().signal),
      (error) => (error as Problem).code === 'key.missing',
    );
  });
});
