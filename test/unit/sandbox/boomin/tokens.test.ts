import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { BoominClient } from './boominClient.ts';

const DAY = 86_400_000;

describe('sandbox Boomin: platform tokens', () => {
  let sandbox: Sandbox;
  let client: BoominClient;
  let others: Readonly<Record<string, string>>;

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new BoominClient(sandbox);
    others = sandbox.platforms.boomin.otherCredentials;
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  describe('listed', () => {
    it('have prefix, scopes, status and times, and no secret', async () => {
      const { body } = await client.promised('listPlatformTokens');
      assert.equal(body.tokens.length, 9);
      const pipeline = await client.token('ptk_pipeline');
      assert.equal(pipeline.name, 'Studio pipeline');
      assert.equal(pipeline.token_prefix, sandbox.platforms.boomin.credentials['token']?.slice(0, 21));
      assert.ok(pipeline.scopes.includes('units:create'));
      assert.equal(pipeline.status, 'active');
      assert.equal(pipeline.last_used_at, at(-12 * 60_000));
      assert.equal(pipeline.expires_at, undefined);
      const text = JSON.stringify(body);
      for (const secret of [sandbox.platforms.boomin.credentials['token'], ...Object.values(others)]) {
        assert.ok(!text.includes(secret ?? ''));
      }
    });

    it('are active, about to expire, never used, expired or revoked', async () => {
      const expiring = await client.token('ptk_captions');
      assert.deepEqual([expiring.status, expiring.expires_at], ['active', at(3 * DAY)]);
      const unused = await client.token('ptk_storyboards');
      assert.deepEqual([unused.status, unused.last_used_at], ['active', undefined]);
      const expired = await client.token('ptk_kiosk');
      assert.deepEqual([expired.status, expired.expires_at], ['expired', at(-2 * DAY)]);
      const revoked = await client.token('ptk_oldcms');
      assert.deepEqual([revoked.status, revoked.revoked_at], ['revoked', at(-21 * DAY)]);
      const both = await client.token('ptk_summer');
      assert.equal(both.status, 'revoked');
    });
  });

  describe('created', () => {
    const wish = { name: 'Night cutter', scopes: ['org:read', 'units:read'] };

    it('show their secret once, are listed, and work', async () => {
      const { status, body } = await client.promised('createPlatformToken', wish);
      assert.equal(status, 200);
      assert.match(body.secret, /^sk_boomin_live_\w{20,}$/);
      assert.equal(body.token.token_prefix, body.secret.slice(0, 21));
      assert.deepEqual(await client.token(body.token.id), body.token);
      const list = await client.tokens();
      assert.equal(list.body.tokens[0]?.id, body.token.id);
      assert.ok(!JSON.stringify(list.body).includes(body.secret));
      const smoke = await client.smoke({ credential: body.secret });
      assert.deepEqual(smoke.body.scopes, wish.scopes);
    });

    it('expire with the clock', async () => {
      const { body } = await client.createToken({ ...wish, expires_at: at(DAY) });
      assert.equal(body.token.expires_at, at(DAY));
      sandbox.control.advance(DAY - 1);
      assert.equal((await client.smoke({ credential: body.secret })).status, 200);
      sandbox.control.advance(1);
      const late = await client.promised('smokeTestToken', undefined, { credential: body.secret });
      assert.equal(late.status, 401);
      assert.match(late.says, /expired/);
      assert.equal((await client.token(body.token.id)).status, 'expired');
    });
  });

  describe('rotated', () => {
    it('revoke the old token and mint one with the same scopes', async () => {
      const old = sandbox.platforms.boomin.credentials['token'] ?? '';
      const before = await client.token('ptk_pipeline');
      const { body } = await client.promised('rotatePlatformToken', { token_id: 'ptk_pipeline' });
      assert.notEqual(body.token.id, before.id);
      assert.deepEqual(body.token.scopes, before.scopes);
      assert.equal(body.token.name, before.name);
      assert.equal((await client.smoke({ credential: body.secret })).status, 200);
      const dead = await client.promised('smokeTestToken', undefined, { credential: old });
      assert.equal(dead.status, 401);
      assert.match(dead.says, /revoked/);
      assert.equal((await client.token('ptk_pipeline')).status, 'revoked');
    });

    it('keep their expiry', async () => {
      const { body } = await client.rotate('ptk_captions');
      assert.equal(body.token.expires_at, at(3 * DAY));
    });

    it('are revoked also when the answer is lost', async () => {
      sandbox.control.addFault({ fault: { kind: 'lostAnswer' }, operation: 'rotatePlatformToken' });
      await assert.rejects(client.rotate('ptk_pipeline'));
      assert.equal((await client.token('ptk_pipeline')).status, 'revoked');
      const [replacement] = (await client.tokens()).body.tokens;
      assert.deepEqual([replacement?.name, replacement?.status], ['Studio pipeline', 'active']);
      assert.equal(replacement?.last_used_at, undefined);
      assert.equal((await client.smoke()).status, 401);
    });
  });

  describe('revoked', () => {
    it('are refused on every operation', async () => {
      const reply = await client.promised('revokePlatformToken', { token_id: 'ptk_pipeline' });
      assert.deepEqual(reply.body, { ok: true });
      const token = await client.token('ptk_pipeline');
      assert.deepEqual([token.status, token.revoked_at], ['revoked', at(0)]);
      const body = { scope: 'units:create', unit_id: 'unit' };
      for (const operation of [
        'smokeTestToken',
        'listUnits',
        'createUnit',
        'deleteUnit',
        'executeScope',
      ] as const) {
        const refused = await client.promised(operation, body);
        assert.equal(refused.status, 401);
        assert.match(refused.says, /revoked/);
      }
    });
  });

  it('leave no secret in the state', async () => {
    const { body } = await client.createToken({ name: 'x', scopes: ['org:read'] });
    const text = JSON.stringify(sandbox.control.state());
    assert.ok(text.includes(body.token.id));
    assert.ok(!text.includes(body.secret));
  });

  function at(ms: number): string {
    return new Date(sandbox.control.now() + ms).toISOString();
  }
});
