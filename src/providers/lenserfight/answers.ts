import * as z from 'zod/mini';
import type { Accepted } from '../../core/job.ts';
import { idIn } from '../acceptedId.ts';
import { id, numeric, optional, price, readRows, rows, text } from '../tolerant.ts';
import { runStateOf } from './events.ts';

/** What we read of each answer. Everything else passes through; nothing that no reader needs is demanded. */

const envelope = <Data extends z.ZodMiniType>(data: Data) => z.looseObject({ data });

const accepted = z.looseObject({ status: optional(z.string()) });

/** A repeated key is answered like a first one, so nobody can tell the two apart. The cost comes with the end. */
export const acceptedRun = z.pipe(
  z.unknown(),
  z.transform((answer, context): Accepted => {
    // The run is paid for: its id is kept wherever the answer names it.
    const named = idIn(answer, 'runId', 'executionId');
    if (!named) {
      context.issues.push({ code: 'custom', message: 'no id', input: answer, path: ['data', 'runId'] });
      return z.NEVER;
    }
    const { status } = accepted.parse(named.members('status'));
    return {
      remoteId: named.id,
      state: runStateOf(status ?? 'queued'),
      platformStatus: status ?? null,
      cost: null,
    };
  }),
);

/** The newest public documentation shows results without an id and a time. */
const artifact = z.looseObject({
  id: text,
  artifactKind: text,
  contentText: optional(z.string()),
  contentJson: z.optional(z.unknown()),
  isPrimaryOutput: optional(z.boolean()),
  createdAt: text,
});

export type ArtifactAnswer = z.infer<typeof artifact>;

/** Only the state is needed: the run was asked for by its id. */
const run = z.looseObject({
  status: z.string(),
  modelKey: text,
  providerKey: text,
  latencyMs: optional(numeric),
  tokenInput: optional(numeric),
  tokenOutput: optional(numeric),
  creditCost: price,
  billingStatus: text,
  errorCode: text,
  errorMessage: text,
  artifacts: rows(artifact),
});

export type RunAnswer = z.infer<typeof run>;

export const runAnswer = envelope(run);

export const balanceAnswer = envelope(z.looseObject({ credits: numeric, accountId: text }));

export const healthAnswer = z.looseObject({
  status: z.string(),
  uptime_s: numeric,
  version: text,
  reason: text,
});

const lens = z.looseObject({
  id,
  title: text,
  description: text,
  params: rows(
    z.looseObject({
      name: id,
      type: text,
      required: optional(z.boolean()),
      default: optional(z.union([z.string(), z.number(), z.boolean()])),
    }),
  ),
});

export type LensAnswer = z.infer<typeof lens>;

/** Of the hosted gateway only: the contract has no such list. */
export const lensAnswer = envelope(lens);

export const lensesAnswer = z.looseObject({
  data: readRows(lens),
  meta: optional(z.looseObject({ hasNextPage: optional(z.boolean()) })),
});
