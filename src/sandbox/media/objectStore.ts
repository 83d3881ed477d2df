import type { SandboxClock } from '../sandboxClock.ts';
import type { SeededIds } from '../seededIds.ts';

export interface StoredObject {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What is allowed to be put at a path: once, so long, exactly these bytes and this type. */
export interface UploadPermit {
  readonly token: string;
  readonly type: string;
  readonly byteSize: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly onReceived: () => void;
}

/** What stands at a path instead of an object. */
export type Placeholder =
  | { readonly kind: 'redirect'; readonly to: string }
  /** Zeros, made while they are read. */
  | { readonly kind: 'huge'; readonly type: string; readonly byteSize: number };

/** Files behind pre-signed addresses, as an object store keeps them: apart from the platforms and without their keys. */
export class ObjectStore {
  readonly #objects = new Map<string, () => StoredObject>();
  readonly #placeholders = new Map<string, Placeholder>();
  readonly #permits = new Map<string, UploadPermit & { used: boolean }>();
  readonly #recent = new Map<string, StoredObject>();
  readonly #clock: SandboxClock;
  readonly #ids: SeededIds;

  constructor(clock: SandboxClock, ids: SeededIds) {
    this.#clock = clock;
    this.#ids = ids;
  }

  put(path: string, object: StoredObject): void {
    this.#objects.set(path, () => object);
  }

  /** An object that is made when it is first read, and again when it has fallen out of the cache. */
  putLazy(path: string, make: () => StoredObject): void {
    this.#objects.set(path, () => {
      const object = this.#recent.get(path) ?? make();
      this.#recent.delete(path);
      this.#recent.set(path, object);
      const oldest = this.#recent.keys().next();
      if (this.#recent.size > 16 && !oldest.done) this.#recent.delete(oldest.value);
      return object;
    });
  }

  place(path: string, placeholder: Placeholder): void {
    this.#placeholders.set(path, placeholder);
  }

  get(path: string): StoredObject | Placeholder | null {
    return this.#placeholders.get(path) ?? this.#objects.get(path)?.() ?? null;
  }

  delete(path: string): void {
    this.#objects.delete(path);
    this.#recent.delete(path);
    this.#permits.delete(path);
  }

  clear(): void {
    this.#objects.clear();
    this.#placeholders.clear();
    this.#permits.clear();
    this.#recent.clear();
  }

  permit(path: string, permit: UploadPermit): void {
    this.#permits.set(path, { ...permit, used: false });
  }

  permitAt(path: string): (UploadPermit & { used: boolean }) | null {
    return this.#permits.get(path) ?? null;
  }

  /** The address of an object for reading, good for `ttlMs` of the sandbox's time. */
  signedUrl(origin: string, path: string, ttlMs: number): string {
    const expires = Math.floor((this.#clock.now() + ttlMs) / 1000);
    return `${origin}/_files/${path}?exp=${expires}&sig=${this.#ids.sign(`GET ${path} ${expires}`)}`;
  }

  uploadUrl(origin: string, path: string, permit: UploadPermit): string {
    return `${origin}/_files/${path}?token=${permit.token}`;
  }

  readable(path: string, expires: string | null, signature: string | null): 'yes' | 'expired' | 'forged' {
    if (!expires || signature !== this.#ids.sign(`GET ${path} ${expires}`)) return 'forged';
    return Number(expires) * 1000 <= this.#clock.now() ? 'expired' : 'yes';
  }
}
