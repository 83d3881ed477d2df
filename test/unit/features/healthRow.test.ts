import assert from 'node:assert/strict';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import { ServerHealth } from '../../../src/providers/serverHealth.ts';
import { ContractStage } from '../../contract/support/contractStage.ts';
import '../webviews/support/vscodeStandIn.ts';

describe('the row of the server', () => {
  let stage: ContractStage;
  before(async () => {
    stage = await ContractStage.open();
  });
  beforeEach(() => stage.sandbox.control.reset());
  after(() => stage.close());

  /** A real account of the platform and its server. */
  async function asked() {
    const { account } = await stage.session(killatamata, {});
    const session = await stage.session(killatamata, {});
    return new ServerHealth(async () => ({ account, provider: killatamata, session }));
  }

  /** What the row and its tooltip say. */
  async function drawn(health: Pick<ServerHealth, 'last'>) {
    const { drawHealth, healthTooltip } = await import('../../../src/features/resources/tree/healthRow.ts');
    const { account } = await stage.session(killatamata, {});
    const node = { kind: 'health', provider: killatamata, account } as const;
    const known = { last: () => health.last('a') };
    return {
      description: String(drawHealth(node, known).description),
      tooltip: healthTooltip(node, known).value,
    };
  }

  it('says that it is up, and nothing of a version that is the one Backlot is made for', async () => {
    const health = await asked();
    assert.equal((await drawn(health)).description, 'not asked yet');
    await health.read('a');
    const { description, tooltip } = await drawn(health);
    assert.equal(description, 'ok');
    assert.match(tooltip, /API version: 0\\?\.7\\?\.0/);
    assert.doesNotMatch(tooltip, /made for/);
  });

  it('notes calmly that the server runs another version, in both dialects', async () => {
    for (const mode of ['contract', 'observed'] as const) {
      stage.sandbox.control.setMode('killatamata', mode);
      stage.sandbox.control.configure('killatamata', { apiVersion: '0.8.0' });
      const health = await asked();
      await health.read('a');
      const { description, tooltip } = await drawn(health);
      assert.equal(description, 'ok · version 0.8.0, Backlot is made for 0.7.0');
      assert.match(tooltip, /What has changed may be shown wrongly or be refused/);
    }
  });

  it('says that the server is away or degraded, and tells when it has answered', async () => {
    const health = await asked();
    const told: string[] = [];
    health.onDidChange((account) => told.push(account));
    stage.sandbox.control.addFault({
      ...{ platform: 'killatamata', times: null },
      fault: { kind: 'status', status: 503 },
    });
    await health.read('a');
    assert.equal((await drawn(health)).description, 'degraded: HTTP 503');
    stage.sandbox.control.clearFaults();
    stage.sandbox.control.addFault({ platform: 'killatamata', times: null, fault: { kind: 'refuse' } });
    await health.read('a');
    assert.equal((await drawn(health)).description, 'unreachable');
    assert.deepEqual(told, ['a', 'a']);
  });

  it('does not hold back the rows beside it while the server has not answered', async () => {
    const { AccountParts } = await import('../../../src/features/resources/tree/accountParts.ts');
    const { account } = await stage.session(killatamata, {});
    const none = { last: () => undefined, read: async () => undefined };
    let isAsked = false;
    const parts = new AccountParts({
      ...{ accounts: { list: async () => [] }, balances: none, identities: none },
      budgets: { last: () => undefined, read: async () => null },
      topUps: { of: () => [] },
      savedKinds: { groups: () => [], kindsOf: async () => [] },
      health: {
        read: () => {
          isAsked = true;
          return new Promise(() => undefined);
        },
      },
    });
    const rows = await parts.partsOf({ kind: 'account', provider: killatamata, account });
    assert.ok(rows.some(({ kind }) => kind === 'health') && rows.some(({ kind }) => kind === 'list'));
    assert.ok(isAsked);
  });
});
