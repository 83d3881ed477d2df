import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { BoominClient } from './boominClient.ts';

const HOUR = 3_600_000;

describe('sandbox Boomin: units', () => {
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

  describe('listed', () => {
    it('come in pages of 25, newest first, without a total', async () => {
      const first = await client.promised('listUnits');
      assert.deepEqual(Object.keys(first.body), ['units']);
      const lengths = [];
      for (const page of [1, 2, 3, 4]) lengths.push((await client.units({ page })).body.units?.length);
      assert.deepEqual(lengths, [25, 25, 16, 0]);
      const times = first.body.units?.map((unit) => unit.created_at ?? '') ?? [];
      assert.deepEqual(times, [...times].sort().reverse());
    });

    it('contain each unit once for any page size', async () => {
      for (const perPage of [1, 7, 33, 66, 100]) {
        const ids = await client.allUnits(perPage);
        assert.deepEqual([ids.length, new Set(ids).size], [66, 66]);
      }
    });

    it('have known, unknown and missing statuses', async () => {
      const { units = [] } = (await client.units({ per_page: 100 })).body;
      const words = new Set(units.map((unit) => unit.status));
      assert.deepEqual([...words].sort(), ['archived', 'draft', 'in_legal_review', 'published', 'scheduled']);
      assert.ok(units.some((unit) => unit.caption === undefined && unit.type === undefined));
    });
  });

  describe('created', () => {
    const wish = { type: 'short-video', caption: 'Ropes and rain', production_id: 'prod_harbour' };

    it('are drafts and listed first', async () => {
      const { body } = await client.promised('createUnit', wish);
      assert.equal(body.duplicate, false);
      assert.equal(body.unit?.status, 'draft');
      const [newest] = (await client.units({ per_page: 1 })).body.units ?? [];
      assert.deepEqual(newest, body.unit);
      assert.equal(newest?.caption, 'Ropes and rain');
    });

    it('are limited to 150 an hour and token, not counting replays', async () => {
      for (let made = 0; made < 149; made += 1) await client.createUnit({ caption: `No. ${made}` });
      const last = await client.createUnit(wish, { key: 'last' });
      assert.equal(last.status, 200);
      const over = await client.promised('createUnit', wish);
      assert.equal(over.status, 400);
      assert.equal(over.says, 'create_rate_limit_exceeded');
      assert.equal(over.headers.get('retry-after'), null);
      assert.equal((await client.createUnit(wish, { key: 'last' })).body.duplicate, true);
      const byScope = await client.run({ scope: 'units:create', data: wish });
      assert.equal(byScope.says, 'create_rate_limit_exceeded');
      assert.equal((await client.run({ scope: 'series:create', data: { title: 'A' } })).status, 200);
      const { neverUsed } = sandbox.platforms.boomin.otherCredentials;
      assert.equal((await client.createUnit(wish, { credential: neverUsed ?? '' })).status, 200);
      sandbox.control.advance(HOUR);
      assert.equal((await client.createUnit(wish)).status, 200);
    });

    it('do not keep a token that stands in the body', async () => {
      const { token } = sandbox.platforms.boomin.credentials;
      const { body } = await client.createUnit({ ...wish, token });
      assert.ok(!JSON.stringify(body).includes(token ?? ''));
    });
  });

  it("are rate limited by a fault in the platform's form", async () => {
    const fault = { kind: 'status', status: 429, retryAfter: { seconds: 7 } } as const;
    sandbox.control.addFault({ fault, platform: 'boomin' });
    const reply = await client.units();
    assert.deepEqual([reply.status, reply.headers.get('retry-after')], [429, '7']);
    assert.match(reply.says, /^rate_limited: /);
  });
});
