import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import { Problem } from '../../../src/core/problem.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { EngineRig } from './engineRig.ts';

const boomin = await loadProvider('boomin');
const never = new AbortController().signal;

describe('Executing a scope', () => {
  let sandbox: Sandbox;
  let rig: EngineRig;
  let account: Account;

  beforeEach(async () => {
    sandbox = await startSandbox();
    rig = new EngineRig();
    const { bases, credentials } = sandbox.platforms.boomin;
    account = await rig.account(boomin, bases, credentials);
  });
  afterEach(async () => {
    rig.close();
    await sandbox.stop();
  });

  const run = (body: unknown, target?: string) =>
    rig.engine.run(
      { account: account.id, operation: 'executeScope', params: {}, body, ...(target && { target }) },
      never,
    );

  it('needs no confirmation for a read scope', async () => {
    await run({ scope: 'org:read' });
    assert.deepEqual([rig.confirmations.writes, rig.confirmations.destructions], [[], []]);
  });

  it('asks before a create scope and sends nothing when the user declines', async () => {
    rig.confirmations.answer = false;
    await assert.rejects(run({ scope: 'units:create', data: {} }), { code: 'call.canceled' });
    assert.deepEqual(
      rig.confirmations.writes.map(({ target }) => target),
      ['units:create'],
    );
    assert.deepEqual(sandbox.control.requests(), []);
  });

  it('asks for the scope name before a delete or unknown scope', async () => {
    rig.confirmations.answer = false;
    for (const scope of ['units:delete', 'units:publish', 'moon:land']) {
      await assert.rejects(run({ scope, object_id: 'unit_1' }), { code: 'call.canceled' });
    }
    assert.deepEqual(
      rig.confirmations.destructions.map(({ word }) => word),
      ['units:delete', 'units:publish', 'moon:land'],
    );
    assert.deepEqual(sandbox.control.requests(), []);
  });

  it('asks for the id when the name cannot be typed on every keyboard', async () => {
    rig.confirmations.answer = false;
    const remove = (target: string) =>
      rig.engine.run(
        { account: account.id, operation: 'deleteUnit', params: {}, body: { unit_id: 'unit_7' }, target },
        never,
      );
    await assert.rejects(remove('The baker’s night'), { code: 'call.canceled' });
    await assert.rejects(remove('A tram'), { code: 'call.canceled' });
    assert.deepEqual(
      rig.confirmations.destructions.map(({ word, target }) => [word, target]),
      [
        ['unit_7', 'The baker’s night'],
        ['A tram', 'A tram'],
      ],
    );
  });

  it('names the credential that was refused', async () => {
    sandbox.control.revoke('boomin', sandbox.platforms.boomin.credentials['token'] ?? '');
    const problem = await run({ scope: 'org:read' }).then(
      () => assert.fail('it was let in'),
      (error: unknown) => (error instanceof Problem ? error : assert.fail(String(error))),
    );
    assert.equal(problem.code, 'key.refused');
    assert.equal(problem.details.args?.['credential'], 'Platform token');
  });

  it('does not repeat a destructive call after a lost answer', async () => {
    const fault = { kind: 'lostAnswer' } as const;
    sandbox.control.addFault({ platform: 'boomin', operation: 'executeScope', fault });
    await assert.rejects(run({ scope: 'units:create', data: {} }), { kind: 'network' });
    assert.equal(sandbox.control.requests().length, 1);
  });
});
