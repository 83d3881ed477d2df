import * as z from 'zod/mini';
import type { Accepted, JobState } from '../../core/job.ts';
import { money } from '../../core/money.ts';
import type { AssetPlace } from '../../core/provider.ts';

/** What we read of each answer. Everything else passes through; nothing that no reader needs is demanded. */

const envelope = <Data extends z.ZodMiniType>(data: Data) =>
  z.looseObject({ success: z.literal(true), data });

const STATES: Readonly<Record<string, JobState>> = {
  queued: 'queued',
  running: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
};

/** A word that the contract does not know keeps the job watched, and is shown as it came. */
export function stateOf(word: string): JobState {
  return STATES[word] ?? 'running';
}

export const creditsAnswer = envelope(
  z.looseObject({
    balance: z.number(),
    reserved: z.number(),
    available: z.number(),
    recent_entries: z.array(
      z.looseObject({
        id: z.string(),
        job_id: z.nullish(z.string()),
        entry_type: z.string(),
        status: z.string(),
        amount: z.number(),
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
  byte_size: z.number(),
  original_filename: z.nullish(z.string()),
  created_at: z.string(),
  download_url: z.nullish(z.string()),
});

export type AssetAnswer = z.infer<typeof asset>;

export const assetAnswer = envelope(asset);

export const assetsAnswer = envelope(z.looseObject({ assets: z.array(asset) }));

const assetCreatedAnswer = envelope(
  z.looseObject({
    asset_id: z.string(),
    upload_url: z.string(),
    credits_charged: z.number(),
  }),
);

/** What can be filled, and what it cost. */
export const assetPlaceAnswer = z.pipe(
  assetCreatedAnswer,
  z.transform(({ data }): AssetPlace => ({
    id: data.asset_id,
    uploadUrl: data.upload_url,
    charged: money('credits', data.credits_charged),
  })),
);

const generateAnswer = envelope(
  z.looseObject({ job_id: z.string(), status: z.string(), requested_credits: z.number() }),
);

export const acceptedAnswer = z.pipe(
  generateAnswer,
  z.transform(({ data }): Accepted => ({
    remoteId: data.job_id,
    state: stateOf(data.status),
    platformStatus: data.status,
    cost: money('credits', data.requested_credits),
  })),
);

export const jobAnswer = envelope(
  z.looseObject({
    job_id: z.string(),
    status: z.string(),
    requested_credits: z.number(),
    error_code: z.nullish(z.string()),
    error_message: z.nullish(z.string()),
    outputs: z.array(
      z.looseObject({
        output_index: z.number(),
        url: z.nullish(z.string()),
        mime_type: z.nullish(z.string()),
        width: z.nullish(z.number()),
        height: z.nullish(z.number()),
      }),
    ),
  }),
);
