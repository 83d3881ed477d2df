import * as z from 'zod/mini';
import type { Money } from '../../../core/money.ts';
import type {
  AcceptedRequest,
  AgentNews,
  AgentState,
  Offsets,
  PlannedJob,
  Preparation,
} from '../../../core/studio/agentAbility.ts';
import { idIn } from '../../acceptedId.ts';
import { numeric, optional, rows, text } from '../../tolerant.ts';
import { decimalDollars, micros, microsOf } from '../dollars.ts';
import { anyId, firstOf, members, readIn } from './shapes.ts';

const prices = { estimatedUsdMicros: micros, estimatedUsd: decimalDollars };

const priceOf = (from: z.infer<z.ZodMiniObject<typeof prices>>): Money | null =>
  from.estimatedUsdMicros === undefined ? (from.estimatedUsd ?? null) : microsOf(from.estimatedUsdMicros);

const plannedJob = z.pipe(
  z.looseObject({ task: text, taskType: text, input: optional(members), ...prices }),
  z.transform((from): PlannedJob => ({
    task: from.task ?? from.taskType,
    input: from.input ?? {},
    estimate: priceOf(from),
  })),
);

const preparing = z.looseObject({
  ...{ decision: text, status: text, approvalPlanId: anyId, planId: anyId, jobs: rows(plannedJob) },
  ...{ plan: optional(z.looseObject({ id: anyId })), expiresAt: text, ...prices },
});

/** The answer to a prepared prompt. Everything but the platform's own `execute_now` has to be approved. */
export const preparation = z.pipe(
  z.unknown(),
  z.transform((answer, context): Preparation => {
    const from = readIn(preparing, answer).find(
      ({ decision, status, approvalPlanId, plan }) => decision ?? status ?? approvalPlanId ?? plan,
    );
    const plan = preparing.safeParse(from?.plan).data;
    if (!from) {
      context.issues.push({ code: 'custom', message: 'no decision', input: answer, path: ['decision'] });
      return z.NEVER;
    }
    const jobs = from.jobs.length > 0 ? from.jobs : (plan?.jobs ?? []);
    const planId = from.approvalPlanId ?? from.planId ?? from.plan?.id ?? null;
    const said = priceOf(from) ?? (plan ? priceOf(plan) : null);
    return {
      runsAtOnce: (from.decision ?? from.status) === 'execute_now' && planId === null && jobs.length === 0,
      ...{ planId, jobs, estimate: said ?? sumOf(jobs), expiresAt: from.expiresAt ?? plan?.expiresAt },
    };
  }),
);

/** The sum of what is told; null when the price of a job is not. */
function sumOf(jobs: readonly PlannedJob[]): Money | null {
  const all = jobs.flatMap(({ estimate }) => estimate ?? []);
  if (all.length === 0 || all.length < jobs.length) return null;
  return microsOf(all.reduce((sum, { micros: each }) => sum + each, 0));
}

const withId = optional(z.looseObject({ id: anyId }));
const begun = z.looseObject({
  ...{ id: anyId, requestId: anyId, request_id: anyId, request: withId, threadId: anyId, thread: withId },
});

/** What was begun by sending a prompt or executing a plan: without the id nothing could follow it. */
export const acceptedRequest = z.pipe(
  z.unknown(),
  z.transform((answer, context): AcceptedRequest => {
    const places = readIn(begun, answer);
    const requestId =
      firstOf(places, (place) => place.requestId ?? place.request_id ?? place.request?.id) ??
      firstOf(places, ({ id }) => id) ??
      idIn(answer, 'requestId')?.id;
    if (requestId !== undefined)
      return { requestId, threadId: firstOf(places, (place) => place.threadId ?? place.thread?.id) };
    context.issues.push({ code: 'custom', message: 'no request id', input: answer, path: ['requestId'] });
    return z.NEVER;
  }),
);

const STATES = new Map<string, AgentState>(
  Object.entries<AgentState>({
    queued: 'queued',
    pending: 'queued',
    awaiting_approval: 'awaitingApproval',
    approval_required: 'awaitingApproval',
    completed: 'completed',
    succeeded: 'completed',
    done: 'completed',
    failed: 'failed',
    error: 'failed',
    canceled: 'failed',
    cancelled: 'failed',
  }),
);

const progress = z.looseObject({
  ...{ status: text, state: text, threadId: anyId, approvalPlanId: anyId },
  ...{ assistantText: optional(z.string()), text: optional(z.string()), error: text },
  ...{ toolCalls: optional(z.array(z.unknown())) },
  ...{ assistantOffset: optional(numeric), toolCallOffset: optional(numeric) },
});

/**
 * The news of a request. A server that tells no offsets is counted for.
 *
 * @param asked the offsets that were sent.
 */
export const agentNews = (asked: Offsets) =>
  z.pipe(
    z.unknown(),
    z.transform((answer, context): AgentNews => {
      const from = readIn(progress, answer, 'request').find(
        (place) => place.status ?? place.state ?? place.assistantText ?? place.error,
      );
      if (from === undefined) {
        context.issues.push({ code: 'custom', message: 'no state', input: answer, path: ['status'] });
        return z.NEVER;
      }
      const status = from.status ?? from.state;
      const news = from.assistantText ?? from.text ?? '';
      const toolCalls = from.toolCalls ?? [];
      return {
        // A word that is not known keeps the request followed.
        state: STATES.get(status?.trim().toLowerCase() ?? '') ?? 'running',
        ...{ status, threadId: from.threadId, text: news, toolCalls, error: from.error },
        offsets: {
          text: offset(from.assistantOffset) ?? asked.text + news.length,
          toolCalls: offset(from.toolCallOffset) ?? asked.toolCalls + toolCalls.length,
        },
        plan: waitingFor(answer),
      };
    }),
  );

/** The plan in the news of a request that waits for one. */
function waitingFor(answer: unknown): Preparation | null {
  const plan = preparation.safeParse(answer).data;
  return plan && (plan.planId !== null || plan.jobs.length > 0) ? plan : null;
}

function offset(said: number | undefined): number | null {
  return said !== undefined && Number.isSafeInteger(said) && said >= 0 ? said : null;
}
