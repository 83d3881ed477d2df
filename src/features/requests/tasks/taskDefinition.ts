import * as z from 'zod/mini';

/** The type of our tasks in tasks.json. */
export const TASK_TYPE = 'backlot';

const text = z.string().check(z.minLength(1), z.maxLength(1_000));
const amount = z.number().check(z.gte(0), z.lte(1e9));

const definition = z.object({
  file: z.optional(text),
  files: z.optional(z.array(text).check(z.maxLength(1_000))),
  dryRun: z.optional(z.boolean()),
  environment: z.optional(text),
  inputs: z.optional(z.record(z.string(), z.string())),
  ceiling: z.optional(amount),
  unknownPrice: z.optional(amount),
});

/** What a task of tasks.json says. */
export interface RequestTask {
  /** Paths from the folder of the task, or whole ones; those with `*` are patterns. At least one. */
  readonly files: readonly string[];
  readonly isDryRun: boolean;
  readonly environment: string | null;
  readonly inputs: Readonly<Record<string, string>>;
  /** As in `TaskLimits`. */
  readonly ceiling: number | null;
  readonly unknownPrice: number | null;
}

/** Null for what is no task of ours, or one that names no file. */
export function requestTaskOf(given: unknown): RequestTask | null {
  const { data } = z.safeParse(definition, given);
  if (!data) return null;
  const files = [...(data.file === undefined ? [] : [data.file]), ...(data.files ?? [])];
  if (files.length === 0) return null;
  return {
    ...{ files, isDryRun: data.dryRun ?? false, environment: data.environment ?? null },
    ...{ inputs: data.inputs ?? {}, ceiling: data.ceiling ?? null, unknownPrice: data.unknownPrice ?? null },
  };
}
