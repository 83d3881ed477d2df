import type { Clock } from '../../core/clock.ts';
import type { AccountId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { JobOutput } from '../../core/output.ts';
import type { OutputCache } from '../../media/cache.ts';
import type { Journal } from '../store/journal.ts';

/** Jobs that are read at a time. */
const PAGE = 500;
/** Content that is in the cache for longer than that and named by no job is not about to be named by one. */
const UNNAMED_MS = 10 * 60 * 1000;

export interface KeptContentDeps {
  readonly journal: Pick<Journal, 'page' | 'sorting'>;
  /** True while the account is there. */
  readonly hasAccount: (id: AccountId) => Promise<boolean>;
  readonly clock: Clock;
}

/** Hashes of content, by what may be done with it. */
interface KeptContent {
  /** Of all outputs. */
  readonly named: ReadonlySet<string>;
  /** Of outputs that cannot be fetched again. */
  readonly only: ReadonlySet<string>;
  /** Of favorites, of rated and kept outputs, and of those in collections. */
  readonly chosen: ReadonlySet<string>;
}

/** Errors: Problem (storage); the reason of the signal. */
export async function keptContent(
  { journal, hasAccount, clock }: KeptContentDeps,
  signal: AbortSignal,
): Promise<KeptContent> {
  const accounts = new Map<AccountId, boolean>();
  const named = new Set<string>();
  const only = new Set<string>();
  const chosen = new Set(await journal.sorting.list.chosenContent());
  let before: string | null = null;
  do {
    const { jobs, next } = await journal.page({ limit: PAGE, before });
    for (const job of jobs) {
      if (!job.outputs.some(({ cached }) => cached)) continue;
      if (!accounts.has(job.account)) accounts.set(job.account, await hasAccount(job.account));
      const isThere = accounts.get(job.account) === true;
      for (const output of job.outputs) {
        if (!output.cached) continue;
        named.add(output.cached.hash);
        if (!isOffered(job, output, isThere, clock.now())) only.add(output.cached.hash);
        if (output.kept) chosen.add(output.cached.hash);
      }
    }
    before = next;
    // Between two pages, whoever waits for the journal is served.
    signal.throwIfAborted();
  } while (before !== null);
  return { named, only, chosen };
}

export interface FileCount {
  readonly files: number;
  readonly bytes: number;
}

/** What the cache holds; each file is counted once. */
export interface CacheContent {
  readonly all: FileCount;
  /** Can be downloaded again. */
  readonly again: FileCount;
  /** Can be downloaded again, and is never removed unasked. */
  readonly chosen: FileCount;
  /** Cannot be downloaded again. */
  readonly only: FileCount;
}

/** How much the output cache holds, and clears it. Errors of all methods: Problem (storage); the reason of the signal. */
export class CacheUse {
  readonly #deps: KeptContentDeps & { readonly cache: Pick<OutputCache, 'content' | 'clear'> };

  constructor(deps: KeptContentDeps & { readonly cache: Pick<OutputCache, 'content' | 'clear'> }) {
    this.#deps = deps;
  }

  async measure(signal: AbortSignal): Promise<CacheContent> {
    const { only, chosen } = await keptContent(this.#deps, signal);
    const counts = { all: count(), again: count(), chosen: count(), only: count() };
    for (const { hash, byteSize } of await this.#deps.cache.content()) {
      const which = only.has(hash) ? counts.only : chosen.has(hash) ? counts.chosen : counts.again;
      for (const counted of [counts.all, which]) {
        counted.files += 1;
        counted.bytes += byteSize;
      }
    }
    return counts;
  }

  /**
   * Removes what can be downloaded again and nobody chose, or everything. What comes or is used meanwhile stays. Returns
   * what was removed, also when the signal ends it halfway.
   */
  async clear(what: 'again' | 'all', signal: AbortSignal): Promise<FileCount> {
    const { cache, clock } = this.#deps;
    const start = clock.now();
    if (what === 'all') return cache.clear(({ usedAt }) => usedAt >= start, signal);
    const { named, only, chosen } = await keptContent(this.#deps, signal);
    // A download is put into the cache before its job names it.
    const stays = (hash: string, usedAt: number) =>
      only.has(hash) || chosen.has(hash) || usedAt >= (named.has(hash) ? start : start - UNNAMED_MS);
    return cache.clear(({ hash, usedAt }) => stays(hash, usedAt), signal);
  }
}

const count = () => ({ files: 0, bytes: 0 });

/** False where the platform does not offer the output any more, as far as it has said. */
function isOffered(
  { remoteId }: JobRecord,
  { url, expiresAt, notDownloaded }: JobOutput,
  hasAccount: boolean,
  now: number,
): boolean {
  if (url !== null && /^data:/i.test(url)) return true;
  return hasAccount && remoteId !== null && notDownloaded === undefined && (expiresAt ?? Infinity) > now;
}
