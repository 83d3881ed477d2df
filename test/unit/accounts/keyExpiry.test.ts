import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyTerm } from '../../../src/accounts/keyExpiry.ts';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: unknown) => `${encoded({ alg: 'RS256' })}.${encoded(claims)}.c2ln`;

describe('the term of a key', () => {
  it('is what a JSON Web Token says of itself, in milliseconds', () => {
    assert.deepEqual(keyTerm(token({ exp: 1_800_003_600, iat: 1_800_000_000 })), {
      endsAt: 1_800_003_600_000,
      issuedAt: 1_800_000_000_000,
    });
    assert.deepEqual(keyTerm(token({ exp: 1_800_000_000 })), { endsAt: 1_800_000_000_000, issuedAt: null });
    assert.equal(keyTerm(token({ exp: 2, iat: 3 }))?.issuedAt, null, 'issued after its end');
  });

  it('is not known of a token without an end, or with one that is no time', () => {
    for (const claims of [{}, { exp: '1800000000' }, { exp: -1 }, { exp: 1e300 }, null, []])
      assert.equal(keyTerm(token(claims)), null, JSON.stringify(claims));
  });

  it('is not known of any other key, whatever is in it', () => {
    for (const key of ['', 'moltazine_0123456789', 'eyJ.eyJ.eyJ', 'eyJa.%%%.b', 'lf_user_eyJhIjoxfQ.b.c'])
      assert.equal(keyTerm(key), null, key);
    fc.assert(fc.property(fc.string(), (text) => keyTerm(`eyJ${text}`) === null || text.includes('.')));
  });
});
