import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import { notificationSettings } from '../../../src/features/shared/notificationSettings.ts';
import { buyPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

describe('notifications', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let account: Account;
  let person: Person;

  before(async () => {
    backlot = await openBacklot();
    person = new Person();
    // No notice tells of what a gallery in front shows.
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    const all = await backlot.accounts.list();
    account = all.find(({ provider }) => provider === 'crucible') ?? assert.fail('no account');
  });
  afterEach(async () => {
    for (const key of Object.values(notificationSettings)) await turn(key, undefined);
    person.forget();
  });
  after(() => person.dispose());

  async function turn(key: string, value: unknown): Promise<void> {
    const { Global } = vscode.ConfigurationTarget;
    await vscode.workspace.getConfiguration('backlot').update(key, value, Global);
  }

  async function isRead(text: RegExp): Promise<void> {
    while (!person.read.some((one) => text.test(one))) await wait(20);
  }

  it('notifies of a finished job only while the setting is on', async () => {
    await turn(notificationSettings.jobSucceeded, false);
    assert.equal((await buyPicture(backlot, account, 'a quiet canal')).state, 'succeeded');
    await turn(notificationSettings.jobSucceeded, undefined);
    await buyPicture(backlot, account, 'a loud canal');
    await isRead(/"a loud canal" is ready/);
    assert.equal(person.read.length, 1, person.read.join('\n'));
    const { jobs } = await (await backlot.jobs()).journal.page({ limit: 5, text: 'a quiet canal' });
    assert.equal(jobs.length, 1, 'the Jobs view has it all the same');
  });

  it('notifies of a failed job by its own setting', async () => {
    const prompt = 'a broken lock fail:NSFW_BLOCKED';
    await turn(notificationSettings.jobSucceeded, false);
    await turn(notificationSettings.jobFailed, false);
    assert.equal((await buyPicture(backlot, account, prompt)).state, 'failed');
    await turn(notificationSettings.jobFailed, undefined);
    assert.equal((await buyPicture(backlot, account, prompt)).state, 'failed');
    await isRead(/NSFW_BLOCKED/);
    assert.equal(person.read.length, 1, person.read.join('\n'));
  });

  it('shows a link to a command that stands in a title as text', async () => {
    await buyPicture(backlot, account, 'a [canal](command:backlot.openGallery "Open")');
    await isRead(/is ready/);
    assert.doesNotMatch(person.read.join('\n'), /\]\(/);
    assert.match(person.read.join('\n'), /\[canal\]\u2060\(command:/);
  });

  it('notifies once of a token that expires soon, and never with 0 days', async () => {
    const { tokens } = backlot.trees;
    await turn(notificationSettings.tokenExpiring, 0);
    await readTokens();
    assert.deepEqual(person.read, []);
    await turn(notificationSettings.tokenExpiring, 90);
    await readTokens();
    await isRead(/^The token ".+" of the account ".+" expires in /);
    const told = person.read.length;
    await readTokens();
    assert.equal(person.read.length, told);

    async function readTokens(): Promise<void> {
      for (const list of await tokens.getChildren()) await tokens.getChildren(list);
    }
  });
});
