import * as z from 'zod/mini';
import type { Accepted, JobState } from '../../core/job.ts';
import { money, type Money } from '../../core/money.ts';
import type { AssetPlace } from '../../core/provider.ts';
import { outputAddress } from '../../net/address/outputAddress.ts';
import { idIn } from '../acceptedId.ts';
import { id, list, numeric, optional, price, rows, text } from '../tolerant.ts';

/** What we read of each answer. Everything else passes through; nothing that no reader needs is demanded. */

/** Nothing is thrown away because something else in the answer is wrong. */
const envelope = <Data extends z.ZodMiniType>(data: Data) => z.looseObject({ data });

const STATES: Readonly<Record<string, JobState>> = {
  queued: 'queued',
  running: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'canceled',
  cancelled: 'canceled',
};

/** A word that is not known keeps the job watched, and is shown as it came. */
export function stateOf(word: string): JobState {
  return knownStateOf(word) ?? 'running';
}

/** Undefined for a word that is not known. */
export function knownStateOf(word: string): JobState | undefined {
  const known = word.trim().toLowerCase();
  return Object.hasOwn(STATES, known) ? STATES[known] : undefined;
}

export function creditsOf(amount: number | undefined): Money | null {
  return amount === undefined ? null : money('credits', amount);
}

/** The three numbers are what a balance is made of; each entry of the ledger stands for itself. */
export const creditsAnswer = envelope(
  z.looseObject({ balance: numeric, reserved: numeric, available: numeric }),
);

export const ledgerAnswer = list(
  z.looseObject({
    id,
    job_id: text,
    entry_type: text,
    status: text,
    amount: optional(numeric),
    description: text,
    created_at: text,
  }),
  'recent_entries',
);

export const workflowsAnswer = list(z.looseObject({ workflow_id: id, updated_at: text }), 'workflows');

export const metadataAnswer = envelope(z.looseObject({ metadata: z.record(z.string(), z.unknown()) }));

const asset = z.looseObject({
  asset_id: id,
  status: text,
  mime_type: text,
  byte_size: optional(numeric),
  original_filename: text,
  created_at: text,
  download_url: text,
});

export type AssetAnswer = z.infer<typeof asset>;

export const assetAnswer = envelope(asset);

export const assetsAnswer = list(asset, 'assets');

const place = z.looseObject({ upload_url: optional(z.string()), credits_charged: price });

/** What can be filled, and what it cost. It is paid for: its id is kept wherever the answer names it. */
export const assetPlaceAnswer = z.pipe(
  z.unknown(),
  z.transform((answer, context): AssetPlace => {
    const named = idIn(answer, 'asset_id');
    if (!named) {
      context.issues.push({ code: 'custom', message: 'no id', input: answer, path: ['data', 'asset_id'] });
      return z.NEVER;
    }
    const { upload_url, credits_charged } = place.parse(named.members('upload_url', 'credits_charged'));
    return { id: named.id, uploadUrl: upload_url ?? null, charged: creditsOf(credits_charged) };
  }),
);

const accepted = z.looseObject({ status: optional(z.string()), requested_credits: price });

/** The job is paid for: its id is kept wherever the answer names it. */
export const acceptedAnswer = z.pipe(
  z.unknown(),
  z.transform((answer, context): Accepted => {
    const named = idIn(answer, 'job_id', 'generation_id');
    if (!named) {
      context.issues.push({ code: 'custom', message: 'no id', input: answer, path: ['data', 'job_id'] });
      return z.NEVER;
    }
    const { status, requested_credits } = accepted.parse(named.members('status', 'requested_credits'));
    return {
      remoteId: named.id,
      state: stateOf(status ?? 'queued'),
      platformStatus: status ?? null,
      cost: creditsOf(requested_credits),
    };
  }),
);

const ANY_BASE = 'https://base.invalid';

/** An output as an object, also where only its address is given. */
function asOutput(one: unknown): unknown {
  return typeof one === 'string' && outputAddress(one, ANY_BASE) !== null ? { url: one } : one;
}

const outputRows = rows(
  z.looseObject({
    output_index: optional(z.int().check(z.gte(0))),
    url: optional(z.string()),
    mime_type: optional(z.string()),
    width: optional(numeric),
    height: optional(numeric),
  }),
);

/** The outputs of a job: a list, or one alone. */
const outputsAnswer = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => outputRows.parse([value].flat().map(asOutput))),
);

export const jobAnswer = envelope(
  z.looseObject({
    status: z.string(),
    requested_credits: price,
    error_code: text,
    error_message: text,
    outputs: outputsAnswer,
  }),
);
