import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import { toProblem } from '../../../src/core/problem.ts';
import { submitPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { SentBodies } from '../support/sentBodies.ts';

const PLANTED = 'Zk7_planted_in_the_host_q9';
const never = () => new AbortController().signal;

describe('key leaks', function () {
  this.timeout(120_000);
  let backlot: TestSurface;
  let account: Account;
  /** The key of the sandbox account, as it was sent. */
  let key = '';
  let sent: SentBodies;

  before(async () => {
    backlot = await openBacklot();
    sent = new SentBodies();
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    const found = (await backlot.accounts.list()).find((one) => one.provider === 'crucible');
    assert.ok(found);
    account = found;
  });

  after(() => {
    sent.dispose();
  });

  it('uses the key: balance, job with picture, rejected key, report, cURL command', async () => {
    await backlot.balances.read(account.id);
    const call = sent.requests.find(({ headers }) => headers['authorization'] !== undefined);
    key = String(call?.headers['authorization']).replace(/^Bearer /, '');
    assert.ok(key.length >= 12, 'the key was seen on the wire');

    const opened = await backlot.open(account.id);
    assert.ok(opened);
    const { provider } = opened;
    const { watcher } = await backlot.jobs();
    const ended = new Promise<JobRecord>((resolve) => watcher.onDidEnd(resolve));
    const job = await submitPicture(backlot, account, 'a planted tree');
    watcher.watch(job.id);
    assert.equal((await ended).state, 'succeeded');
    await vscode.commands.executeCommand('backlot.openOutput', { kind: 'job', id: job.id });

    const bases = account.bases;
    const origins = Object.values(bases).map((url) => new URL(url).origin);
    const refused = backlot.accounts.add(
      { provider, label: 'refused', bases, secrets: { apikey: PLANTED }, origins },
      never(),
    );
    const problem = await refused.then(() => assert.fail('it was accepted'), toProblem);
    backlot.problems.add(problem);

    const request = { account: account.id, operation: 'getCredits', params: {} };
    await backlot.answers.show(await backlot.engine.exchange(request, never()));
    await vscode.commands.executeCommand('backlot.reportProblem');
    await vscode.env.clipboard.writeText(await backlot.engine.curl(request));
  });

  it('leaks no key to documents, tabs, the clipboard or job rows', async () => {
    const texts = vscode.workspace.textDocuments.map((document) => document.getText());
    assert.ok(
      texts.some((text) => text.includes('recent_entries')) && texts.some((text) => /Backlot:/.test(text)),
    );
    searched(texts.join('\n'), 'a document');
    searched(await vscode.env.clipboard.readText(), 'the clipboard');
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    assert.ok(
      tabs.some(({ input }) => input instanceof vscode.TabInputWebview),
      'the gallery is open',
    );
    searched(tabs.map(({ label, input }) => `${label} ${JSON.stringify(input)}`).join('\n'), 'a tab');
    searched(JSON.stringify(await backlot.jobsTree.getChildren()), 'the tree of jobs');
  });

  it('leaks no key to settings', () => {
    searched(JSON.stringify(vscode.workspace.getConfiguration()), 'a setting');
  });

  it('leaks no key to files of the profile: logs, settings, journal, outputs', async () => {
    const userData = path.resolve(backlot.storage, '..', '..', '..');
    const entries = await readdir(userData, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const kind of [/\.log$/, /settings\.json$/, /journal\.db/, /outputs/])
      assert.ok(
        files.some((file) => kind.test(file)),
        `there is a file ${kind}`,
      );
    for (const file of files) searched(await readFile(file, 'latin1').catch(() => ''), file);
  });

  function searched(text: string, where: string): void {
    for (const secret of [key, PLANTED]) {
      const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
      // The common prefix of the sandbox's keys is no secret.
      for (const form of forms.map((one) => one.slice(0, 24)))
        assert.ok(!text.includes(form), `${where} shows ${form}`);
    }
  }
});
