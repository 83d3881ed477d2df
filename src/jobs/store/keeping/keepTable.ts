import * as z from 'zod/mini';
import type { Clock } from '../../../core/clock.ts';
import type { JobId } from '../../../core/ids.ts';
import { isRehearsal, type JobRecord } from '../../../core/job.ts';
import type { JobOutput, KeptFile } from '../../../core/output.ts';
import { problemArg, type Problem, type ProblemDetails } from '../../../core/problem.ts';
import type { Database } from '../database.ts';
import { lasting } from '../problemRow.ts';
import { readText } from '../rows.ts';
import * as sql from './keepStatements.ts';
import type { WindowIdentity } from '../windowIdentity.ts';

/** A window of which nothing is known, and that has copied one file for so long, does not live any more. */
const HOLD_LIMIT_MS = 30 * 60_000;

/** Where and how outputs are kept. */
export interface KeepingRule {
  /** An absolute path. */
  readonly folder: string;
  /** The template of names, unread. */
  readonly template: string;
  /** Whether the recipe is also written into files that can hold it. */
  readonly embeds: boolean;
}

/** An output that is to be kept. */
export interface WantedKeep {
  readonly job: JobId;
  /** The output's index. */
  readonly index: number;
  /** As the user asked for it; null for one that is kept because of the setting, which is asked at the time. */
  readonly rule: KeepingRule | null;
  /** Where an earlier attempt wanted to put it. */
  readonly path: string | null;
  readonly attempts: number;
  /** When it is tried next, in milliseconds since the epoch. */
  readonly dueAt: number;
  /** Why the last attempt failed, as a word. */
  readonly failure: string | null;
}

const rule = z.object({ folder: z.string(), template: z.string(), embeds: z.boolean() });

const row = z.object({
  job: z.string(),
  position: z.number(),
  rule: z.nullable(z.string()),
  path: z.nullable(z.string()),
  attempts: z.number(),
  due_at: z.number(),
  failure: z.nullable(z.string()),
  holder: z.nullable(z.string()),
  held_at: z.nullable(z.number()),
});

interface KeepTableDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly window: WindowIdentity;
  /** Called in the transaction after which nothing may be left to keep. */
  readonly updateFlag: () => void;
  /** Changes one output of a job, in a transaction of its own. */
  readonly changeOutput: (
    job: JobId,
    index: number,
    change: (output: JobOutput) => JobOutput,
  ) => Promise<JobRecord>;
}

/**
 * Which outputs are still to be copied to folders of the user's, and by which rule. They are noted with the end of their
 * job, in the same transaction, so that no reload loses one; of all windows one copies each. Errors of every method:
 * Problem (storage).
 */
export class KeepTable {
  readonly #deps: KeepTableDeps;

  constructor(deps: KeepTableDeps) {
    this.#deps = deps;
  }

  /** Within a transaction: notes the outputs of a job that has ended, where the setting says so. */
  wantAll(job: Pick<JobRecord, 'id' | 'project' | 'outputs' | 'origin'>): void {
    // The placeholders of a rehearsal are nothing to keep.
    if (isRehearsal(job.origin) || !this.#ruleOf(job)) return;
    for (const { index, kept } of job.outputs) if (!kept) this.#want(job.id, index, null);
  }

  /** The user asks for it: at once, also after failures. */
  want(job: JobId, index: number, asked: KeepingRule): Promise<void> {
    return this.#deps.database.record(() => {
      this.#want(job, index, JSON.stringify(asked));
      this.#deps.updateFlag();
    });
  }

  /** What is to be kept and held by nobody, the next first. */
  async pending(): Promise<readonly WantedKeep[]> {
    const { database } = this.#deps;
    const rows = await database.read(() => database.all(sql.KEEPS));
    return rows.flatMap((value) => (this.#isHeld(value) ? [] : (wantedOf(value) ?? [])));
  }

  /** Takes one for this window; null when another one has it, or when it is kept. */
  claim({ job, index }: Pick<WantedKeep, 'job' | 'index'>): Promise<WantedKeep | null> {
    const { database, window, clock } = this.#deps;
    return database.write(() => {
      const found = database.first(sql.KEEP, { job, position: index });
      const wanted = wantedOf(found);
      if (!wanted || this.#isHeld(found)) return null;
      const at = Math.floor(clock.now());
      database.run(sql.HOLD_KEEP, { job, position: index, holder: window.id, at });
      return wanted;
    });
  }

  /** Notes where the file will be, before anything is there. */
  async notePath({ job, index }: WantedKeep, path: string): Promise<void> {
    const { database } = this.#deps;
    await database.record(() => database.run(sql.NOTE_KEEP_PATH, { job, position: index, path }));
  }

  /**
   * It could not be kept for now. True when this failure is news: nothing else that is to be kept has failed in this way.
   */
  postpone({ job, index, attempts }: WantedKeep, problem: Problem, dueAt: number): Promise<boolean> {
    const { database } = this.#deps;
    const failure = problemArg(problem.details, 'reason') || problem.code;
    return database.record(() => {
      const known = database.first(sql.SAME_FAILURE, { failure }) !== undefined;
      const values = { job, position: index, attempts: attempts + 1, at: Math.floor(dueAt), failure };
      database.run(sql.POSTPONE_KEEP, values);
      return !known;
    });
  }

  /** Lets go of it, to be taken again by whoever comes. */
  async release({ job, index }: WantedKeep): Promise<void> {
    const { database } = this.#deps;
    await database.record(() => database.run(sql.RELEASE_KEEP, { job, position: index }));
  }

  /** It is not to be kept any more. */
  drop({ job, index }: Pick<WantedKeep, 'job' | 'index'>): Promise<void> {
    return this.#deps.database.record(() => {
      this.#settle(job, index);
      this.#deps.updateFlag();
    });
  }

  /** The user has a copy of it. Errors: notFound. */
  markKept({ job, index }: Pick<WantedKeep, 'job' | 'index'>, kept: KeptFile): Promise<JobRecord> {
    return this.#deps.changeOutput(job, index, ({ notKept: _, ...output }) => {
      this.#settle(job, index);
      return { ...output, kept };
    });
  }

  /** Notes in its record why it could not be kept. Errors: notFound. */
  markNotKept({ job, index }: Pick<WantedKeep, 'job' | 'index'>, reason: ProblemDetails): Promise<JobRecord> {
    return this.#deps.changeOutput(job, index, (output) => ({ ...output, notKept: lasting(reason) }));
  }

  #settle(job: JobId, index: number): void {
    this.#deps.database.run(sql.DROP_KEEP, { job, position: index });
  }

  /**
   * How outputs of jobs from a folder are kept by the setting, null for not at all; of the folder `null`, those from
   * windows without one and from folders without a rule of their own (`undefined`).
   */
  async setRule(project: string | null, value: KeepingRule | null | undefined): Promise<void> {
    const { database } = this.#deps;
    const values = { project: project ?? '' };
    const text = JSON.stringify(value ?? null);
    const known = await database.read(() => readText(database.first(sql.KEEP_RULE, values), 'rule'));
    if (known === (value === undefined ? null : text)) return;
    await database.record(() => {
      if (value === undefined) database.run(sql.DROP_KEEP_RULE, values);
      else database.run(sql.SET_KEEP_RULE, { ...values, rule: text });
    });
  }

  /** The rule of the setting for outputs of this job; null where they are not kept. */
  ruleFor(job: Pick<JobRecord, 'project'>): Promise<KeepingRule | null> {
    return this.#deps.database.read(() => this.#ruleOf(job));
  }

  #ruleOf({ project }: Pick<JobRecord, 'project'>): KeepingRule | null {
    const { database } = this.#deps;
    const own = project && readRule(database.first(sql.KEEP_RULE, { project: project.id }));
    const found = own ?? readRule(database.first(sql.KEEP_RULE, { project: '' }));
    return found === 'none' ? null : (found ?? null);
  }

  #want(job: JobId, index: number, asked: string | null): void {
    const at = Math.floor(this.#deps.clock.now());
    this.#deps.database.run(sql.WANT_KEEP, { job, position: index, rule: asked, at });
  }

  #isHeld(value: unknown): boolean {
    const { window, clock } = this.#deps;
    const { holder, held_at: since } = row.safeParse(value).data ?? {};
    if (holder === null || holder === undefined || window.isGone(holder)) return false;
    const age = clock.now() - (since ?? 0);
    return age >= 0 && age < HOLD_LIMIT_MS;
  }
}

function wantedOf(value: unknown): WantedKeep | null {
  const { data } = row.safeParse(value);
  if (!data) return null;
  const { job, position: index, path, attempts, due_at: dueAt, failure } = data;
  const asked = data.rule === null ? null : ruleFrom(data.rule);
  return { job, index, rule: asked === 'none' ? null : (asked ?? null), path, attempts, dueAt, failure };
}

/** `none` says that nothing is kept; undefined that no rule is known. */
function readRule(value: unknown): KeepingRule | 'none' | undefined {
  const text = readText(value, 'rule');
  return text === null ? undefined : ruleFrom(text);
}

function ruleFrom(text: string): KeepingRule | 'none' | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed === null ? 'none' : rule.safeParse(parsed).data;
  } catch {
    return undefined;
  }
}
