import { statSync, type BigIntStats } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { SCHEMA_VERSION } from './schema.ts';
import { storageUnavailable } from './storageProblem.ts';

/**
 * What a write is for. A window that is older than the journal still records what came of the calls that it sent, but
 * it decides nothing any more: it does not know all the rules by which a newer version buys.
 */
export type WritePurpose = 'decision' | 'outcome';

const row = z.object({ generation: z.string(), min_writer: z.number() });
const versionRow = z.object({ user_version: z.number() });

/**
 * Which file a path names at this moment, by the numbers of the file system; null when it names none. As long as a file
 * is open, its number is given to no other file, also where numbers are made up anew at each mount (FAT, some network
 * disks). Where a file system gives no number at all, the time of creation takes its place. Errors: a system error.
 */
export function fileIdentity(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? identityOf(found) : null;
}

function identityOf({ dev, ino, birthtimeNs }: BigIntStats): string {
  return ino === 0n ? `created ${birthtimeNs}` : `${dev}:${ino}`;
}

/**
 * Proves that an open connection still writes to the journal: that the path names the file that was opened, that this
 * is the same journal (its generation), and that this version may write to it. A network disk that numbers an open file
 * anew makes it fail without need: then nothing is sent, and the window works again after a reload.
 */
export class JournalIdentity {
  readonly #file: string;
  readonly #statement: StatementSync;
  readonly #versionStatement: StatementSync;
  readonly #generation: string;
  readonly #database: string | null;
  readonly #log: string | null;
  #logSize = 0n;

  /**
   * Takes the identity of what was opened, after the first write. @param file the path of the database. Errors: Problem
   * (storage); those of SQLite and of the file system.
   */
  constructor(connection: DatabaseSync, file: string) {
    this.#file = file;
    this.#statement = connection.prepare('SELECT generation, min_writer FROM identity');
    this.#versionStatement = connection.prepare('PRAGMA user_version');
    this.#generation = this.#read().generation;
    this.#database = fileIdentity(file);
    const mode = connection.prepare('PRAGMA journal_mode').get()?.['journal_mode'];
    this.#log = mode === 'wal' ? fileIdentity(`${file}-wal`) : null;
  }

  /**
   * Within a transaction, after `requireSameFile`. Errors: Problem storage with reason `replaced`, `outdated` or `corrupt`.
   */
  requireCurrent(purpose: WritePurpose): void {
    const { generation, minWriter, version } = this.#read();
    if (generation !== this.#generation) throw storageUnavailable('replaced');
    if (minWriter > SCHEMA_VERSION || (purpose === 'decision' && version > SCHEMA_VERSION)) {
      throw storageUnavailable('outdated');
    }
  }

  /**
   * Before and after a transaction: before, because SQLite finds the files beside the database by name; after, because a
   * file that was moved away while it was written holds what nobody will read. Errors: Problem storage with reason
   * `replaced`; a system error when the file system does not answer.
   */
  requireSameFile(): void {
    if (fileIdentity(this.#file) !== this.#database || !this.#hasLog()) throw storageUnavailable('replaced');
  }

  /**
   * Before something is read: with a rollback journal a reader may roll back what it finds under the journal's name, and
   * that would be the one of another file. With a log it reads on what it has. Errors: as `requireSameFile`.
   */
  requireReadable(): void {
    if (this.#log === null) this.requireSameFile();
  }

  /** While a connection is open nobody but a foreign program removes or shortens its log; what is written then is lost. */
  #hasLog(): boolean {
    if (this.#log === null) return true;
    const found = statSync(`${this.#file}-wal`, { bigint: true, throwIfNoEntry: false });
    if (!found || identityOf(found) !== this.#log || found.size < this.#logSize) return false;
    this.#logSize = found.size;
    return true;
  }

  #read(): { readonly generation: string; readonly minWriter: number; readonly version: number } {
    const found = row.safeParse(this.#statement.get());
    const version = versionRow.safeParse(this.#versionStatement.get());
    // Also when the row is missing: a journal of which nobody knows who may write to it.
    if (!found.success || !version.success) throw storageUnavailable('corrupt');
    const { generation, min_writer: minWriter } = found.data;
    return { generation, minWriter, version: version.data.user_version };
  }
}
