import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentText, longDocumentText } from '../../../src/net/redaction/documentText.ts';
import { turnsDuring } from '../../support/turns.ts';

const KEY = 'sk_live_aB3xY9kQ7mNpR4zzW012345';

describe('Foreign text for a document', () => {
  it('is the same for a short text, in turns or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        assert.equal(await longDocumentText(text), documentText(text));
      }),
    );
  });

  it('gives others their turn, and hides a key wherever the text is parted for that', async () => {
    for (let before = 0; before < KEY.length + 2; before += 3) {
      const words = 'word '.repeat((64 * 1024) / 5 - 3).padEnd(64 * 1024 - before, '.');
      const text = `${words} ${KEY}\n`.repeat(8);
      const { result, turns } = await turnsDuring(() => longDocumentText(text));
      assert.ok(turns >= 7, `${turns} turns`);
      assert.equal(result.match(/\*\*\*/g)?.length, 8, `${before}`);
      assert.ok(!result.includes('aB3xY9'), `${before}`);
    }
  });

  it('is cut where it is longer than anybody reads', async () => {
    const text = 'a line\n'.repeat(1_000_000);
    assert.ok((await longDocumentText(text)).length <= 2_000_000);
    assert.ok(documentText(text).length <= 128 * 1024);
    assert.ok((await longDocumentText(text)).endsWith('…'));
  });
});
