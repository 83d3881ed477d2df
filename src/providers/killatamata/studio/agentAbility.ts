import type { KillaTamataSession } from '../api.ts';
import type { AgentAbility } from '../../../core/studio/agentAbility.ts';
import { acceptedRequest, agentNews, preparation } from './agent.ts';
import { oneThread } from './things.ts';

/** The header under which the platform recognizes a repeated request. */
const KEY = 'X-Idempotency-Key';

/** The agent of Studio. */
export const killatamataAgent: AgentAbility = {
  operations: {
    prepare: 'prepareStudioAgentMessage',
    send: 'sendStudioAgentMessage',
    execute: 'executeStudioApprovalPlan',
  },
  executeInputs: (approvalPlanId) => ({
    params: { [KEY]: `backlot-plan-${approvalPlanId}` },
    body: { approvalPlanId },
  }),
  prepared: preparation,
  accepted: acceptedRequest,
  news: (session: KillaTamataSession, requestId, known, signal) => {
    const params = { requestId, assistantOffset: known.text, toolCallOffset: known.toolCalls };
    return session.call('getStudioAgentRequest', { params, answer: agentNews(known) }, signal);
  },
  select: async (session: KillaTamataSession, threadId, signal) => {
    const call = { body: { threadId }, answer: oneThread, agreed: true } as const;
    await session.call('selectStudioThread', call, signal);
  },
};
