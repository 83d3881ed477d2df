import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SecretSearch } from '../../leaks/secretSearch.ts';

const KEY = 'sk_boomin_live_Qm7RtASandbox0001';

describe('the search for secrets that got out', () => {
  const search = new SecretSearch(['a secret with "quotes" & spaces', KEY]);
  const around = (text: string) => Buffer.from(`{"level":"info","text":"said ${text} to it"}`);

  it('finds one as it is, wherever it stands', () => {
    assert.deepEqual(search.findIn(around(KEY)), { at: 29, secret: 1, form: 'plain' });
    assert.equal(search.findIn(Buffer.from(KEY))?.at, 0);
    assert.equal(search.findIn(Buffer.concat([Buffer.alloc(9_999, 7), Buffer.from(KEY)]))?.at, 9_999);
  });

  it('finds it in an address, in JSON and in UTF-16', () => {
    const hard = 'a secret with "quotes" & spaces';
    assert.equal(search.findIn(around(encodeURIComponent(hard)))?.form, 'URL');
    assert.equal(search.findIn(around(JSON.stringify({ hard })))?.form, 'JSON');
    assert.equal(search.findIn(Buffer.from(`x${KEY}`, 'utf16le'))?.form, 'UTF-16');
  });

  it('finds it in base64 with anything before and behind it', () => {
    for (const before of ['', 'u', 'me:', 'Bearer ', 'user:pass'])
      for (const behind of ['', '!', '\n\n']) {
        const header = Buffer.from(before + KEY + behind).toString('base64');
        assert.equal(search.findIn(around(header))?.secret, 1, `${before}…${behind}`);
      }
  });

  it('finds nothing in the beginning of a key, which views show, nor in other texts', () => {
    assert.equal(search.findIn(around(KEY.slice(0, 21))), null);
    assert.equal(search.findIn(Buffer.from('')), null);
    assert.equal(search.findIn(Buffer.alloc(1_000_000, KEY.slice(0, -1))), null);
  });

  it('finds each of very many, and no other one', () => {
    const keys = Array.from({ length: 5_000 }, (_, index) => `key-${index}-of-the-many-that-there-are`);
    const many = new SecretSearch(keys);
    fc.assert(
      fc.property(fc.nat(6_000), fc.string(), fc.string(), (index, before, behind) => {
        const found = many.findIn(Buffer.from(`${before}key-${index}-of-the-many-that-there-are${behind}`));
        assert.equal(found?.secret ?? null, index < 5_000 ? index : null);
      }),
    );
  });

  it('refuses a secret that would be found by chance', () => {
    assert.throws(() => new SecretSearch(['short']), /too short/);
  });
});
