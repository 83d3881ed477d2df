import type { SandboxClock } from '../../sandboxClock.ts';
import type { SeededIds } from '../../seededIds.ts';
import type { AssetRecord } from './assets.ts';
import { Credits } from './credits.ts';
import type { JobRecord } from './jobs.ts';

/** One owner of keys with all that belongs to them. */
export interface Owner {
  readonly id: string;
  readonly credits: Credits;
  readonly assets: Map<string, AssetRecord>;
  readonly jobs: Map<string, JobRecord>;
  /** Jobs by idempotency key; a key holds for ever. */
  readonly jobsByKey: Map<string, JobRecord>;
}

interface OwnerSeed {
  readonly id: string;
  readonly key: string;
  readonly credits: number;
}

/** Who may call, by API key. */
export class Owners {
  readonly #seeds: readonly OwnerSeed[];
  readonly #ids: SeededIds;
  readonly #clock: SandboxClock;
  readonly #owners = new Map<string, Owner>();
  readonly #keys = new Map<string, string>();

  constructor(seeds: readonly OwnerSeed[], ids: SeededIds, clock: SandboxClock) {
    this.#seeds = seeds;
    this.#ids = ids;
    this.#clock = clock;
    this.reset();
  }

  reset(): void {
    this.#owners.clear();
    this.#keys.clear();
    for (const seed of this.#seeds) {
      const credits = new Credits(this.#ids);
      if (seed.credits > 0) credits.grant(seed.credits, 'Starter credits', this.#clock.now());
      this.#owners.set(seed.id, {
        id: seed.id,
        credits,
        assets: new Map(),
        jobs: new Map(),
        jobsByKey: new Map(),
      });
      this.#keys.set(seed.key, seed.id);
    }
  }

  idOf(key: string): string | null {
    return this.#keys.get(key) ?? null;
  }

  get(id: string): Owner {
    const owner = this.#owners.get(id);
    if (!owner) throw new Error(`There is no owner ${id}.`);
    return owner;
  }

  all(): readonly Owner[] {
    return [...this.#owners.values()];
  }

  revoke(key: string): boolean {
    return this.#keys.delete(key);
  }
}
