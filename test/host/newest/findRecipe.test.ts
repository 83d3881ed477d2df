import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Account } from '../../../src/core/account.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { withEmbeddedRecipe } from '../../../src/media/keeping/pngText.ts';
import { until } from '../../editor/until.ts';
import { buyPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person } from '../support/person.ts';

/** Shorter than the time that a test has, so that what is there instead is told. */
const LIMIT_MS = 30_000;

describe('Find Recipe', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let person: Person;
  let folder: string;
  let job: JobRecord;
  /** The picture's file under another name. */
  let renamed: string;

  before(async () => {
    backlot = await openBacklot();
    person = new Person(backlot.window);
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    const all = await backlot.accounts.list();
    const account: Account = all.find(({ provider }) => provider === 'crucible') ?? assert.fail('no account');
    job = await buyPicture(backlot, account, 'a lighthouse that is found again');
    folder = await mkdtemp(join(tmpdir(), 'backlot-recipe-'));
    renamed = join(folder, 'IMG_0001.png');
    const { journal } = await backlot.jobs();
    const { outputs } = await until(
      async () => (await journal.get(job.id)) ?? job,
      (now) => Boolean(now.outputs[0]?.cached),
      LIMIT_MS,
    );
    const cached = outputs[0]?.cached ?? assert.fail('no picture');
    const file = join(backlot.storage, 'outputs', cached.hash.slice(0, 2), `${cached.hash}.png`);
    await writeFile(renamed, await readFile(file));
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(async () => {
    person.dispose();
    await rm(folder, { recursive: true });
  });

  const find = (path: string) => vscode.commands.executeCommand('backlot.findRecipe', vscode.Uri.file(path));
  /** The editor tells its tabs a moment later. */
  const shows = (title: RegExp) =>
    until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '',
      (label) => title.test(label),
      LIMIT_MS,
    );

  it('opens the output of a file that has another name', async () => {
    await find(renamed);
    await shows(/^a lighthouse that is found again/);
  });

  it('opens the output of a picture whose tags are others', async () => {
    const path = join(folder, 'tagged.png');
    await writeFile(path, await readFile(renamed));
    await withEmbeddedRecipe(path, 'a text that is no recipe');
    await find(path);
    await shows(/^a lighthouse that is found again/);
  });

  it('asks for a file when the palette runs it', async () => {
    await person.does(
      () => vscode.commands.executeCommand('backlot.findRecipe'),
      ({ kind }) => (kind === 'file' ? renamed : undefined),
    );
    assert.deepEqual(
      person.asked.map(({ title }) => title),
      ['Find Recipe'],
    );
    await shows(/^a lighthouse that is found again/);
  });

  it('shows the recipe that lies beside a file of another computer', async () => {
    const path = join(folder, 'foreign.png');
    await writeFile(path, 'not what the recipe was written for');
    const recipe = {
      format: 'backlot.recipe/1',
      file: { sha256: 'ab'.repeat(32) },
      job: { id: 'job-elsewhere', output: 0, platform: 'crucible', kind: 'k', title: 'A fox' },
      request: { operation: 'submitGeneration', values: {} },
    };
    await writeFile(`${path}.backlot.json`, JSON.stringify(recipe));
    await find(path);
    await shows(/^foreign\.png\.backlot\.json$/);
  });

  it('opens the output that the recipe beside a changed file names', async () => {
    const path = join(folder, 'scaled.png');
    await writeFile(path, 'the picture, encoded anew');
    const recipe = {
      format: 'backlot.recipe/1',
      file: { sha256: 'cd'.repeat(32) },
      job: { id: job.id, output: 0, platform: 'crucible', kind: 'k', title: 'A lighthouse' },
      request: { operation: 'submitGeneration', values: {} },
    };
    await writeFile(`${path}.backlot.json`, JSON.stringify(recipe));
    await find(path);
    await shows(/^a lighthouse that is found again/);
  });

  it('says that a file is not known, what can be done, and that one cannot be read', async () => {
    const path = join(folder, 'holiday.png');
    await writeFile(path, 'somebody else made this');
    await person.does(
      () => find(path),
      () => undefined,
    );
    assert.match(
      person.read[0] ?? '',
      /does not know where holiday\.png comes from.*holiday\.png\.backlot\.json/,
    );
    await person.does(
      () => find(join(folder, 'gone.png')),
      () => undefined,
    );
    assert.match(person.read[0] ?? '', /gone\.png cannot be read/);
  });
});
