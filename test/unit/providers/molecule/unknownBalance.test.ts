import assert from 'node:assert/strict';
import '../../webviews/support/vscodeStandIn.ts';
import type { Account } from '../../../../src/core/account.ts';
import { money } from '../../../../src/core/money.ts';
import type { Balance } from '../../../../src/core/provider.ts';
import { moleculeBalance } from '../../../../src/providers/molecule/balance.ts';
import { molecule } from '../../../../src/providers/molecule/index.ts';
import { EngineRig } from '../../calls/engineRig.ts';
import { UserOfEditor } from '../../features/support/userOfEditor.ts';
import { serve, type Loopback } from '../../net/loopback.ts';

const { askToPay } = await import('../../../../src/features/money/paidQuestion.ts');
const { drawProviderNode } = await import('../../../../src/features/resources/tree/drawProviderNode.ts');

const never = new AbortController().signal;
const org = { id: 'o1', slug: 'acme', name: 'Acme', plan: 'pro', status: 'running' };

describe('the credits of an organization', () => {
  let rig: EngineRig;
  let server: Loopback;
  let account: Account;
  let row: object;
  beforeEach(async () => {
    rig = new EngineRig();
    server = await serve((response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ orgs: [row] })),
    );
    const bases = Object.fromEntries(molecule.bases.map(({ name }) => [name, server.origin]));
    account = await rig.account(molecule, bases, { session: 'session=of-this-test' });
  });
  afterEach(() => {
    rig.close();
    server.close();
  });

  async function read(of: object): Promise<Balance> {
    row = of;
    return moleculeBalance.read((await rig.opened(account.id)).session, never);
  }

  it('are not known where the answer has no number of them, and never 0', async () => {
    for (const without of [org, { ...org, credits_balance: null }, { ...org, credits_balance: 'many' }]) {
      const { available, parts } = await read({ ...without, plan_monthly_credits: 500 });
      assert.equal(available, null, JSON.stringify(without));
      assert.deepEqual(
        parts.map((part) => part.money),
        [money('credits', 500)],
      );
    }
    assert.deepEqual((await read({ ...org, credits_balance: 0 })).available, money('credits', 0));
    assert.deepEqual((await read({ ...org, credits_balance: '12' })).available, money('credits', 12));
  });

  it('are told as not known, in the tree and in the question before something is paid', async () => {
    const balance = { balance: await read(org), at: 0 };
    const nothing = { last: () => undefined };
    const readings = {
      balances: { last: () => balance },
      identities: nothing,
      budgets: nothing,
      health: nothing,
    };
    const item = drawProviderNode({ kind: 'balance', provider: molecule, account }, readings, 0);
    assert.equal(item.label, 'Balance not known');
    const user = new UserOfEditor();
    await askToPay(
      {
        ...{ account, provider: molecule, balance, budget: null, expected: null, mustAsk: true, again: null },
        ...{
          kind: { id: 'billingTopup', label: 'Top up' },
          title: 'Top up',
          price: { known: 'none' },
          values: {},
        },
      },
      0,
    );
    assert.match(user.screen, /What is left on the account "work" is not known\./);
  });
});
