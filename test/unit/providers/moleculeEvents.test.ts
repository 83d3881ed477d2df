import assert from 'node:assert/strict';
import type { RunEvent } from '../../../src/core/stream.ts';
import { workspaceEvent } from '../../../src/providers/molecule/events.ts';
import { moleculeStream } from '../../../src/providers/molecule/stream.ts';
import { MoleculeRig } from './moleculeRig.ts';

const event = (data: unknown): RunEvent =>
  workspaceEvent({ data: typeof data === 'string' ? data : JSON.stringify(data) });

describe('an event of a workspace', () => {
  it('says first what people read, then the rest', () => {
    const { type, at, text, tone } = event({
      type: 'TASK_UPDATED',
      timestamp: 1_700_000_000_000,
      data: { current_task: 'Writing the plan', active_tasks: 1 },
    });
    assert.deepEqual(
      [type, at, text, tone],
      ['TASK_UPDATED', 1_700_000_000_000, 'Writing the plan · active_tasks: 1', 'plain'],
    );
  });

  it('is a sign of life only when it is a heartbeat', () => {
    assert.equal(event({ type: 'WORKSPACE_HEARTBEAT', data: {} }).tone, 'heartbeat');
  });

  it('is a failure, a success or a wait by its type', () => {
    const tones = [
      'WORKSPACE_PROVISION_FAILED',
      'WORKSPACE_ONLINE',
      'APPROVAL_REQUESTED',
      'SOMETHING_NEW',
    ].map((type) => event({ type }).tone);
    assert.deepEqual(tones, ['failure', 'success', 'attention', 'plain']);
  });

  it('ends the telling when the workspace is removed, and only then', () => {
    assert.equal(event({ type: 'WORKSPACE_REMOVED' }).end?.platformStatus, 'removed');
    assert.equal(event({ type: 'WORKSPACE_PAUSED' }).end, null);
  });

  it('is shown as it came when it cannot be read', () => {
    assert.equal(event('half a frame {').text, 'half a frame {');
  });
});

describe('the live events of a workspace', () => {
  let rig: MoleculeRig;
  afterEach(() => rig.close());

  it('come as they happen on a server that has them', async () => {
    rig = await MoleculeRig.open('observed');
    const account = await rig.account(['workspace']);
    const { session } = await rig.rig.opened(account.id);
    const id = rig.platform.routing['workspaceId'] ?? '';
    const abort = new AbortController();
    const batches = await moleculeStream.open(session, id, null, abort.signal);
    await rig.run(account, 'tenantPauseWorkspace', { params: { id } });
    const types: string[] = [];
    for await (const batch of batches) {
      types.push(...batch.events.map((wire) => moleculeStream.normalize(wire).type));
      if (types.includes('WORKSPACE_PAUSED')) break;
    }
    abort.abort();
    assert.ok(types.includes('WORKSPACE_PAUSED'));
    assert.equal(
      (await moleculeStream.status(session, id, new AbortController().signal)).platformStatus,
      'paused',
    );
  });

  it('are not there on a server that keeps to the contract, which is said', async () => {
    rig = await MoleculeRig.open();
    const account = await rig.account(['workspace']);
    const { session } = await rig.rig.opened(account.id);
    const id = rig.platform.routing['workspaceId'] ?? '';
    await assert.rejects(moleculeStream.open(session, id, null, new AbortController().signal), {
      kind: 'notFound',
    });
  });
});
