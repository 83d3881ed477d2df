import * as z from 'zod/mini';

/**
 * What commands accept as their target: a node of a tree, or a plain object from a link, a keybinding or a test.
 * Only ids are taken; the thing itself is looked up again, so a stale node cannot act on what has changed since.
 */
const accountArgument = z.union([
  z.pipe(
    z.string(),
    z.transform((id) => ({ account: id })),
  ),
  z.pipe(
    z.looseObject({ account: z.string() }),
    z.transform(({ account }) => ({ account })),
  ),
  z.pipe(
    z.looseObject({ account: z.looseObject({ id: z.string() }) }),
    z.transform(({ account }) => ({ account: account.id })),
  ),
]);

export function accountArgumentOf(argument: unknown): z.infer<typeof accountArgument> | undefined {
  return z.safeParse(accountArgument, argument).data;
}

/** What a new job is to start with: an account, and a kind of job where the argument names one. */
export interface JobStart {
  readonly account: string;
  readonly kind?: string | undefined;
  /** What the user calls the kind. */
  readonly label?: string;
  /** Inputs to start from. */
  readonly inputs?: Readonly<Record<string, unknown>>;
}

const jobStart = z.union([
  z.pipe(
    z.looseObject({
      account: z.looseObject({ id: z.string() }),
      known: z.looseObject({
        kind: z.string(),
        label: z.string(),
        inputs: z.record(z.string(), z.unknown()),
      }),
    }),
    z.transform(({ account, known: { kind, label, inputs } }): JobStart => {
      return { account: account.id, kind, label, inputs };
    }),
  ),
  z.pipe(
    z.looseObject({
      account: z.looseObject({ id: z.string() }),
      list: z.looseObject({ startsJob: z.string() }),
      row: z.looseObject({ params: z.record(z.string(), z.string()) }),
    }),
    z.transform(({ account, list, row }): JobStart => {
      return { account: account.id, kind: row.params[list.startsJob] };
    }),
  ),
  z.pipe(
    z.looseObject({ account: z.string(), kind: z.optional(z.string()) }),
    z.transform(({ account, kind }): JobStart => ({ account, kind })),
  ),
  accountArgument,
]) satisfies z.ZodMiniType<JobStart>;

export function jobStartOf(argument: unknown): JobStart | undefined {
  return z.safeParse(jobStart, argument).data;
}

const jobArgument = z.union([
  z.pipe(
    z.looseObject({ kind: z.literal('job'), id: z.string() }),
    z.transform(({ id }) => ({ id, index: 0, output: null })),
  ),
  z.pipe(
    z.looseObject({
      kind: z.literal('output'),
      job: z.looseObject({ id: z.string() }),
      output: z.looseObject({ index: z.number() }),
    }),
    z.transform(({ job, output }) => ({ id: job.id, index: output.index, output: output.index })),
  ),
  // What the context menu of the gallery page was opened on: `<job>/<index>`.
  z.pipe(
    z.looseObject({
      webview: z.literal('backlot.gallery'),
      outputs: z.tuple([z.string().check(z.regex(/^[\w-]+\/\d{1,4}$/))], z.string()),
    }),
    z.transform(({ outputs: [first] }) => {
      const [id = '', place = ''] = first.split('/');
      return { id, index: Number(place), output: Number(place) };
    }),
  ),
]);

/** A job, or one of its outputs: `output` is null for the job itself, whose first output has the index 0. */
export function jobArgumentOf(argument: unknown): z.infer<typeof jobArgument> | undefined {
  return z.safeParse(jobArgument, argument).data;
}

/** What a command acts on: the editor passes the row that was clicked, and all that are selected. */
export function selectionOf([target, selection]: readonly unknown[]): readonly unknown[] {
  return Array.isArray(selection) ? selection : [target];
}

/** The jobs of a selection. */
export function jobArgumentsOf(args: readonly unknown[]): readonly string[] {
  return [...new Set(selectionOf(args).flatMap((row) => jobArgumentOf(row)?.id ?? []))];
}

const rowArgument = z.looseObject({
  kind: z.literal('row'),
  account: z.looseObject({ id: z.string() }),
  path: z.string(),
  row: z.looseObject({ id: z.string() }),
});

/** The rows of platforms' lists in a selection: the ids of their nodes and of the lists that they stand in. */
export function rowArgumentsOf(
  args: readonly unknown[],
): readonly { readonly node: string; readonly list: string }[] {
  return selectionOf(args).flatMap((one) => {
    const { data } = z.safeParse(rowArgument, one);
    // A row that shares its id with another one has a number behind it.
    const end = data && data.path.lastIndexOf(`/${data.row.id}`);
    if (!data || end === undefined || !/^(#\d+)?$/.test(data.path.slice(end + data.row.id.length + 1)))
      return [];
    const list = data.path.slice(0, end);
    return [{ node: `row/${data.account.id}/${data.path}`, list: `list/${data.account.id}/${list}` }];
  });
}

const inAccount = { account: z.looseObject({ id: z.string() }) };
const placed = z.looseObject({ ...inAccount, path: z.string() });

/** The ids of nodes, as `nodeId` makes them, by what the node holds. */
const nodeArgument = z.union([
  z.pipe(
    z.looseObject({ kind: z.enum(['list', 'row']), ...inAccount, path: z.string() }),
    z.transform(({ kind, account, path }) => `${kind}/${account.id}/${path}`),
  ),
  z.pipe(
    z.looseObject({ kind: z.enum(['account', 'balance', 'budget', 'health']), ...inAccount }),
    z.transform(({ kind, account }) => `${kind}/${account.id}`),
  ),
  z.pipe(
    z.looseObject({ kind: z.literal('kinds'), ...inAccount, group: z.looseObject({ id: z.string() }) }),
    z.transform(({ account, group }) => `kinds/${account.id}/${group.id}`),
  ),
  z.pipe(
    z.looseObject({ kind: z.literal('kind'), ...inAccount, known: z.looseObject({ kind: z.string() }) }),
    z.transform(({ account, known }) => `kind/${account.id}/${known.kind}`),
  ),
]);

/** The id of the node of an account that the argument is; a text with a slash is an id already. */
export function nodeArgumentOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument.includes('/') ? argument : undefined;
  return z.safeParse(nodeArgument, argument).data;
}

const moreArgument = z.union([
  z.pipe(
    z.looseObject({ kind: z.literal('more'), list: placed }),
    z.transform(({ list }) => `list/${list.account.id}/${list.path}`),
  ),
  z.pipe(
    z.looseObject({ kind: z.literal('moreBelow'), row: placed }),
    z.transform(({ row }) => `row/${row.account.id}/${row.path}`),
  ),
]);

/** The id of the list or row below which *Load more…* stands. */
export function moreArgumentOf(argument: unknown): string | undefined {
  return z.safeParse(moreArgument, argument).data;
}

const labeled = z.looseObject({ id: z.string(), label: z.string() });

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
    z.union([
      z.looseObject({ kind: z.literal('account'), account: labeled }),
      // A list with a label of its own stands for its account.
      z.looseObject({ kind: z.literal('list'), label: z.string(), account: labeled }),
    ]),
    z.transform(({ account }) => ({ id: account.id, job: undefined, name: account.label })),
  ),
  z.pipe(
    z.looseObject({
      kind: z.literal('kind'),
      group: z.looseObject({ id: z.string() }),
      known: z.looseObject({ kind: z.string(), label: z.string() }),
    }),
    z.transform(({ group, known }) => ({
      id: known.kind.slice(group.id.length + 1),
      job: undefined,
      name: known.label,
    })),
  ),
  z.pipe(
    z.looseObject({
      kind: z.literal('provider'),
      provider: z.looseObject({ id: z.string(), label: z.string() }),
    }),
    z.transform(({ provider }) => ({ id: provider.id, job: undefined, name: provider.label })),
  ),
]);

export function namedArgumentOf(argument: unknown): z.infer<typeof namedArgument> | undefined {
  return z.safeParse(namedArgument, argument).data;
}
