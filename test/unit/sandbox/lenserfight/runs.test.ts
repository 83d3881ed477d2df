import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { DAY_MS, LENS, LenserFightClient, WORKFLOW } from './lenserfightClient.ts';

describe('the sandbox plays LenserFight as its contract has it', () => {
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
    it('runs from queued to succeeded and leaves a text, its cost and its numbers', async () => {
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

    it('answers the same prompt with the same text, and another lens in another manner', async () => {
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

    it('draws a picture that stands at an address', async () => {
      const id = await client.startLens(LENS.poster, { prompt: 'Northern lights over a lake' });
      sandbox.control.advance(60_000);
      const [artifact] = (await client.view(id)).artifacts;
      assert.equal(artifact?.artifactKind, 'image');
      const picture = await fetch(artifact.contentText ?? '');
      assert.equal(picture.headers.get('content-type'), 'image/png');
      assert.equal((artifact.contentJson as { url: string }).url, artifact.contentText);
    });

    it('makes records of facts', async () => {
      const id = await client.startLens(LENS.facts, { text: 'Ada wrote notes in London' });
      sandbox.control.advance(60_000);
      const [artifact] = (await client.view(id)).artifacts;
      assert.equal(artifact?.artifactKind, 'json');
      assert.ok('records' in (artifact.contentJson as object));
    });

    it('fails with the code that its inputs name, and is paid back', async () => {
      const id = await client.startLens(LENS.plainWords, { topic: 'tides fail:execute.provider_failed' });
      assert.equal((await client.balance()).data['credits'], 98);
      sandbox.control.advance(60_000);
      const view = await client.view(id);
      assert.deepEqual(
        [view.status, view.errorCode, view.billingStatus, view.creditCost],
        ['failed', 'execute.provider_failed', 'failed', 0],
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

  describe('who pays', () => {
    it('is an own key, by a reference that exists and fits the provider', async () => {
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
    it('is dropped for lenses by one server generation', async () => {
      sandbox.control.configure('lenserfight', { lensKeys: false });
      const body = { params: {}, idempotencyKey: 'k' };
      const first = await client.execute(LENS.plainWords, body);
      const again = await client.execute(LENS.plainWords, body);
      assert.notEqual(again.data['runId'], first.data['runId']);
      assert.equal(sandbox.control.charges()[0]?.times, 2);
    });

    it('gives the first run of the same workflow for 24 hours', async () => {
      const body = { inputs: {}, idempotencyKey: 'k' };
      const first = await client.run(WORKFLOW.shaky, body);
      sandbox.control.advance(DAY_MS - 1000);
      assert.deepEqual((await client.run(WORKFLOW.shaky, body)).data, first.data);
      sandbox.control.advance(1000);
      assert.notEqual((await client.run(WORKFLOW.shaky, body)).data['runId'], first.data['runId']);
    });
  });

  describe('too many starts', () => {
    const tooMany = async () => {
      sandbox.control.configure('lenserfight', { workflowRate: 2 });
      await client.startWorkflow(WORKFLOW.firehose);
      await client.startWorkflow(WORKFLOW.firehose);
      sandbox.control.advance(20_000);
      return client.run(WORKFLOW.firehose, { inputs: {} });
    };

    it('are 429 with the seconds to wait', async () => {
      const reply = await tooMany();
      assert.deepEqual([reply.status, reply.headers.get('retry-after')], [429, '40']);
      sandbox.control.advance(40_000);
      assert.equal((await client.run(WORKFLOW.firehose, { inputs: {} })).status, 202);
    });

    it('are 429 without them', async () => {
      sandbox.control.configure('lenserfight', { rateForm: 'bare' });
      const reply = await tooMany();
      assert.deepEqual([reply.status, reply.headers.get('retry-after')], [429, null]);
    });

    it('are 400 with a message that says so', async () => {
      sandbox.control.configure('lenserfight', { rateForm: 'message' });
      const reply = await tooMany();
      assert.equal(reply.status, 400);
      assert.match(reply.error.message, /^rate_limited: /);
    });
  });

  describe('a workflow', () => {
    it('has its status, and artifacts of three kinds as its nodes end', async () => {
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

    it('takes as long as its inputs ask for', async () => {
      const id = await client.startWorkflow(WORKFLOW.digest, { seconds: 3600 });
      sandbox.control.advance(3_590_000);
      assert.equal((await client.view(id)).status, 'running');
      sandbox.control.advance(20_000);
      assert.equal((await client.view(id)).status, 'succeeded');
    });
  });

  describe('the partner', () => {
    it('opens an account once, with credits to start', async () => {
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

  it('lists the lenses as the hosted gateway does, unless that is switched off', async () => {
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
