import * as z from 'zod/mini';

/**
 * What commands accept as their target: a node of a tree, or a plain object from a link, a keybinding or a test.
 * Only ids are taken; the thing itself is looked up again, so a stale node cannot act on what has changed since.
 */
const accountArgument = z.union([
  z.pipe(
    z.string(),
    z.transform((id) => ({ account: id, workflow: undefined })),
  ),
  z.pipe(
    z.looseObject({ account: z.string(), workflow: z.optional(z.string()) }),
    z.transform(({ account, workflow }) => ({ account, workflow })),
  ),
  z.pipe(
    z.looseObject({
      account: z.looseObject({ id: z.string() }),
      row: z.optional(z.looseObject({ params: z.record(z.string(), z.string()) })),
    }),
    z.transform(({ account, row }) => ({ account: account.id, workflow: row?.params['workflow_id'] })),
  ),
]);

export function accountArgumentOf(argument: unknown): z.infer<typeof accountArgument> | undefined {
  return z.safeParse(accountArgument, argument).data;
}

const jobArgument = z.union([
  z.pipe(
    z.looseObject({ kind: z.literal('job'), id: z.string() }),
    z.transform(({ id }) => ({ id, index: 0 })),
  ),
  z.pipe(
    z.looseObject({
      kind: z.literal('output'),
      job: z.looseObject({ id: z.string() }),
      output: z.looseObject({ index: z.number() }),
    }),
    z.transform(({ job, output }) => ({ id: job.id, index: output.index })),
  ),
]);

export function jobArgumentOf(argument: unknown): z.infer<typeof jobArgument> | undefined {
  return z.safeParse(jobArgument, argument).data;
}

/** The jobs of a selection: the editor passes the row that was clicked, and all that are selected. */
export function jobArgumentsOf([target, selection]: readonly unknown[]): readonly string[] {
  const rows: readonly unknown[] = Array.isArray(selection) ? selection : [target];
  return [...new Set(rows.flatMap((row) => jobArgumentOf(row)?.id ?? []))];
}

const namedArgument = z.union([
  z.pipe(
    z.looseObject({ kind: z.literal('job'), id: z.string() }),
    z.transform(({ id }) => ({ id, job: id, name: undefined })),
  ),
  z.pipe(
    z.looseObject({ row: z.looseObject({ id: z.string(), label: z.string() }) }),
    z.transform(({ row }) => ({ id: row.id, job: undefined, name: row.label })),
  ),
  z.pipe(
    z.looseObject({ kind: z.literal('output'), job: z.looseObject({ id: z.string(), title: z.string() }) }),
    z.transform(({ job }) => ({ id: job.id, job: job.id, name: job.title })),
  ),
  z.pipe(
    z.looseObject({
      kind: z.literal('account'),
      account: z.looseObject({ id: z.string(), label: z.string() }),
    }),
    z.transform(({ account }) => ({ id: account.id, job: undefined, name: account.label })),
  ),
]);

export function namedArgumentOf(argument: unknown): z.infer<typeof namedArgument> | undefined {
  return z.safeParse(namedArgument, argument).data;
}
