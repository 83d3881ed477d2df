import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PieceText } from '../../../../src/features/studioAgent/pieceText.ts';
import { documentText } from '../../../../src/net/redaction/documentText.ts';

/** What a reader sees of a text that comes in these pieces, each of which is searched for keys by itself. */
function shown(pieces: readonly string[]): readonly string[] {
  const text = new PieceText();
  return pieces.map((piece, at) => documentText(text.next(piece, at < pieces.length - 1)));
}

describe('A text that comes in pieces', () => {
  it('hides a key wherever it is parted', () => {
    const keys = [
      'sk_live_51HxyzABCDEFGH',
      'moltazine_9f8e7d6c5b4a',
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
      'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFy',
      'Authorization: Bearer abc123def456',
    ];
    for (const key of keys) {
      const whole = `The key is ${key} and that is all.`;
      const hidden = documentText(whole);
      for (let at = 0; at <= whole.length; at += 1)
        assert.equal(shown([whole.slice(0, at), whole.slice(at)]).join(''), hidden, `${key} at ${at}`);
      assert.equal(shown([...whole]).join(''), hidden);
    }
  });

  it('comes whole, and no word waits once the next one has begun', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 1 }), (pieces) => {
        const text = new PieceText();
        const parts = pieces.map((piece, at) => text.next(piece, at < pieces.length - 1));
        assert.equal(parts.join(''), pieces.join(''));
        assert.equal(text.held, 0);
      }),
    );
    assert.deepEqual(shown(['One two', ' three', '.']), ['One ', 'two ', 'three.']);
  });

  it('is not held back for ever where it has no blanks', () => {
    const text = new PieceText();
    assert.equal(text.next('語'.repeat(2_000), true).length, 2_000);
  });
});
