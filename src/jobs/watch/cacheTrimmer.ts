import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import type { AccountId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Log } from '../../core/log.ts';
import type { JobOutput } from '../../core/output.ts';
import { toProblem } from '../../core/problem.ts';
import { removeOlder, type OutputCache } from '../../media/cache.ts';
import type { Journal } from '../store/journal.ts';

/** The cache is looked through so often at most. */
const EVERY_MS = 10 * 60 * 1000;
/** A drag takes seconds; the program that a copy was dropped on may open it later. */
const DRAGGED_MS = 24 * 60 * 60 * 1000;
/** Jobs that are read at a time. */
const PAGE = 500;

export interface CacheTrimmerDeps {
  readonly cache: Pick<OutputCache, 'trim'>;
  readonly journal: Pick<Journal, 'page'>;
  /** True while the account is there. */
  readonly hasAccount: (id: AccountId) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
  /** Asked before each look. */
  readonly maxBytes: () => number;
  /** The folder with copies that were dragged out of the editor. */
  readonly dragFolder: string;
}

/**
 * Keeps the output cache within its limit, in the background. What cannot be fetched again stays, as it is the only copy.
 * Several windows may do it at once.
 */
export class CacheTrimmer implements Disposable {
  readonly #deps: CacheTrimmerDeps;
  readonly #life = new AbortController();
  #isWanted = false;
  #running: Promise<void> | null = null;

  constructor(deps: CacheTrimmerDeps) {
    this.#deps = deps;
  }

  /** Looks soon, unless it has just been done: then when its time comes. What fails is logged. */
  soon(): void {
    this.#isWanted = true;
    this.#running ??= this.#loop().finally(() => (this.#running = null));
  }

  dispose(): void {
    this.#life.abort();
  }

  async #loop(): Promise<void> {
    const { clock, log } = this.#deps;
    while (this.#isWanted && !this.#life.signal.aborted) {
      this.#isWanted = false;
      try {
        await this.#trim();
      } catch (error) {
        if (!this.#life.signal.aborted) log.warn(`output cache: not trimmed: ${toProblem(error).message}`);
      }
      await clock.sleep(EVERY_MS, this.#life.signal).catch(() => undefined);
    }
  }

  async #trim(): Promise<void> {
    const { cache, clock, maxBytes, dragFolder } = this.#deps;
    await removeOlder(dragFolder, DRAGGED_MS, clock);
    await cache.trim(maxBytes(), () => this.#onlyCopies());
  }

  /** The content of outputs that cannot be fetched again. */
  async #onlyCopies(): Promise<ReadonlySet<string>> {
    const { journal, clock, hasAccount } = this.#deps;
    const accounts = new Map<AccountId, boolean>();
    const kept = new Set<string>();
    let before: string | null = null;
    do {
      const { jobs, next } = await journal.page({ limit: PAGE, before });
      for (const job of jobs) {
        if (!job.outputs.some(({ cached }) => cached)) continue;
        if (!accounts.has(job.account)) accounts.set(job.account, await hasAccount(job.account));
        const isThere = accounts.get(job.account) === true;
        for (const output of job.outputs)
          if (output.cached && !isOffered(job, output, isThere, clock.now())) kept.add(output.cached.hash);
      }
      before = next;
      // Between two pages, whoever waits for the journal is served.
      this.#life.signal.throwIfAborted();
    } while (before !== null);
    return kept;
  }
}

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
