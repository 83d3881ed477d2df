import assert from 'node:assert/strict';
import { Accounts } from '../../../../src/accounts/accounts.ts';
import { AccountStore } from '../../../../src/accounts/accountStore.ts';
import { TokenKeySync } from '../../../../src/accounts/tokenKeySync.ts';
import type { Sessions } from '../../../../src/calls/sessions.ts';
import { openSessions } from '../../../support/openSessions.ts';
import { Vault } from '../../../../src/accounts/vault.ts';
import type { Account } from '../../../../src/core/account.ts';
import { systemClock } from '../../../../src/core/clock.ts';
import { HttpClient } from '../../../../src/net/http/httpClient.ts';
import { readResource } from '../../../../src/calls/resources/resourceReader.ts';
import { molecule } from '../../../../src/providers/molecule/index.ts';
import { moleculeTokens } from '../../../../src/providers/molecule/orgKeys.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { call, engineOf } from '../../../contract/support/stageEngine.ts';
import { MemorySecrets } from '../../../support/memorySecrets.ts';
import { silence, temporaryFolder } from '../../accounts/fixture.ts';

const minted = moleculeTokens.minted ?? assert.fail();

describe('the organization key that Backlot itself works with', () => {
  let sandbox: Sandbox;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let httpClient: HttpClient;
  let store: AccountStore;
  let vault: Vault;
  let sessions: Sessions;
  let accounts: Accounts;
  let kept: TokenKeySync;

  beforeEach(async () => {
    sandbox = await startSandbox();
    folder = await temporaryFolder();
    const log = { debug() {}, info() {}, warn() {} };
    const clock = systemClock;
    httpClient = new HttpClient({ clock, log });
    vault = new Vault(new MemorySecrets());
    store = new AccountStore(folder.path);
    sessions = openSessions({ vault, httpClient, clock }).sessions;
    accounts = new Accounts({ store, vault, clock, sessions });
    kept = new TokenKeySync({ accounts, vault });
  });
  afterEach(async () => {
    store.dispose();
    httpClient.dispose();
    await sandbox.stop();
    await folder.remove();
  });

  const platform = () => sandbox.platforms.molecule;
  const secretOf = (name: string) =>
    ({ ...platform().otherCredentials, ...platform().credentials })[name] ?? '';

  const account = (label: string, key: string): Promise<Account> => {
    const { bases, routing } = platform();
    const secrets = { orgkey: key };
    const origins = [sandbox.origin];
    return accounts.add({ provider: molecule, label, bases, routing, secrets, origins }, silence);
  };

  async function rows(of: Account) {
    const session = sessions.open(of, molecule);
    return (await readResource(engineOf(session), of.id, moleculeTokens.list, {}, silence)).rows;
  }

  it('is recognized in the list by its beginning, so that its end can be warned of', async () => {
    const own = await account('work', secretOf('orgkey'));
    const other = await account('second', secretOf('secondKey'));
    const listed = await rows(own);
    assert.ok(listed.length >= 2);
    const held = await Promise.all(
      listed.map(async ({ keyPrefix = '' }) =>
        (await kept.holders(own, minted, keyPrefix)).map(({ id }) => id),
      ),
    );
    assert.deepEqual(held.flat().sort(), [own.id, other.id].sort());
  });

  it('leaves the account when it was revoked by itself, and nothing is called with it again', async () => {
    const own = await account('work', secretOf('orgkey'));
    const row = (await rows(own)).find(({ keyPrefix }) => secretOf('orgkey').startsWith(keyPrefix ?? '-'));
    const holders = await kept.holders(own, minted, row?.keyPrefix ?? '');
    await call(sessions.open(own, molecule), minted.revoke, { params: { id: row?.id } }, silence);
    await assert.rejects(rows(own), { code: 'key.refused' });
    await kept.drop(holders, minted);
    const left = (await accounts.get(own.id)) ?? assert.fail();
    assert.deepEqual([left.credentials, await vault.get(own.id, 'orgkey')], [[], undefined]);
    const before = sandbox.control.requests().length;
    await assert.rejects(rows(left), { code: 'key.missing' });
    assert.equal(sandbox.control.requests().length, before);
  });
});
