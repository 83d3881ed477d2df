import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { BoominClient } from './boominClient.ts';

describe('sandbox Boomin: scopes', () => {
  let sandbox: Sandbox;
  let client: BoominClient;

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new BoominClient(sandbox);
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  /** What a run gave: by the contract, it stands in the scope. */
  async function result(body: object, key?: string) {
    const reply = await client.promised('executeScope', body, { ...(key !== undefined && { key }) });
    assert.equal(reply.status, 200, reply.says);
    return (reply.body.scope as { result: { mode: string; object: Row | null; items?: readonly Row[] } })
      .result;
  }

  describe('listed without a token', () => {
    it('come in groups, one of them unknown to clients', async () => {
      const { body } = await client.promised('listScopes', undefined, { credential: null });
      assert.equal(body.scopes.length, 56);
      const groups = Map.groupBy(body.scopes, ({ category }) => category);
      assert.deepEqual(
        [...groups].map(([category, rows]) => [category, rows.length]),
        [
          ['setup', 5],
          ['programs', 18],
          ['content', 9],
          ['ui_assets', 9],
          ['automation_data', 11],
          ['commerce', 2],
          ['labs', 2],
        ],
      );
      for (const { scope, description } of body.scopes) {
        assert.match(scope, /^[a-z_]+:[a-z]+$/);
        assert.match(description, /^[A-Z].+\.$/);
      }
    });

    it('run with the mark of a smoke test, without a target or a field, and change nothing', async () => {
      const scopes = ['units:delete', 'series:create', 'program_tiers:write', 'agents:run', 'handoff:write'];
      const { secret } = (await client.createToken({ name: 'Smoke', scopes })).body;
      const before = (await result({ scope: 'series:read' })).items?.length;
      for (const scope of scopes) {
        const data = { smoke: true, source: 'boomin_cli', scope };
        const reply = await client.run({ scope, idempotency_key: scope, data }, { credential: secret });
        assert.equal(reply.status, 200, reply.says);
      }
      assert.equal((await result({ scope: 'series:read' })).items?.length, before);
    });

    it('lack a withdrawn scope, which cannot be minted or run', async () => {
      assert.equal(sandbox.control.withdraw('boomin', 'units:publish'), true);
      assert.equal(sandbox.control.withdraw('boomin', 'units:publish'), false);
      const { scopes } = (await client.scopes()).body;
      assert.ok(!scopes.some(({ scope }) => scope === 'units:publish'));
      const minted = await client.createToken({ name: 'x', scopes: ['units:publish'] });
      assert.match(minted.says, /unknown_scope/);
      const run = await client.promised('executeScope', { scope: 'units:publish', object_id: 'x' });
      assert.equal(run.status, 400);
      assert.match(run.says, /unknown_scope/);
    });
  });

  describe('run', () => {
    it('name the scope and the token', async () => {
      const { body } = await client.promised('executeScope', { scope: 'org:read' });
      assert.deepEqual([body.ok, body.token_id, body.scope['scope']], [true, 'ptk_pipeline', 'org:read']);
      assert.equal(body.scope['category'], 'setup');
      assert.equal((await result({ scope: 'org:read' })).object?.['name'], 'Northlight Studio');
    });

    it('create, read, change and delete an object', async () => {
      const made = await result({ scope: 'series:create', data: { title: 'Small boats', tone: 'calm' } });
      const id = made.object?.id ?? '';
      assert.equal(made.mode, 'create');
      const listed = await result({ scope: 'series:read' });
      assert.deepEqual([listed.items?.length, listed.items?.[0]?.id], [5, id]);
      await result({ scope: 'series:update', object_id: id, data: { title: 'Smaller boats' } });
      const read = await result({ scope: 'series:read', object_id: id });
      assert.deepEqual([read.object?.['title'], read.object?.['tone']], ['Smaller boats', 'calm']);
      await result({ scope: 'series:delete', object_id: id });
      const gone = await client.promised('executeScope', { scope: 'series:read', object_id: id });
      assert.equal(gone.status, 400);
      assert.match(gone.says, /object_not_found/);
    });

    it('create on write without an id and change with one; settings are always changed', async () => {
      const page = await result({ scope: 'pages:write', data: { title: 'Jobs', slug: 'jobs' } });
      assert.equal(page.mode, 'create');
      const data = { title: 'Open jobs' };
      const changed = await result({ scope: 'pages:write', object_id: page.object?.id, data });
      assert.deepEqual([changed.mode, changed.object?.['slug']], ['update', 'jobs']);
      await result({ scope: 'connect_config:write', data: { welcome: 'Hello' } });
      const config = await result({ scope: 'connect_config:read' });
      assert.equal(config.object?.['welcome'], 'Hello');
    });

    it('approve a member, publish a unit, start an agent', async () => {
      const [member] = (await result({ scope: 'program_members:read' })).items ?? [];
      assert.equal(member?.['status'], 'pending');
      const approved = await result({ scope: 'program_members:approve', object_id: member?.id });
      assert.equal(approved.object?.['status'], 'approved');
      const { unit } = (await client.createUnit({ caption: 'A' })).body;
      await result({ scope: 'units:publish', object_id: unit?.id });
      assert.equal((await client.units({ per_page: 1 })).body.units?.[0]?.status, 'published');
      const [agent] = (await result({ scope: 'agents:read' })).items ?? [];
      const started = await result({ scope: 'agents:run', object_id: agent?.id, data: { text: 'Go' } });
      assert.deepEqual([started.mode, started.object?.['status']], ['run', 'queued']);
    });

    it('take the id from the data too', async () => {
      const { unit } = (await client.createUnit({ caption: 'A' })).body;
      await result({ scope: 'units:delete', data: { object_id: unit?.id } });
      assert.equal((await client.deleteUnit(unit?.id ?? '')).status, 404);
    });
  });

  describe('repeated with an idempotency key', () => {
    const create = { scope: 'series:create', data: { title: 'Once', note: { a: 1, b: 2 } } };

    it('find the result of a call whose answer was lost', async () => {
      sandbox.control.addFault({ fault: { kind: 'lostAnswer' }, operation: 'executeScope' });
      await assert.rejects(client.run(create, { key: 'k3' }));
      const again = await client.run(create, { key: 'k3' });
      assert.equal((again.body as { duplicate?: boolean }).duplicate, true);
      assert.equal((await result({ scope: 'series:read' })).items?.length, 5);
    });
  });
});

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
