import { UserOfEditor } from '../support/userOfEditor.ts';
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import type { Uri } from 'vscode';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { AskedFile, FindRecipeDeps } from '../../../../src/features/keeping/findRecipe.ts';
import { JournalRig, newJob } from '../../jobs/support/journalRig.ts';
import { readerOf } from '../../../../src/media/completeness/byteReader.ts';

describe('The output that a recipe names', () => {
  let rig: JournalRig;
  let user: UserOfEditor;
  let job: JobRecord;
  let shown: string[];

  beforeEach(() => {
    rig = new JournalRig();
    user = new UserOfEditor();
    shown = [];
  });
  afterEach(() => rig.close());

  /** Asks for a file beside which the recipe of an output lies, or for the recipe itself. */
  const find = async (name: string, gone?: 'recycled') => {
    const journal = await rig.open();
    job = await journal.add(newJob());
    const place = { index: 0, url: null, mimeType: null, width: null, height: null, expiresAt: null };
    job = await journal.change(job.id, { outputs: [{ ...place, cached: null, ...(gone && { gone }) }] });
    const recipe = JSON.stringify({
      format: 'backlot.recipe/1',
      file: { sha256: 'ab'.repeat(32) },
      job: { id: job.id, output: 0, platform: 'crucible', kind: 'k', title: 'A fox' },
      request: { operation: 'submitGeneration', values: {} },
    });
    const path = rig.file('fox.png.backlot.json');
    await writeFile(path, recipe);
    const deps: FindRecipeDeps = {
      jobs: async () => ({ journal }),
      find: async () => ({ job, output: job.outputs[0] ?? assert.fail() }),
      pathOf: ({ hash }) => rig.file(hash),
      show: ({ job: { id } }) => void shown.push(id),
    };
    const bytes = Buffer.from(name.endsWith('.json') ? recipe : 'the picture, encoded anew');
    const sidecar: Partial<Uri> = { path, scheme: 'file' };
    const file: AskedFile = { name, read: async (use) => use(readerOf(bytes)), sidecar: sidecar as Uri };
    const { findRecipe } = await import('../../../../src/features/keeping/findRecipe.ts');
    await findRecipe(deps, file);
  };

  it('is opened, and the other content of the file is told', async () => {
    await find('fox.png');
    assert.deepEqual(shown, [job.id]);
    assert.equal(user.screen, 'fox.png was found by its recipe: its content is another one.');
  });

  it('is opened without a word when the file is the recipe itself', async () => {
    await find('fox.png.backlot.json');
    assert.deepEqual(shown, [job.id]);
    assert.equal(user.screen, '');
  });

  it('is not opened when it is in the recycle bin, which is told', async () => {
    await find('fox.png', 'recycled');
    assert.deepEqual(shown, []);
    assert.equal(user.screen, 'This output is in the recycle bin of the gallery.');
  });
});
