import assert from 'node:assert/strict';
import { providerIds } from '../../../../src/providers/index.ts';
import { platforms } from '../../../../src/sandbox/platforms/index.gen.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { specOperations } from '../../specs/specDocument.ts';

describe('operations without a handler', () => {
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.stop());

  it('are listed once each, and belong to no platform that the product has', async () => {
    const open = await sandbox.control.openOperations();
    assert.equal(new Set(open).size, open.length);
    assert.deepEqual(
      open.filter((name) => providerIds.some((id) => name.startsWith(`${id}.`))),
      [],
    );
  });

  it('are all operations of a platform that has no handlers yet', async () => {
    const open = await sandbox.control.openOperations();
    for (const [name, load] of Object.entries(platforms)) {
      const { create } = await load();
      if (create) continue;
      const stated = specOperations(name).map(({ id }) => `${name}.${id}`);
      assert.deepEqual(open.filter((row) => row.startsWith(`${name}.`)).sort(), stated.sort());
    }
  });

  it('answer 501 with their name', async () => {
    const { bases } = sandbox.platforms.killatamata;
    const response = await fetch(`${bases['api']}/api/v1/packages`);
    assert.equal(response.status, 501);
    const body: unknown = await response.json();
    assert.deepEqual(Object.keys(body ?? {}), ['error', 'operation', 'hint']);
    assert.equal((body as { operation: string }).operation, 'killatamata.listCreditPackages');
  });

  it('exist only at the server that the spec names, as all others', async () => {
    const { bases } = sandbox.platforms.boomin;
    assert.equal((await fetch(`${bases['app']}/platform/tokens`)).status, 401);
    assert.equal((await fetch(`${bases['platform']}/platform/tokens`)).status, 404);
    assert.equal((await fetch(`${bases['platform']}/scopes`)).status, 200);
    assert.equal((await fetch(`${bases['app']}/scopes`)).status, 404);
  });
});
