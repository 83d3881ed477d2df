import type * as vscode from 'vscode';
import type { Disposable } from '../../core/disposable.ts';
import { isTerminal, type JobRecord } from '../../core/job.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { BoardFiles } from './boardFiles.ts';
import { jobsOf } from './openBoard.ts';

export interface FilmDeps {
  readonly jobs: () => Promise<Pick<Jobs, 'journal' | 'outputs'>>;
  readonly files: () => Promise<BoardFiles>;
}

/** What the history has of one shot. */
export interface ShotMade {
  /** The job that was started last. */
  readonly last: JobRecord;
  /** What has come of its jobs, by the id that the platform gave them. */
  readonly made: ReadonlyMap<string, JobRecord>;
}

/** What a page calls the output of a job, in place of an asset. */
const OUTPUT = 'backlot-output:';
export const outputAsset = ({ id }: Pick<JobRecord, 'id'>): string => `${OUTPUT}${id}`;

/** What is made of an open board: its jobs as they go on, and the files of its assets and outputs. */
export class BoardFilm implements Disposable {
  readonly #deps: FilmDeps;
  readonly #document: vscode.Uri;
  readonly #changed: () => void;
  readonly #jobs = new Map<string, JobRecord>();
  readonly #ending = new AbortController();
  #listening: readonly Disposable[] = [];

  /** @param changed called when a job of the board has gone on */
  constructor(deps: FilmDeps, document: vscode.Uri, changed: () => void) {
    this.#deps = deps;
    this.#document = document;
    this.#changed = changed;
    // A board opens without its history too.
    this.#follow().catch(() => undefined);
  }

  /** All jobs that were started for it. */
  get jobs(): Iterable<JobRecord> {
    return this.#jobs.values();
  }

  /** By the keys of the shots. */
  get shots(): ReadonlyMap<string, ShotMade> {
    const shots = new Map<string, ShotMade & { readonly made: Map<string, JobRecord> }>();
    for (const job of this.#jobs.values()) {
      const key = job.origin?.part;
      if (key === undefined) continue;
      const made = shots.get(key)?.made ?? new Map<string, JobRecord>();
      if (job.state === 'succeeded' && job.remoteId !== null) made.set(job.remoteId, job);
      shots.set(key, { last: job, made });
    }
    return shots;
  }

  /** The file of an asset of the board, or of an output; null where there is none. */
  async file(asset: string): Promise<string | null> {
    const { signal } = this.#ending;
    try {
      if (!asset.startsWith(OUTPUT))
        return await (await this.#deps.files()).asset(this.#document, asset, signal);
      const { outputs } = await this.#deps.jobs();
      return (await outputs.bytes(asset.replace(OUTPUT, ''), 0, signal)).path;
    } catch {
      return null;
    }
  }

  dispose(): void {
    this.#ending.abort();
    for (const listening of this.#listening) listening.dispose();
  }

  async #follow(): Promise<void> {
    const { journal } = await this.#deps.jobs();
    if (this.#ending.signal.aborted) return;
    const note = (change: JobRecord | { readonly removed: unknown }) => {
      if ('removed' in change || change.origin?.document !== this.#document.toString()) return;
      const before = this.#jobs.get(change.id);
      this.#jobs.set(change.id, change);
      const isSame =
        before?.state === change.state &&
        before.outputs.length === change.outputs.length &&
        before.cost?.micros === change.cost?.micros;
      if (!isSame) this.#changed();
    };
    const { changes } = journal;
    this.#listening = [changes.onDidChange(note), changes.onDidChangeElsewhere(note)];
    for (const job of await jobsOf(journal, this.#document))
      if (!this.#jobs.has(job.id)) this.#jobs.set(job.id, job);
    if (this.#jobs.size > 0) this.#changed();
  }
}

/** Whether a job is on its way. */
export function isUnderWay({ state }: JobRecord): boolean {
  return !isTerminal(state) && state !== 'unknown';
}
