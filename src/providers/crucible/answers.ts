import * as z from 'zod/mini';

/** What we read of each answer. Everything else passes through; nothing that no reader needs is demanded. */

const envelope = <Data extends z.ZodMiniType>(data: Data) =>
  z.looseObject({ success: z.literal(true), data });

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

export const assetCreatedAnswer = envelope(
  z.looseObject({
    asset_id: z.string(),
    upload_url: z.string(),
    credits_charged: z.number(),
  }),
);

export const generateAnswer = envelope(
  z.looseObject({ job_id: z.string(), status: z.string(), requested_credits: z.number() }),
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
