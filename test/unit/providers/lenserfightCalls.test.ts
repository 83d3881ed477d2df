import assert from 'node:assert/strict';
import { Problem, type ProblemDetails } from '../../../src/core/problem.ts';
import { AUTOMATIC_REPEAT_MS, automaticRepeatUntil } from '../../../src/jobs/submit/repeat.ts';
import { lenserfight } from '../../../src/providers/lenserfight/index.ts';
import { lenserfightJobs } from '../../../src/providers/lenserfight/jobs.ts';
import { LENS, LenserFightRig, never, WORKFLOW } from './lenserfightRig.ts';

const { balance, health } = lenserfight;

async function problemOf(work: () => Promise<unknown>): Promise<ProblemDetails> {
  try {
    await work();
  } catch (thrown) {
    assert.ok(thrown instanceof Problem, String(thrown));
    return thrown.details;
  }
  assert.fail('expected a Problem');
}

describe('a request that runs a lens or a workflow', () => {
  it('carries inputs given together and one by one, and overrides', () => {
    const values = {
      inputs: { topic: 'tides', count: 3 },
      'inputs.audience': 'children',
      modelOverride: 'gpt-5',
      providerOverride: 'openai',
      fundingSource: 'user_byok_cloud',
      byokKeyRefId: 'key_1',
    };
    const call = lenserfightJobs.prepare('lens/plain-words', values);
    assert.deepEqual(call, {
      operation: 'executeLens',
      params: { lensId: 'plain-words' },
      body: {
        params: { topic: 'tides', count: 3, audience: 'children' },
        modelOverride: 'gpt-5',
        providerOverride: 'openai',
        fundingSource: 'user_byok_cloud',
        byokKeyRefId: 'key_1',
      },
    });
    const again = lenserfightJobs.prepare('lens/plain-words', lenserfightJobs.valuesOf(call));
    assert.deepEqual(again, call, 'a stored request gives its values back');
  });

  it('of a workflow has no other override than the model', () => {
    const values = { inputs: { a: 1 }, modelOverride: 'm', fundingSource: 'x' };
    const call = lenserfightJobs.prepare('workflow/w', values);
    assert.deepEqual(call, {
      operation: 'runWorkflow',
      params: { workflowId: 'w' },
      body: { inputs: { a: 1 }, modelOverride: 'm' },
    });
  });

  it('that an own key is to pay for is not made without the key’s reference', async () => {
    const problem = await problemOf(async () =>
      lenserfightJobs.prepare(LENS(1), { fundingSource: 'user_byok_cloud' }),
    );
    assert.deepEqual(
      [problem.code, problem.args?.['field'], problem.mayHaveActed],
      ['request.invalid', 'byokKeyRefId', false],
    );
  });

  it('is named by what it runs and its first input, however it was written', () => {
    const body = { params: { topic: 'tides' }, modelOverride: 'm', idempotencyKey: 'mine', more: 1 };
    const lens = { operation: 'executeLens', params: { lensId: 'plain-words' }, body };
    assert.deepEqual(lenserfightJobs.describe(lens), { kind: 'lens/plain-words', title: 'tides' });
    const workflow = { operation: 'runWorkflow', params: { workflowId: 'w' }, body: { inputs: {} } };
    assert.deepEqual(lenserfightJobs.describe(workflow), { kind: 'workflow/w', title: 'w' });
  });

  it('is sent again by itself only for a workflow: one generation of servers drops a lens’s key', () => {
    const until = (kind: string) => {
      const { operation } = lenserfightJobs.prepare(kind, {});
      const call = { operation, params: {}, body: { idempotencyKey: 'k' } };
      const times = { createdAt: 0, agreedAt: 0, now: 1000 };
      return automaticRepeatUntil(lenserfight.operations[operation]?.idempotency, call, times);
    };
    assert.equal(until('lens/x'), null);
    assert.equal(until('workflow/x'), AUTOMATIC_REPEAT_MS);
  });
});

for (const mode of ['contract', 'observed'] as const) {
  describe(`calls to LenserFight, on servers as ${mode}`, () => {
    let rig: LenserFightRig;
    before(async () => {
      rig = await LenserFightRig.open(mode);
    });
    beforeEach(() => rig.sandbox.control.reset());
    after(() => rig.close());

    it('read the balance with the partner', async () => {
      const { available } = (await balance?.read(await rig.session(), never)) ?? {};
      assert.deepEqual(available, { unit: 'cr', micros: 100_000_000 });
    });

    it('tell an account that has to be opened first from a wrong key', async () => {
      const fresh = await rig.session(rig.other('notProvisioned'));
      const problem = await problemOf(async () => balance?.read(fresh, never));
      assert.deepEqual([problem.kind, problem.code], ['blocked', 'account.notSetUp']);
      await lenserfight.check(fresh, never);
      const wrong = await rig.session('lf_svc_wrong_wrong');
      assert.equal((await problemOf(async () => lenserfight.check(wrong, never))).kind, 'auth');
    });

    if (mode === 'observed') {
      it('take a right token while the partner is down, and say that its balance cannot be read for now', async () => {
        rig.configure({ partner: 'down' });
        const session = await rig.session();
        await lenserfight.check(session, never);
        const problem = await problemOf(async () => balance?.read(session, never));
        assert.deepEqual([problem.kind, problem.retryable], ['server', true]);
        const wrong = await rig.session('lf_svc_wrong_wrong');
        assert.equal((await problemOf(async () => lenserfight.check(wrong, never))).kind, 'auth');
      });
    }

    it('read the health without a key', async () => {
      const session = await rig.session(null);
      assert.equal((await health?.read(session, never))?.state, 'ok');
      rig.configure({ health: 'degraded', healthReason: 'db_probe_failed' });
      const degraded = await health?.read(session, never);
      assert.deepEqual([degraded?.state, degraded?.reason], ['degraded', 'db_probe_failed']);
    });

    it('say that the server cannot be reached when it is gone', async () => {
      const session = await rig.session(null);
      rig.sandbox.control.addFault({ operation: 'getHealth', times: null, fault: { kind: 'refuse' } });
      assert.equal((await problemOf(async () => health?.read(session, never))).kind, 'network');
      rig.sandbox.control.clearFaults();
    });

    for (const rateForm of ['retryAfter', 'bare', 'message'] as const) {
      it(`are limited in the form ${rateForm}, and nothing was done`, async () => {
        rig.configure({ rateForm, workflowRate: 1, lensRate: 1 });
        for (const kind of [WORKFLOW(1), LENS(1)]) {
          // An account of its own for each: the door holds up all calls of one that was told to wait.
          const session = await rig.session();
          await rig.start(session, kind, { inputs: { topic: 'a' } }, 'first');
          const problem = await problemOf(() =>
            rig.start(session, kind, { inputs: { topic: 'a' } }, 'second'),
          );
          assert.deepEqual([problem.kind, problem.mayHaveActed], ['rate', false]);
          const wait = problem.retryAfterMs ?? 0;
          assert.ok(rateForm === 'retryAfter' ? wait > 0 : wait === 0);
        }
      });
    }

    it('without enough credits are refused, and nothing was done', async () => {
      const session = await rig.session(rig.other('noCredits'));
      const problem = await problemOf(() => rig.start(session, LENS(1), { inputs: { topic: 'a' } }));
      assert.deepEqual([problem.kind, problem.mayHaveActed], ['funds', false]);
    });

    it('paid by an own key need no credits', async () => {
      const session = await rig.session(rig.other('noCredits'));
      const values = {
        inputs: { topic: 'a' },
        fundingSource: 'user_byok_cloud',
        byokKeyRefId: 'key_sandbox_anthropic',
      };
      assert.equal((await rig.start(session, LENS(1), values)).state, 'queued');
    });

    it('to a lens that nobody knows are a missing target', async () => {
      const kind = 'lens/00000000-0000-4000-8000-000000000000';
      const session = await rig.session();
      assert.equal((await problemOf(() => rig.start(session, kind, {}))).kind, 'notFound');
    });

    it('fill the list of lenses where the server has one, and leave it alone where not', async () => {
      const session = await rig.session();
      const { rows: kinds } = await lenserfightJobs.kinds(session, never);
      assert.equal(kinds.length, mode === 'contract' ? 5 : 0);
      if (mode === 'contract') assert.deepEqual([kinds[0]?.id, kinds[0]?.label], [LENS(1), 'Plain words']);
      const form = await lenserfightJobs.form(session, LENS(1), never);
      assert.equal(form.promptField, mode === 'contract' ? 'inputs.topic' : null);
      const asked = form.fields.filter(({ required }) => required).map(({ name }) => name);
      assert.deepEqual(asked, mode === 'contract' ? ['inputs.topic'] : ['inputs']);
    });
  });
}

describe('a lens named by its slug', () => {
  it('runs where servers take slugs, although the contract wants a UUID', async () => {
    const rig = await LenserFightRig.open('observed');
    try {
      const session = await rig.session();
      const { platformStatus } = await rig.start(session, 'lens/plain-words', { inputs: { topic: 'tides' } });
      assert.equal(platformStatus, 'queued');
    } finally {
      await rig.close();
    }
  });
});
