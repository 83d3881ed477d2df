import assert from 'node:assert/strict';
import { Accounts } from '../../../src/accounts/accounts.ts';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import { TokenKeySync } from '../../../src/accounts/tokenKeySync.ts';
import { openSessions } from '../../support/openSessions.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Account } from '../../../src/core/account.ts';
import { systemClock } from '../../../src/core/clock.ts';
import type { MintedTokens } from '../../../src/core/provider.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { silence, temporaryFolder } from './fixture.ts';

const boomin = await loadProvider('boomin');

describe('tokens that Backlot keeps as keys', () => {
  let sandbox: Sandbox;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let httpClient: HttpClient;
  let store: AccountStore;
  let vault: Vault;
  let accounts: Accounts;
  let kept: TokenKeySync;
  let minted: MintedTokens;

  beforeEach(async () => {
    sandbox = await startSandbox();
    folder = await temporaryFolder();
    const log = { debug() {}, info() {}, warn() {} };
    const clock = systemClock;
    httpClient = new HttpClient({ clock, log });
    vault = new Vault(new MemorySecrets());
    store = new AccountStore(folder.path);
    accounts = new Accounts({
      store,
      vault,
      clock,
      sessions: openSessions({ vault, httpClient, clock }).sessions,
    });
    kept = new TokenKeySync({ accounts, vault });
    assert.ok(boomin.tokens?.minted);
    minted = boomin.tokens.minted;
  });
  afterEach(async () => {
    store.dispose();
    httpClient.dispose();
    await sandbox.stop();
    await folder.remove();
  });

  const secretOf = (name: string): string => {
    const { credentials, otherCredentials } = sandbox.platforms.boomin;
    return { ...otherCredentials, ...credentials }[name] ?? '';
  };

  async function account(secrets: Readonly<Record<string, string>>, label = 'work'): Promise<Account> {
    const { bases } = sandbox.platforms.boomin;
    const origins = [sandbox.origin];
    return accounts.add({ provider: boomin, label, bases, secrets, origins }, silence);
  }

  const token = (owner: Account, name: string) => ({
    account: owner,
    provider: boomin,
    minted,
    name: 'Nightly',
    secret: secretOf(name),
  });

  it('become the key of their account when it has none of the kind', async () => {
    const owner = await account({ user: secretOf('user') });
    const holder = await kept.keep(token(owner, 'dashboard'), silence);
    assert.equal(holder.id, owner.id);
    assert.deepEqual([...holder.credentials].sort(), ['token', 'user']);
    assert.equal(await vault.get(owner.id, 'token'), secretOf('dashboard'));
  });

  it('become an account of their own, named after the token, when it has one', async () => {
    const owner = await account({ user: secretOf('user'), token: secretOf('token') });
    const holder = await kept.keep(token(owner, 'dashboard'), silence);
    assert.notEqual(holder.id, owner.id);
    assert.equal(holder.label, 'Nightly');
    assert.deepEqual(holder.credentials, ['token']);
    assert.equal(await vault.get(owner.id, 'token'), secretOf('token'));
  });

  it('are kept although another key of the account has run out', async () => {
    const owner = await account({ user: secretOf('user') });
    sandbox.control.revoke('boomin', secretOf('user'));
    assert.equal((await kept.keep(token(owner, 'dashboard'), silence)).id, owner.id);
  });

  it('are in no account and not in the vault when the platform refuses them', async () => {
    const owner = await account({ user: secretOf('user') });
    await assert.rejects(kept.keep(token(owner, 'expired'), silence), { code: 'key.refused' });
    assert.equal(await vault.get(owner.id, 'token'), undefined);
    assert.deepEqual((await accounts.get(owner.id))?.credentials, ['user']);
  });

  it('are recognized by their beginning, in every account of the same server', async () => {
    const one = await account({ token: secretOf('token') }, 'one');
    const two = await account({ token: secretOf('token') }, 'two');
    await account({ token: secretOf('dashboard') }, 'other');
    const prefix = secretOf('token').slice(0, 21);
    const holders = await kept.holders(one, minted, prefix);
    assert.deepEqual(holders.map(({ id }) => id).sort(), [one.id, two.id].sort());
    assert.deepEqual(await kept.holders(one, minted, 'sk_boomin_live_'), [], 'every token begins so');
  });

  it('give their place to their successors, and leave when they are dead', async () => {
    const owner = await account({ user: secretOf('user'), token: secretOf('token') });
    await kept.replace([owner], token(owner, 'dashboard'), silence);
    assert.equal(await vault.get(owner.id, 'token'), secretOf('dashboard'));
    await kept.drop([owner], minted);
    assert.equal(await vault.get(owner.id, 'token'), undefined);
    assert.deepEqual((await accounts.get(owner.id))?.credentials, ['user']);
  });
});
