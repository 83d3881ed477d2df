import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Account } from '../../../src/core/account.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import type { ComposerSession } from '../../../src/features/composer/composerSession.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { until } from '../../editor/until.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

describe('a composer in a window', function () {
  this.timeout(120_000);
  let backlot: TestSurface;
  let account: Account;
  let person: Person;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    const found = (await backlot.accounts.list()).find(({ provider }) => provider === 'killatamata');
    account = found ?? assert.fail('The sandbox has no account.');
    await backlot.sandbox.control('setRate', { rate: 50 });
    person = new Person(backlot.window);
  });
  afterEach(closeComposer);
  after(async () => {
    person.dispose();
    await vscode.commands.executeCommand('backlot.stopSandbox');
  });

  /** Resolves when the composer is closed: its panel is there for a moment after its tab. */
  async function closeComposer(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const panel = await backlot.composer();
    await until(
      () => panel.session === undefined,
      (isClosed) => isClosed,
    );
  }

  /** Resolves when the page has asked for the form, and the form is there. */
  async function openComposer(): Promise<ComposerSession> {
    await vscode.commands.executeCommand('backlot.openComposer', {
      account: account.id,
      kind: 'image.generate',
    });
    const panel = await backlot.composer();
    await until(
      () => panel.session?.place?.kind,
      (kind) => kind === 'image.generate',
    );
    return panel.session ?? assert.fail();
  }

  const jobs = async () => (await (await backlot.jobs()).journal.page({ limit: 100 })).jobs;

  /** Resolves when the job has ended and its output is here, so that nothing of it goes on. */
  async function isDone({ id }: JobRecord): Promise<void> {
    const { journal, watcher } = await backlot.jobs();
    await until(
      async () => {
        await watcher.refresh(id);
        return journal.get(id);
      },
      (job) => job?.state === 'succeeded' && job.outputs.every(({ cached }) => cached !== null),
    );
  }

  it('generates with one question that says the price, and keeps what was typed over its closing', async () => {
    const session = await openComposer();
    const before = (await jobs()).length;
    await session.receive({ type: 'change', key: 'prompt', text: 'a mill in a window' });
    await person.does(
      () => session.receive({ type: 'generate' }),
      ({ kind, choices }) => (kind === 'dialog' ? choices[0] : undefined),
    );
    const [question, ...others] = person.asked;
    assert.deepEqual(others, []);
    assert.match(question?.text ?? '', /a mill in a window[^]*Price: /);
    const [job, ...rest] = await jobs();
    assert.equal(rest.length, before);
    assert.ok(job);
    assert.equal(job.title, 'a mill in a window');
    assert.equal((await backlot.prompts.all())[0]?.text, 'a mill in a window');

    await session.kept();
    await closeComposer();
    const again = await openComposer();
    await person.does(
      () => again.receive({ type: 'generate' }),
      () => undefined,
    );
    assert.match(person.asked[0]?.text ?? '', /a mill in a window/);
    assert.equal((await jobs()).length, before + 1, 'the user said no');
    await isDone(job);
  });
});
