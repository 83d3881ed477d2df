import * as z from 'zod/mini';
import { outputFilter, type OutputFilter } from '../../../features/gallery/galleryMessages.ts';
import type { OutputList } from './outputList.ts';
import { Selection } from './selection.ts';
import type { View } from './view.ts';

/** At most three changes a second: more can trigger seizures (WCAG 2.2, 2.3.1). */
export const FLICKER_RATES = ['0', '1', '2', '3'] as const;
export type FlickerRate = (typeof FLICKER_RATES)[number];

const persistedState = z.object({
  view: z.discriminatedUnion('name', [
    z.object({ name: z.literal('grid') }),
    z.object({ name: z.literal('single'), id: z.string() }),
    z.object({ name: z.literal('compare'), left: z.string(), right: z.string() }),
  ]) satisfies z.ZodMiniType<View>,
  filter: outputFilter,
  /** The output that has the grid's focus. */
  active: z.nullable(z.string()),
  selected: z.readonly(z.array(z.string())),
  recipeOpen: z.boolean(),
  /** How two outputs are compared. */
  layout: z.enum(['slider', 'sides', 'flicker']),
  /** Changes a second between two pictures in place; 0: by key only. */
  flickerRate: z.optional(z.enum(FLICKER_RATES)),
  /** Where a film or a recording was left. */
  position: z.optional(z.object({ id: z.string(), seconds: z.number() })),
});
/** What the page keeps while it is hidden and over a restart of the editor: the view, and no data. */
export type PersistedState = Readonly<z.infer<typeof persistedState>>;
export type CompareLayout = PersistedState['layout'];

export const NO_FILTER: OutputFilter = { text: '', account: null, kind: null, job: null };

export const INITIAL_STATE: PersistedState = {
  view: { name: 'grid' },
  filter: NO_FILTER,
  active: null,
  selected: [],
  recipeOpen: true,
  layout: 'slider',
};

/** True when the filter matches every output. */
export function isEmptyFilter({ text, account, kind, job }: OutputFilter): boolean {
  return text.trim() === '' && account === null && kind === null && job === null;
}

/** The page's view: what is shown, filtered, active, selected and open. Every change is persisted. */
export class ViewState {
  /** True when there was no persisted state, or none that this version can read. */
  readonly isNew: boolean;
  readonly #persist: (state: PersistedState) => void;
  readonly #selection: Selection;
  #state: PersistedState;

  /**
   * @param persisted the state of any earlier version
   * @param persist called with the new state after every change
   */
  constructor(persisted: unknown, persist: (state: PersistedState) => void) {
    const state = persistedState.safeParse(persisted).data;
    this.isNew = state === undefined;
    this.#state = state ?? INITIAL_STATE;
    this.#selection = new Selection(this.#state.selected);
    this.#persist = persist;
  }

  get view(): View {
    return this.#state.view;
  }

  get filter(): OutputFilter {
    return this.#state.filter;
  }

  /** The output that has the grid's focus. */
  get active(): string | null {
    return this.#state.active;
  }

  get selected(): ReadonlySet<string> {
    return this.#selection.ids;
  }

  get recipeOpen(): boolean {
    return this.#state.recipeOpen;
  }

  get layout(): CompareLayout {
    return this.#state.layout;
  }

  /** A single output also becomes the active one. The store, not this class, sends the change to the host. */
  setView(view: View): void {
    this.#update({ view, ...(view.name === 'single' ? { active: view.id } : {}) });
  }

  setFilter(change: Partial<OutputFilter>): void {
    this.#update({ filter: { ...this.filter, ...change } });
  }

  setActive(id: string): void {
    if (this.active !== id) this.#update({ active: id });
  }

  toggleSelected(id: string): void {
    this.#selection.toggle(id);
    this.#update({ active: id, selected: this.#selection.persisted });
  }

  /** Selects the range from the active output to this one. */
  selectRange(id: string, list: OutputList): void {
    this.#selection.addRange(this.active ?? id, id, list);
    this.#update({ active: id, selected: this.#selection.persisted });
  }

  /** Selects exactly these. */
  select(ids: readonly string[]): void {
    this.#selection.replace(ids);
    this.#update({ selected: this.#selection.persisted });
  }

  /** Deselects what is no longer in the list. Persisted with the next change. */
  deselectMissing(list: OutputList): void {
    this.#selection.removeMissing(list);
  }

  toggleRecipe(): void {
    this.#update({ recipeOpen: !this.recipeOpen });
  }

  setLayout(layout: CompareLayout): void {
    this.#update({ layout });
  }

  get flickerRate(): FlickerRate {
    return this.#state.flickerRate ?? '0';
  }

  setFlickerRate(flickerRate: FlickerRate): void {
    this.#update({ flickerRate });
  }

  /** Seconds at which a film or a recording was left; 0 for any but the last one. */
  positionOf(id: string): number {
    const { position } = this.#state;
    return position?.id === id ? position.seconds : 0;
  }

  setPosition(id: string, seconds: number): void {
    this.#update({ position: { id, seconds } });
  }

  #update(change: Partial<PersistedState>): void {
    this.#state = { ...this.#state, ...change };
    this.#persist(this.#state);
  }
}
