import * as z from 'zod/mini';
import type { ForeignText } from '../../../core/foreignText.ts';
import type { Money } from '../../../core/money.ts';
import { numeric, optional, rows, text } from '../../tolerant.ts';
import type { KillaTamataSession } from '../api.ts';
import { decimalDollars, micros, microsOf } from '../dollars.ts';
import { anyId, firstOf, members, readIn } from './shapes.ts';

/** A paid job that the agent wants to run. */
export interface PlannedJob {
  readonly task: ForeignText | undefined;
  readonly input: Readonly<Record<string, unknown>>;
  /** Null where the platform names no price. */
  readonly estimate: Money | null;
}

/** Whether a prompt can run at once. Everything but the platform's own `execute_now` has to be approved. */
export interface Preparation {
  readonly runsAtOnce: boolean;
  /** Null where there is no plan, or none with an id. */
  readonly planId: string | null;
  readonly jobs: readonly PlannedJob[];
  /** The price of all jobs; null where the platform names none. */
  readonly estimate: Money | null;
  readonly expiresAt: string | undefined;
}

/** What the agent has begun. */
export interface AcceptedRequest {
  readonly requestId: string;
  readonly threadId: string | undefined;
}

export type AgentState = 'queued' | 'running' | 'awaitingApproval' | 'completed' | 'failed';

/** How much of a request is known: characters of its text, and tool calls. */
export interface Offsets {
  readonly text: number;
  readonly toolCalls: number;
}

/** What is new of a request since the offsets. */
export interface AgentNews {
  readonly state: AgentState;
  /** The platform's own word. */
  readonly status: ForeignText | undefined;
  readonly threadId: string | undefined;
  readonly text: string;
  readonly toolCalls: readonly unknown[];
  /** For the next call. */
  readonly offsets: Offsets;
  readonly error: ForeignText | undefined;
  /** The plan that it waits for. */
  readonly planId: string | undefined;
}

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

/** The answer to a prepared prompt. */
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
      firstOf(places, ({ id }) => id);
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
        planId: from.approvalPlanId,
      };
    }),
  );

function offset(said: number | undefined): number | null {
  return said !== undefined && Number.isSafeInteger(said) && said >= 0 ? said : null;
}

/** Plans a prompt; nothing is paid. Errors: as `Session.call`. */
export function prepareMessage(
  session: KillaTamataSession,
  { projectId, prompt }: { readonly projectId: string; readonly prompt: string },
  signal: AbortSignal,
): Promise<Preparation> {
  const call = { body: { projectId, prompt }, answer: preparation, agreed: true } as const;
  return session.call('prepareStudioAgentMessage', call, signal);
}

/** What is new of a request since the offsets. Errors: as `Session.call`. */
export function readAgentNews(
  session: KillaTamataSession,
  requestId: string,
  known: Offsets,
  signal: AbortSignal,
): Promise<AgentNews> {
  const params = { requestId, assistantOffset: known.text, toolCallOffset: known.toolCalls };
  return session.call('getStudioAgentRequest', { params, answer: agentNews(known) }, signal);
}
