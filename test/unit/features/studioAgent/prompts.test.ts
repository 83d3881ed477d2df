import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { rawText } from '../../../../src/core/foreignText.ts';
import { toProblem } from '../../../../src/core/problem.ts';
import type { AgentRequests } from '../../../../src/features/studioAgent/agentRequests.ts';
import { PromptRig } from './promptRig.ts';

const FREE = 'Name the three moods of the sea';
const PAID = 'Make 3 pictures of the tower';

describe('A prompt to the agent of Studio', () => {
  let rig: PromptRig;
  let requests: AgentRequests;

  beforeEach(async () => {
    rig = await PromptRig.open();
    requests = await rig.requests();
  });
  afterEach(async () => {
    requests.dispose();
    await rig.close();
  });

  /** The text of the newest channel once it matches. */
  async function textWith(pattern: RegExp, from = requests): Promise<string> {
    for (;;) {
      const text = from.channels[0]?.text() ?? '';
      if (pattern.test(text)) return text;
      await wait(5);
    }
  }

  const charged = () => rig.sandbox.control.charges().length;
  const code = (work: Promise<unknown>) =>
    work.then(
      () => assert.fail('it went through'),
      (error: unknown) => toProblem(error).code,
    );
  const recorded = async () => (await rig.jobs.journal.page({ limit: 9 })).jobs;

  it('that needs no approval is followed from its first to its last word', async () => {
    await rig.prompt(requests, FREE);
    const text = await textWith(/— Completed/);
    assert.match(text, /^> Name the three moods of the sea\n\n/);
    assert.match(text, /You wrote: “Name the three moods of the sea”\. Keep the light low/);
    assert.equal(text.match(/⚙ read_project/g)?.length, 1);
    assert.equal(rig.kept.get('backlot.agentRequests'), undefined, 'nothing is left to follow');
    const [question] = rig.questions;
    assert.equal(rawText(question?.title ?? ''), FREE);
  });

  it('hides a key that the agent writes in two pieces, and reads the second one again after a reload', async () => {
    const { RequestChannel } = await import('../../../../src/features/studioAgent/requestChannel.ts');
    const known = { account: 'acc1', requestId: 'r1', prompt: 'p', state: null, shown: '' } as const;
    const channel = new RequestChannel({ ...known, offsets: { text: 0, toolCalls: 0 } }, rig.clock);
    const rest = { status: undefined, threadId: undefined, toolCalls: [], error: undefined, plan: null };
    const [first, second] = ['The key is sk_live_51Hxyz', 'ABCDEFGH. Bye'];
    await channel.show({
      ...rest,
      state: 'running',
      text: first,
      offsets: { text: first.length, toolCalls: 0 },
    });
    assert.equal(channel.request.offsets.text, 'The key is '.length);
    const offsets = { text: first.length + second.length, toolCalls: 0 };
    await channel.show({ ...rest, state: 'completed', text: second, offsets });
    assert.match(channel.text(), /The key is \*\*\*\. Bye/);
    assert.deepEqual(channel.request.offsets, offsets);
    channel.dispose();
  });

  it('that costs money shows its jobs with their prices, and is executed only on a yes', async () => {
    rig.says = false;
    assert.equal(await code(rig.prompt(requests, PAID)), 'call.canceled');
    assert.match(rig.documents[0] ?? '', /Paid jobs of this plan: 3\n\nEstimate of all: \$0\.06/);
    assert.match(rig.documents[0] ?? '', /3\. image\.generate · \$0\.02/);
    const [question] = rig.questions;
    assert.equal(question?.price.known, 'platform');
    assert.match(rawText(question.title), /^3 × image\.generate: Make 3 pictures/);
    assert.deepEqual([rig.seen('executeStudioApprovalPlan'), charged()], [0, 0]);
    rig.says = true;
    await rig.prompt(requests, PAID);
    await textWith(/— Completed/);
    assert.deepEqual([rig.seen('executeStudioApprovalPlan'), charged()], [1, 1]);
    const [job] = await recorded();
    assert.deepEqual([job?.kind, job?.state], ['executeStudioApprovalPlan', 'succeeded']);
  });

  it('has its plan executed once, however often it is approved', async () => {
    const { approvePlan } = await import('../../../../src/features/studioAgent/sendPrompt.ts');
    const { session, agent } = rig.opened;
    const body = { projectId: await rig.project(), prompt: PAID };
    const prepared = await session.prepare(agent.operations.prepare, { body });
    const plan = (await prepared.send('agreed', new AbortController().signal)).read(agent.prepared);
    const deps = await rig.deps(requests);
    await approvePlan(deps, rig.opened, plan, PAID);
    await approvePlan(deps, rig.opened, plan, PAID);
    const seen = rig.seen('executeStudioApprovalPlan');
    assert.deepEqual([seen, charged(), rig.questions.length, requests.channels.length], [1, 1, 1, 1]);
  });

  it('whose plan has expired buys nothing, and says so', async () => {
    rig.sandbox.control.freeze();
    const { submission } = rig.jobs;
    const pay = submission.pay.bind(submission);
    // The user reads the plan for an hour.
    submission.pay = async (...args) => {
      rig.sandbox.control.advance(3_600_000);
      return pay(...args);
    };
    await rig.prompt(requests, PAID);
    assert.equal(rig.questions.length, 1);
    assert.match(rig.user.screen, /The plan has expired\. Nothing was bought/);
    assert.equal(charged(), 0);
    assert.equal((await recorded())[0]?.state, 'refused');
  });

  it('whose answer is lost is of unknown outcome, and is not paid for a second time by itself', async () => {
    rig.sandbox.control.addFault({ fault: { kind: 'lostAnswer' }, operation: 'executeStudioApprovalPlan' });
    assert.equal(await code(rig.prompt(requests, PAID)), 'job.outcomeUnknown');
    assert.equal((await recorded())[0]?.state, 'unknown');
    assert.deepEqual([rig.seen('executeStudioApprovalPlan'), charged()], [1, 1]);
    assert.equal(requests.channels.length, 0);
  });

  it('goes on after a reload where it was, and shows nothing twice', async () => {
    rig.sandbox.control.freeze();
    await rig.prompt(requests, FREE);
    await textWith(/— Queued/);
    rig.sandbox.control.advance(100);
    const before = await textWith(/You wrote/);
    requests.dispose();
    const next = await rig.requests();
    await next.resume();
    assert.match(next.channels[0]?.text() ?? '', /You wrote/);
    rig.sandbox.control.resume();
    const after = await textWith(/— Completed/, next);
    assert.ok(after.startsWith(before));
    assert.equal(after.match(/You wrote/g)?.length, 1);
    assert.match(after, /let the sea speak for the keeper\./);
    next.dispose();
  });

  it('that asks on its way waits for the approval of its plan, and goes on with it', async () => {
    const { approvePlan } = await import('../../../../src/features/studioAgent/sendPrompt.ts');
    await rig.prompt(requests, 'Look at the lamp, and ask me first');
    await textWith(/— Waiting for your approval\. Paid jobs: 1/);
    const { request } = requests.channels[0] ?? assert.fail();
    const plan = requests.waitingPlan(request.requestId);
    assert.ok(plan);
    assert.match(rig.user.screen, /The agent waits for your approval of paid jobs/);
    await approvePlan(await rig.deps(requests), rig.opened, plan, request.prompt);
    const text = await textWith(/— Completed/);
    assert.match(text, /Thank you: the jobs run now\./);
    assert.deepEqual([requests.channels.length, charged()], [1, 1]);
  });

  it('whose request fails says why', async () => {
    await rig.prompt(requests, 'Name a mood fail:tired');
    assert.match(await textWith(/— Failed/), /— Failed: The agent stopped: tired/);
  });
});
