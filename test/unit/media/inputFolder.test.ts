import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredInput } from '../../../src/core/storedInput.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { InputFolder } from '../../../src/media/inputFolder.ts';

describe('the folder of inputs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backlot-inputs-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function kept(inputs: InputFolder, bytes: Uint8Array): Promise<StoredInput> {
    const { hash, mimeType, extension, byteSize } = await inputs.put(bytes);
    return { $input: hash, as: 'base64', mimeType, extension, byteSize, name: 'note.txt' };
  }

  const isMissing = (problem: Problem) =>
    problem.code === 'input.missing' && problem.details.mayHaveActed === false;

  it('gives back what was put in, in another window too', async () => {
    const bytes = new TextEncoder().encode('a quiet fjord');
    const file = await kept(new InputFolder(folder), bytes);
    assert.deepEqual(Buffer.from(await new InputFolder(folder).read(file)), Buffer.from(bytes));
  });

  it('does not give what another program has changed', async () => {
    const inputs = new InputFolder(folder);
    const file = await kept(inputs, new TextEncoder().encode('a quiet fjord'));
    const [place = ''] = (await readdir(folder)).filter((name) => name.length === 2);
    const [name = ''] = await readdir(join(folder, place));
    await writeFile(join(folder, place, name), 'something else');
    await assert.rejects(inputs.read(file), isMissing);
  });

  it('reads nothing outside of itself, whatever a request file names', async () => {
    await writeFile(join(folder, 'secret.txt'), 'secret');
    const inputs = new InputFolder(join(folder, 'inputs'));
    for (const $input of ['../secret', '..', '/etc/passwd', 'a'.repeat(64)]) {
      const file = { $input, as: 'text', mimeType: 'text/plain', extension: 'txt', byteSize: 6 } as const;
      await assert.rejects(inputs.read(file), isMissing);
    }
  });
});
