import * as z from 'zod/mini';
import type { Accepted } from '../../core/job.ts';
import { runStateOf } from './events.ts';

/** What we read of each answer. Everything else passes through; nothing that no reader needs is demanded. */

const envelope = <Data extends z.ZodMiniType>(data: Data) => z.looseObject({ data });

/** A repeated key is answered like a first one, so nobody can tell the two apart. The cost comes with the end. */
export const acceptedRun = z.pipe(
  envelope(z.looseObject({ runId: z.string(), status: z.string() })),
  z.transform(({ data }): Accepted => ({
    remoteId: data.runId,
    state: runStateOf(data.status),
    platformStatus: data.status,
    cost: null,
  })),
);

const artifact = z.looseObject({
  id: z.string(),
  artifactKind: z.string(),
  contentText: z.nullish(z.string()),
  contentJson: z.optional(z.unknown()),
  isPrimaryOutput: z.boolean(),
  createdAt: z.string(),
});

export type ArtifactAnswer = z.infer<typeof artifact>;

const run = z.looseObject({
  id: z.string(),
  status: z.string(),
  modelKey: z.nullish(z.string()),
  providerKey: z.nullish(z.string()),
  latencyMs: z.nullish(z.number()),
  tokenInput: z.nullish(z.number()),
  tokenOutput: z.nullish(z.number()),
  creditCost: z.nullish(z.number()),
  billingStatus: z.nullish(z.string()),
  errorCode: z.nullish(z.string()),
  errorMessage: z.nullish(z.string()),
  artifacts: z.array(artifact),
});

export type RunAnswer = z.infer<typeof run>;

export const runAnswer = envelope(run);

export const balanceAnswer = envelope(
  z.looseObject({ credits: z.number(), accountId: z.optional(z.string()) }),
);

export const healthAnswer = z.looseObject({
  status: z.string(),
  uptime_s: z.number(),
  version: z.nullish(z.string()),
  reason: z.nullish(z.string()),
});

const readable = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);

const lens = z.looseObject({
  id: z.string(),
  title: readable(z.string()),
  description: readable(z.string()),
  params: readable(
    z.array(
      z.looseObject({
        name: z.string(),
        type: readable(z.string()),
        required: readable(z.boolean()),
        default: readable(z.union([z.string(), z.number(), z.boolean()])),
      }),
    ),
  ),
});

export type LensAnswer = z.infer<typeof lens>;

/** Of the hosted gateway only: the contract has no such list. */
export const lensAnswer = envelope(lens);

export const lensesAnswer = z.looseObject({
  data: z.array(lens),
  meta: readable(z.looseObject({ hasNextPage: readable(z.boolean()) })),
});
