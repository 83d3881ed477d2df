import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';

/** What the sandbox does not play yet, by platform; each number falls when a platform is built. */
const OPEN = { boomin: 0, crucible: 0, killatamata: 75, lenserfight: 0, molecule: 0 };

describe('operations without a handler', () => {
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.stop());

  it('are counted by platform', async () => {
    const open = await sandbox.control.openOperations();
    const counts = Object.fromEntries(
      Object.keys(OPEN).map((platform) => [
        platform,
        open.filter((name) => name.startsWith(`${platform}.`)).length,
      ]),
    );
    assert.deepEqual(counts, OPEN);
    assert.equal(new Set(open).size, open.length);
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
