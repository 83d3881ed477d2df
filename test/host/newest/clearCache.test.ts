import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { JobRecord } from '../../../src/core/job.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { until } from '../../editor/until.ts';
import { buyPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

/** Shorter than the time that a test has, so that what is there instead is told. */
const LIMIT_MS = 30_000;

describe('Clear Cache', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let person: Person;
  let favorite: JobRecord;
  let other: JobRecord;

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
    const job = await until(
      () => journal.get(id),
      (now) => now?.outputs.every(({ cached }) => cached) === true,
      LIMIT_MS,
    );
    return job ?? assert.fail('no job');
  };
  const clear = (button?: RegExp) =>
    person.does(
      () => vscode.commands.executeCommand('backlot.clearCache'),
      ({ kind, choices }) => (kind === 'dialog' ? choices.find((one) => button?.test(one)) : undefined),
    );
  /** Other tests of this window have outputs too, and some are downloaded in the background: only our own are looked at. */
  const isHere = ({ outputs: [output] }: JobRecord) => {
    const { hash, extension } = output?.cached ?? assert.fail('never downloaded');
    return existsSync(join(backlot.storage, 'outputs', hash.slice(0, 2), `${hash}.${extension}`));
  };

  it('names files, bytes and what is lost, and removes nothing without a yes', async () => {
    favorite = await picture('a lighthouse that is a favorite');
    other = await picture('a lighthouse that nobody chose');
    const { journal } = await backlot.jobs();
    await journal.sorting.mark([{ job: favorite.id, index: 0 }], { mark: 'star', value: true });
    await clear();
    const asked = person.asked.find(({ title }) => title.includes('cache of outputs'));
    assert.match(asked?.title ?? '', /takes \d+ files \(.*B\) of at most 5,000 MB/);
    assert.match(asked?.text ?? '', /Downloaded again when you open them: \d+ files? \(/);
    assert.match(asked?.text ?? '', /Favorites, rated or kept outputs.*: \d+ files? \(/);
    assert.deepEqual(asked?.choices.at(-1), 'Clear Everything');
    assert.deepEqual([isHere(favorite), isHere(other)], [true, true]);
  });

  it('removes what can be downloaded again, and leaves favorites', async () => {
    await clear(/^Clear \d/);
    assert.deepEqual([isHere(favorite), isHere(other)], [true, false]);
  });

  it('removes everything when that is wanted, and says when nothing is there', async () => {
    await clear(/^Clear Everything$/);
    assert.deepEqual([isHere(favorite), isHere(other)], [false, false]);
    // A download that ends now has to be cleared too.
    const again = async () => {
      await clear(/^Clear Everything$/);
      return person.read;
    };
    await until(again, (read) => read.some((text) => text.includes('cache of outputs is empty')), LIMIT_MS);
  });

  it('leaves jobs whose outputs are downloaded again', async () => {
    const { outputs } = await backlot.jobs();
    await outputs.bytes(other.id, 0, new AbortController().signal);
    assert.equal(isHere(other), true);
  });
});
