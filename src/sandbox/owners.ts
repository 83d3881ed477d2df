/** Who may call a platform, by credential, as it is at the start and after a reset. */
export class Owners<Owner extends { readonly id: string }> {
  readonly #seed: () => readonly { readonly credential: string; readonly owner: Owner }[];
  readonly #owners = new Map<string, Owner>();
  readonly #ids = new Map<string, string>();

  /** @param seed makes the owners anew. */
  constructor(seed: () => readonly { readonly credential: string; readonly owner: Owner }[]) {
    this.#seed = seed;
    this.reset();
  }

  reset(): void {
    this.#owners.clear();
    this.#ids.clear();
    for (const { credential, owner } of this.#seed()) {
      this.#owners.set(owner.id, owner);
      this.#ids.set(credential, owner.id);
    }
  }

  idOf(credential: string): string | null {
    return this.#ids.get(credential) ?? null;
  }

  byCredential(credential: string): Owner | null {
    return this.#owners.get(this.#ids.get(credential) ?? '') ?? null;
  }

  get(id: string): Owner {
    const owner = this.#owners.get(id);
    if (!owner) throw new Error(`There is no owner ${id}.`);
    return owner;
  }

  all(): readonly Owner[] {
    return [...this.#owners.values()];
  }

  /** Makes a credential useless; false when it was unknown. */
  revoke(credential: string): boolean {
    return this.#ids.delete(credential);
  }
}

/** Those that one submission has led to: of equal idempotency keys, or each by itself where there is none. */
export function bySubmission<Job extends { readonly id: string; readonly key: string | null }>(
  jobs: Iterable<Job>,
  about: (job: Job) => string = () => '',
): readonly (readonly [Job, ...Job[]])[] {
  const groups = Map.groupBy(jobs, (job) =>
    job.key === null ? `job ${job.id}` : `key ${about(job)} ${job.key}`,
  );
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []));
}
