import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { JobRecord } from '../../../src/core/job.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { buyPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

describe('Clear Cache', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let person: Person;

  before(async () => {
    backlot = await openBacklot();
    person = new Person(backlot.window);
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
  });
  after(() => person.dispose());

  const picture = async (prompt: string): Promise<JobRecord> => {
    const all = await backlot.accounts.list();
    const account = all.find(({ provider }) => provider === 'crucible') ?? assert.fail('no account');
    const { id } = await buyPicture(backlot, account, prompt);
    const { journal } = await backlot.jobs();
    for (;;) {
      const job = await journal.get(id);
      if (job?.outputs[0]?.cached) return job;
      await wait(50);
    }
  };
  const clear = (button?: RegExp) =>
    person.does(
      () => vscode.commands.executeCommand('backlot.clearCache'),
      ({ kind, choices }) => (kind === 'dialog' ? choices.find((one) => button?.test(one)) : undefined),
    );
  const files = async () => {
    const { all } = await (await backlot.jobs()).cacheUse.measure(new AbortController().signal);
    return all.files;
  };

  it('names files, bytes and what is lost, and removes nothing without a yes', async () => {
    const favorite = await picture('a lighthouse that is a favorite');
    await picture('a lighthouse that nobody chose');
    const { journal } = await backlot.jobs();
    await journal.sorting.mark([{ job: favorite.id, index: 0 }], { mark: 'star', value: true });
    const before = await files();
    await clear();
    const [asked] = person.asked;
    assert.match(asked?.title ?? '', /takes \d+ files \(.*B\) of at most 5,000 MB/);
    assert.match(asked?.text ?? '', /Downloaded again when you open them: \d+ files? \(/);
    assert.match(asked?.text ?? '', /Favorites, rated or kept outputs.*: 1 file \(/);
    assert.deepEqual(asked?.choices.at(-1), 'Clear Everything');
    assert.equal(await files(), before);
  });

  it('removes what can be downloaded again, and leaves favorites', async () => {
    await clear(/^Clear \d/);
    assert.equal(await files(), 1);
  });

  it('removes everything when that is wanted, and says when nothing is there', async () => {
    await clear(/^Clear Everything$/);
    assert.equal(await files(), 0);
    await clear();
    assert.match(person.read[0] ?? '', /cache of outputs is empty/);
  });

  it('leaves jobs whose outputs are downloaded again', async () => {
    const { journal, outputs } = await backlot.jobs();
    const { jobs } = await journal.page({ limit: 1 });
    const [job] = jobs;
    assert.ok(job);
    await outputs.bytes(job.id, 0, new AbortController().signal);
    assert.equal(await files(), 1);
  });
});
