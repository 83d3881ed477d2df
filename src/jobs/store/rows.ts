import * as z from 'zod/mini';
import type { JobFacts, JobRecord, JobState, SentAs } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { CachedContent, JobOutput } from '../../core/output.ts';
import { problemFromText, problemFromValue, problemToText } from './problemRow.ts';
import { callFromText, callToText, searchableWords } from './storedCall.ts';
import { rawText } from '../../core/foreignText.ts';
import { unreadableValue } from './storageProblem.ts';

export const JOB_STATES = [
  'stored',
  'sending',
  'queued',
  'running',
  'waiting',
  'succeeded',
  'failed',
  'canceled',
  'timedOut',
  'refused',
  'unknown',
] as const satisfies readonly JobState[];

const row = z.object({
  id: z.string(),
  account: z.string(),
  provider: z.string(),
  kind: z.string(),
  title: z.string(),
  call: z.string(),
  intent_key: z.string(),
  state: z.enum(JOB_STATES),
  word: z.nullable(z.string()),
  remote_id: z.nullable(z.string()),
  cost_unit: z.nullable(z.string()),
  cost_micros: z.nullable(z.number()),
  refunded: z.number(),
  reserved_unit: z.nullable(z.string()),
  reserved_micros: z.nullable(z.number()),
  left: z.number(),
  problem: z.nullable(z.string()),
  outputs: z.string(),
  facts: z.nullable(z.string()),
  estimated_ms: z.nullable(z.number()),
  replaces: z.nullable(z.string()),
  plan: z.nullable(z.string()),
  document: z.nullable(z.string()),
  part: z.nullable(z.string()),
  made_from: z.nullable(z.string()),
  bases: z.nullable(z.string()),
  sent_as: z.nullable(z.string()),
  project: z.nullable(z.string()),
  project_name: z.nullable(z.string()),
  created_at: z.number(),
  updated_at: z.number(),
  accepted_at: z.nullable(z.number()),
  finished_at: z.nullable(z.number()),
});

const content = z.object({
  hash: z.string(),
  kind: z.enum(['image', 'video', 'audio', 'model', 'text', 'json', 'unknown']),
  mimeType: z.string(),
  extension: z.string(),
  byteSize: z.number(),
  charset: z.exactOptional(z.string()),
  charsetGuessed: z.exactOptional(z.boolean()),
  incomplete: z.exactOptional(z.boolean()),
  credentials: z.exactOptional(z.boolean()),
}) satisfies z.ZodMiniType<CachedContent>;

const output = z.object({
  index: z.number(),
  url: z.nullable(z.string()),
  mimeType: z.nullable(z.string()),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  expiresAt: z.nullable(z.number()),
  cached: z.nullable(content),
  notDownloaded: z.exactOptional(z.pipe(z.unknown(), z.transform(problemFromValue))),
  gone: z.exactOptional(z.enum(['recycled', 'deleted'])),
  wasAt: z.exactOptional(z.array(z.string())),
  kept: z.exactOptional(z.object({ path: z.string(), at: z.number() })),
  notKept: z.exactOptional(z.pipe(z.unknown(), z.transform(problemFromValue))),
}) satisfies z.ZodMiniType<JobOutput>;

const outputs = z.array(output);

const sentAs = z.object({ key: z.string(), routing: z.string() }) satisfies z.ZodMiniType<SentAs>;

const bases = z.record(z.string(), z.string());

/** A row of `jobs`; null when it cannot be read, so that one damaged row never hides the others. */
export function readRow(value: unknown): JobRecord | null {
  const parsed = row.safeParse(value);
  if (!parsed.success) return null;
  const { data } = parsed;
  try {
    return {
      id: data.id,
      account: data.account,
      provider: data.provider,
      kind: data.kind,
      title: data.title,
      call: callFromText(data.call),
      intentKey: data.intent_key,
      state: data.state,
      platformStatus: data.word,
      remoteId: data.remote_id,
      cost: readMoney(data.cost_unit, data.cost_micros),
      expected: readMoney(data.reserved_unit, data.reserved_micros),
      refunded: data.refunded !== 0,
      unwatched: data.left !== 0,
      problem: data.problem === null ? null : problemFromText(data.problem),
      outputs: readOutputs(data.outputs),
      ...(data.facts === null ? {} : { facts: readFacts(data.facts) }),
      estimatedMs: data.estimated_ms,
      replaces: data.replaces,
      ...(data.plan !== null && { plan: data.plan }),
      ...originIn(data),
      bases: data.bases === null ? null : bases.parse(JSON.parse(data.bases)),
      sentAs: readSentAs(data.sent_as),
      project: data.project === null ? null : { id: data.project, name: data.project_name ?? '' },
      createdAt: data.created_at,
      updatedAt: data.updated_at,
      acceptedAt: data.accepted_at,
      finishedAt: data.finished_at,
    };
  } catch {
    return null;
  }
}

/** What lists of outputs show of a job: without its request, which is most of a row. */
export type ListedJob = Pick<
  JobRecord,
  'id' | 'title' | 'kind' | 'account' | 'provider' | 'cost' | 'outputs' | 'createdAt'
>;

export const LISTED_JOB_COLUMNS =
  'id, title, kind, account, provider, cost_unit, cost_micros, outputs, created_at';

const listedRow = z.pick(row, {
  id: true,
  title: true,
  kind: true,
  account: true,
  provider: true,
  cost_unit: true,
  cost_micros: true,
  outputs: true,
  created_at: true,
});

/** Rows of `LISTED_JOB_COLUMNS`, without those that cannot be read. */
export function readListedJobs(values: readonly unknown[]): ListedJob[] {
  return values.flatMap((value) => {
    const { data } = listedRow.safeParse(value);
    if (!data) return [];
    return {
      id: data.id,
      title: data.title,
      kind: data.kind,
      account: data.account,
      provider: data.provider,
      cost: readMoney(data.cost_unit, data.cost_micros),
      outputs: readOutputs(data.outputs),
      createdAt: data.created_at,
    };
  });
}

/** Rows of `jobs`, without those that cannot be read. */
export function readRows(values: readonly unknown[]): JobRecord[] {
  return values.map(readRow).filter((job) => job !== null);
}

export function readMoney(unit: string | null, micros: number | null): Money | null {
  return unit === null || micros === null ? null : { unit, micros };
}

/** The place that a row was made for, as a member of a record. */
export function originIn({
  document,
  part,
  made_from: madeFrom,
}: Readonly<Record<'document' | 'part' | 'made_from', string | null>>): Pick<JobRecord, 'origin'> {
  if (document === null || part === null) return {};
  return { origin: { document, part, ...(madeFrom !== null && { madeFrom }) } };
}

/** Outputs can be asked for again, so unreadable ones are as good as none. */
function readOutputs(text: string): readonly JobOutput[] {
  try {
    const parsed = outputs.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Unreadable ones are as good as none: then the request is not sent again. */
export function readSentAs(text: string | null): SentAs | null {
  try {
    return text === null ? null : (sentAs.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

const facts = z.array(z.tuple([z.string(), z.string()]));

/** They come with every poll, so unreadable ones are as good as none. */
function readFacts(text: string): JobFacts {
  try {
    return facts.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

/** What the journal stores of a job beside its record. */
export interface Sending {
  /** What counts against the account's budget until the cost is known. */
  readonly reserved: Money | null;
  /** What its price depends on; null where that is not known. */
  readonly price: PriceKey | null;
  /** The moment that it counts at, milliseconds since the epoch. */
  readonly bookedAt: number;
  /** The id of the window that sends it. */
  readonly sender: string;
}

/** The values of a job's columns, by the names of the placeholders of `INSERT_JOB`. */
export function writeRow(
  job: JobRecord,
  { reserved, price, bookedAt, sender }: Sending,
): Record<string, string | number | null> {
  return {
    id: job.id,
    account: job.account,
    provider: job.provider,
    kind: job.kind,
    call: callToText(job.call),
    intent_key: job.intentKey,
    created_at: wholeNumber(job.createdAt) ?? 0,
    replaces: job.replaces,
    plan: job.plan ?? null,
    document: job.origin?.document ?? null,
    part: job.origin?.part ?? null,
    made_from: job.origin?.madeFrom ?? null,
    bases: job.bases && JSON.stringify(job.bases),
    sent_as: job.sentAs && JSON.stringify(job.sentAs),
    project: job.project?.id ?? null,
    project_name: job.project?.name ?? null,
    booked_at: wholeNumber(bookedAt),
    price_print: price?.print ?? null,
    price_quantity: price && wholeNumber(price.quantity),
    reserved_unit: reserved?.unit ?? null,
    reserved_micros: reserved && wholeNumber(reserved.micros),
    sender,
    ...writeChangeable(job),
  };
}

/** The columns that may change after the intent was stored. */
export function writeChangeable(job: JobRecord): Record<string, string | number | null> {
  const micros = job.cost && amount(job.cost.micros);
  return {
    title: rawText(job.title),
    state: job.state,
    word: job.platformStatus === null ? null : rawText(job.platformStatus),
    remote_id: job.remoteId,
    cost_unit: micros === null ? null : (job.cost?.unit ?? null),
    cost_micros: micros,
    refunded: job.refunded ? 1 : 0,
    left: job.unwatched ? 1 : 0,
    problem: job.problem === null ? null : problemToText(job.problem),
    outputs: JSON.stringify(job.outputs),
    facts: job.facts ? JSON.stringify(job.facts) : null,
    estimated_ms: wholeNumber(job.estimatedMs),
    updated_at: wholeNumber(job.updatedAt) ?? 0,
    accepted_at: wholeNumber(job.acceptedAt),
    finished_at: wholeNumber(job.finishedAt),
    search: [rawText(job.title), job.kind, job.remoteId ?? '', searchableWords(job.call)]
      .join('\n')
      .normalize()
      .toLowerCase(),
  };
}

/** A number that an INTEGER column takes: a fraction from a platform must not make an accepted job unsaveable. */
function wholeNumber(value: number | null): number | null {
  if (value === null) return null;
  const whole = Math.round(value);
  return Number.isSafeInteger(whole) ? whole : null;
}

/** A negative amount is none: nothing that a platform writes gives back what was spent. */
function amount(micros: number): number | null {
  const whole = wholeNumber(micros);
  return whole !== null && whole >= 0 ? whole : null;
}

/** What the price of a call depends on. Calls with the same `print` cost the same for the same quantity. */
export interface PriceKey {
  readonly print: string;
  /** How much there is of what is paid by quantity, in whole units; 0 where nothing is. */
  readonly quantity: number;
}

const charge = z.object({
  cost_unit: z.string(),
  cost_micros: z.number(),
  at: z.number(),
});

export interface Charge {
  readonly cost: Money;
  /** When the platform accepted the job, milliseconds since the epoch. */
  readonly at: number;
}

/** A row of `CHARGES`. */
export function readCharge(value: unknown): Charge | null {
  const parsed = charge.safeParse(value);
  if (!parsed.success) return null;
  return { cost: { unit: parsed.data.cost_unit, micros: parsed.data.cost_micros }, at: parsed.data.at };
}

/** One number of a row by its column. */
export function readNumber(value: unknown, column: string): number | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, column);
  return typeof found === 'number' ? found : null;
}

/** One text of a row by its column. */
export function readText(value: unknown, column: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, column);
  return typeof found === 'string' ? found : null;
}

/** Errors: Problem storage, so that a job that a newer version wrote is never taken for one that is not there. */
export function requireRow(row: unknown): JobRecord {
  const job = readRow(row);
  if (!job) throw unreadableValue('job');
  return job;
}
