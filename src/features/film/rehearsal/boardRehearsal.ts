import type * as vscode from 'vscode';
import type { Disposable } from '../../../core/disposable.ts';
import { rehearsalOf, type JobRecord } from '../../../core/job.ts';
import type { ProblemDetails } from '../../../core/problem.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import { isUnderWay } from '../boardFilm.ts';
import { jobsOf } from '../openBoard.ts';

/** How a shot stands in the rehearsal of its board. */
export interface RehearsedShot {
  /** What makes its placeholder on the sandbox; null where nothing was sent. */
  readonly job: JobRecord | null;
  /** Why it cannot be made like this; null where nothing is known against it. */
  readonly problem: ProblemDetails | null;
}

/** What keeps shots from being made, by their keys. */
export type ShotProblems = ReadonlyMap<string, ProblemDetails>;

/** The rehearsal of an open board as it goes on: apart from what is really made of it. */
export class BoardRehearsal implements Disposable {
  readonly #document: string;
  readonly #changed: () => void;
  /** By shot, the job that was started last. */
  readonly #jobs = new Map<string, JobRecord>();
  /** By shot, when that job was started: also once it is removed, so that no older one takes its place. */
  readonly #latest = new Map<string, number>();
  /** Why the plan of a shot that was not sent yet has stopped. */
  readonly #stopped = new Map<string, ProblemDetails>();
  #listening: readonly Disposable[] = [];
  #isEnded = false;

  /** @param changed called when something of it has changed */
  constructor(jobs: () => Promise<Pick<Jobs, 'journal'>>, document: vscode.Uri, changed: () => void) {
    this.#document = rehearsalOf(document.toString());
    this.#changed = changed;
    // A board opens without its history too.
    this.#follow(jobs).catch(() => undefined);
  }

  /** By the keys of the shots. @param found what was found before anything was sent */
  shots(found: ShotProblems): ReadonlyMap<string, RehearsedShot> {
    const keys = new Set([...this.#jobs.keys(), ...this.#stopped.keys(), ...found.keys()]);
    return new Map(
      [...keys].map((key) => {
        const job = this.#jobs.get(key) ?? null;
        // A job that is asked for again has the problem of the last poll, which does not end it.
        const failure = job && !isUnderWay(job) ? job.problem : null;
        const problem = found.get(key) ?? this.#stopped.get(key) ?? failure;
        return [key, { job, problem }];
      }),
    );
  }

  dispose(): void {
    this.#isEnded = true;
    for (const listening of this.#listening) listening.dispose();
  }

  async #follow(jobs: () => Promise<Pick<Jobs, 'journal'>>): Promise<void> {
    const { journal } = await jobs();
    if (this.#isEnded) return;
    const note = (change: JobRecord | { readonly removed: string }) => {
      if ('removed' in change) this.#forget(change.removed);
      else if (change.origin?.document === this.#document && this.#keep(change.origin.part, change)) {
        this.#stopped.delete(change.origin.part);
        this.#changed();
      }
    };
    const lookAt = async (id: string): Promise<void> => {
      const plan = await journal.plans.get(id);
      for (const { origin, job } of plan?.steps ?? []) {
        if (origin?.document !== this.#document || job) continue;
        if (plan?.problem && plan.state === 'paused') this.#stopped.set(origin.part, plan.problem);
        else this.#stopped.delete(origin.part);
        this.#changed();
      }
    };
    const { changes, plans } = journal;
    this.#listening = [
      changes.onDidChange(note),
      changes.onDidChangeElsewhere(note),
      plans.onDidChange((id) => void lookAt(id).catch(() => undefined)),
    ];
    for (const job of await jobsOf(journal, this.#document)) if (job.origin) this.#keep(job.origin.part, job);
    for (const { id, state } of await plans.all()) if (state === 'paused') await lookAt(id);
    if (this.#jobs.size > 0) this.#changed();
  }

  /** False for a job that is older than what its shot shows, or last showed. */
  #keep(part: string, job: JobRecord): boolean {
    if (job.createdAt < (this.#latest.get(part) ?? 0)) return false;
    this.#latest.set(part, job.createdAt);
    this.#jobs.set(part, job);
    return true;
  }

  #forget(id: string): void {
    for (const [part, job] of this.#jobs) {
      if (job.id !== id) continue;
      this.#jobs.delete(part);
      this.#changed();
    }
  }
}
