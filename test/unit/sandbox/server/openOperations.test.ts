import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';

describe('operations of the contracts', () => {
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.stop());

  it('all have a handler: none is without a handler in the sandbox', async () => {
    assert.deepEqual(await sandbox.control.openOperations(), []);
  });

  it('exist only at the server that the spec names', async () => {
    const { bases } = sandbox.platforms.boomin;
    assert.equal((await fetch(`${bases['app']}/platform/tokens`)).status, 401);
    assert.equal((await fetch(`${bases['platform']}/platform/tokens`)).status, 404);
    assert.equal((await fetch(`${bases['platform']}/scopes`)).status, 200);
    assert.equal((await fetch(`${bases['app']}/scopes`)).status, 404);
  });
});
