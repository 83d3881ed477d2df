import assert from 'node:assert/strict';
import { rawText } from '../../../../src/core/foreignText.ts';
import { formatMoney } from '../../../../src/core/money.ts';
import type { AgentNews, Offsets } from '../../../../src/core/studio/agentAbility.ts';
import { acceptedRequest, preparation } from '../../../../src/providers/killatamata/studio/agent.ts';
import { killatamataAgent } from '../../../../src/providers/killatamata/studio/agentAbility.ts';
import { killatamataBalance } from '../../../../src/providers/killatamata/balance.ts';
import { readThread } from '../../../../src/providers/killatamata/studio/workspace.ts';
import { sendPaid } from '../../../support/submitCall.ts';
import type { OperationScenarios, Play, Scene } from '../../support/scenario.ts';
import { conflict, invalid, noFunds, notFound, penniless } from '../failures.ts';
import { pollTask } from '../mediaSteps.ts';
import { during, filmId, refusal, send, sent, snapshot, UNKNOWN, wrongId } from './steps.ts';

const FREE = 'Name the three moods of the sea';
const PAID = 'Make 3 pictures of the tower';
/** What three pictures of the usual size cost, in millionths of a dollar, as media jobs do. */
const THREE_PICTURES = 3 * 20_972;
const START: Offsets = { text: 0, toolCalls: 0 };

const prepare = async (scene: Scene, prompt: string) =>
  sent(scene, 'prepareStudioAgentMessage', { projectId: await filmId(scene), prompt }, preparation);

const sendPrompt = async (scene: Scene, prompt: string) =>
  sent(scene, 'sendStudioAgentMessage', { projectId: await filmId(scene), prompt }, acceptedRequest);

const execute = (scene: Scene, approvalPlanId: string) =>
  sent(scene, 'executeStudioApprovalPlan', { approvalPlanId }, acceptedRequest);

const balance = async ({ session, signal }: Scene) =>
  (await killatamataBalance.read(session, signal)).available?.micros ?? assert.fail('the balance is told');

let count = 0;

/** A plan of three pictures for a prompt that was never approved. */
async function planned(scene: Scene): Promise<string> {
  count += 1;
  const { planId } = await prepare(scene, `${PAID}, try ${count}`);
  assert.ok(planId !== null);
  return planId;
}

/** The request until it waits or ends, read by its offsets; the text is put together from the pieces. */
async function followed(
  { session, signal, sandbox }: Scene,
  requestId: string,
  from: Offsets = START,
): Promise<{
  readonly last: AgentNews;
  readonly text: string;
  readonly calls: number;
  readonly reads: number;
}> {
  let known = from;
  let [text, calls, reads] = ['', 0, 0];
  sandbox.control.freeze();
  try {
    for (;;) {
      const last = await killatamataAgent.news(session, requestId, known, signal);
      known = last.offsets;
      text += last.text;
      calls += last.toolCalls.length;
      reads += 1;
      if (last.state !== 'queued' && last.state !== 'running') return { last, text, calls, reads };
      assert.ok(reads < 30, 'it comes to an end');
      sandbox.control.advance(7);
    }
  } finally {
    sandbox.control.resume();
  }
}

/** Plays with an account that has an amount of dollars for a moment. */
const withDollars =
  (
    dollars: number,
    first: (scene: Scene) => Promise<string>,
    then: (scene: Scene, id: string) => Promise<unknown>,
  ): Play =>
  async (scene) => {
    const poor = await penniless(scene);
    const key = scene.sandbox.platforms.killatamata.otherCredentials['noCredits'] ?? '';
    scene.sandbox.control.addCredits('killatamata', dollars, key);
    const id = await first(poor);
    scene.sandbox.control.addCredits('killatamata', -dollars, key);
    return then(poor, id);
  };

/** The agent: what it plans, what it runs, and what is paid for it. */
export const studioAgentScenarios: Readonly<Record<string, OperationScenarios>> = {
  prepareStudioAgentMessage: {
    call: (scene) => send(scene, 'prepareStudioAgentMessage', { body: { projectId: UNKNOWN, prompt: FREE } }),
    succeeds: {
      200: {
        'lets what costs nothing run at once': async (scene) => {
          const { runsAtOnce, planId } = await prepare(scene, FREE);
          assert.deepEqual([runsAtOnce, planId], [true, null]);
          await snapshot(scene);
        },
        'stores a plan of what costs money, and takes nothing': async (scene) => {
          const before = await balance(scene);
          const { runsAtOnce, planId, jobs, estimate, expiresAt } = await prepare(scene, PAID);
          assert.equal(runsAtOnce, false);
          assert.deepEqual(
            jobs.map((job) => [job.task, job.estimate && formatMoney(job.estimate)]),
            Array(3).fill(['image.generate', '$0.020972']),
          );
          assert.equal(estimate && formatMoney(estimate), '$0.062916');
          assert.ok(Date.parse(expiresAt ?? '') > Date.now());
          assert.match(JSON.stringify((await snapshot(scene)).approvals), new RegExp(planId ?? 'none'));
          assert.equal(await balance(scene), before);
        },
      },
    },
    fails: {
      400: {
        'a prompt of spaces': refusal(invalid('invalid_request'), (scene) => prepare(scene, '   ')),
      },
      402: {
        'a plan that the balance does not cover': refusal(noFunds, async (scene) =>
          prepare(await penniless(scene), PAID),
        ),
      },
      404: {
        'no such project': refusal(notFound(), (scene) =>
          send(scene, 'prepareStudioAgentMessage', { body: { projectId: UNKNOWN, prompt: FREE } }),
        ),
      },
    },
    readings: {
      'plan to approve': async (scene) => {
        const projectId = await filmId(scene);
        const body = { projectId, prompt: PAID };
        return (session, signal) =>
          session.call('prepareStudioAgentMessage', { body, answer: preparation, agreed: true }, signal);
      },
    },
  },

  sendStudioAgentMessage: {
    call: (scene) => send(scene, 'sendStudioAgentMessage', { body: { projectId: UNKNOWN, prompt: FREE } }),
    succeeds: {
      202: {
        'answers in the active conversation, piece by piece': async (scene) => {
          const { requestId, threadId } = await sendPrompt(scene, FREE);
          const { last, text, reads } = await followed(scene, requestId);
          assert.equal(last.state, 'completed');
          assert.ok(reads > 3);
          const { messages } = await readThread(scene.session, threadId ?? '', scene.signal);
          assert.deepEqual(
            messages.slice(-2).map(({ role, content }) => [role, content]),
            [
              ['user', FREE],
              ['assistant', text],
            ],
          );
        },
        'charges for a prompt whose plan was approved before': async (scene) => {
          const prompt = `${PAID}, from below`;
          const { planId } = await prepare(scene, prompt);
          await execute(scene, planId ?? '');
          assert.equal((await prepare(scene, prompt)).runsAtOnce, true);
          const before = await balance(scene);
          await sendPrompt(scene, prompt);
          assert.equal(await balance(scene), before - THREE_PICTURES);
        },
        'charges once for the same idempotency key': async (scene) => {
          const { session, signal } = scene;
          const prompt = `${PAID}, from above`;
          const { planId } = await prepare(scene, prompt);
          await execute(scene, planId ?? '');
          const before = await balance(scene);
          const body = { projectId: await filmId(scene), prompt };
          const repeat = () =>
            sendPaid(session, { operation: 'sendStudioAgentMessage', body }, signal, 'one-and-the-same-key');
          const ids = [await repeat(), await repeat()].map((reply) => reply.read(acceptedRequest).requestId);
          assert.equal(ids[0], ids[1]);
          assert.equal(await balance(scene), before - THREE_PICTURES);
        },
      },
    },
    fails: {
      400: {
        'a prompt of spaces': refusal(invalid('invalid_request'), (scene) => sendPrompt(scene, '   ')),
      },
      402: {
        'a prompt that the balance does not cover': refusal(noFunds, async (scene) =>
          sendPrompt(await penniless(scene), PAID),
        ),
      },
      404: {
        'no such project': refusal(notFound(), (scene) =>
          send(scene, 'sendStudioAgentMessage', { body: { projectId: UNKNOWN, prompt: FREE } }),
        ),
      },
      409: {
        'a prompt that has to be approved first': refusal(conflict('approval_required'), async (scene) => {
          const before = await balance(scene);
          try {
            await sendPrompt(scene, 'Render 2 clips of the tower');
          } finally {
            assert.equal(await balance(scene), before);
          }
        }),
      },
    },
    readings: {
      'accepted prompt': async (scene) => {
        const body = { projectId: await filmId(scene), prompt: FREE };
        return async (session, signal) =>
          (await sendPaid(session, { operation: 'sendStudioAgentMessage', body }, signal)).read(
            acceptedRequest,
          );
      },
    },
  },

  executeStudioApprovalPlan: {
    call: (scene) => send(scene, 'executeStudioApprovalPlan', { body: { approvalPlanId: UNKNOWN } }),
    succeeds: {
      202: {
        'charges the estimate and starts the jobs of the plan': async (scene) => {
          const before = await balance(scene);
          const planId = await planned(scene);
          const { requestId } = await execute(scene, planId);
          assert.equal(await balance(scene), before - THREE_PICTURES);
          const { last, calls } = await followed(scene, requestId);
          assert.deepEqual([last.state, calls], ['completed', 4]);
          const { workflowRuns, approvals } = await snapshot(scene);
          const [run] = workflowRuns.filter((one) => JSON.stringify(one).includes(planId));
          const { id } = run as { readonly id: string };
          assert.notEqual((await pollTask(scene, id)).state, 'failed');
          const own = (list: readonly unknown[]) =>
            list.filter((one) => JSON.stringify(one).includes(planId)).length;
          assert.deepEqual([own(workflowRuns), own(approvals)], [3, 1]);
        },
        'lets a request go on that has asked on its way': async (scene) => {
          const { requestId } = await sendPrompt(scene, 'Look at the lamp, and ask me first');
          const waiting = await followed(scene, requestId);
          assert.equal(waiting.last.state, 'awaitingApproval');
          const same = await execute(scene, waiting.last.plan?.planId ?? '');
          assert.equal(same.requestId, requestId);
          const { last, text } = await followed(scene, requestId, waiting.last.offsets);
          assert.deepEqual([last.state, text], ['completed', ' Thank you: the jobs run now.']);
        },
      },
    },
    fails: {
      ...wrongId((scene, approvalPlanId) =>
        send(scene, 'executeStudioApprovalPlan', { body: { approvalPlanId } }),
      ),
      402: {
        'a plan that the balance does not cover any more': refusal(
          noFunds,
          withDollars(1, planned, (scene, planId) => execute(scene, planId)),
        ),
      },
      409: {
        'a plan that was executed': refusal(conflict('plan_executed'), async (scene) => {
          const planId = await planned(scene);
          await execute(scene, planId);
          const before = await balance(scene);
          try {
            await execute(scene, planId);
          } finally {
            assert.equal(await balance(scene), before);
          }
        }),
      },
      default: {
        'a plan that has expired': refusal(
          notFound('plan_expired'),
          during({ studioPlanMinutes: 0 }, { studioPlanMinutes: 15 }, async (scene) =>
            execute(scene, await planned(scene)),
          ),
        ),
      },
    },
    readings: {
      'running plan': async (scene) => {
        const planId = await planned(scene);
        return async (session, signal) => {
          const call = { operation: 'executeStudioApprovalPlan', body: { approvalPlanId: planId } };
          return (await sendPaid(session, call, signal)).read(acceptedRequest);
        };
      },
    },
  },

  getStudioAgentRequest: {
    call: ({ session, signal }) => killatamataAgent.news(session, UNKNOWN, START, signal),
    succeeds: {
      200: {
        'tells only what is new': async (scene) => {
          const { requestId } = await sendPrompt(scene, FREE);
          const { text } = await followed(scene, requestId);
          const known = { text: 10, toolCalls: 1 };
          const news = await killatamataAgent.news(scene.session, requestId, known, scene.signal);
          assert.deepEqual([news.text, news.toolCalls], [text.slice(10), []]);
          assert.deepEqual(news.offsets, { text: text.length, toolCalls: 1 });
        },
        'tells why it failed': async (scene) => {
          const { requestId } = await sendPrompt(scene, 'Name the rocks fail:overloaded');
          const { last } = await followed(scene, requestId);
          assert.equal(last.state, 'failed');
          assert.match(rawText(last.error ?? ''), /overloaded/);
        },
      },
    },
    fails: wrongId(({ session, signal }, id) => killatamataAgent.news(session, id, START, signal)),
    readings: {
      'news of a request': async (scene) => {
        const { requestId } = await sendPrompt(scene, FREE);
        await followed(scene, requestId);
        return (session, signal) => killatamataAgent.news(session, requestId, START, signal);
      },
    },
  },
};
