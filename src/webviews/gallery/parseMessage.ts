import * as z from 'zod/mini';
import type { RecipeGroup, ShownOutput, ToGallery } from '../../features/gallery/galleryMessages.ts';

const output = z.object({
  id: z.string(),
  job: z.string(),
  index: z.number(),
  title: z.string(),
  kind: z.enum(['image', 'video', 'audio', 'model', 'text', 'json', 'unknown', 'remote']),
  mimeType: z.nullable(z.string()),
  source: z.nullable(z.string()),
  byteSize: z.nullable(z.number()),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  account: z.string(),
  jobKind: z.string(),
  cost: z.nullable(z.string()),
  createdAt: z.number(),
}) satisfies z.ZodMiniType<ShownOutput>;

const outputs = z.array(output);

const group = z.object({
  title: z.string(),
  rows: z.array(z.object({ label: z.string(), value: z.string(), output: z.optional(z.string()) })),
});

const toGallery = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    words: z.record(z.string(), z.string()),
    choices: z.object({ accounts: z.array(z.object({ id: z.string(), label: z.string() })) }),
    show: z.optional(z.nullable(output)),
    job: z.optional(z.string()),
    language: z.string(),
  }),
  z.object({ type: z.literal('show'), output: z.nullable(output), job: z.optional(z.string()) }),
  z.object({ type: z.literal('outputs'), query: z.number(), outputs, more: z.boolean() }),
  z.object({ type: z.literal('added'), query: z.number(), outputs }),
  z.object({ type: z.literal('changed'), outputs }),
  z.object({ type: z.literal('gone'), ids: z.array(z.string()) }),
  z.object({ type: z.literal('unavailable'), id: z.string(), reason: z.string() }),
  z.object({ type: z.literal('recipe'), id: z.string(), groups: z.array(group) }),
  z.object({ type: z.literal('text'), id: z.string(), text: z.string(), cut: z.boolean() }),
  z.object({ type: z.literal('told'), text: z.string() }),
]);

/** What the host says; null for anything that the host of this version cannot have said. */
export function fromHost(message: unknown): ToGallery | null {
  const parsed = toGallery.safeParse(message);
  if (!parsed.success) return null;
  const { data } = parsed;
  if (data.type === 'recipe') return { ...data, groups: data.groups.map(plainGroup) };
  if (data.type === 'show') {
    const { job, ...show } = data;
    return { ...show, ...(job === undefined ? {} : { job }) };
  }
  if (data.type !== 'start') return data;
  const { show, job, ...start } = data;
  return { ...start, ...(show === undefined ? {} : { show }), ...(job === undefined ? {} : { job }) };
}

/** Without the members that are only there to say `undefined`. */
function plainGroup({ title, rows }: z.infer<typeof group>): RecipeGroup {
  return {
    title,
    rows: rows.map(({ label, value, output: parent }) =>
      parent === undefined ? { label, value } : { label, value, output: parent },
    ),
  };
}
