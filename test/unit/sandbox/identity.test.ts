import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { SandboxIdentity } from '../../../src/sandbox/identity.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';

describe('The identity of the sandbox', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.stop());

  const ask = (challenge: string) => fetch(`${sandbox.origin}/_sandbox/proof?challenge=${challenge}`);

  function isProof(proof: string, text: string, publicKey = sandbox.publicKey): boolean {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text), key, Buffer.from(proof, 'base64'));
  }

  it('is proved to anybody who asks, for its own address and the given challenge only', async () => {
    const response = await ask('cafe');
    const { proof } = (await response.json()) as { proof: string };
    assert.equal(response.status, 200);
    assert.ok(isProof(proof, `${sandbox.origin}\ncafe`));
    assert.ok(!isProof(proof, `${sandbox.origin}\nother`));
    assert.ok(!isProof(proof, 'http://127.0.0.1:1\ncafe'));
    assert.deepEqual(sandbox.control.requests(), []);
  });

  it('signs nothing but short texts', async () => {
    for (const challenge of ['', 'x'.repeat(129)]) assert.equal((await ask(challenge)).status, 400);
    assert.equal((await ask('x'.repeat(128))).status, 200);
  });

  it('is another at each start', () => {
    const [one, two] = [new SandboxIdentity(), new SandboxIdentity()];
    assert.notEqual(one.publicKey, two.publicKey);
    const proof = one.prove('http://a', 'b') ?? assert.fail();
    assert.ok(isProof(proof, 'http://a\nb', one.publicKey));
    assert.ok(!isProof(proof, 'http://a\nb', two.publicKey));
  });
});
