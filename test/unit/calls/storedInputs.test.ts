import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  storedInputsIn,
  withContents,
  withInputs,
  withLongTextsKept,
  withStandIns,
} from '../../../src/calls/storedInputs.ts';
import type { StoredInput } from '../../../src/core/storedInput.ts';
import { memoryInputs } from '../../support/memoryInputs.ts';

const LONG = 64 * 1024;

async function stored(bytes: Uint8Array, store = memoryInputs()): Promise<StoredInput> {
  const { hash, mimeType, extension, byteSize } = await store.put(bytes);
  return { $input: hash, as: 'base64', mimeType, extension, byteSize, name: 'lake.png' };
}

describe('files in requests', () => {
  it('are sent in base64, at every place that names them', async () => {
    const store = memoryInputs();
    const bytes = new Uint8Array([0, 255, 7, 1]);
    const file = await stored(bytes, store);
    const body = { input: { image: { dataBase64: file }, more: [file] }, seed: 7 };
    const text = Buffer.from(bytes).toString('base64');
    assert.deepEqual(await withContents(body, store), {
      input: { image: { dataBase64: text }, more: [text] },
      seed: 7,
    });
    assert.equal(storedInputsIn(body).length, 2);
    assert.deepEqual(withStandIns(body), {
      input: { image: { dataBase64: 'AAAA' }, more: ['AAAA'] },
      seed: 7,
    });
  });

  it('that are not kept any more are a problem, and nothing is sent', async () => {
    const file = await stored(new Uint8Array([1]));
    await assert.rejects(withContents({ image: file }, memoryInputs()), (problem: { code?: string }) => {
      assert.equal(problem.code, 'input.missing');
      return true;
    });
  });

  it('leave a value without files as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.equal(
          withInputs(value, () => 'never'),
          value,
        );
      }),
    );
  });
});

describe('long texts of requests', () => {
  it('are kept as content, and are sent as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.boolean(), async (text, isPadded) => {
        const long = isPadded ? text + 'x'.repeat(LONG + 1) : text;
        const store = memoryInputs();
        const body = { input: { dataBase64: long, list: [long] } };
        const kept = await withLongTextsKept(body, [], store);
        assert.ok(JSON.stringify(kept).length < 4_000);
        assert.deepEqual(await withContents(kept, store), body);
      }),
      { numRuns: 30 },
    );
  });

  it('that are secrets are kept nowhere', async () => {
    const store = memoryInputs();
    const body = { Secret: 'x'.repeat(LONG + 1) };
    assert.equal(await withLongTextsKept(body, ['secret'], store), body);
    assert.equal(store.kept.size, 0);
  });
});
