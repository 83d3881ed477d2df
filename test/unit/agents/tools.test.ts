import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { AgentDeps } from '../../../src/agents/agentTool.ts';
import { toolTable } from '../../../src/agents/toolTable.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { money } from '../../../src/core/money.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { agentRig, type AgentRig } from './agentRig.ts';

const PICTURE = { workflow_id: 'zimage-base', params: { 'prompt.text': 'a red fox' } };
const LENS = '1e500000-0000-4000-8000-000000000001';

const planAnswer = z.looseObject({
  plan: z.string(),
  state: z.string(),
  price: z.array(z.unknown()),
  stoppedBy: z.looseObject({ error: z.string() }).optional(),
  steps: z.array(z.looseObject({ job: z.string().optional(), state: z.string() })),
});
const waitAnswer = z.looseObject({ ended: z.boolean(), lookAgainInSeconds: z.number().optional() });
const failure = z.looseObject({ error: z.string(), next: z.string() });

describe('Tools for language models', () => {
  let sandbox: Sandbox;
  let folder: string;
  let rig: AgentRig;
  let deps: AgentDeps;

  before(async () => {
    sandbox = await startSandbox({ recordExchanges: true, speed: 100 });
  });
  after(() => sandbox.stop());

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backlot-agents-'));
    rig = await agentRig(sandbox, folder);
    deps = rig.deps;
  });
  afterEach(async () => {
    sandbox.control.clearFaults();
    rig.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const call = async (name: string, input: unknown) => {
    const tool = toolTable.find((one) => one.name === name) ?? assert.fail(name);
    const { signal } = new AbortController();
    return tool.run(input, deps, { client: 'the chat', warning: 'A model asks for this.', signal });
  };
  const value = async (name: string, input: unknown) => (await call(name, input)).value;
  const plan = async (count = 1) =>
    planAnswer.parse(
      await value('backlot_plan_jobs', {
        title: 'foxes',
        jobs: Array.from({ length: count }, () => ({
          ...{ account: 'crucible', operation: 'submitGeneration', body: PICTURE },
        })),
      }),
    );
  const submits = () =>
    sandbox.control.requests().filter(({ operation }) => operation === 'submitGeneration').length;
  const ended = async (id: string) => {
    for (;;) {
      const answer = await value('backlot_wait', { plan: id, seconds: 5 });
      const { ended: isOver, lookAgainInSeconds: again } = waitAnswer.parse(answer);
      if (isOver || again === undefined) return planAnswer.parse(answer);
    }
  };

  it('are few, named alike, and short enough to be read with every request', () => {
    assert.ok(toolTable.length <= 14);
    for (const { name, description, inputSchema } of toolTable) {
      assert.match(name, /^backlot_[a-z_]+$/);
      assert.ok(description.length <= 300, name);
      assert.equal(inputSchema['type'], 'object', name);
    }
    const all = toolTable.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
    assert.ok(JSON.stringify(all).length < 8_000, `${JSON.stringify(all).length} characters`);
  });

  it('find an operation by words, and describe its body', async () => {
    const accounts = await value('backlot_list_accounts', {});
    assert.match(JSON.stringify(accounts), /"account":"crucible".*"abilities":\["jobs"/);
    const found = await value('backlot_search_operations', {
      account: 'crucible',
      words: 'generation submit',
    });
    assert.match(JSON.stringify(found), /"operation":"submitGeneration".*"risk":"paid"/);
    const described = await value('backlot_describe_operation', {
      ...{ account: 'crucible', operation: 'submitGeneration' },
    });
    assert.match(JSON.stringify(described), /workflow_id/);
  });

  it('plan, buy, wait and see: nothing is sent before the user agrees, and each file is read back', async () => {
    const before = submits();
    const planned = await plan(2);
    assert.deepEqual([planned.state, submits() - before, rig.questions.length], ['proposed', 0, 0]);
    const bought = planAnswer.parse(await value('backlot_buy_plan', { plan: planned.plan }));
    assert.equal(bought.plan, planned.plan);
    assert.deepEqual(
      rig.questions.map(({ plan: { askedBy, title } }) => [askedBy, title]),
      [['the chat', 'foxes']],
    );
    const over = await ended(planned.plan);
    assert.deepEqual([over.state, submits() - before], ['ended', 2]);
    for (const { job } of over.steps) {
      const seen = await call('backlot_outputs', { job });
      const { files } = z
        .looseObject({ files: z.array(z.object({ path: z.string(), mimeType: z.string() }).loose()) })
        .parse(seen.value);
      const [file = assert.fail()] = files;
      const [picture = assert.fail()] = seen.pictures ?? [];
      assert.deepEqual(Buffer.from(picture.bytes), await readFile(file.path));
      assert.equal(JSON.stringify(seen.value).includes('base64'), false);
    }
  });

  it('buy the same plan again without a question and without another purchase', async () => {
    const before = submits();
    const { plan: id } = await plan();
    await value('backlot_buy_plan', { plan: id });
    const first = await ended(id);
    for (let again = 0; again < 3; again += 1) {
      const { steps } = planAnswer.parse(await value('backlot_buy_plan', { plan: id }));
      assert.deepEqual(
        steps.map(({ job }) => job),
        first.steps.map(({ job }) => job),
      );
    }
    assert.deepEqual([submits() - before, rig.questions.length], [1, 1]);
  });

  it('send nothing when the user says no, keep no plan of it, and say not to ask again', async () => {
    rig.answers.plan = async () => null;
    const before = submits();
    const { plan: id } = await plan();
    const refused = failure.parse(await value('backlot_buy_plan', { plan: id }));
    assert.equal(refused.error, 'call.canceled');
    assert.match(refused.next, /Do not ask again/);
    assert.equal(submits(), before);
    assert.equal(await rig.jobs.journal.plans.get(id), null);
  });

  it('keep the rest of a plan of which the user has bought a part, when they do not want it now', async () => {
    const bought = await plan();
    await value('backlot_buy_plan', { plan: bought.plan });
    await ended(bought.plan);
    const { plan: id } = await plan();
    rig.answers.plan = async () => [money('credits', 0.000001)];
    await value('backlot_buy_plan', { plan: id });
    assert.equal((await ended(id)).stoppedBy?.error, 'plan.ceiling');
    rig.answers.plan = async () => null;
    await value('backlot_buy_plan', { plan: id });
    assert.equal((await rig.jobs.journal.plans.get(id))?.state, 'paused');
  });

  it('buy nothing when a call was stopped before the user agreed, and ask anew for the next one', async () => {
    const before = submits();
    const { plan: id } = await plan();
    const stop = new AbortController();
    let agree = () => undefined as void;
    rig.answers.plan = ({ ceilings }) => {
      stop.abort();
      return new Promise((resolve) => (agree = () => resolve(ceilings)));
    };
    const tool = toolTable.find(({ name }) => name === 'backlot_buy_plan') ?? assert.fail();
    const stopped = await tool.run({ plan: id }, deps, { client: '', warning: '', signal: stop.signal });
    assert.equal(failure.parse(stopped.value).error, 'call.canceled');
    // The question is still there; what the user says now is too late.
    agree();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal((await rig.jobs.journal.plans.get(id))?.state, 'proposed');
    assert.equal(submits(), before);
    rig.answers.plan = async ({ ceilings }) => ceilings;
    await value('backlot_buy_plan', { plan: id });
    await ended(id);
    assert.deepEqual([submits() - before, rig.questions.length], [1, 2]);
  });

  it('call a plan that waits for its user not ended: one that was never bought, and one that is paused', async () => {
    const { plan: id } = await plan();
    const wait = async () =>
      z
        .looseObject({ ended: z.boolean(), next: z.string() })
        .parse(await value('backlot_wait', { plan: id }));
    const proposed = await wait();
    assert.equal(proposed.ended, false);
    assert.match(proposed.next, /waits for the user and is not done/);
    await rig.jobs.budgets.set('crucible', { period: 'day', limit: money('credits', 0), unknownCost: 'ask' });
    await value('backlot_buy_plan', { plan: id });
    const paused = await ended(id);
    assert.equal(paused.state, 'paused');
    assert.equal((await wait()).ended, false);
  });

  it('offer no operation that takes or makes a secret', async () => {
    let tried = 0;
    for (const id of ['molecule', 'lenserfight', 'crucible'])
      for (const { id: operation, risk, secretInputs, secretOutputs } of (await loadCatalog(id)).list()) {
        if (risk !== 'write' || secretInputs.length + secretOutputs.length === 0) continue;
        tried += 1;
        const refused = failure.parse(await value('backlot_run_write', { account: id, operation }));
        assert.equal(refused.error, 'permission.denied', operation);
      }
    assert.ok(tried > 0);
    assert.deepEqual(rig.writes, []);
  });

  it('stop at the budget, and say so', async () => {
    await rig.jobs.budgets.set('crucible', { period: 'day', limit: money('credits', 0), unknownCost: 'ask' });
    const before = submits();
    const { plan: id } = await plan();
    await value('backlot_buy_plan', { plan: id });
    const { state, stoppedBy, steps } = await ended(id);
    assert.equal(submits(), before);
    assert.deepEqual([state, stoppedBy?.error], ['paused', 'budget.exceeded'], JSON.stringify(steps));
  });

  it('run reads at once, ask before a write with who wants it, and refuse what costs or destroys', async () => {
    const read = await value('backlot_run_read', { account: 'crucible', operation: 'getCredits' });
    assert.match(JSON.stringify(read), /"status":200/);
    const paid = failure.parse(
      await value('backlot_run_read', { account: 'crucible', operation: 'submitGeneration', body: PICTURE }),
    );
    assert.equal(paid.error, 'permission.denied');
    assert.match(JSON.stringify(paid), /backlot_plan_jobs/);
    for (const id of ['crucible', 'molecule', 'lenserfight'])
      for (const { id: operation, risk } of (await loadCatalog(id)).list())
        if (risk === 'destructive')
          for (const tool of ['backlot_run_read', 'backlot_run_write']) {
            const refused = failure.parse(await value(tool, { account: id, operation }));
            assert.equal(refused.error, 'permission.denied', operation);
          }
    rig.answers.agreesToWrite = false;
    const refused = failure.parse(
      await value('backlot_run_write', {
        ...{ account: 'molecule', operation: 'tenantPauseWorkspace', params: { id: 'w1' } },
      }),
    );
    assert.equal(refused.error, 'call.canceled');
    assert.deepEqual(
      rig.writes.map(({ warning }) => warning),
      ['A model asks for this.'],
    );
  });

  it('refuse invented parameters, unknown ids and accounts with what to do next', async () => {
    for (const [name, input, error] of [
      ['backlot_plan_jobs', { title: 'x', jobs: [{ account: 1 }] }, 'input.invalid'],
      ['backlot_wait', { plan: 'none', seconds: 900 }, 'input.invalid'],
      ['backlot_buy_plan', { plan: 'none' }, 'target.notFound'],
      ['backlot_wait', { plan: 'none' }, 'target.notFound'],
      ['backlot_status', { job: 'none' }, 'target.notFound'],
      ['backlot_money', { account: 'nobody' }, 'target.notFound'],
      ['backlot_run_read', { account: 'crucible', operation: 'inventedOperation' }, 'target.notFound'],
    ] as const) {
      const refused = failure.parse(await value(name, input));
      assert.equal(refused.error, error, JSON.stringify(input));
      assert.ok(refused.next.length > 10);
    }
  });

  it('say after the wait when to look again, and do not call a job that goes on ended', async () => {
    sandbox.control.freeze();
    const { plan: id } = await plan();
    await value('backlot_buy_plan', { plan: id });
    const waiting = await value('backlot_wait', { plan: id, seconds: 1 });
    assert.match(JSON.stringify(waiting), /"ended":false,"lookAgainInSeconds":\d+/);
    sandbox.control.setRate(100);
    assert.equal((await ended(id)).state, 'ended');
  });

  it('read the events of a run from a cursor on, each once', async () => {
    const planned = planAnswer.parse(
      await value('backlot_plan_jobs', {
        title: 'tides',
        jobs: [
          {
            ...{ account: 'lenserfight', operation: 'executeLens', params: { lensId: LENS } },
            body: { params: { topic: 'tides' } },
          },
        ],
      }),
    );
    await value('backlot_buy_plan', { plan: planned.plan });
    const over = await ended(planned.plan);
    const { run } = z
      .looseObject({ run: z.string() })
      .parse(await value('backlot_status', { job: over.steps[0]?.job }));
    deps = { ...deps, clock: systemClock };
    const event = z.looseObject({ type: z.string() });
    const events = z.looseObject({
      events: z.array(event),
      cursor: z.string().nullable(),
      state: z.string(),
    });
    const first = events.parse(await value('backlot_read_events', { account: 'lenserfight', run }));
    assert.ok(first.events.length > 0);
    assert.equal(first.state, 'succeeded');
    const rest = events.parse(
      await value('backlot_read_events', { account: 'lenserfight', run, cursor: first.cursor ?? '' }),
    );
    // Where the run stands has no number, and is told each time.
    const repeated = rest.events.filter(({ type }) => type !== 'done' && type !== 'status');
    assert.deepEqual(repeated, []);
  });

  it('tell balance, budget and what was spent today', async () => {
    const { plan: id } = await plan();
    await value('backlot_buy_plan', { plan: id });
    await ended(id);
    const told = await value('backlot_money', { account: 'crucible' });
    assert.match(JSON.stringify(told), /"available":\{"amount":[\d.]+,"unit":"credits"\}/);
    assert.match(JSON.stringify(told), /"spentToday":\[\{.*"unit":"credits"/);
  });
});
