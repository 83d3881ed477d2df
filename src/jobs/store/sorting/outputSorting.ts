import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Disposable } from '../../../core/disposable.ts';
import { Emitter, type Event } from '../../../core/event.ts';
import type { CachedContent } from '../../../core/output.ts';
import type { Database } from '../database.ts';
import type { JournalChangeFeed } from '../journalChangeFeed.ts';
import { readNumber, readRow, readText } from '../rows.ts';
import { JOB, NEXT_REVISION } from '../statements.ts';
import { deletedOutput } from './deletedOutput.ts';
import { OutputList } from './outputList.ts';
import { SortingNames } from './sortingNames.ts';
import {
  SortingSteps,
  type Marking,
  type OutputPlace,
  type SortingEdit,
  type Written,
} from './sortingSteps.ts';

/** What was done at once, and is undone at once. */
export interface SortingStep {
  readonly marking: Marking;
  /** How many outputs it changed. */
  readonly count: number;
}

interface DoneStep extends SortingStep {
  readonly edits: readonly SortingEdit[];
}

/** What is in the recycle bin. */
export interface BinContent {
  readonly outputs: number;
  /** Files that nothing else needs, and their bytes together. */
  readonly files: number;
  readonly bytes: number;
}

/** Outputs that are changed in one transaction. */
const OUTPUTS_PER_TURN = 100;
/** More steps than anybody takes back. */
const MOST_STEPS = 100;

const NEXT = 'UPDATE sorting SET revision = revision + 1 RETURNING revision';
/** Files of the bin that no other output has. */
const BIN = `
  SELECT (SELECT count(*) FROM outputs WHERE gone = 'recycled') AS outputs, count(*) AS files,
    coalesce(sum(bytes), 0) AS bytes
  FROM (
    SELECT hash, max(bytes) AS bytes FROM outputs AS binned WHERE gone = 'recycled' AND hash IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM outputs WHERE hash = binned.hash AND gone IS NULL)
    GROUP BY hash
  )`;

/**
 * What the user says of outputs: favorites, ratings, tags, collections, the recycle bin, with undo in the window that
 * did it. Errors of every method: Problem (storage).
 */
export class OutputSorting implements Disposable {
  readonly list: OutputList;
  readonly names: SortingNames;
  readonly #database: Database;
  readonly #changes: JournalChangeFeed;
  readonly #steps: SortingSteps;
  readonly #changed = new Emitter<readonly OutputPlace[]>();
  readonly #listening: Disposable;
  #undo: readonly DoneStep[] = [];
  #redo: readonly DoneStep[] = [];
  #seenRevision = 0;
  /** One step after the other: what is undone has been done. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: Database, changes: JournalChangeFeed) {
    this.#database = database;
    this.#changes = changes;
    this.#steps = new SortingSteps(database);
    this.list = new OutputList(database);
    this.names = new SortingNames(database, () => this.#changed.fire([]));
    this.#listening = changes.onDidWriteElsewhere(() => void this.#readExternal().catch(() => undefined));
  }

  /** From now on. Within a transaction. */
  begin(): void {
    this.#seenRevision = this.#revision();
  }

  /** The outputs that were marked in any window; none of them when only names changed. What goes into the bin is told as a change of its job. */
  get onDidChange(): Event<readonly OutputPlace[]> {
    return this.#changed.event;
  }

  /** Marks outputs, some in each turn. Those that are gone are left out; null when nothing was to be changed. */
  mark(places: readonly OutputPlace[], marking: Marking): Promise<SortingStep | null> {
    return this.#inOrder(async () => {
      const edits: SortingEdit[] = [];
      await this.list.complete();
      for (let at = 0; at < places.length; at += OUTPUTS_PER_TURN) {
        if (at > 0) await nextTurn();
        const some = places.slice(at, at + OUTPUTS_PER_TURN);
        edits.push(
          ...(await this.#write(() => this.#steps.editsOf(this.#steps.idsOf(some), marking), 'forward')),
        );
      }
      const count = countOf(edits);
      if (count === 0) return null;
      const step = { marking, count, edits };
      this.#undo = [...this.#undo, step].slice(-MOST_STEPS);
      this.#redo = [];
      return step;
    });
  }

  /** Takes back what this window did last; null when there is nothing. */
  undo(): Promise<SortingStep | null> {
    return this.#inOrder(() => this.#replay('back'));
  }

  /** Does again what was taken back last; null when there is nothing. */
  redo(): Promise<SortingStep | null> {
    return this.#inOrder(() => this.#replay('forward'));
  }

  async bin(): Promise<BinContent> {
    await this.list.complete();
    const row = await this.#database.read(() => this.#database.first(BIN));
    const number = (name: string): number => readNumber(row, name) ?? 0;
    return { outputs: number('outputs'), files: number('files'), bytes: number('bytes') };
  }

  /**
   * Forgets all outputs in the recycle bin; their jobs, recipes and costs stay. Gives the content that no output has any
   * more. It cannot be undone.
   */
  emptyBin(): Promise<readonly CachedContent[]> {
    return this.#inOrder(async () => {
      const contents = new Map<string, CachedContent>();
      for (;;) {
        const jobs = new Map<string, unknown>();
        await this.#database.write(() => {
          jobs.clear();
          const rows = this.#database.all(
            `SELECT DISTINCT job FROM outputs WHERE gone = 'recycled' LIMIT ${OUTPUTS_PER_TURN}`,
          );
          for (const id of rows.map((row) => readText(row, 'job') ?? '')) {
            const before = readRow(this.#database.first(JOB, { id }))?.outputs ?? [];
            const outputs = before.map((output) => {
              if (output.gone !== 'recycled') return output;
              if (output.cached) contents.set(output.cached.hash, output.cached);
              this.#database.run('DELETE FROM downloads WHERE job = :id AND position = :index', {
                id,
                index: output.index,
              });
              return deletedOutput(output);
            });
            const values = { id, outputs: JSON.stringify(outputs) };
            const row = this.#database.first(
              `UPDATE jobs SET outputs = :outputs, revision = ${NEXT_REVISION} WHERE id = :id RETURNING *`,
              values,
            );
            jobs.set(id, row);
            // A job that cannot be read keeps nothing in the bin for ever.
            this.#database.run(`DELETE FROM outputs WHERE job = :id AND gone = 'recycled'`, { id });
          }
        });
        if (jobs.size === 0) break;
        for (const row of jobs.values()) this.#changes.publish(row);
        await nextTurn();
      }
      const hashes = JSON.stringify([...contents.keys()]);
      const used = await this.#database.read(() =>
        this.#database.all(
          'SELECT DISTINCT hash FROM outputs WHERE hash IN (SELECT value FROM json_each(:hashes))',
          {
            hashes,
          },
        ),
      );
      for (const row of used) contents.delete(readText(row, 'hash') ?? '');
      return [...contents.values()];
    });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  /** Steps whose outputs were all deleted for good meanwhile change nothing: they are passed over. */
  async #replay(way: 'forward' | 'back'): Promise<SortingStep | null> {
    for (;;) {
      const step = (way === 'back' ? this.#undo : this.#redo).at(-1);
      if (!step) return null;
      const changed = new Set<number>();
      for (const edit of way === 'back' ? step.edits.toReversed() : step.edits)
        await this.#write(() => [edit], way, changed);
      if (way === 'back') this.#undo = this.#undo.slice(0, -1);
      else this.#redo = this.#redo.slice(0, -1);
      if (changed.size === 0) continue;
      if (way === 'back') this.#redo = [...this.#redo, step];
      else this.#undo = [...this.#undo, step];
      return step;
    }
  }

  /**
   * Does edits in one transaction and tells of what they changed.
   * @param changed gets the outputs that were changed
   */
  async #write(
    edits: () => readonly SortingEdit[],
    way: 'forward' | 'back',
    changed?: Set<number>,
  ): Promise<readonly SortingEdit[]> {
    let written: Written = { outputs: new Set(), jobs: new Map() };
    const done = await this.#database.write(() => {
      written = { outputs: new Set(), jobs: new Map() };
      const found = edits();
      for (const edit of found) this.#steps.apply(edit, way, written);
      this.#noteRevision(written.outputs);
      return found;
    });
    for (const id of written.outputs) changed?.add(id);
    for (const row of written.jobs.values()) this.#changes.publish(row);
    if (written.outputs.size > 0) await this.#tell(written.outputs);
    return done;
  }

  /** Within a transaction. */
  #noteRevision(ids: ReadonlySet<number>): void {
    if (ids.size === 0) return;
    const before = this.#seenRevision;
    const revision = readNumber(this.#database.first(NEXT), 'revision') ?? 0;
    this.#database.run(
      'UPDATE outputs SET revision = :revision WHERE id IN (SELECT value FROM json_each(:ids))',
      { revision, ids: JSON.stringify([...ids]) },
    );
    // What another window wrote in between is still to be read.
    if (revision === before + 1) this.#seenRevision = revision;
  }

  async #tell(ids: ReadonlySet<number>): Promise<void> {
    this.#changed.fire(
      await this.#placesOf('id IN (SELECT value FROM json_each(:given))', JSON.stringify([...ids])),
    );
  }

  async #placesOf(where: string, given: string | number): Promise<readonly OutputPlace[]> {
    const rows = await this.#database.read(() =>
      this.#database.all(`SELECT job, position FROM outputs WHERE ${where}`, { given }),
    );
    return rows.map((row) => ({ job: readText(row, 'job') ?? '', index: readNumber(row, 'position') ?? 0 }));
  }

  async #readExternal(): Promise<void> {
    const revision = await this.#database.read(() => this.#revision());
    const seen = this.#seenRevision;
    if (revision === seen) return;
    this.#seenRevision = revision;
    this.#changed.fire(await this.#placesOf('revision > :given', seen));
  }

  #revision(): number {
    return readNumber(this.#database.first('SELECT revision FROM sorting'), 'revision') ?? 0;
  }

  #inOrder<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#last.then(step);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

function countOf(edits: readonly SortingEdit[]): number {
  return new Set(edits.flatMap((edit) => ('values' in edit ? edit.values : edit.outputs).map(([id]) => id)))
    .size;
}
