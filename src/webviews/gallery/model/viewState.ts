import * as z from 'zod/mini';
import type { OutputFilter } from '../../../features/gallery/galleryMessages.ts';
import type { View } from './view.ts';

/** How two outputs are compared. */
export type CompareLayout = 'slider' | 'sides';

/** What the page keeps over being hidden and over a reload of the editor: where one was, and no data. */
export interface ViewState {
  readonly view: View;
  readonly filter: OutputFilter;
  /** The output that has the grid's focus. */
  readonly active: string | null;
  readonly selected: readonly string[];
  readonly recipeOpen: boolean;
  readonly layout: CompareLayout;
}

export const NO_FILTER: OutputFilter = { text: '', account: null, kind: null, job: null };

export const NEW_VIEW: ViewState = {
  view: { name: 'grid' },
  filter: NO_FILTER,
  active: null,
  selected: [],
  recipeOpen: true,
  layout: 'slider',
};

const viewState = z.object({
  view: z.discriminatedUnion('name', [
    z.object({ name: z.literal('grid') }),
    z.object({ name: z.literal('single'), id: z.string() }),
    z.object({ name: z.literal('compare'), left: z.string(), right: z.string() }),
  ]),
  filter: z.object({
    text: z.string(),
    account: z.nullable(z.string()),
    kind: z.nullable(z.enum(['image', 'video', 'audio', 'model', 'text', 'other'])),
    job: z.nullable(z.string()),
  }),
  active: z.nullable(z.string()),
  selected: z.array(z.string()),
  recipeOpen: z.boolean(),
  layout: z.enum(['slider', 'sides']),
}) satisfies z.ZodMiniType<ViewState>;

/** What was kept; null when there is nothing, or what an older version left and this one cannot read. */
export function restoredState(kept: unknown): ViewState | null {
  return viewState.safeParse(kept).data ?? null;
}

/** True when the filter lets everything through. */
export function isEmptyFilter({ text, account, kind, job }: OutputFilter): boolean {
  return text.trim() === '' && account === null && kind === null && job === null;
}
