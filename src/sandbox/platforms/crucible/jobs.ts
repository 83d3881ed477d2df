import type { OutputVariant } from '../../faults/faultRule.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import type { SeededIds } from '../../seededIds.ts';
import type { AssetRecord } from './assets.ts';
import type { Credits } from './credits.ts';
import type { JobOutputs } from './outputs.ts';
import { completeParams, type Workflow } from './workflows.ts';

/** One owner of keys with all that belongs to them. */
export interface Owner {
  readonly id: string;
  readonly credits: Credits;
  readonly assets: Map<string, AssetRecord>;
  readonly jobs: Map<string, JobRecord>;
  /** Jobs by idempotency key; a key holds for ever. */
  readonly jobsByKey: Map<string, JobRecord>;
}

export interface JobRecord {
  readonly id: string;
  readonly workflow: Workflow;
  readonly params: Readonly<Record<string, unknown>>;
  readonly key: string | null;
  readonly credits: number;
  readonly createdAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** The bytes of the picture that it starts from, taken at submission. */
  readonly source: Uint8Array | null;
  readonly outputId: string;
  readonly variant: OutputVariant | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
  status: 'queued' | 'running' | 'succeeded' | 'failed';
}

const QUEUE_MS = 1200;
const FAILURES: Readonly<Record<string, string>> = {
  NSFW_BLOCKED: 'The prompt was stopped by the content filter.',
  OUT_OF_MEMORY: 'The worker ran out of memory.',
  PROVIDER_TIMEOUT: 'The worker did not finish in time.',
};

/** The jobs of all owners: they move on with the clock and settle their credits when they end. */
export class Jobs {
  readonly #clock: SandboxClock;
  readonly #ids: SeededIds;
  readonly #outputs: JobOutputs;
  readonly #speed: number;

  constructor(clock: SandboxClock, ids: SeededIds, outputs: JobOutputs, speed: number) {
    this.#clock = clock;
    this.#ids = ids;
    this.#outputs = outputs;
    this.#speed = speed;
  }

  /** Reserves the price (throws `InsufficientCredits`) and queues the job. */
  submit(
    owner: Owner,
    input: {
      readonly workflow: Workflow;
      readonly params: Readonly<Record<string, unknown>>;
      readonly key: string | null;
      readonly source: Uint8Array | null;
      /** Asked once the job is accepted: the bad address that its result is to have, if any. */
      readonly takeVariant: () => OutputVariant | null;
    },
  ): JobRecord {
    const now = this.#clock.now();
    const id = this.#ids.uuid();
    const params = completeParams(input.workflow, input.params);
    const credits = priceOf(input.workflow, params);
    owner.credits.reserve(id, credits, `${input.workflow.id} reserved`, now);
    const totalMs = (input.workflow.seconds * 1000) / this.#speed;
    const job: JobRecord = {
      id,
      workflow: input.workflow,
      key: input.key,
      source: input.source,
      params,
      credits,
      createdAt: now,
      startsAt: now + QUEUE_MS / this.#speed,
      endsAt: now + totalMs,
      outputId: this.#ids.uuid(),
      variant: input.takeVariant(),
      failure: failureIn(textOf(params, input.workflow.roles.prompt)),
      status: 'queued',
    };
    owner.jobs.set(id, job);
    if (job.key !== null) owner.jobsByKey.set(job.key, job);
    return job;
  }

  /** Brings the owner's jobs to where the clock says they are. */
  settle(owner: Owner): void {
    const now = this.#clock.now();
    const open = [...owner.jobs.values()].filter(
      (job) => job.status === 'queued' || job.status === 'running',
    );
    for (const job of open.sort((a, b) => a.endsAt - b.endsAt)) {
      if (now >= job.startsAt) job.status = 'running';
      if (now < job.endsAt) continue;
      if (job.failure) {
        job.status = 'failed';
        owner.credits.refund(job.id, `${job.workflow.id} failed: ${job.failure.code}`, job.endsAt);
      } else {
        job.status = 'succeeded';
        owner.credits.consume(job.id, `${job.workflow.id} delivered`, job.endsAt);
        this.#outputs.store(owner, job);
      }
    }
  }

  describe(owner: Owner, job: JobRecord) {
    return {
      job_id: job.id,
      status: job.status,
      workflow_id: job.workflow.id,
      requested_credits: job.credits,
      error_code: job.status === 'failed' ? (job.failure?.code ?? null) : null,
      error_message: job.status === 'failed' ? (job.failure?.message ?? null) : null,
      outputs: job.status === 'succeeded' ? [this.#outputs.describe(owner, job)] : [],
    };
  }
}

/** Credits by size: the workflow's price up to one megapixel, one more for each started half above. */
function priceOf(workflow: Workflow, params: Readonly<Record<string, unknown>>): number {
  const { width, height } = sizeOf(workflow, params);
  const over = Math.max(0, (width * height) / 1_000_000 - 1);
  return workflow.credits + Math.ceil(over * 2);
}

export function sizeOf(
  workflow: Workflow,
  params: Readonly<Record<string, unknown>>,
): { readonly width: number; readonly height: number } {
  const side = (field: string, otherwise: number) => {
    const value = params[field];
    return typeof value === 'number' ? value : otherwise;
  };
  return { width: side(workflow.roles.width, 1024), height: side(workflow.roles.height, 768) };
}

/** The text in a field, or an empty one. */
export function textOf(params: Readonly<Record<string, unknown>>, field = ''): string {
  const value = params[field];
  return typeof value === 'string' ? value : '';
}

/** `fail:CODE` anywhere in a prompt makes the job fail with that code. */
function failureIn(prompt: string): JobRecord['failure'] {
  const code = /\bfail:([A-Z][A-Z0-9_]{1,60})\b/.exec(prompt)?.[1];
  if (code === undefined) return null;
  return { code, message: FAILURES[code] ?? 'The job failed as its prompt asked for.' };
}
