import assert from 'node:assert/strict';
import { killatamataHealth } from '../../../src/providers/killatamata/access/health.ts';
import type { HealthAbility } from '../../../src/core/provider.ts';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import { ContractStage } from '../../contract/support/contractStage.ts';
import '../webviews/support/vscodeStandIn.ts';

const never = new AbortController().signal;

describe('the row of the server', () => {
  let stage: ContractStage;
  before(async () => {
    stage = await ContractStage.open();
  });
  beforeEach(() => stage.sandbox.control.reset());
  after(() => stage.close());

  /** What the row and its tooltip say. */
  async function drawn(): Promise<{ readonly description: string; readonly tooltip: string }> {
    const nodes = await import('../../../src/features/jobs/savedKinds/savedKindNodes.ts');
    const session = await stage.session(killatamata, {});
    const health = await killatamataHealth.read(session, never);
    const node = { kind: 'health', provider: killatamata, account: session.account, health } as const;
    const { description } = nodes.drawSavedKindsNode(node);
    return { description: String(description), tooltip: nodes.savedKindsTooltip(node).value };
  }

  it('says that it is up, and nothing of a version that is the one Backlot is made for', async () => {
    const { description, tooltip } = await drawn();
    assert.equal(description, 'ok');
    assert.match(tooltip, /API version: 0\\?\.7\\?\.0/);
    assert.doesNotMatch(tooltip, /made for/);
  });

  it('notes calmly that the server runs another version, in both dialects', async () => {
    for (const mode of ['contract', 'observed'] as const) {
      stage.sandbox.control.setMode('killatamata', mode);
      stage.sandbox.control.configure('killatamata', { apiVersion: '0.8.0' });
      const { description, tooltip } = await drawn();
      assert.equal(description, 'ok · version 0.8.0, Backlot is made for 0.7.0');
      assert.match(tooltip, /What has changed may be shown wrongly or be refused/);
    }
  });

  it('is asked for again after a minute, at once when it was not well or the user refreshes, and not when it is only drawn', async () => {
    const { SavedKindsBranch } = await import('../../../src/features/jobs/savedKinds/savedKindNodes.ts');
    const real = await stage.session(killatamata, {});
    let now = 0;
    let away = false;
    let asked = 0;
    const session = { ...real, clock: { ...real.clock, now: () => now } };
    const read: HealthAbility['read'] = async (_, signal) => {
      asked += 1;
      if (away) throw new Error('away');
      return killatamataHealth.read(real, signal);
    };
    const provider = { ...killatamata, health: { read } };
    const saved = {} as ConstructorParameters<typeof SavedKindsBranch>[0]['saved'];
    const open = async () => ({ account: real.account, provider, session });
    const branch = new SavedKindsBranch({ saved, open });
    const drawn = () => branch.health(provider, real.account, never);
    await drawn();
    now = 59_000;
    await drawn();
    assert.equal(asked, 1);
    now = 60_000;
    await drawn();
    assert.equal(asked, 2);
    branch.forgetHealth();
    away = true;
    await drawn();
    const [node] = await drawn();
    assert.equal(asked, 4);
    assert.ok(node?.kind === 'health' && node.health === null);
  });
});
