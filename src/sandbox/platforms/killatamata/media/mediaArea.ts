import * as z from 'zod/mini';
import type { components, operations } from '../../../../../specs/types/killatamata.gen.ts';
import type { Charge } from '../../../platform.ts';
import { json } from '../../../server/answer.ts';
import { checkedHandlers, type TypedHandlers } from '../../../server/call.ts';
import { dollars } from '../wallet.ts';
import { accountOf, type Area, type World } from '../world.ts';
import {
  costOf,
  DEFAULT_SETTINGS,
  type MediaJobs,
  REPLAYS,
  type MediaJob,
  type MediaSettings,
} from './mediaJobs.ts';

type Status = components['schemas']['MediaJobStatusResponse'];

const settings = z.partial(
  z.strictObject({
    replay: z.enum(REPLAYS),
    missingOutput: z.int().check(z.gte(0)),
    outputsLateSeconds: z.number().check(z.gte(0)),
    sweepAfterHours: z.number().check(z.gte(0)),
    inlineLimitBytes: z.int().check(z.gte(0)),
    refusedInput: z.string(),
  }),
);

/**
 * The ten generators. `completionCallbackUrl` is taken and never called: whoever can send a request could make this
 * process post to anything that listens on the machine.
 */
export function mediaArea(world: World, jobs: MediaJobs): Area {
  world.accounts.onUse((account) => jobs.settle(account));
  const handlers: TypedHandlers<operations> = {
    submitMediaJob: (call) => {
      const account = accountOf(world, call);
      const header = [call.headers['x-idempotency-key']].flat()[0];
      const key = call.body.idempotencyKey ?? header ?? null;
      return json(201, acceptedAnswer(jobs.submit(account, call.body, key)));
    },
    getMediaJob: (call) => {
      const job = jobs.find(accountOf(world, call), call.query.jobId);
      return json(200, statusAnswer(job, call.query.includeDetails ?? false));
    },
  };

  function statusAnswer(job: MediaJob, withDetails: boolean): Status {
    const outputs = jobs.outputs(job);
    return {
      ok: true,
      task: job.request.task,
      externalJobId: job.id,
      status: job.state === 'running' ? 'processing' : job.state,
      ...(withDetails && { ...detailsOf(job), result: resultOf(job, world.clock.now()) }),
      estimatedDurationSeconds: job.estimatedSeconds,
      billing: billingOf(job),
      createdAt: new Date(job.createdAt).toISOString(),
      updatedAt: new Date(changedAt(job)).toISOString(),
      durationMs: isOver(job) ? Math.round(job.endsAt - job.startsAt) : null,
      outputUrl: outputs[0]?.url ?? null,
      outputFiles: outputs.length > 0 ? outputs.map(fileOf) : null,
      expectedOutputUrls: jobs.expectedUrls(job),
      downloadableOutputUrls: outputs.map(({ url }) => url),
    };
  }

  return {
    handlers: checkedHandlers(handlers),
    observed: { submitMediaJob: otherAccepted, getMediaJob: otherStatus },
    describe: (account) => {
      const own = jobs.all().filter((job) => job.account === account);
      return { mediaJobs: own.map(({ id, request, state }) => ({ id, task: request.task, state })) };
    },
    charges: () =>
      jobs
        .all()
        .filter(({ isOrdered }) => !isOrdered)
        .map(chargeOf),
    configure: (wanted) => configured(jobs, wanted),
    reset: () => jobs.reset(),
  };
}

/** Settings of other areas are not its own: it takes those that it knows. */
function configured(
  jobs: MediaJobs,
  wanted: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const own = Object.entries(wanted).filter(([name]) => Object.hasOwn(DEFAULT_SETTINGS, name));
  const read = settings.safeParse(Object.fromEntries(own));
  if (!read.success) throw new TypeError(`No such value: ${read.error.issues[0]?.path.join('.')}.`);
  const next: MediaSettings = { ...jobs.settings, ...read.data };
  jobs.settings = next;
  return { ...next };
}

function acceptedAnswer(job: MediaJob): components['schemas']['MediaJobSubmitResponse'] {
  const { price, account, request } = job;
  return {
    ok: true,
    task: request.task,
    externalJobId: job.id,
    usdChargedMicros: price.micros,
    usdCharged: dollars(price.micros),
    usdBalanceMicros: account.wallet.balance,
    usdBalance: dollars(account.wallet.balance),
    pricingMeta: price.meta,
    stagedInputCount: job.stagedInputs,
    estimatedDurationSeconds: job.estimatedSeconds,
    durationEstimateMeta: { source: 'usual' },
    ...detailsOf(job),
    billing: billingOf(job),
    result: { status: 'queued' },
  };
}

function detailsOf({ request, effective }: MediaJob) {
  const { size, frames, seconds, framesPerSecond, adjustments } = effective;
  const known = Object.entries({ ...size, frames, seconds, framesPerSecond }).filter(
    ([, value]) => value !== null,
  );
  return {
    effectiveInput: { ...withoutBytes(request.input), ...Object.fromEntries(known) },
    inputAdjustments: adjustments,
  };
}

/** Inline bytes are staged: what comes back names them, and does not repeat them. */
function withoutBytes(value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(Object(value) as Readonly<Record<string, unknown>>).map(([name, inner]) => [
      name,
      name === 'dataBase64' ? 'staged' : Array.isArray(inner) ? inner.map(inside) : inside(inner),
    ]),
  );
}

function inside(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? withoutBytes(value) : value;
}

function billingOf(job: MediaJob): components['schemas']['MediaJobBilling'] {
  const micros = costOf(job);
  return {
    usdChargedMicros: micros,
    usdCharged: dollars(micros),
    pricingMeta: job.price.meta,
    stagedInputCount: job.stagedInputs,
  };
}

function resultOf(job: MediaJob, now: number): Readonly<Record<string, unknown>> {
  const error = job.state === 'failed' ? { error: job.failure } : {};
  return { progress: progressOf(job, now), ...error };
}

/** From 0 to 1. */
function progressOf({ startsAt, endsAt }: MediaJob, now: number): number {
  const done = (now - startsAt) / Math.max(1, endsAt - startsAt);
  return Math.round(Math.min(1, Math.max(0, done)) * 100) / 100;
}

function isOver({ state }: MediaJob): boolean {
  return state === 'succeeded' || state === 'failed';
}

function changedAt(job: MediaJob): number {
  if (isOver(job)) return job.endsAt;
  return job.state === 'running' ? job.startsAt : job.createdAt;
}

function fileOf({ url, type, name }: { readonly url: string; readonly type: string; readonly name: string }) {
  return { url, mimeType: type, filename: name };
}

function chargeOf(job: MediaJob): Charge {
  const { key, charges, price, state } = job;
  const refunded = state === 'failed' ? price.micros / 1_000_000 : 0;
  const amount = (price.micros * charges) / 1_000_000;
  return { key, jobIds: [job.id], times: charges, amount, refunded, unit: 'USD' };
}

/** The id inside the generator's answer, the amounts as decimal text alone. */
function otherAccepted(answer: unknown): unknown {
  const {
    externalJobId,
    result,
    usdChargedMicros: _,
    usdBalanceMicros: __,
    ...rest
  } = Object(answer) as Record<string, unknown>;
  const { billing: ___, ...others } = rest;
  const told = Object(result) as Record<string, unknown>;
  return { ...others, result: { ...told, jobId: externalJobId } };
}

const OTHER_WORDS: Readonly<Record<string, string>> = {
  processing: 'running',
  succeeded: 'completed',
  failed: 'error',
};

/** Other words, one address and files instead of the list of addresses, what the generator says beside them. */
function otherStatus(answer: unknown): unknown {
  const {
    externalJobId,
    status,
    downloadableOutputUrls: _,
    expectedOutputUrls: __,
    result,
    ...rest
  } = Object(answer) as Record<string, unknown>;
  return { ...rest, ...Object(result), jobId: externalJobId, status: OTHER_WORDS[String(status)] ?? status };
}
