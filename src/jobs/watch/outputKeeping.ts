import type { Clock } from '../../core/clock.ts';
import { DisposableStore, type Disposable } from '../../core/disposable.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Log } from '../../core/log.ts';
import type { JobOutput } from '../../core/output.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import { keepFile, type KeepRequest } from '../../media/keeping/keepFile.ts';
import type { Journal } from '../store/journal.ts';
import type { Removal } from '../store/journalChangeFeed.ts';
import type { KeepingRule, WantedKeep } from '../store/keeping/keepTable.ts';
import type { JobOutputs, OutputFile } from './jobOutputs.ts';
import type { Lease } from './lease.ts';
import { ATTEMPTS, mayPass } from './outputDownloads.ts';

const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 2 * 60 * 60 * 1000;

/** What a copy of an output is called, and what lies beside it. */
export type KeptAs = Pick<KeepRequest, 'name' | 'sidecar' | 'change'>;

export interface OutputKeepingDeps {
  readonly journal: Pick<Journal, 'get' | 'keeps' | 'downloads' | 'changes'>;
  readonly outputs: Pick<JobOutputs, 'bytes'>;
  readonly lease: Pick<Lease, 'held' | 'want' | 'onDidChange'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Names an output and writes its recipe: the same for the same output each time. Errors: Problem. */
  readonly describe: (
    job: JobRecord,
    output: JobOutput,
    file: OutputFile,
    rule: KeepingRule,
  ) => Promise<KeptAs>;
  /** Told of a failure that is news. */
  readonly tell: (problem: Problem, job: JobRecord) => void;
}

export interface KeepOptions {
  readonly onBytes?: (done: number, total: number) => void;
}

/**
 * Copies outputs to the folders where the user keeps them. What the setting asks for is done by the window that holds the lease,
 * after the download; what the user asks for by the window that was asked. What fails is tried again later, also after a
 * reload, for as long as it is wanted; why stands in the output's record.
 */
export class OutputKeeping implements Disposable {
  readonly #deps: OutputKeepingDeps;
  readonly #life = new AbortController();
  readonly #listening = new DisposableStore();
  #want: Disposable | null = null;
  #timer: AbortController | null = null;
  #isSweeping = false;
  #isAsked = false;

  constructor(deps: OutputKeepingDeps) {
    this.#deps = deps;
    const { journal, lease } = deps;
    this.#listening.add(journal.changes.onDidChange((change) => this.#onChange(change)));
    this.#listening.add(lease.onDidChange((held) => held && this.resume()));
  }

  /** Goes on with what is to be kept. What fails is logged. */
  resume(): void {
    this.#isAsked = true;
    if (!this.#isSweeping) void this.#sweep();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#life.abort();
    this.#want?.dispose();
  }

  /**
   * Keeps an output now, because the user asks for it, and gives the path of the copy; null when another window is at
   * it. When it is canceled, it is not kept later either. Errors: Problem.
   */
  async keep(
    place: { readonly job: JobId; readonly index: number },
    rule: KeepingRule,
    signal: AbortSignal,
    { onBytes }: KeepOptions = {},
  ): Promise<string | null> {
    const { keeps } = this.#deps.journal;
    await keeps.want(place.job, place.index, rule);
    const wanted = await keeps.claim(place);
    if (!wanted) return null;
    try {
      return await this.#copy(wanted, rule, AbortSignal.any([signal, this.#life.signal]), onBytes);
    } catch (error) {
      const problem = toProblem(error);
      if (signal.aborted) await keeps.drop(wanted);
      else if (!this.#life.signal.aborted) await this.#failed(wanted, problem, () => undefined);
      throw problem;
    }
  }

  #onChange(change: JobRecord | Removal): void {
    if ('removed' in change || change.state !== 'succeeded') return;
    if (this.#want || change.outputs.some(({ kept }) => !kept)) this.resume();
  }

  async #sweep(): Promise<void> {
    this.#isSweeping = true;
    try {
      while (this.#isAsked && !this.#life.signal.aborted) {
        this.#isAsked = false;
        await this.#begin();
      }
    } catch (error) {
      if (this.#life.signal.aborted) return;
      this.#deps.log.warn(`keeping: ${toProblem(error).message}`);
      this.#resumeAt(this.#deps.clock.now() + FIRST_RETRY_MS);
    } finally {
      this.#isSweeping = false;
    }
  }

  /** Keeps what is due, one after another, and sees to it that the rest is kept in its time. */
  async #begin(): Promise<void> {
    const { journal, lease, clock } = this.#deps;
    const wanted = await journal.keeps.pending();
    if (this.#life.signal.aborted) return;
    if (wanted.length === 0) {
      this.#want?.dispose();
      this.#want = null;
      return;
    }
    this.#want ??= lease.want();
    if (!lease.held) return;
    // Their downloads have retries of their own, and limits.
    const downloads = new Set((await journal.downloads.pending()).map(nameOf));
    const waiting = wanted.filter((one) => !downloads.has(nameOf(one)));
    for (const one of waiting.filter(({ dueAt }) => dueAt <= clock.now())) {
      if (this.#life.signal.aborted) return;
      await this.#keepOne(one);
    }
    const later = waiting.filter(({ dueAt }) => dueAt > clock.now()).map(({ dueAt }) => dueAt);
    if (later.length > 0) this.#resumeAt(Math.min(...later));
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

  async #keepOne({ job: id, index }: WantedKeep): Promise<void> {
    const { journal } = this.#deps;
    const wanted = await journal.keeps.claim({ job: id, index });
    if (!wanted) return;
    const job = await journal.get(id);
    const rule = wanted.rule ?? (job && (await journal.keeps.ruleFor(job)));
    // Removed from the history, or the setting says otherwise by now.
    if (!rule) return journal.keeps.drop(wanted);
    try {
      await this.#copy(wanted, rule, this.#life.signal);
    } catch (error) {
      if (this.#life.signal.aborted) await journal.keeps.release(wanted).catch(() => undefined);
      else await this.#failed(wanted, toProblem(error));
    }
  }

  async #copy(
    wanted: WantedKeep,
    rule: KeepingRule,
    signal: AbortSignal,
    onBytes?: KeepOptions['onBytes'],
  ): Promise<string> {
    const { journal, outputs, describe, clock } = this.#deps;
    const file = await outputs.bytes(wanted.job, wanted.index, signal);
    const job = await journal.get(wanted.job);
    const output = job?.outputs.find(({ index }) => index === wanted.index);
    if (!job || !output)
      throw new Problem({ kind: 'notFound', code: 'output.missing', args: { hint: 'gone' } });
    const named = await describe(job, output, file, rule);
    const request = {
      ...named,
      source: file.path,
      byteSize: file.content.byteSize,
      folder: rule.folder,
      mark: `${wanted.job}-${wanted.index}`,
      earlier: wanted.path,
      note: (path: string) => journal.keeps.notePath(wanted, path),
      onBytes,
    };
    const path = await keepFile(request, signal);
    await journal.keeps.markKept(wanted, { path, at: clock.now() });
    return path;
  }

  /** The reason is shown at the output; of those that fail alike, the user is told once. */
  async #failed(wanted: WantedKeep, problem: Problem, tell = this.#deps.tell): Promise<void> {
    const { journal, clock, log } = this.#deps;
    log.info(`output ${nameOf(wanted)}: not kept: ${problem.message}`);
    const job = await journal.keeps.markNotKept(wanted, problem.details);
    // A folder is there again some day; what the platform does not give is not asked for without an end.
    const isGivenUp = problem.kind !== 'storage' && (!mayPass(problem) || wanted.attempts + 1 >= ATTEMPTS);
    if (isGivenUp) {
      await journal.keeps.drop(wanted);
      return tell(problem, job);
    }
    const wait = Math.min(FIRST_RETRY_MS * 4 ** Math.min(wanted.attempts, 8), LONGEST_RETRY_MS);
    const due = clock.now() + Math.max(wait, problem.details.retryAfterMs ?? 0);
    const isNews = await journal.keeps.postpone(wanted, problem, due);
    if (isNews) tell(problem, job);
    this.resume();
  }
}

function nameOf({ job, index }: { readonly job: JobId; readonly index: number }): string {
  return `${job}/${index}`;
}
