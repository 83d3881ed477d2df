import * as z from 'zod/mini';
import { storedInputsIn } from '../../calls/storedInputs.ts';
import { rawText } from '../../core/foreignText.ts';
import type { JobRecord } from '../../core/job.ts';
import type { CachedContent } from '../../core/output.ts';
import { redact } from '../../net/redaction/redact.ts';
import { redactValue } from '../../net/redaction/redactValue.ts';
import { isIntentKey, isSeed, jobPrompt, requestValues } from '../gallery/recipe.ts';

const RECIPE_FORMAT = 'backlot.recipe/1';

const optionalText = z.catch(z.optional(z.string()), undefined);

/** What a recipe file says. The schema for people is `specs/recipe.schema.json`. */
const recipeFile = z.object({
  format: z.literal(RECIPE_FORMAT),
  file: z.object({ sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  job: z.object({
    id: z.string(),
    output: z.number(),
    platform: z.string(),
    kind: z.string(),
    title: z.string(),
    platformName: optionalText,
    account: optionalText,
    kindName: optionalText,
    submitted: optionalText,
    finished: optionalText,
  }),
  prompt: optionalText,
  model: optionalText,
  seed: z.catch(z.optional(z.union([z.string(), z.number()])), undefined),
  cost: z.catch(z.optional(z.object({ amount: z.string(), unit: z.string() })), undefined),
  request: z.object({ operation: z.string(), values: z.record(z.string(), z.unknown()) }),
});

export type RecipeFile = z.infer<typeof recipeFile>;

/** Errors: none; null for what is no recipe file. */
export function parseRecipeFile(text: string): RecipeFile | null {
  try {
    return recipeFile.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export interface RecipeSource {
  readonly job: JobRecord;
  readonly index: number;
  readonly content: CachedContent;
  readonly platformName: string;
  /** What the user calls the account. */
  readonly account: string;
  readonly kindName?: string | undefined;
  /** The outputs that it was made from. */
  readonly parents: readonly {
    readonly input: string;
    readonly sha256: string;
    readonly job: string;
    readonly output: number;
    readonly title: string;
  }[];
}

/** The text of a recipe file: the same for the same output each time, with no key, and what looks like one hidden. */
export function recipeFileText({
  job,
  index,
  content,
  platformName,
  account,
  kindName,
  parents,
}: RecipeSource): string {
  const seed = seedOf(job);
  const model = modelOf(job);
  const inputs = storedInputsIn(job.call.body).map(({ $input, name, mimeType }) => {
    return { sha256: $input, mimeType, ...(name !== undefined && { name }) };
  });
  const recipe = {
    format: RECIPE_FORMAT,
    file: {
      sha256: content.hash,
      byteSize: content.byteSize,
      mimeType: content.mimeType,
      ...(content.incomplete && { incomplete: true }),
      contentCredentials: content.credentials ? 'present, not verified' : 'none found',
    },
    job: {
      ...{ id: job.id, output: index, platform: job.provider, platformName, account, kind: job.kind },
      ...(kindName !== undefined && { kindName }),
      title: redact(rawText(job.title)),
      ...(job.remoteId !== null && { remoteId: job.remoteId }),
      submitted: new Date(job.createdAt).toISOString(),
      ...(job.finishedAt !== null && { finished: new Date(job.finishedAt).toISOString() }),
    },
    prompt: redact(jobPrompt(job)),
    ...(model !== '' && { model }),
    ...(seed !== null && { seed }),
    ...(job.cost && {
      cost: { amount: String(job.cost.micros / 1_000_000), unit: job.cost.unit, refunded: job.refunded },
    }),
    request: {
      operation: job.call.operation,
      ...(Object.keys(job.call.params).length > 0 && { params: redactValue(job.call.params) }),
      values: redactValue(Object.fromEntries(requestValues(job).filter(([name]) => !isIntentKey(name)))),
    },
    ...{ inputs, parents },
  };
  return `${JSON.stringify(recipe, null, 2)}\n`;
}

/** The seed that was sent; null where none was. */
export function seedOf(job: Pick<JobRecord, 'call'>): string | number | null {
  const found = requestValues(job).find(([name]) => isSeed(name))?.[1];
  return typeof found === 'string' || typeof found === 'number' ? found : null;
}

/** The model that was asked for, or that the platform names; empty where neither is known. */
export function modelOf(job: Pick<JobRecord, 'call' | 'facts'>): string {
  const isModel = (name: string) => /(^|[._])model([._](id|name))?$/i.test(name);
  const asked = requestValues(job).find(([name]) => isModel(name))?.[1];
  if (typeof asked === 'string') return asked;
  const told = (job.facts ?? []).find(([label]) => isModel(label))?.[1];
  return told === undefined ? '' : rawText(told);
}
