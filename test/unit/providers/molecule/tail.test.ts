import assert from 'node:assert/strict';
import type { Account } from '../../../../src/core/account.ts';
import { systemClock } from '../../../../src/core/clock.ts';
import { moleculeStream } from '../../../../src/providers/molecule/stream.ts';
import { moleculeWorkspaces } from '../../../../src/providers/molecule/workspaces/workspaces.ts';
import { LocalTime } from '../../../../src/runs/text/tailText.ts';
import { RunTail } from '../../../../src/runs/tail/runTail.ts';
import type { TailItem } from '../../../../src/runs/tail/tailItem.ts';
import { TailText } from '../../../../src/runs/text/tailText.ts';
import type { SandboxMode } from '../../../../src/sandbox/platform.ts';
import { LeapingClock } from '../../../contract/support/leapingClock.ts';
import { plainWords } from '../../runs/plainWords.ts';
import { MoleculeRig } from '../moleculeRig.ts';

const { list } = moleculeWorkspaces;
const never = new AbortController().signal;

describe('a workspace that is followed', function () {
  this.timeout(40_000);
  let rig: MoleculeRig;
  let account: Account;
  let tail: RunTail;
  let items: TailItem[];
  let id: string;
  afterEach(async () => {
    tail.dispose();
    await rig.close();
  });

  /** A tail of Bram as *Follow* opens it. */
  async function follow(mode: SandboxMode = 'observed'): Promise<void> {
    rig = await MoleculeRig.open(mode);
    account = await rig.account(['orgkey']);
    id = (await rig.rows(account, list)).find(({ label }) => label === 'Bram')?.id ?? assert.fail();
    const { session } = await rig.rig.opened(account.id);
    items = [];
    tail = new RunTail(
      { id, kind: 'workspace' },
      {
        ...{ stream: moleculeStream, session, clock: new LeapingClock(25), random: () => 0 },
        show: (more) => void items.push(...more),
        remember: () => undefined,
      },
    );
    void tail.start();
  }

  /** What a reader of its channel sees. */
  const text = () => new TailText(plainWords, new LocalTime(() => 0)).format(items);

  async function until(condition: () => boolean, what: string): Promise<void> {
    const end = performance.now() + 15_000;
    while (!condition()) {
      if (performance.now() > end) assert.fail(`${what} did not come; the channel says:\n${text()}`);
      await systemClock.sleep(5);
    }
  }

  const order = (operation: string) => rig.run(account, operation, { params: { id } });
  const isConnected = () => tail.state.kind === 'live' || tail.state.kind === 'catchingUp';

  it('tells in its channel what happens to it, with time, type and words', async () => {
    await follow();
    await until(isConnected, 'the connection');
    await order('tenantPauseWorkspace');
    await until(() => text().includes('WORKSPACE_PAUSED'), 'the pause');
    await order('tenantResumeWorkspace');
    await until(() => text().includes('WORKSPACE_PROVISIONING'), 'the resumption');
    assert.ok(text().indexOf('WORKSPACE_PAUSED') < text().indexOf('WORKSPACE_PROVISIONING'));
    assert.match(text(), /^\d{2}:\d{2}:\d{2}.*WORKSPACE_PAUSED/m);
  });

  it('does not fill its channel with heartbeats', async () => {
    await follow();
    await until(isConnected, 'the connection');
    rig.sandbox.control.advance(120_000);
    await order('tenantPauseWorkspace');
    await until(() => text().includes('WORKSPACE_PAUSED'), 'the pause');
    assert.ok(!text().includes('HEARTBEAT'));
  });

  it('is connected again after a cut, with a mark: the platform repeats nothing', async () => {
    await follow();
    await until(isConnected, 'the connection');
    await order('tenantPauseWorkspace');
    await until(() => text().includes('WORKSPACE_PAUSED'), 'the pause');
    await rig.sandbox.control.stopListening();
    await until(() => tail.state.kind === 'reconnecting', 'the cut');
    await rig.sandbox.control.listenAgain();
    tail.retry();
    await until(isConnected, 'the second connection');
    await order('tenantResumeWorkspace');
    await until(() => text().includes('WORKSPACE_PROVISIONING'), 'the resumption');
    assert.match(text(), /WORKSPACE_PAUSED[^]*events may be missing[^]*WORKSPACE_PROVISIONING/);
    assert.equal(text().match(/WORKSPACE_PAUSED/g)?.length, 1, 'nothing is told twice');
  });

  it('is over when it is removed, and not before', async () => {
    await follow();
    await until(isConnected, 'the connection');
    await order('tenantPauseWorkspace');
    await until(() => text().includes('WORKSPACE_PAUSED'), 'the pause');
    assert.ok(isConnected());
    await rig.run(account, 'tenantDeleteWorkspace', { params: { id, 'X-Confirm-Name': 'Bram' } });
    await until(() => tail.state.kind === 'ended', 'the end');
    assert.deepEqual(tail.state, { kind: 'ended', end: { state: 'canceled', platformStatus: 'removed' } });
  });

  it('is said to have no stream on a server that keeps to the contract; its state is still known', async () => {
    await follow('contract');
    await until(() => tail.state.kind === 'paused', 'the refusal');
    assert.match(text(), /target\.notFound/);
    const { session } = await rig.rig.opened(account.id);
    assert.equal((await moleculeStream.status(session, id, never)).platformStatus, 'offline');
  });
});
