import * as z from 'zod/mini';
import { parseTime } from '../../../core/clock.ts';
import type { Accepted, JobSnapshot, JobState } from '../../../core/job.ts';
import type { Money } from '../../../core/money.ts';
import type { OutputRef } from '../../../core/output.ts';
import { isRecord } from '../../../calls/check/schemaView.ts';
import { isWholeAddress, outputAddress } from '../../../net/address/outputAddress.ts';
import { idIn } from '../../acceptedId.ts';
import { numeric, optional, text, texts } from '../../tolerant.ts';
import { decimalDollars, micros, microsOf } from '../dollars.ts';
import { factsIn } from './answerFacts.ts';

/** The words that clients of the platform expect. No source lists them. */
const STATES: Readonly<Record<string, JobState>> = {
  queued: 'queued',
  pending: 'queued',
  running: 'running',
  processing: 'running',
  succeeded: 'succeeded',
  completed: 'succeeded',
  failed: 'failed',
  error: 'failed',
  canceled: 'canceled',
  cancelled: 'canceled',
};

/** Undefined for a word that is not known. */
function stateOf(word: string): JobState | undefined {
  const known = word.trim().toLowerCase();
  return Object.hasOwn(STATES, known) ? STATES[known] : undefined;
}

const word = optional(z.string());
const time = optional(
  z.pipe(
    z.string(),
    z.transform((value, context) => {
      const at = parseTime(value);
      if (at !== null) return at;
      context.issues.push({ code: 'custom', message: 'no time', input: value });
      return z.NEVER;
    }),
  ),
);
const billed = optional(z.looseObject({ usdChargedMicros: micros, usdCharged: decimalDollars }));
const failure = optional(z.union([z.string(), z.looseObject({ message: text, code: text })]));
const told = optional(z.looseObject({ status: word, error: failure, message: text }));
const addresses = z.pipe(z.optional(z.unknown()), texts);
const seconds = optional(numeric.check(z.gt(0), z.lte(86_400)));

function amountOf(exact: number | undefined, rounded: Money | undefined): Money | null {
  const amount = exact === undefined ? rounded : microsOf(exact);
  return amount && amount.micros >= 0 ? amount : null;
}

function chargeOf(answer: z.infer<NonNullable<typeof billed>>): Money | null {
  return answer ? amountOf(answer.usdChargedMicros, answer.usdCharged) : null;
}

const acceptedMembers = z.looseObject({
  status: word,
  result: told,
  usdChargedMicros: micros,
  usdCharged: decimalDollars,
  usdBalanceMicros: micros,
  usdBalance: decimalDollars,
  billing: billed,
  estimatedDurationSeconds: seconds,
});

/** The members of an answer, and of `data` in it those that it does not have itself. */
function unwrappedOnce(answer: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(answer)) return {};
  return isRecord(answer['data']) ? { ...answer['data'], ...answer } : answer;
}

/** An accepted job, paid for, under any name of its id and wherever that stands, with its price and what is left. */
export const acceptedAnswer = z.pipe(
  z.unknown(),
  z.transform((given, context): Accepted => {
    const named = idIn(given, 'externalJobId', 'jobId');
    if (!named) {
      context.issues.push({ code: 'custom', message: 'no id', input: given, path: ['externalJobId'] });
      return z.NEVER;
    }
    const remoteId = named.id;
    const answer = acceptedMembers.parse(unwrappedOnce(given));
    const status = answer.status ?? answer.result?.status;
    const { estimatedDurationSeconds: expected } = answer;
    return {
      remoteId,
      state: (status === undefined ? undefined : stateOf(status)) ?? 'queued',
      platformStatus: status ?? null,
      cost: amountOf(answer.usdChargedMicros, answer.usdCharged) ?? chargeOf(answer.billing),
      estimatedMs: expected === undefined ? null : expected * 1000,
      balance: amountOf(answer.usdBalanceMicros, answer.usdBalance),
      facts: factsIn(answer),
    };
  }),
);

const file = z.union([
  z.pipe(
    z.string(),
    z.transform((url) => ({ url, mimeType: undefined })),
  ),
  z.object({ url: z.string(), mimeType: word }),
]);

/** The files that an answer names in one place, as a list or alone, each as an address or with more beside it. */
const files = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) =>
    [value].flat().flatMap((one: unknown) => {
      const read = file.safeParse(one);
      return read.success && isAddress(read.data.url) ? [read.data] : [];
    }),
  ),
);

const ANY_BASE = 'https://base.invalid';

/** The contract: outputs are sure for 48 hours after completion. */
const SURE_MS = 48 * 3_600_000;

const statusMembers = z.looseObject({
  status: word,
  result: told,
  error: failure,
  message: text,
  code: text,
  usdChargedMicros: micros,
  usdCharged: decimalDollars,
  billing: billed,
  updatedAt: time,
  outputUrl: files,
  outputFiles: files,
  outputs: files,
  downloadableOutputUrls: addresses,
  expectedOutputUrls: addresses,
});

/**
 * Where a job stands. Its end is told by its word; a word that is not known, or none, together with outputs that can be
 * fetched is an end as well. Errors: an answer with neither.
 */
export const statusAnswer = z.pipe(
  z.unknown(),
  z.transform((given, context): ((now: number) => JobSnapshot) => {
    const answer = statusMembers.parse(unwrappedOnce(given));
    const found = outputsIn(answer);
    const status = answer.status ?? answer.result?.status;
    if (status === undefined && !found.some(({ url }) => isSureAddress(url))) {
      context.issues.push({ code: 'custom', message: 'no status', input: given, path: ['status'] });
      return z.NEVER;
    }
    const known = status === undefined ? undefined : stateOf(status);
    const state = known ?? (found.some(({ url }) => isSureAddress(url)) ? 'succeeded' : 'running');
    const isOver = state === 'succeeded' || state === 'failed' || state === 'canceled';
    return (now) => ({
      state,
      platformStatus: status ?? '',
      isUnknownWord: known === undefined && state === 'running',
      cost: chargeOf(answer.billing) ?? amountOf(answer.usdChargedMicros, answer.usdCharged),
      failure: state === 'failed' ? failureIn(answer) : null,
      outputs: state === 'succeeded' ? outputRefs(found, answer, (answer.updatedAt ?? now) + SURE_MS) : [],
      facts: factsIn(answer, isOver),
    });
  }),
);

type StatusAnswer = z.infer<typeof statusMembers>;
type File = z.infer<typeof file>;

/**
 * What can be fetched: the list that says so, else every other place where an address may stand. An address without a
 * host, which may be a storage key, does not hide one that has its host.
 */
function outputsIn(answer: StatusAnswer): readonly File[] {
  const { downloadableOutputUrls, outputUrl, outputFiles, outputs } = answer;
  const named = downloadableOutputUrls.filter(isAddress);
  const described = [...outputUrl, ...outputFiles, ...outputs];
  const places = [named, described.map(({ url }) => url)];
  const found = places.find((urls) => urls.some(isSureAddress)) ?? places.find((urls) => urls.length > 0);
  return [...new Set(found)].map((url) => ({
    url,
    mimeType: described.find((one) => one.url === url && one.mimeType !== undefined)?.mimeType,
  }));
}

/** Whether an address is more than a text with a slash in it. */
function isSureAddress(url: string): boolean {
  return isWholeAddress(url) || url.startsWith('/');
}

/** The outputs in the order in which they were announced; one that did not come has no address. */
function outputRefs(
  found: readonly File[],
  { expectedOutputUrls }: StatusAnswer,
  expiresAt: number,
): readonly OutputRef[] {
  const expected = [...new Set(expectedOutputUrls.map(placeOf))];
  const places = found.map(({ url }) => expected.indexOf(placeOf(url)));
  const isAnnounced = places.every((place) => place >= 0);
  const ref = (index: number, { url, mimeType }: Partial<File>): OutputRef => ({
    index,
    url: url ?? null,
    mimeType: mimeType ?? null,
    width: null,
    height: null,
    expiresAt,
  });
  if (!isAnnounced || expected.length <= found.length) return found.map((one, at) => ref(at, one));
  return expected.map((_, index) => ref(index, found[places.indexOf(index)] ?? {}));
}

/** An address without what signs it. */
function placeOf(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** Resolved once the base is known. */
function isAddress(text: string): boolean {
  return outputAddress(text, ANY_BASE) !== null;
}

/** The generator's own words before those around its answer. */
function failureIn({ result, error, code, message }: StatusAnswer): NonNullable<JobSnapshot['failure']> {
  const told = [result?.error, result && { message: result.message }, error, { code, message }].map(
    failureParts,
  );
  return {
    code: told.find((one) => one.code !== undefined)?.code ?? null,
    message: told.find((one) => one.message !== undefined)?.message ?? null,
  };
}

interface FailureParts {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/** A single word is a code. */
function failureParts(error: string | FailureParts | undefined): FailureParts {
  if (typeof error !== 'string') return error ?? {};
  return /^[\w.-]+$/.test(error) ? { code: error } : { message: error };
}
