import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { BoominClient } from './boominClient.ts';

describe('sandbox Boomin in observed mode', () => {
  let sandbox: Sandbox;
  let client: BoominClient;

  before(async () => {
    sandbox = await startSandbox({ mode: 'observed' });
    sandbox.control.freeze();
    client = new BoominClient(sandbox);
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  it('lists 54 scopes, and a family that can be minted but not run', async () => {
    const { scopes } = (await client.scopes()).body;
    const later = scopes.filter(({ category }) => category === 'platform_v1');
    const known = scopes.filter(({ category }) => !['platform_v1', 'labs'].includes(category));
    assert.equal(known.length, 54);
    assert.ok(later.length > 0 && known.some(({ scope }) => scope === 'handoff:write'));
    const scope = 'distributions:read';
    const minted = await client.createToken({ name: 'Partner', scopes: [scope] });
    assert.equal(minted.status, 200);
    const run = await client.run({ scope }, { credential: minted.body.secret });
    assert.equal(run.status, 400);
    assert.match(run.says, /cannot be run/);
  });

  it('runs every other scope', async () => {
    const { scopes } = (await client.scopes()).body;
    const runnable = scopes.filter(({ category }) => category !== 'platform_v1').map(({ scope }) => scope);
    const { secret } = (await client.createToken({ name: 'All', scopes: runnable })).body;
    for (const scope of runnable) {
      const reply = await client.run({ scope, data: {} }, { credential: secret });
      assert.ok(
        reply.status === 200 || /object_id says|is needed/.test(reply.says),
        `${scope}: ${reply.status} ${reply.says}`,
      );
    }
  });

  it('nests the organization in the smoke test', async () => {
    const { body } = await client.smoke();
    assert.deepEqual(body.org, { id: 'org_northlight', name: 'Northlight Studio', slug: 'northlight' });
    assert.equal('org_id' in body, false);
    assert.ok(body.scopes.includes('units:read'));
  });

  it('gives mode and object of a run at the top level', async () => {
    const { body } = await client.run({ scope: 'series:create', data: { title: 'A' } });
    assert.deepEqual([body.ok, body.mode], [true, 'create']);
    const read = await client.run({ scope: 'series:read', object_id: body.object?.id });
    assert.deepEqual(read.body.object, body.object);
  });

  it('answers {success: true} instead of {ok: true}', async () => {
    assert.deepEqual((await client.revoke('ptk_captions')).body, { success: true });
    const { unit } = (await client.createUnit({})).body;
    assert.deepEqual((await client.deleteUnit(unit?.id ?? '')).body, { success: true });
    assert.equal((await client.token('ptk_captions')).status, 'revoked');
  });

  it('refuses a reused key with 409 and the word', async () => {
    await client.createUnit({ caption: 'A' }, { key: 'k' });
    const reply = await client.createUnit({ caption: 'B' }, { key: 'k' });
    assert.equal(reply.status, 409);
    assert.deepEqual(reply.body, {
      error: 'idempotency_key_conflict',
      message: 'idempotency_key_conflict: The idempotency key was used with another request.',
    });
    const replay = await client.createUnit({ caption: 'A' }, { key: 'k' });
    assert.equal(replay.body.duplicate, true);
  });

  it('names the missing scope in the message only', async () => {
    const { fanMail } = sandbox.platforms.boomin.otherCredentials;
    const reply = await client.units(undefined, { credential: fanMail ?? '' });
    assert.equal(reply.status, 403);
    assert.equal(reply.says, 'missing_scope:units:read');
    assert.ok(!JSON.stringify(reply.body).includes('required_scope'));
  });

  it('answers {error} at the app base', async () => {
    const reply = await client.revoke('ptk_nobody');
    assert.equal(reply.status, 404);
    assert.deepEqual(reply.body, { error: 'token_not_found' });
  });

  it('answers 400 for a unit that is not a draft', async () => {
    const { units = [] } = (await client.units({ per_page: 100 })).body;
    const published = units.find((unit) => unit.status === 'published')?.id ?? '';
    const reply = await client.deleteUnit(published);
    assert.equal(reply.status, 400);
    assert.match(JSON.stringify(reply.body), /unit_not_draft/);
  });

  it('answers 400 for too many creations', async () => {
    for (let made = 0; made < 150; made += 1) await client.createUnit({});
    const reply = await client.createUnit({});
    assert.deepEqual([reply.status, reply.says], [400, 'create_rate_limit_exceeded']);
  });

  it('can pause developer access', async () => {
    sandbox.control.addFault({ fault: { kind: 'status', status: 503 }, platform: 'boomin' });
    const reply = await client.units();
    assert.equal(reply.status, 503);
    assert.match(JSON.stringify(reply.body), /developer_access_paused/);
  });

  it('can be switched at run time; a reset switches back', async () => {
    assert.equal(sandbox.control.setMode('boomin', 'contract'), true);
    assert.equal((await client.smoke()).body.org_slug, 'northlight');
    sandbox.control.reset();
    assert.equal('org_slug' in (await client.smoke()).body, false);
    assert.equal(sandbox.control.setMode('crucible', 'observed'), false);
  });

  it('can be switched over HTTP', async () => {
    const setMode = (mode: string) =>
      fetch(`${sandbox.origin}/_sandbox/setMode`, {
        method: 'POST',
        headers: { 'x-sandbox-control': sandbox.controlToken },
        body: JSON.stringify({ platform: 'boomin', mode }),
      });
    assert.deepEqual(await (await setMode('contract')).json(), { result: true });
    assert.equal((await client.smoke()).body.org_slug, 'northlight');
    const wrong = await setMode('poetic');
    assert.equal(wrong.status, 400);
    assert.match(await wrong.text(), /contract, observed/);
  });
});
