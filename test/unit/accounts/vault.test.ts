import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Vault } from '../../../src/accounts/vault.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { next } from './fixture.ts';

describe('the key vault', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,4}$/);
  const credential = fc.stringMatching(/^[A-Za-z0-9_-]{1,4}$/);

  it('gives back what was put, and has one entry per account and credential', async () => {
    const secrets = new MemorySecrets();
    const vault = new Vault(secrets);
    await vault.put('a1', 'key', 'one');
    await vault.put('a1', 'admin', 'two');
    assert.equal(await vault.get('a1', 'key'), 'one');
    assert.equal(await vault.get('a1', 'admin'), 'two');
    assert.equal(await vault.get('a2', 'key'), undefined);
    assert.deepEqual(await secrets.names(), ['backlot.a1.key', 'backlot.a1.admin']);
    assert.deepEqual(await vault.held('a1'), ['key', 'admin']);
  });

  it('drops one credential and leaves the others', async () => {
    const vault = new Vault(new MemorySecrets());
    await vault.put('a1', 'key', 'one');
    await vault.put('a1', 'admin', 'two');
    await vault.drop('a1', 'key');
    assert.deepEqual(await vault.held('a1'), ['admin']);
  });

  it('never mixes two accounts, whatever their names', async () => {
    const place = fc.record({ account: id, credential, value: fc.string() });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1 }), id, async (places, forgotten) => {
        const vault = new Vault(new MemorySecrets());
        const model = new Map<string, string>();
        for (const { account, credential: name, value } of places) {
          await vault.put(account, name, value);
          model.set(`${account} ${name}`, value);
        }
        await vault.forget(forgotten);
        for (const { account, credential: name } of places) {
          const wanted = account === forgotten ? undefined : model.get(`${account} ${name}`);
          assert.equal(await vault.get(account, name), wanted);
        }
      }),
    );
  });

  it('refuses names that could reach another entry', async () => {
    const vault = new Vault(new MemorySecrets());
    for (const [account, name] of [
      ['a.b', 'key'],
      ['', 'key'],
      ['A', 'key'],
      ['a', 'key.b'],
      ['a', ''],
    ] as const) {
      await assert.rejects(vault.put(account, name, 'x'), RangeError);
      await assert.rejects(vault.get(account, name), RangeError);
    }
  });

  it('says which accounts have secrets but no row', async () => {
    const secrets = new MemorySecrets();
    const vault = new Vault(secrets);
    await vault.put('known', 'key', 'x');
    await vault.put('lost', 'key', 'x');
    await vault.put('lost', 'admin', 'x');
    await secrets.set('something.else', 'x');
    await secrets.set('backlot.odd', 'x');
    assert.deepEqual(await vault.orphans(['known']), ['lost']);
  });

  it('forgets everything, entries of unknown names too', async () => {
    const secrets = new MemorySecrets();
    const vault = new Vault(secrets);
    await vault.put('a1', 'key', 'x');
    await secrets.set('left.by.an.older.version', 'x');
    await vault.forgetAll();
    assert.deepEqual(await secrets.names(), []);
  });

  it('tells changes that another window made', async () => {
    const secrets = new MemorySecrets();
    const told = next(new Vault(secrets).onDidChange);
    await secrets.set('not.ours', 'x');
    await new Vault(secrets).put('a1', 'key', 'x');
    assert.deepEqual(await told, { account: 'a1', credential: 'key' });
  });
});
