import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { withFileLock } from '../../accounts/fileLock.ts';
import type { Clock } from '../../core/clock.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { AccountId } from '../../core/ids.ts';

/** Recents that nobody keeps; older ones are let go. */
const MOST_RECENT = 10;
const PATIENCE_MS = 5_000;
const STALE_MS = 10_000;

const entry = z.object({
  account: z.string(),
  kind: z.string().check(z.regex(/^[a-z]+\/./)),
  label: z.string(),
  inputs: z.record(z.string(), z.unknown()),
  kept: z.boolean(),
  usedAt: z.nullable(z.number()),
});

/** A kind of job that the platform does not list: kept by the user, or run lately. */
export interface SavedJobKind {
  readonly account: AccountId;
  /** `lens/plain-words`: the sort, and what the platform calls it. */
  readonly kind: string;
  readonly label: string;
  /** Inputs to start from. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** False for one that is only remembered because it was run lately. */
  readonly kept: boolean;
  /** When it was run last, in milliseconds since the epoch. */
  readonly usedAt: number | null;
}

const file = z.object({ version: z.literal(1), kinds: z.array(z.unknown()) });

/**
 * The kinds that the user keeps, in a file beside the accounts. It holds no secret. Every change reads the file anew
 * under a lock, so that two windows add to it and not over each other; what cannot be read counts as nothing kept.
 */
export class SavedJobKinds {
  readonly #path: string;
  readonly #clock: Clock;
  readonly #changed = new Emitter<AccountId>();
  readonly onDidChange: Event<AccountId> = this.#changed.event;

  constructor(path: string, clock: Clock) {
    this.#path = path;
    this.#clock = clock;
  }

  /** What is kept or was run lately with an account, the one that was run last first. */
  async list(account: AccountId): Promise<readonly SavedJobKind[]> {
    const own = (await this.#read()).filter((one) => one.account === account);
    return own.sort((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0) || a.label.localeCompare(b.label));
  }

  /** Keeps a kind, or changes what is kept of it. Errors: what the file system throws. */
  async keep(
    inputs: Pick<SavedJobKind, 'account' | 'kind' | 'label'> & Partial<SavedJobKind>,
  ): Promise<void> {
    await this.#change(inputs.account, (kinds) => {
      const before = kinds.find((one) => isSame(one, inputs));
      const kept = { inputs: {}, usedAt: null, ...before, ...inputs, kept: true };
      return [...kinds.filter((one) => one !== before), kept];
    });
  }

  /** Notes that a kind was run. */
  async used(inputs: Pick<SavedJobKind, 'account' | 'kind' | 'label'>): Promise<void> {
    const usedAt = this.#clock.now();
    await this.#change(inputs.account, (kinds) => {
      const before = kinds.find((one) => isSame(one, inputs));
      const now = { ...inputs, inputs: {}, kept: false, ...before, usedAt };
      const others = kinds.filter((one) => one !== before);
      const recent = others
        .filter((one) => !one.kept && one.account === inputs.account)
        .sort((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0))
        .slice(MOST_RECENT - 1);
      return [...others.filter((one) => !recent.includes(one)), now];
    });
  }

  async forget(account: AccountId, kind: string): Promise<void> {
    await this.#change(account, (kinds) => kinds.filter((one) => !isSame(one, { account, kind })));
  }

  async #change(
    account: AccountId,
    change: (kinds: readonly SavedJobKind[]) => readonly SavedJobKind[],
  ): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    const lock = { clock: this.#clock, patienceMs: PATIENCE_MS, staleMs: STALE_MS };
    await withFileLock(`${this.#path}.lock`, lock, async () => {
      const kinds = change(await this.#read());
      const whole = `${this.#path}.tmp`;
      try {
        await writeFile(whole, `${JSON.stringify({ version: 1, kinds }, null, 2)}\n`);
        await rename(whole, this.#path);
      } finally {
        await rm(whole, { force: true });
      }
    });
    this.#changed.fire(account);
  }

  async #read(): Promise<readonly SavedJobKind[]> {
    try {
      const { kinds } = file.parse(JSON.parse(await readFile(this.#path, 'utf8')));
      return kinds.flatMap((one) => entry.safeParse(one).data ?? []);
    } catch {
      return [];
    }
  }
}

function isSame(
  one: Pick<SavedJobKind, 'account' | 'kind'>,
  other: Pick<SavedJobKind, 'account' | 'kind'>,
): boolean {
  return one.account === other.account && one.kind === other.kind;
}
