import * as z from 'zod/mini';
import type { FromGallery, OutputFilter } from './galleryMessages.ts';

/** More ids than any screen shows; a page that asks for more is not ours. */
const MOST_IDS = 5_000;

const id = z.string().check(z.maxLength(200), z.regex(/^[\w-]+\/\d{1,4}$/));
const ids = z.array(id).check(z.maxLength(MOST_IDS));

const filter = z.object({
  text: z.string().check(z.maxLength(500)),
  account: z.nullable(z.string()),
  kind: z.nullable(z.enum(['image', 'video', 'audio', 'model', 'text', 'other'])),
  job: z.nullable(z.string()),
}) satisfies z.ZodMiniType<OutputFilter>;

const verb = z.enum([
  'save',
  'saveAll',
  'copyPath',
  'copyRecipe',
  'openFile',
  'useAsInput',
  'again',
  'insert',
]);

const fromGallery = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), fresh: z.boolean() }),
  z.object({ type: z.literal('query'), query: z.number(), filter }),
  z.object({ type: z.literal('more'), query: z.number() }),
  z.object({ type: z.literal('look'), ids }),
  z.object({ type: z.literal('want'), ids }),
  z.object({ type: z.literal('recipe'), id }),
  z.object({ type: z.literal('text'), id }),
  z.object({ type: z.literal('act'), verb, ids, filter: z.optional(filter) }),
  z.object({ type: z.literal('showing'), id: z.nullable(id) }),
]);

/** What the page says; null for anything that the page of this version cannot have said. */
export function fromPage(message: unknown): FromGallery | null {
  const parsed = fromGallery.safeParse(message);
  if (!parsed.success) return null;
  const { data } = parsed;
  if (data.type !== 'act') return data;
  const { filter: wished, ...act } = data;
  return wished ? { ...act, filter: wished } : act;
}
