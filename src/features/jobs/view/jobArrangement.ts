import * as z from 'zod/mini';
import type { Event } from '../../../core/event.ts';
import { Emitter } from '../../../core/event.ts';
import type { JobId } from '../../../core/ids.ts';
import type { JobGrouping } from './jobGroups.ts';

/** How the Jobs view is arranged; remembered for the profile. */
export interface Arrangement {
  readonly group: JobGrouping;
  readonly order: 'newest' | 'oldest';
  /** Jobs that the user wants at hand, in the order in which they were marked. */
  readonly favorites: readonly JobId[];
}

/** The part of the editor's memento that is used: a value of our own under a name. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

const KEY = 'backlot.jobArrangement';
/** More favorites than a person reads: the oldest one makes room. */
const MOST_FAVORITES = 200;

const stored = z.object({
  group: z.catch(z.enum(['none', 'account', 'state', 'day']), 'none'),
  order: z.catch(z.enum(['newest', 'oldest']), 'newest'),
  favorites: z.catch(z.array(z.string()), []),
});

/** How the user arranged the Jobs view. What was remembered by another version and cannot be read counts as nothing. */
export class JobArrangement {
  readonly #memory: Memory;
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  #now: Arrangement;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#now = z.safeParse(stored, memory.get(KEY)).data ?? {
      group: 'none',
      order: 'newest',
      favorites: [],
    };
  }

  get now(): Arrangement {
    return this.#now;
  }

  async change(change: Partial<Arrangement>): Promise<void> {
    this.#now = { ...this.#now, ...change };
    this.#changed.fire();
    await this.#memory.update(KEY, this.#now);
  }

  /** Forgets which jobs were favorites; the order and the groups of the view stay. */
  async forget(): Promise<void> {
    await this.change({ favorites: [] });
  }

  isFavorite(id: JobId): boolean {
    return this.#now.favorites.includes(id);
  }

  async setFavorite(ids: readonly JobId[], favorite: boolean): Promise<void> {
    const others = this.#now.favorites.filter((id) => !ids.includes(id));
    await this.change({ favorites: (favorite ? [...others, ...ids] : others).slice(-MOST_FAVORITES) });
  }
}
