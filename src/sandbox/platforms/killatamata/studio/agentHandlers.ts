import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import { json } from '../../../server/answer.ts';
import { textIn, type TypedHandlers } from '../../../server/call.ts';
import { Failure, notFound } from '../failures.ts';
import { accountOf } from '../world.ts';
import type { AgentRequest } from './agentRequest.ts';
import { executablePlan } from './plans.ts';
import type { Studio } from './studio.ts';
import { microsOf, planView } from './views.ts';
import { invalid, projectIn, requireId } from './workspaces.ts';

const KEY = 'x-idempotency-key';

/** Prompts, plans and requests of the agent. */
export function agentHandlers({ world, workspaces, agent }: Studio): TypedHandlers<operations> {
  const accepted = (request: AgentRequest) =>
    json(202, {
      ok: true,
      requestId: request.id,
      threadId: request.threadId,
      status: request.status(world.clock.now()),
    });
  const requirePrompt = (prompt: string) => {
    if (prompt.trim() === '') throw invalid('The prompt is blank.');
  };
  return {
    prepareStudioAgentMessage: (call) => {
      const account = accountOf(world, call);
      const workspace = workspaces.of(account.id);
      projectIn(workspace, call.body.projectId);
      requirePrompt(call.body.prompt);
      const jobs = agent.jobsToApprove(call.body);
      if (jobs.length === 0) return json(200, { ok: true, decision: 'execute_now' });
      account.wallet.requireAtLeast(microsOf({ jobs }));
      const plan = agent.plan(workspace, call.body, jobs);
      return json(200, { ok: true, decision: 'approval_required', ...planView(plan) });
    },

    sendStudioAgentMessage: (call) => {
      const account = accountOf(world, call);
      const key = textIn(call.header, KEY);
      const before = agent.begunWith(account.id, key);
      if (before) return accepted(before);
      const workspace = workspaces.of(account.id);
      projectIn(workspace, call.body.projectId);
      requirePrompt(call.body.prompt);
      const jobs = agent.jobsToApprove(call.body);
      account.wallet.requireAtLeast(microsOf({ jobs }));
      if (jobs.length > 0)
        throw new Failure(
          409,
          'approval_required',
          'This prompt costs money: prepare it, and approve its plan.',
        );
      return accepted(agent.run(account, workspace, call.body, key));
    },

    executeStudioApprovalPlan: (call) => {
      const account = accountOf(world, call);
      const key = textIn(call.header, KEY);
      const before = agent.begunWith(account.id, key);
      if (before) return accepted(before);
      const workspace = workspaces.of(account.id);
      const plan = executablePlan(workspace, call.body.approvalPlanId, world.clock.now());
      return accepted(agent.execute(account, workspace, plan, key));
    },

    getStudioAgentRequest: (call) => {
      const { requestId, assistantOffset = 0, toolCallOffset = 0 } = call.query;
      const { id: owner } = accountOf(world, call);
      const request = agent.find(owner, requireId('requestId', requestId));
      if (!request) throw notFound('request');
      agent.settle(workspaces.of(owner));
      return json(200, {
        ok: true,
        ...request.newsSince(assistantOffset, toolCallOffset, world.clock.now()),
      });
    },
  };
}
