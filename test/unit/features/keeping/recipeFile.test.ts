import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { crc32 } from 'node:zlib';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { CachedContent } from '../../../../src/core/output.ts';
import { essenceOf } from '../../../../src/media/keeping/essence.ts';
import { readerOf } from '../../../../src/media/completeness/byteReader.ts';
import { png } from '../../media/samples.ts';
import { JournalRig, newJob } from '../../jobs/support/journalRig.ts';
import '../../webviews/support/vscodeStandIn.ts';

const HASH = 'ab'.repeat(32);
const KEY = 'sk_live_abcdefgh12345678';
const content: CachedContent = {
  ...{ hash: HASH, kind: 'image', mimeType: 'image/png', extension: 'png', byteSize: 70, credentials: true },
};

describe('The recipe beside a kept file', () => {
  let rig: JournalRig;
  let job: JobRecord;

  beforeEach(async () => {
    rig = new JournalRig();
    const journal = await rig.open();
    const params = {
      prompt: 'A fox in fog',
      seed: 42,
      model: 'z-image',
      api_key: KEY,
      picture: `https://x.example/a.png?X-Amz-Signature=${'9'.repeat(40)}`,
      image: {
        $input: HASH,
        as: 'base64',
        mimeType: 'image/png',
        extension: 'png',
        byteSize: 9,
        name: 'a.png',
      },
    };
    const body = { params, idempotency_key: 'intent-1' };
    const added = await journal.add(
      newJob({ title: 'A fox in fog', call: { operation: 'submitGeneration', params: {}, body } }),
    );
    job = await journal.change(added.id, {
      state: 'succeeded',
      remoteId: 'r1',
      cost: { unit: 'usd', micros: 40_000 },
    });
  });
  afterEach(() => rig.close());

  const recipe = async () => {
    const { recipeFileText } = await import('../../../../src/features/keeping/recipeFile.ts');
    const parent = { input: 'image', sha256: HASH, job: 'j0', output: 0, title: 'A hill' };
    return recipeFileText({
      ...{ job, index: 1, content, platformName: 'Crucible', account: 'work', parents: [parent] },
    });
  };

  it('is what its schema describes, and the same each time', async () => {
    const schema: unknown = JSON.parse(
      readFileSync(new URL('../../../../specs/recipe.schema.json', import.meta.url), 'utf8'),
    );
    assert.ok(typeof schema === 'object' && schema !== null);
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const isRight = ajv.compile(schema);
    assert.ok(isRight(JSON.parse(await recipe())), JSON.stringify(isRight.errors));
    assert.equal(await recipe(), await recipe());
  });

  it('says how the file was made: prompt, model, seed, cost, inputs and parents by their content', async () => {
    const said = JSON.parse(await recipe()) as Record<string, unknown>;
    assert.deepEqual([said['prompt'], said['model'], said['seed']], ['A fox in fog', 'z-image', 42]);
    assert.deepEqual(said['cost'], { amount: '0.04', unit: 'usd', refunded: false });
    assert.deepEqual(said['inputs'], [{ sha256: HASH, mimeType: 'image/png', name: 'a.png' }]);
    assert.deepEqual(said['parents'], [
      { input: 'image', sha256: HASH, job: 'j0', output: 0, title: 'A hill' },
    ]);
    assert.match(JSON.stringify(said['file']), /"contentCredentials":"present, not verified"/);
  });

  it('holds no key, no signature and not the key of the intent', async () => {
    const text = await recipe();
    for (const secret of [KEY, '9'.repeat(40), 'intent-1']) assert.ok(!text.includes(secret), secret);
    assert.match(text, /X-Amz-Signature=\*\*\*/);
  });

  it('is read again as it was written, and nothing else is', async () => {
    const { parseRecipeFile } = await import('../../../../src/features/keeping/recipeFile.ts');
    const read = parseRecipeFile(await recipe());
    assert.deepEqual([read?.job.id, read?.job.output, read?.file.sha256], [job.id, 1, HASH]);
    for (const text of [
      '',
      '{',
      '[]',
      '{"format":"backlot.recipe/2"}',
      '{"format":"backlot.recipe/1","file":1}',
    ])
      assert.equal(parseRecipeFile(text), null);
  });

  it('stands in a PNG on request, which stays a whole picture with the same content', async () => {
    const { embeddedRecipe, withEmbeddedRecipe } = await import('../../../../src/media/keeping/pngText.ts');
    const folder = await mkdtemp(join(tmpdir(), 'backlot-png-'));
    const path = join(folder, 'fox.png');
    const plain = png(5);
    await writeFile(path, plain);
    await withEmbeddedRecipe(path, await recipe());
    const bytes = await readFile(path);
    const at = bytes.indexOf('iTXt');
    const length = bytes.readUInt32BE(at - 4);
    assert.equal(bytes.readUInt32BE(at + 4 + length), crc32(bytes.subarray(at, at + 4 + length)));
    assert.equal(await embeddedRecipe(readerOf(bytes)), await recipe());
    assert.equal(await embeddedRecipe(readerOf(plain)), null);
    assert.equal(await embeddedRecipe(readerOf(plain.subarray(0, 20))), null);
    assert.deepEqual(Buffer.concat([bytes.subarray(0, at - 4), bytes.subarray(at + 8 + length)]), plain);
    const hash = async (of: Buffer) => (await essenceOf(readerOf(of))).hash;
    assert.equal(await hash(bytes), await hash(plain));
    await rm(folder, { recursive: true });
  });
});
