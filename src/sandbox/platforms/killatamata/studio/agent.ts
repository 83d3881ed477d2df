import type { Charge } from '../../../platform.ts';
import type { Account } from '../accounts.ts';
import type { MediaJob, MediaJobs } from '../media/mediaJobs.ts';
import { wordsOf } from '../media/requests.ts';
import type { World } from '../world.ts';
import { AgentRequest } from './agentRequest.ts';
import { asksOnItsWay, failureIn, foundOnItsWay, plannedJobs } from './plans.ts';
import type { Plan, PlannedJob, Prompt, StudioJob, Thread, Workspace } from './records.ts';
import { microsOf } from './views.ts';
import type { Workspaces } from './workspaces.ts';

/** The jobs that a call started and was charged for. */
interface Payment {
  readonly key: string | null;
  readonly owner: string;
  readonly projectId: string;
  readonly jobs: readonly MediaJob[];
}

/** The agent of Studio: plans what costs money, runs prompts in the background, and starts the jobs of approved plans. */
export class Agent {
  readonly #world: World;
  readonly #workspaces: Workspaces;
  readonly #media: MediaJobs;
  readonly #requests = new Map<string, AgentRequest>();
  /** Prompts whose plan was executed: they run at once when they are sent again. */
  readonly #approved = new Set<string>();
  readonly #payments: Payment[] = [];
  /** Ids of jobs whose files are in their projects. */
  readonly #filed = new Set<string>();
  /** Requests by owner and idempotency key: the same key begins nothing twice. */
  readonly #byKey = new Map<string, AgentRequest>();
  /** How long a plan can be executed. */
  planMinutes = 15;

  constructor(world: World, workspaces: Workspaces, media: MediaJobs) {
    this.#world = world;
    this.#media = media;
    this.#workspaces = workspaces;
  }

  isExpired({ expiresAt }: Plan): boolean {
    return expiresAt <= this.#world.clock.now();
  }

  openThread(workspace: Workspace, how: Omit<Prompt, 'prompt'>, title: string): Thread {
    const { defaultAgentModel, defaultReasoningLevel } = workspace.settings;
    const at = this.#workspaces.stamp();
    const thread: Thread = {
      ...{ id: this.#world.ids.uuid(), projectId: how.projectId, title, messages: [] },
      agentModel: how.agentModel ?? defaultAgentModel,
      reasoningLevel: how.reasoningLevel ?? defaultReasoningLevel,
      ...{ createdAt: at, updatedAt: at },
    };
    workspace.threads.push(thread);
    return thread;
  }

  /** The paid jobs for which a prompt would have to be approved; none when it can run at once. */
  jobsToApprove(prompt: Prompt): readonly PlannedJob[] {
    return this.#approved.has(keyOf(prompt)) ? [] : plannedJobs(prompt.prompt);
  }

  /** Stores a plan for the user to approve. */
  plan(
    workspace: Workspace,
    prompt: Prompt,
    jobs: readonly PlannedJob[],
    askedBy: string | null = null,
  ): Plan {
    const { clock, ids } = this.#world;
    const expiresAt = clock.now() + this.planMinutes * 60_000;
    const createdAt = this.#workspaces.stamp();
    const plan = { id: ids.uuid(), prompt, jobs, expiresAt, createdAt, askedBy, isExecuted: false };
    workspace.plans.push(plan);
    return plan;
  }

  /**
   * Runs a prompt that needs no approval, and charges for its jobs where it was approved before.
   * Errors: Failure 402.
   */
  run(account: Account, workspace: Workspace, prompt: Prompt, key: string | null): AgentRequest {
    const jobs = plannedJobs(prompt.prompt);
    if (jobs.length > 0) this.#start(account, workspace, { jobs, prompt, planId: null, key });
    return this.#noted(this.#begin(workspace, prompt, jobs), key);
  }

  /** Charges for a plan and runs it. Errors: Failure 402. */
  execute(account: Account, workspace: Workspace, plan: Plan, key: string | null): AgentRequest {
    const { jobs, prompt } = plan;
    this.#start(account, workspace, { jobs, prompt, planId: plan.id, key });
    plan.isExecuted = true;
    this.#approved.add(keyOf(prompt));
    const asking = plan.askedBy === null ? undefined : this.#requests.get(plan.askedBy);
    if (!asking) return this.#noted(this.#begin(workspace, prompt, jobs), key);
    asking.goOn(this.#world.clock.now());
    return this.#noted(asking, key);
  }

  /** What the owner has begun with the same idempotency key before. */
  begunWith(owner: string, key: string | null): AgentRequest | null {
    return key === null ? null : (this.#byKey.get(`${owner}\n${key}`) ?? null);
  }

  /** The owner's request of that id. */
  find(owner: string, id: string): AgentRequest | null {
    const request = this.#requests.get(id);
    return request?.owner === owner ? request : null;
  }

  /** Writes into the conversations what the agent has finished. */
  settle(workspace: Workspace): void {
    const now = this.#world.clock.now();
    for (const request of this.#requests.values()) {
      if (request.owner !== workspace.owner || request.isWritten || !request.isOver(now)) continue;
      request.isWritten = true;
      const thread = workspace.threads.find(({ id }) => id === request.threadId);
      const { assistantText, toolCalls } = request.newsSince(0, 0, now);
      if (thread) this.#say(thread, 'assistant', assistantText, toolCalls);
    }
  }

  /** Puts what the owner's jobs have made since into their projects. */
  file(owner: string): void {
    for (const { projectId, jobs } of this.#payments.filter((payment) => payment.owner === owner))
      for (const job of jobs) {
        if (job.state !== 'succeeded' || this.#filed.has(job.id)) continue;
        this.#filed.add(job.id);
        const { assets } = this.#workspaces.of(owner);
        for (const { path, type } of this.#media.stored(job)) {
          const id = this.#world.ids.uuid();
          const at = this.#workspaces.stamp();
          assets.set(id, {
            ...{ id, projectId, title: headline(wordsOf(job.request)), userMetadata: {} },
            content: { kind: 'file', mimeType: type, sizeBytes: null, path, thumbnailPath: null },
            ...{ createdAt: at, updatedAt: at, deletedAt: null },
          });
        }
      }
  }

  charges(): readonly Charge[] {
    return this.#payments.map(({ key, jobs }) => ({
      ...{ key, jobIds: jobs.map(({ id }) => id), times: 1, unit: 'USD' },
      amount: dollarsOf(jobs),
      refunded: dollarsOf(jobs.filter(({ state }) => state === 'failed')),
    }));
  }

  reset(): void {
    this.#requests.clear();
    this.#byKey.clear();
    this.#approved.clear();
    this.#payments.length = 0;
    this.#filed.clear();
    this.planMinutes = 15;
  }

  #noted(request: AgentRequest, key: string | null): AgentRequest {
    if (key !== null) this.#byKey.set(`${request.owner}\n${key}`, request);
    return request;
  }

  #begin(workspace: Workspace, prompt: Prompt, jobs: readonly PlannedJob[]): AgentRequest {
    const { clock, ids, speed } = this.#world;
    const active = workspace.threads.find(({ id }) => id === workspace.activeThreadId);
    const thread =
      active?.projectId === prompt.projectId
        ? active
        : this.openThread(workspace, prompt, headline(prompt.prompt));
    this.#say(thread, 'user', prompt.prompt, []);
    const id = ids.uuid();
    const asks = asksOnItsWay(prompt) && jobs.length === 0;
    const plan = asks ? this.plan(workspace, prompt, foundOnItsWay(), id) : null;
    const request = new AgentRequest({
      ...{ id, owner: workspace.owner, threadId: thread.id, prompt: prompt.prompt, jobs, plan },
      ...{ failure: failureIn(prompt), startedAt: clock.now(), speed },
    });
    this.#requests.set(id, request);
    return request;
  }

  #start(
    account: Account,
    workspace: Workspace,
    order: {
      readonly jobs: readonly PlannedJob[];
      readonly prompt: Prompt;
      readonly planId: string | null;
      readonly key: string | null;
    },
  ): void {
    const { jobs, prompt, planId, key } = order;
    const { projectId } = prompt;
    // All of them or none.
    account.wallet.requireAtLeast(microsOf({ jobs }));
    const started = jobs.map(({ request }) => this.#media.order(account, request));
    workspace.jobs.push(
      ...started.map(({ id, request: { task, input }, price }): StudioJob => ({
        ...{ id, planId, projectId, task, input },
        ...{ usdMicros: price.micros, startedAt: this.#workspaces.stamp() },
      })),
    );
    this.#payments.push({ key, owner: workspace.owner, projectId, jobs: started });
  }

  #say(thread: Thread, role: 'user' | 'assistant', content: string, toolCalls: readonly unknown[]): void {
    const createdAt = this.#workspaces.stamp();
    thread.messages.push({ id: this.#world.ids.uuid(), role, content, toolCalls, createdAt });
    thread.updatedAt = createdAt;
  }
}

function dollarsOf(jobs: readonly MediaJob[]): number {
  return jobs.reduce((sum, { price }) => sum + price.micros, 0) / 1_000_000;
}

function keyOf({ projectId, prompt }: Prompt): string {
  return `${projectId}\n${prompt.trim()}`;
}

/** The beginning of a prompt, as the title of what it leads to. */
function headline(prompt: string): string {
  return prompt.trim().replace(/\s+/g, ' ').slice(0, 60).trim();
}
