import * as z from 'zod/mini';
import type { Accepted, JobState } from '../../core/job.ts';
import { money, type Money } from '../../core/money.ts';
import type { AssetPlace } from '../../core/provider.ts';
import { id, numeric, optional, price, rows, text } from '../tolerant.ts';

/** What we read of each answer. Everything else passes through; nothing that no reader needs is demanded. */

const envelope = <Data extends z.ZodMiniType>(data: Data) =>
  z.looseObject({ success: z.literal(true), data });

/** Of what was paid for, an id and a state are never thrown away because something else in the answer is wrong. */
const paidEnvelope = <Data extends z.ZodMiniType>(data: Data) => z.looseObject({ data });

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
  const known = word.trim().toLowerCase();
  return (Object.hasOwn(STATES, known) ? STATES[known] : undefined) ?? 'running';
}

export function creditsOf(amount: number | undefined): Money | null {
  return amount === undefined ? null : money('credits', amount);
}

export const creditsAnswer = envelope(
  z.looseObject({
    balance: numeric,
    reserved: numeric,
    available: numeric,
    recent_entries: z.array(
      z.looseObject({
        id: z.string(),
        job_id: z.nullish(z.string()),
        entry_type: z.string(),
        status: z.string(),
        amount: numeric,
        description: z.nullish(z.string()),
        created_at: z.string(),
      }),
    ),
  }),
);

export const workflowsAnswer = envelope(
  z.looseObject({
    workflows: z.array(z.looseObject({ workflow_id: z.string(), updated_at: z.string() })),
  }),
);

export const metadataAnswer = envelope(
  z.looseObject({ workflow_id: z.string(), metadata: z.record(z.string(), z.unknown()) }),
);

const asset = z.looseObject({
  asset_id: z.string(),
  status: z.string(),
  mime_type: z.string(),
  byte_size: numeric,
  original_filename: z.nullish(z.string()),
  created_at: z.string(),
  download_url: z.nullish(z.string()),
});

export type AssetAnswer = z.infer<typeof asset>;

export const assetAnswer = envelope(asset);

export const assetsAnswer = envelope(z.looseObject({ assets: z.array(asset) }));

const assetCreatedAnswer = paidEnvelope(
  z.looseObject({ asset_id: id, upload_url: z.string(), credits_charged: price }),
);

/** What can be filled, and what it cost. */
export const assetPlaceAnswer = z.pipe(
  assetCreatedAnswer,
  z.transform(({ data }): AssetPlace => ({
    id: data.asset_id,
    uploadUrl: data.upload_url,
    charged: creditsOf(data.credits_charged),
  })),
);

const generateAnswer = paidEnvelope(
  z.looseObject({ job_id: id, status: optional(z.string()), requested_credits: price }),
);

export const acceptedAnswer = z.pipe(
  generateAnswer,
  z.transform(({ data }): Accepted => ({
    remoteId: data.job_id,
    state: stateOf(data.status ?? 'queued'),
    platformStatus: data.status ?? null,
    cost: creditsOf(data.requested_credits),
  })),
);

export const jobAnswer = paidEnvelope(
  z.looseObject({
    status: z.string(),
    requested_credits: price,
    error_code: text,
    error_message: text,
    outputs: rows(
      z.looseObject({
        output_index: optional(z.int().check(z.gte(0))),
        url: optional(z.string()),
        mime_type: optional(z.string()),
        width: optional(numeric),
        height: optional(numeric),
      }),
    ),
  }),
);
