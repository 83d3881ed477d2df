import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEnvironments } from '../../../src/calls/requestFile/environments.ts';

describe('A file of environments', () => {
  it('names accounts and values', () => {
    const text = `{
      // where we try things
      "staging": {"accounts": {"crucible": "trial"}, "values": {"org": "acme", "width": 512, "wide": true}},
      "live": {},
    }`;
    assert.deepEqual(readEnvironments(text), {
      ok: true,
      environments: {
        staging: {
          accounts: { crucible: 'trial' },
          values: { org: 'acme', width: '512', wide: 'true' },
        },
        live: { accounts: {}, values: {} },
      },
    });
  });

  it('is refused when a value is a key, by its name or by itself', () => {
    const refused = (name: string, value: string) =>
      readEnvironments(JSON.stringify({ live: { values: { [name]: value } } }));
    assert.deepEqual(refused('api_key', 'abc'), { ok: false, reason: 'key', name: 'api_key' });
    assert.deepEqual(refused('org', `sk_live_${'a1b2c3'.repeat(4)}`), {
      ok: false,
      reason: 'key',
      name: 'org',
    });
    assert.equal(refused('org', 'acme').ok, true);
  });

  it('is never an error, whatever it holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readEnvironments(text)));
    assert.deepEqual(readEnvironments('{'), { ok: false, reason: 'unreadable', name: '' });
    assert.deepEqual(readEnvironments('{"live": {"headers": {}}}').ok, true);
  });
});
