import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Problem } from '../../../src/core/problem.ts';
import { lenserfightJobs } from '../../../src/providers/lenserfight/jobs.ts';
import { inlineText, LENS, LenserFightRig, lookToTheEnd, never, WORKFLOW } from './lenserfightRig.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const follow = (id: string, kind: string) => {
  const sight = lenserfightJobs.follow?.(id, kind);
  assert.ok(sight);
  return sight;
};

for (const mode of ['contract', 'observed'] as const) {
  describe(`a run of LenserFight, on servers as ${mode}`, () => {
    let rig: LenserFightRig;
    beforeEach(async () => {
      rig = await LenserFightRig.open(mode);
    });
    afterEach(() => rig.close());

    it('of a lens ends by the word of its status route, with its text, numbers and cost', async () => {
      const session = await rig.session();
      const { remoteId, state, platformStatus, cost } = await rig.start(session, LENS(1), {
        inputs: { topic: 'tides' },
      });
      assert.deepEqual([state, platformStatus, cost], ['queued', 'queued', null]);
      const end = await lookToTheEnd(follow(remoteId, LENS(1)), session);
      assert.deepEqual(
        [end.state, end.platformStatus, end.cost],
        ['succeeded', 'succeeded', { unit: 'cr', micros: 2_000_000 }],
      );
      assert.match(inlineText(end.outputs[0]), /tides/i);
      const facts = Object.fromEntries(end.facts ?? []);
      assert.deepEqual(
        [facts['Model'], facts['Model provider'], facts['Billing'], facts['Results']],
        ['claude-sonnet-4-6', 'anthropic', 'charged', 'text*'],
      );
      assert.match(rawText(facts['Latency'] ?? ''), /^\d+\.\d s$/);
      assert.match(rawText(facts['Tokens'] ?? ''), /^\d+ in, \d+ out$/);
    });

    it('that fails names its price, and costs nothing, as it was not charged', async () => {
      const session = await rig.session();
      const { remoteId } = await rig.start(session, LENS(1), {
        inputs: { topic: 'tides fail:execute.provider_failed' },
      });
      const end = await lookToTheEnd(follow(remoteId, LENS(1)), session);
      assert.deepEqual([end.state, end.cost], ['failed', { unit: 'cr', micros: 0 }]);
      assert.equal(Object.fromEntries(end.facts ?? [])['Billing'], 'failed');
    });

    it('of a picture lens leaves a picture whose size is known where the server tells it', async () => {
      const session = await rig.session();
      const { remoteId } = await rig.start(session, LENS(4), { 'inputs.prompt': 'A mill' });
      const { outputs } = await lookToTheEnd(follow(remoteId, LENS(4)), session);
      assert.equal(outputs.length, 1);
      assert.match(outputs[0]?.url ?? '', /^http:\/\/127\.0\.0\.1:\d+\/_files\//);
      const told = mode === 'contract' ? ['image/png', 1024] : [null, null];
      assert.deepEqual([outputs[0]?.mimeType, outputs[0]?.width], told);
    });

    it('of a data lens leaves a JSON document', async () => {
      const session = await rig.session();
      const { remoteId } = await rig.start(session, LENS(5), { inputs: { text: 'Rivers and bridges' } });
      const { outputs } = await lookToTheEnd(follow(remoteId, LENS(5)), session);
      assert.equal(outputs[0]?.mimeType, 'application/json');
      assert.equal((JSON.parse(inlineText(outputs[0])) as { about: string }).about, 'Rivers and bridges');
    });

    it('that fails tells the code and the message of the platform', async () => {
      const session = await rig.session();
      const inputs = { topic: 'fail:execute.provider_failed' };
      const { remoteId } = await rig.start(session, LENS(1), { inputs });
      const end = await lookToTheEnd(follow(remoteId, LENS(1)), session);
      assert.equal(end.state, 'failed');
      assert.equal(end.failure?.code, 'execute.provider_failed');
      assert.ok(end.failure.message);
      assert.equal(end.cost?.micros, 0, 'nothing is charged for it, although the answer names a price');
    });

    it('of a workflow comes to its end, whether its status route knows it or not', async () => {
      const session = await rig.session();
      const { remoteId } = await rig.start(session, WORKFLOW(1), { inputs: { topic: 'locks' } });
      const end = await lookToTheEnd(follow(remoteId, WORKFLOW(1)), session);
      assert.equal(end.state, 'succeeded');
      assert.equal(end.platformStatus, mode === 'contract' ? 'succeeded' : 'completed');
      assert.match(inlineText(end.outputs[0]), /locks/i, 'the main result comes first');
      const [charge] = rig.sandbox.control.charges();
      assert.equal(end.cost?.micros, (charge?.amount ?? 0) * 1_000_000);
    });

    it('of a workflow that fails says why', async () => {
      const session = await rig.session();
      const { remoteId } = await rig.start(session, WORKFLOW(5), {});
      const end = await lookToTheEnd(follow(remoteId, WORKFLOW(5)), session);
      assert.equal(end.state, 'failed');
      assert.deepEqual(end.failure, {
        code: 'execute.provider_failed',
        message: 'The model provider answered with an error three times.',
      });
    });

    it('of a workflow that fails costs what the status route says; without its word that is not known', async () => {
      const session = await rig.session();
      const { remoteId } = await rig.start(session, WORKFLOW(5), {});
      const { cost, facts = [] } = await lookToTheEnd(follow(remoteId, WORKFLOW(5)), session);
      const inWords = facts.filter(([label]) => label === 'Cost').map(([, words]) => words);
      if (mode === 'contract') assert.deepEqual([cost?.unit, inWords], ['cr', []]);
      else
        assert.deepEqual([cost, inWords.map((words) => rawText(words).slice(0, 9))], [null, ['not known']]);
    });

    it('is looked up again without knowing its kind, for fresh addresses', async () => {
      const session = await rig.session();
      const { remoteId } = await rig.start(session, WORKFLOW(1), { inputs: { topic: 'locks' } });
      const end = await lookToTheEnd(follow(remoteId, WORKFLOW(1)), session);
      const again = await lenserfightJobs.poll(session, remoteId, never);
      assert.deepEqual([again.state, again.outputs.length], [end.state, end.outputs.length]);
    });

    it('of a workflow that nobody knows: refused where servers refuse it, not knowable where they keep silent', async () => {
      const session = await rig.session();
      const sight = follow(randomUUID(), WORKFLOW(1));
      const problem = await firstProblem(() => sight.poll(session, never));
      if (mode === 'contract') assert.equal(problem.kind, 'notFound');
      else assert.deepEqual([problem.code, problem.details.retryable], ['job.notKnowable', true]);
    });

    it('of a lens that nobody knows is not found', async () => {
      const session = await rig.session();
      const sight = follow(randomUUID(), LENS(1));
      assert.equal((await firstProblem(() => sight.poll(session, never))).kind, 'notFound');
    });

    it('with a bad token is an auth problem, whatever the stream says', async () => {
      const session = await rig.session('lf_svc_not_the_right_one');
      const sight = follow(randomUUID(), WORKFLOW(1));
      assert.equal((await firstProblem(() => sight.poll(session, never))).kind, 'auth');
    });
  });
}

describe('a workflow run whose status route answers in the engine’s own words', () => {
  it('ends with the raw word beside our state', async () => {
    const rig = await LenserFightRig.open('contract');
    try {
      rig.configure({ workflowStatus: 'ownWords' });
      const session = await rig.session();
      const { remoteId } = await rig.start(session, WORKFLOW(1), { inputs: { topic: 'locks' } });
      const end = await lookToTheEnd(follow(remoteId, WORKFLOW(1)), session);
      assert.deepEqual([end.state, end.platformStatus], ['succeeded', 'completed']);
    } finally {
      await rig.close();
    }
  });
});

for (const dialect of ['enveloped', 'flat', 'status', 'hosted'] as const) {
  it(`a workflow run is followed by its stream alone, in the dialect ${dialect}`, async () => {
    const rig = await LenserFightRig.open('observed');
    try {
      rig.configure({ dialect });
      const session = await rig.session();
      const { remoteId } = await rig.start(session, WORKFLOW(5), {});
      assert.equal((await lookToTheEnd(follow(remoteId, WORKFLOW(5)), session)).state, 'failed');
    } finally {
      await rig.close();
    }
  });
}

/** Looks, at most a minute of the client's time, until a look fails. */
async function firstProblem(poll: () => Promise<unknown>): Promise<Problem> {
  for (let looks = 0; looks < 40; looks += 1) {
    try {
      await poll();
    } catch (thrown) {
      assert.ok(thrown instanceof Problem, String(thrown));
      return thrown;
    }
  }
  throw new Error('no look failed');
}
