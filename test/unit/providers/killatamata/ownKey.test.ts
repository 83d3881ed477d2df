import assert from 'node:assert/strict';
import { Accounts } from '../../../../src/accounts/accounts.ts';
import { AccountStore } from '../../../../src/accounts/accountStore.ts';
import { TokenKeySync } from '../../../../src/accounts/tokenKeySync.ts';
import { Vault } from '../../../../src/accounts/vault.ts';
import { loadCatalog } from '../../../../src/calls/catalog.ts';
import type { DestructiveQuestion } from '../../../../src/calls/confirmations.ts';
import { Engine } from '../../../../src/calls/engine.ts';
import { readResource } from '../../../../src/calls/resources/resourceReader.ts';
import type { Sessions } from '../../../../src/calls/sessions.ts';
import type { Account } from '../../../../src/core/account.ts';
import { systemClock } from '../../../../src/core/clock.ts';
import { toProblem } from '../../../../src/core/problem.ts';
import type { ResourceRow } from '../../../../src/core/resource.ts';
import type { OperationDeps } from '../../../../src/features/requests/runOperation.ts';
import { HttpClient } from '../../../../src/net/http/httpClient.ts';
import { killatamataTokens } from '../../../../src/providers/killatamata/access/keys.ts';
import { killatamata } from '../../../../src/providers/killatamata/index.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { engineOf } from '../../../contract/support/stageEngine.ts';
import { MemorySecrets } from '../../../support/memorySecrets.ts';
import { openSessions } from '../../../support/openSessions.ts';
import { silence, temporaryFolder } from '../../accounts/fixture.ts';
import { UserOfEditor } from '../../features/support/userOfEditor.ts';

const minted = killatamataTokens.minted ?? assert.fail();

describe('the key of Killa Tamata that Backlot itself works with', () => {
  let sandbox: Sandbox;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let httpClient: HttpClient;
  let store: AccountStore;
  let vault: Vault;
  let sessions: Sessions;
  let accounts: Accounts;
  let tokenKeys: TokenKeySync;
  let own: Account;
  let asked: DestructiveQuestion[];
  let says: boolean;

  beforeEach(async () => {
    sandbox = await startSandbox();
    folder = await temporaryFolder();
    const clock = systemClock;
    httpClient = new HttpClient({ clock, log: { debug() {}, info() {}, warn() {} } });
    vault = new Vault(new MemorySecrets());
    store = new AccountStore(folder.path);
    sessions = openSessions({ vault, httpClient, clock }).sessions;
    accounts = new Accounts({ store, vault, clock, sessions });
    tokenKeys = new TokenKeySync({ accounts, vault });
    const { bases, credentials } = sandbox.platforms.killatamata;
    const origins = [sandbox.origin];
    own = await accounts.add(
      { provider: killatamata, label: 'work', bases, routing: {}, secrets: credentials, origins },
      silence,
    );
    asked = [];
    says = true;
    new UserOfEditor().answers();
  });
  afterEach(async () => {
    store.dispose();
    httpClient.dispose();
    await sandbox.stop();
    await folder.remove();
  });

  const open = async () => ({
    account: own,
    provider: killatamata,
    session: sessions.open(own, killatamata),
  });
  const key = () => sandbox.platforms.killatamata.credentials['apikey'] ?? '';

  async function rows(): Promise<readonly ResourceRow[]> {
    const { account, session } = await open();
    return (await readResource(engineOf(session), account.id, killatamataTokens.list, {}, silence)).rows;
  }

  const ownRow = async () =>
    (await rows()).find(({ keyPrefix }) => keyPrefix !== undefined && key().startsWith(keyPrefix)) ??
    assert.fail('the key in use is listed');

  /** The menu entry *Revoke…* of a row, as the Tokens view runs it. */
  async function revoke(row: ResourceRow): Promise<void> {
    const { endToken } = await import('../../../../src/features/tokens/endToken.ts');
    const engine = new Engine({
      open,
      catalog: loadCatalog,
      confirmations: {
        confirmWrite: async () => assert.fail('it is more than a change'),
        confirmDestructive: async (question) => {
          asked.push(question);
          return says;
        },
        pay: () => assert.fail('nothing is paid for'),
      },
      log: { info: () => undefined },
    });
    const deps = {
      ...{ engine, tokenKeys, trees: { accountChanged: () => undefined } },
      ...{ balances: { read: async () => undefined }, answers: { show: async () => undefined } },
    } as unknown as OperationDeps;
    const operation = (await loadCatalog('killatamata')).find('revokeApiKey') ?? assert.fail();
    const known = { params: {}, body: { keyPrefix: row.keyPrefix } };
    const call = {
      opened: await open(),
      operation,
      known,
      target: 'Backlot sandbox',
      quiet: true,
      ends: true,
    };
    await endToken(deps, call, minted, row).catch((error: unknown) => {
      if (says) throw error;
    });
  }

  const calls = (operation: string) =>
    sandbox.control.requests().filter((request) => request.operation === operation).length;

  it('is recognized in the list by its prefix', async () => {
    const row = await ownRow();
    assert.deepEqual(
      (await tokenKeys.holders(own, minted, row.keyPrefix ?? '')).map(({ id }) => id),
      [own.id],
    );
  });

  it('asks for its prefix to be typed and says that it is in use, before it is revoked', async () => {
    const row = await ownRow();
    says = false;
    await revoke(row);
    assert.deepEqual(
      asked.map(({ word }) => word),
      [row.keyPrefix],
    );
    assert.match(asked[0]?.warning ?? '', /Backlot itself uses this token in the account work/);
    assert.equal(calls('revokeApiKey'), 0);
  });

  it('leaves the account when it was revoked by itself, and nothing is called with it again', async () => {
    await revoke(await ownRow());
    own = (await accounts.get(own.id)) ?? assert.fail();
    assert.deepEqual([own.credentials, await vault.get(own.id, 'apikey')], [[], undefined]);
    const before = sandbox.control.requests().length;
    await assert.rejects(rows(), { code: 'key.missing' });
    assert.equal(sandbox.control.requests().length, before);
  });

  it('is told from a key that others use: revoking that one warns of nothing and drops nothing', async () => {
    await engineOf((await open()).session).run(
      { account: own.id, operation: 'createApiKey', params: {}, body: { label: 'Kiosk' } },
      silence,
    );
    const kiosk = (await rows()).find(({ label }) => label === 'Kiosk') ?? assert.fail();
    await revoke(kiosk);
    assert.deepEqual(
      asked.map(({ word, warning }) => [word, warning]),
      [[kiosk.keyPrefix, null]],
    );
    assert.equal((await rows()).find(({ label }) => label === 'Kiosk')?.status, 'revoked');
  });

  it('says that it is refused after it was revoked elsewhere, and offers another key and to sign in', async () => {
    const { problemText } = await import('../../../../src/features/problems/problemText.ts');
    const { problemActions } = await import('../../../../src/features/problems/problemActions.ts');
    sandbox.control.revoke('killatamata', key());
    const problem = toProblem(await rows().catch((error: unknown) => error));
    assert.match(
      problemText(problem.details, { provider: 'Killa Tamata', account: 'work' }),
      /^Killa Tamata refused the key of the account "work".*may have been revoked.*Replace it, or sign in again\./,
    );
    const source = { account: own.id, signIn: true };
    assert.deepEqual(
      problemActions(problem, source).map(({ title }) => title),
      ['Replace Key…', 'Sign In…'],
    );
  });
});
