import type { Clock } from '../../core/clock.ts';
import { DisposableStore, type Disposable } from '../../core/disposable.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Log } from '../../core/log.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { WantedDownload } from '../store/downloadTable.ts';
import type { Journal } from '../store/journal.ts';
import type { Removal } from '../store/journalChangeFeed.ts';
import type { JobOutputs } from './jobOutputs.ts';
import type { Lease } from './lease.ts';

/** Downloads at a time: an open page fetches what it shows beside them. */
const CONCURRENCY = 2;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 2 * 60 * 60 * 1000;
/** With the waits between them, these take most of a working day. */
export const ATTEMPTS = 8;

/** What the user allows without being asked. */
export interface DownloadLimits {
  readonly enabled: boolean;
  /** What is larger is fetched only when the user asks. */
  readonly maxBytes: number;
}

export interface OutputDownloadsDeps {
  readonly journal: Pick<Journal, 'downloads' | 'changes'>;
  readonly outputs: Pick<JobOutputs, 'bytes'>;
  readonly lease: Pick<Lease, 'held' | 'want' | 'onDidChange'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Asked before each download. */
  readonly limits: () => DownloadLimits;
  /** Told when a download has come to its end, or was given up. */
  readonly onSettled?: () => void;
}

/**
 * Fetches the outputs of jobs that have ended, whether anybody looks at them or not: platforms delete them. The window
 * that holds the lease does it. What fails for now is tried again later, also after a reload; why an output is not here
 * stands in its record.
 */
export class OutputDownloads implements Disposable {
  readonly #deps: OutputDownloadsDeps;
  readonly #life = new AbortController();
  readonly #listening = new DisposableStore();
  readonly #running = new Set<string>();
  #want: Disposable | null = null;
  #timer: AbortController | null = null;
  #sweeping = false;
  #sweepAgain = false;

  constructor(deps: OutputDownloadsDeps) {
    this.#deps = deps;
    const { journal, lease } = deps;
    this.#listening.add(journal.changes.onDidChange((change) => this.#onChange(change)));
    this.#listening.add(lease.onDidChange((held) => held && this.resume()));
  }

  /** Goes on with what an earlier window left. What fails is logged. */
  resume(): void {
    if (this.#sweeping) this.#sweepAgain = true;
    else void this.#sweep();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#life.abort();
    this.#want?.dispose();
  }

  #onChange(change: JobRecord | Removal): void {
    if ('removed' in change || change.state !== 'succeeded') return;
    // With the last of them, the lease is given back.
    if (this.#want || change.outputs.some(({ cached }) => !cached)) this.resume();
  }

  async #sweep(): Promise<void> {
    this.#sweeping = true;
    try {
      do {
        this.#sweepAgain = false;
        await this.#begin();
      } while (this.#sweepAgain);
    } catch (error) {
      if (!this.#life.signal.aborted) this.#deps.log.warn(`downloads: ${toProblem(error).message}`);
    } finally {
      this.#sweeping = false;
    }
  }

  /** Begins what is due, and sees to it that the rest is begun in its time. */
  async #begin(): Promise<void> {
    const { journal, lease, clock } = this.#deps;
    const wanted = await journal.downloads.pending();
    if (this.#life.signal.aborted) return;
    if (wanted.length === 0 && this.#running.size === 0) {
      this.#want?.dispose();
      this.#want = null;
      return;
    }
    this.#want ??= lease.want();
    if (!lease.held) return;
    const waiting = wanted.filter((one) => !this.#running.has(nameOf(one)));
    for (const one of waiting) {
      if (this.#running.size >= CONCURRENCY) return;
      if (one.dueAt <= clock.now()) this.#start(one);
    }
    const next = waiting.find(({ dueAt }) => dueAt > clock.now());
    if (next) this.#resumeAt(next.dueAt);
  }

  #resumeAt(at: number): void {
    this.#timer?.abort();
    const timer = new AbortController();
    this.#timer = timer;
    const { clock } = this.#deps;
    clock.sleep(at - clock.now(), AbortSignal.any([timer.signal, this.#life.signal])).then(
      () => this.resume(),
      () => undefined,
    );
  }

  #start(wanted: WantedDownload): void {
    const { clock } = this.#deps;
    this.#run(wanted).then(
      () => {
        if (this.#life.signal.aborted) return;
        this.resume();
        this.#deps.onSettled?.();
      },
      // The journal cannot be written now, so it still names this one as the next.
      () => this.#life.signal.aborted || this.#resumeAt(clock.now() + FIRST_RETRY_MS),
    );
  }

  async #run(wanted: WantedDownload): Promise<void> {
    const { journal, outputs, limits, log } = this.#deps;
    const { enabled, maxBytes } = limits();
    this.#running.add(nameOf(wanted));
    try {
      if (!enabled) await journal.downloads.drop(wanted);
      else await outputs.bytes(wanted.job, wanted.index, this.#life.signal, { maxBytes });
      // What was in the cache already was not written to the journal.
      if (enabled) await journal.downloads.drop(wanted);
    } catch (error) {
      const problem = toProblem(error);
      if (this.#life.signal.aborted) return;
      log.info(`output ${wanted.job}/${wanted.index}: not downloaded: ${problem.message}`);
      await this.#failed(wanted, problem);
    } finally {
      this.#running.delete(nameOf(wanted));
    }
  }

  #failed(wanted: WantedDownload, problem: Problem): Promise<void> {
    const { journal, clock } = this.#deps;
    const attempts = wanted.attempts + 1;
    if (!mayPass(problem) || attempts >= ATTEMPTS) return journal.downloads.drop(wanted);
    const backoff = Math.min(FIRST_RETRY_MS * 4 ** wanted.attempts, LONGEST_RETRY_MS);
    const wait = Math.max(backoff, problem.details.retryAfterMs ?? 0);
    return journal.downloads.postpone(wanted, attempts, clock.now() + wait);
  }
}

function nameOf({ job, index }: WantedDownload): string {
  return `${job}/${index}`;
}

/**
 * True for what may be gone by itself, or by what the user does about it elsewhere: a key, a full disk, the sign-in page
 * of a network, a firewall in front of the host of the file.
 */
export function mayPass({ kind, code, details }: Problem): boolean {
  if (details.byProxy || code === 'output.missing' || code === 'output.otherContent') return true;
  // An address that the platform named a moment ago has not run out: something else refuses.
  if (code === 'output.expired') return details.args?.['hint'] === 'asked';
  return ['network', 'rate', 'server', 'auth', 'storage', 'conflict'].includes(kind);
}
