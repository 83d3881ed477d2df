import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { DAY_MS, LENS, LenserFightClient, WORKFLOW } from './lenserfightClient.ts';

describe('sandbox LenserFight: runs', () => {
  let sandbox: Sandbox;
  let client: LenserFightClient;
  const other = (name: string) =>
    new LenserFightClient(sandbox, sandbox.platforms.lenserfight.otherCredentials[name]);

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new LenserFightClient(sandbox);
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  describe('a lens', () => {
    it('runs from queued to succeeded with a text, a cost and token counts', async () => {
      const id = await client.startLens(LENS.plainWords, { topic: 'tides' });
      assert.equal((await client.view(id)).status, 'queued');
      sandbox.control.advance(1000);
      const running = await client.view(id);
      assert.deepEqual(
        [running.status, running.creditCost, running.latencyMs, running.billingStatus],
        ['running', null, null, 'pending'],
      );
      assert.deepEqual(running.artifacts, []);
      sandbox.control.advance(60_000);
      const view = await client.view(id);
      assert.deepEqual([view.status, view.creditCost, view.billingStatus], ['succeeded', 2, 'charged']);
      assert.deepEqual([view.modelKey, view.providerKey], ['claude-sonnet-4-6', 'anthropic']);
      const [artifact] = view.artifacts;
      assert.equal(artifact?.artifactKind, 'text');
      assert.equal(artifact.isPrimaryOutput, true);
      assert.match(artifact.contentText ?? '', /tides/i);
    });

    it('gives equal texts for equal prompts, and another form for another lens', async () => {
      const textOf = async (lens: string, topic: string) => {
        const id = await client.startLens(lens, { topic });
        sandbox.control.advance(60_000);
        return (await client.view(id)).artifacts[0]?.contentText ?? '';
      };
      assert.equal(await textOf(LENS.plainWords, 'sleep'), await textOf(LENS.plainWords, 'sleep'));
      assert.notEqual(await textOf(LENS.plainWords, 'sleep'), await textOf(LENS.plainWords, 'salt'));
      const duel = await textOf('1e500000-0000-4000-8000-000000000002', 'sleep');
      assert.match(duel, /^1\. .*\n2\. /);
    });

    it('stores its picture at an address', async () => {
      const id = await client.startLens(LENS.poster, { prompt: 'Northern lights over a lake' });
      sandbox.control.advance(60_000);
      const [artifact] = (await client.view(id)).artifacts;
      assert.equal(artifact?.artifactKind, 'image');
      const picture = await fetch(artifact.contentText ?? '');
      assert.equal(picture.headers.get('content-type'), 'image/png');
      assert.equal((artifact.contentJson as { url: string }).url, artifact.contentText);
    });

    it('gives JSON records', async () => {
      const id = await client.startLens(LENS.facts, { text: 'Ada wrote notes in London' });
      sandbox.control.advance(60_000);
      const [artifact] = (await client.view(id)).artifacts;
      assert.equal(artifact?.artifactKind, 'json');
      assert.ok('records' in (artifact.contentJson as object));
    });

    it('fails with the code in its inputs and is refunded', async () => {
      const id = await client.startLens(LENS.plainWords, { topic: 'tides fail:execute.provider_failed' });
      assert.equal((await client.balance()).data['credits'], 98);
      sandbox.control.advance(60_000);
      const view = await client.view(id);
      assert.deepEqual(
        [view.status, view.errorCode, view.billingStatus, view.creditCost],
        ['failed', 'execute.provider_failed', 'failed', 2],
      );
      assert.equal((await client.balance()).data['credits'], 100);
    });

    for (const word of ['canceled', 'timed_out'] as const) {
      it(`ends ${word} when its inputs ask for it`, async () => {
        const id = await client.startLens(LENS.plainWords, { topic: `tides end:${word}` });
        sandbox.control.advance(60_000);
        assert.equal((await client.view(id)).status, word);
      });
    }
  });

  describe('funding', () => {
    it('requires a key reference that exists and fits the provider', async () => {
      const body = (more: object) => ({ params: {}, fundingSource: 'user_byok_cloud', ...more });
      const without = await client.execute(LENS.plainWords, body({}));
      assert.deepEqual([without.status, without.error.code], [400, 'validation_error']);
      const unknown = await client.execute(LENS.plainWords, body({ byokKeyRefId: 'key_abc' }));
      assert.equal(unknown.error.code, 'execute.key_resolution_failed');
      const misfit = { byokKeyRefId: 'key_sandbox_openai', providerOverride: 'anthropic' };
      assert.equal((await client.execute(LENS.plainWords, body(misfit))).status, 400);
      const good = await client.execute(LENS.plainWords, body({ byokKeyRefId: 'key_sandbox_openai' }));
      assert.equal(good.status, 202);
      sandbox.control.advance(60_000);
      const view = await client.view(String(good.data['runId']));
      assert.deepEqual([view.billingStatus, view.creditCost], ['free', 0]);
      assert.equal((await client.balance()).data['credits'], 100);
    });
  });

  describe('an idempotency key', () => {
    it('is ignored for lenses when lensKeys is off', async () => {
      sandbox.control.configure('lenserfight', { lensKeys: false });
      const body = { params: {}, idempotencyKey: 'k' };
      const first = await client.execute(LENS.plainWords, body);
      const again = await client.execute(LENS.plainWords, body);
      assert.notEqual(again.data['runId'], first.data['runId']);
      assert.equal(sandbox.control.charges()[0]?.times, 2);
    });

    it('finds the first run of a workflow for 24 hours', async () => {
      const body = { inputs: {}, idempotencyKey: 'k' };
      const first = await client.run(WORKFLOW.shaky, body);
      sandbox.control.advance(DAY_MS - 1000);
      assert.deepEqual((await client.run(WORKFLOW.shaky, body)).data, first.data);
      sandbox.control.advance(1000);
      assert.notEqual((await client.run(WORKFLOW.shaky, body)).data['runId'], first.data['runId']);
    });
  });

  describe('the rate limit of starts', () => {
    const tooMany = async () => {
      sandbox.control.configure('lenserfight', { workflowRate: 2 });
      await client.startWorkflow(WORKFLOW.firehose);
      await client.startWorkflow(WORKFLOW.firehose);
      sandbox.control.advance(20_000);
      return client.run(WORKFLOW.firehose, { inputs: {} });
    };

    it('answers 429 with Retry-After', async () => {
      const reply = await tooMany();
      assert.deepEqual([reply.status, reply.headers.get('retry-after')], [429, '40']);
      sandbox.control.advance(40_000);
      assert.equal((await client.run(WORKFLOW.firehose, { inputs: {} })).status, 202);
    });

    it('answers 429 without Retry-After', async () => {
      sandbox.control.configure('lenserfight', { rateForm: 'bare' });
      const reply = await tooMany();
      assert.deepEqual([reply.status, reply.headers.get('retry-after')], [429, null]);
    });

    it('answers 400 with a message that starts with rate_limited', async () => {
      sandbox.control.configure('lenserfight', { rateForm: 'message' });
      const reply = await tooMany();
      assert.equal(reply.status, 400);
      assert.match(reply.error.message, /^rate_limited: /);
    });
  });

  describe('a workflow', () => {
    it('gains artifacts of three kinds as its nodes end', async () => {
      const id = await client.startWorkflow(WORKFLOW.campaign, { product: 'a folding kettle' });
      sandbox.control.advance(9000);
      const some = (await client.view(id)).artifacts.length;
      sandbox.control.advance(120_000);
      const view = await client.view(id);
      assert.equal(view.status, 'succeeded');
      assert.ok(some > 0 && some < view.artifacts.length);
      const kinds = new Set(view.artifacts.map((artifact) => artifact.artifactKind));
      assert.deepEqual([...kinds].sort(), ['image', 'json', 'text']);
      assert.equal(view.artifacts.filter((artifact) => artifact.isPrimaryOutput).length, 1);
    });

    it('takes the seconds that its inputs ask for', async () => {
      const id = await client.startWorkflow(WORKFLOW.digest, { seconds: 3600 });
      sandbox.control.advance(3_590_000);
      assert.equal((await client.view(id)).status, 'running');
      sandbox.control.advance(20_000);
      assert.equal((await client.view(id)).status, 'succeeded');
    });
  });

  describe('the partner', () => {
    it('provisions an account once, with starter credits', async () => {
      const fresh = other('notProvisioned');
      const before = await fresh.balance();
      assert.equal(before.status, 400);
      assert.match(before.error.message, /No provision found/);
      const first = await fresh.provision();
      assert.deepEqual([first.data['partnerName'], first.data['starterCredits']], ['chainabit', 100]);
      assert.deepEqual((await fresh.provision()).data, first.data);
      assert.deepEqual((await fresh.balance()).data, {
        credits: 110,
        accountId: first.data['accountId'],
        currency: 'cr',
      });
    });
  });

  it('lists the lenses unless the list is switched off', async () => {
    const page = await client.raw('GET', '/v1/lenses?limit=2&offset=2');
    const { data, meta } = (await page.json()) as { data: { slug: string }[]; meta: object };
    assert.deepEqual(
      data.map(({ slug }) => slug),
      ['hard-reviewer', 'poster-maker'],
    );
    assert.partialDeepStrictEqual(meta, { total: 5, limit: 2, offset: 2, hasNextPage: true });
    assert.equal((await client.raw('GET', '/v1/lenses/poster-maker')).status, 200);
    sandbox.control.configure('lenserfight', { lensList: false });
    const gone = await client.raw('GET', '/v1/lenses');
    assert.equal(gone.status, 404);
    assert.match(await gone.text(), /Route not found/);
  });
});
