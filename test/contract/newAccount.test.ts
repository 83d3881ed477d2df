import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Accounts } from '../../src/accounts/accounts.ts';
import { AccountStore } from '../../src/accounts/accountStore.ts';
import { Vault } from '../../src/accounts/vault.ts';
import type { OpenAccount } from '../../src/core/openedAccount.ts';
import { Balances } from '../../src/providers/balances.ts';
import { loadProvider, providerIds } from '../../src/providers/index.ts';
import { MemorySecrets } from '../support/memorySecrets.ts';
import { openSessions } from '../support/openSessions.ts';
import { UserOfEditor } from '../unit/features/support/userOfEditor.ts';
import { ContractStage } from './support/contractStage.ts';

const providers = await Promise.all(providerIds.map(loadProvider));
const never = new AbortController().signal;

describe('a new account of every platform', () => {
  let stage: ContractStage;
  let folder: string;
  let store: AccountStore;
  let accounts: Accounts;
  let open: OpenAccount;
  before(async () => {
    stage = await ContractStage.open();
    folder = await mkdtemp(path.join(tmpdir(), 'backlot-accounts-'));
    store = new AccountStore(folder);
    const { clock, httpClient } = stage;
    const vault = new Vault(new MemorySecrets());
    const { sessions } = openSessions({ vault, httpClient, clock });
    accounts = new Accounts({ store, vault, sessions, clock });
    open = async (id) => {
      const account = await accounts.get(id);
      if (!account) return undefined;
      const provider = await loadProvider(account.provider);
      return { account, provider, session: sessions.open(account, provider) };
    };
  });
  after(async () => {
    store.dispose();
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const provider of providers) {
    describe(provider.label, () => {
      it('is offered by Add Account', async () => {
        const { askAccount } = await import('../../src/features/accounts/askAccount.ts');
        const user = new UserOfEditor();
        assert.equal(await askAccount([]), undefined);
        assert.ok(user.screen.includes(`| ${provider.label}`), user.screen);
      });

      it('takes the keys that the platform accepts, and stands in the tree with all that it has', async () => {
        const { bases, routing, credentials: secrets } = stage.platform(provider);
        const origins = [stage.sandbox.origin];
        const account = await accounts.add(
          { provider, label: 'work', bases, routing, secrets, origins },
          never,
        );

        const { platformRoots } = await import('../../src/features/resources/tree/viewRoots.ts');
        const { AccountParts } = await import('../../src/features/resources/tree/accountParts.ts');
        const states = { update: async () => undefined };
        const roots = await platformRoots({ accounts, states });
        const root = roots.find((node) => node.kind === 'provider' && node.provider.id === provider.id);
        assert.ok(root?.kind === 'provider');
        const balances = new Balances({ open, clock: stage.clock });
        const parts = new AccountParts({
          ...{ accounts, balances },
          budgets: { last: () => undefined, read: async () => null },
          identities: { last: () => undefined, read: async () => undefined },
          topUps: { of: () => [] },
          savedKinds: { groups: () => [], kindsOf: async () => [] },
          health: { read: async () => undefined },
        });
        const [node] = await parts.accountsOf(root);
        assert.ok(node?.kind === 'account');
        assert.equal(node.account.id, account.id);
        const below = await parts.partsOf(node);
        assert.deepEqual(
          below.flatMap((part) => {
            if (part.kind === 'group') return part.lists.map(({ list }) => list.id);
            return part.kind === 'list' ? part.list.id : part.kind;
          }),
          [
            ...(provider.balance ? ['balance'] : []),
            ...(provider.jobs ? ['budget'] : []),
            ...(provider.health ? ['health'] : []),
            ...provider.resources.map(({ id }) => id),
          ],
        );
        assert.equal(
          balances.last(account.id)?.balance.available?.unit,
          provider.balance && provider.moneyUnit.id,
        );
        balances.dispose();
      });
    });
  }
});
