import type { SandboxClock } from '../../sandboxClock.ts';
import { SeededIds } from '../../seededIds.ts';
import { BoominFailure } from './failures.ts';
import { families } from './families.ts';
import { people, seededObjects } from './seed.ts';

/** A thing of an organization: a unit, a series, a page. */
export interface StoredObject {
  readonly id: string;
  readonly org: string;
  readonly family: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  data: Readonly<Record<string, unknown>>;
  status: string | null;
}

/** Everything that organizations have made, by kind. */
export class Objects {
  readonly #clock: SandboxClock;
  readonly #ids: SeededIds;
  readonly #objects = new Map<string, StoredObject>();

  constructor(clock: SandboxClock, ids: SeededIds) {
    this.#clock = clock;
    this.#ids = ids;
    this.reset();
  }

  reset(): void {
    this.#objects.clear();
    // Numbered apart, so that what is there from the start has the same ids after each reset.
    const ids = new SeededIds('boomin objects');
    const now = this.#clock.now();
    for (const { org } of people) {
      this.#keep({
        id: org.id,
        org: org.id,
        family: 'org',
        createdAt: now,
        data: { name: org.name, slug: org.slug },
        status: null,
      });
    }
    for (const { org, family, data, status, ago } of seededObjects) {
      const id = `${families[family]?.idPrefix ?? family}_${ids.token(10)}`;
      this.#keep({ id, org, family, createdAt: now - ago, data, status });
    }
  }

  /** Of one kind, newest first. */
  of(org: string, family: string): readonly StoredObject[] {
    return [...this.#objects.values()]
      .filter((object) => object.org === org && object.family === family)
      .sort((a, b) => b.createdAt - a.createdAt);
  }

  find(org: string, family: string, id: string): StoredObject | null {
    const object = this.#objects.get(id);
    return object?.org === org && object.family === family ? object : null;
  }

  /** Throws `BoominFailure` when the organization has no such thing. */
  get(org: string, family: string, id: string): StoredObject {
    const object = this.find(org, family, id);
    if (object) return object;
    throw new BoominFailure(400, 'object_not_found', `There is no such thing among ${family}.`, {
      param: 'object_id',
    });
  }

  /** The only one of its kind, made when it is first asked for. */
  single(org: string, family: string): StoredObject {
    return this.of(org, family)[0] ?? this.create(org, family, {});
  }

  create(org: string, family: string, data: Readonly<Record<string, unknown>>): StoredObject {
    const kind = families[family];
    const id = `${kind?.idPrefix ?? family}_${this.#ids.token(12)}`;
    const createdAt = this.#clock.now();
    return this.#keep({ id, org, family, createdAt, data, status: kind?.firstStatus ?? null });
  }

  delete(object: StoredObject): void {
    this.#objects.delete(object.id);
  }

  #keep(object: StoredObject): StoredObject {
    this.#objects.set(object.id, object);
    return object;
  }
}

/** A thing as it is shown. */
export function describeObject({ id, data, status, createdAt }: StoredObject) {
  return {
    ...data,
    id,
    ...(status !== null && { status }),
    created_at: new Date(createdAt).toISOString(),
  };
}
