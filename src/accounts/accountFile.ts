import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '../core/account.ts';
import type { Clock } from '../core/clock.ts';
import type { Problem } from '../core/problem.ts';
import { formatAccountFile, parseAccountFile } from './accountRow.ts';
import { LockTimeout, withFileLock, type HeldLock } from './fileLock.ts';
import { accountsUnavailable, fileProblem, isCode } from './fileProblem.ts';

export const ACCOUNT_FILE = 'accounts.json';
const KEPT = /^accounts\.kept-.*\.json$/;
const TEMPORARY = /^accounts\.json\..*\.tmp$/;
const PATIENCE_MS = 20_000;
const STALE_MS = 10_000;
const RENAME_TRIES = 10;

/** What the file held at one moment. `stamp` differs whenever the file was replaced. */
export interface Reading {
  readonly stamp: string;
  readonly content:
    | { readonly state: 'good'; readonly accounts: readonly Account[] }
    | { readonly state: 'newer' | 'corrupt' };
}

const NOTHING: Reading = { stamp: 'none', content: { state: 'good', accounts: [] } };

/** The one file of account rows: whole readings, whole replacements, and a lock across windows. */
export class AccountFile {
  readonly path: string;
  readonly #folder: string;
  readonly #clock: Clock;

  constructor(folder: string, clock: Clock) {
    this.#folder = folder;
    this.path = join(folder, ACCOUNT_FILE);
    this.#clock = clock;
  }

  /** The stamp alone, for a cheap question whether anything changed. Errors: storage Problem. */
  async stamp(): Promise<string> {
    try {
      return stampOf(await stat(this.path, { bigint: true }));
    } catch (error) {
      if (isCode(error, 'ENOENT')) return NOTHING.stamp;
      throw fileProblem(this.path, error);
    }
  }

  /** A file that is not there is an empty list. Errors: storage Problem when it cannot be opened or read. */
  async read(): Promise<Reading> {
    try {
      const file = await open(this.path, 'r');
      try {
        // Stamp and text come from one open file, even when another window replaces it meanwhile.
        const stamp = stampOf(await file.stat({ bigint: true }));
        return { stamp, content: parseAccountFile(await file.readFile('utf8')) };
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isCode(error, 'ENOENT')) return NOTHING;
      throw fileProblem(this.path, error);
    }
  }

  /**
   * Replaces the rows by what `change` makes of them, while no other window can. A file that cannot be read is
   * first moved aside; one of a later version is left alone. Both end in a Problem, as does a full disk or a lock
   * that is not given up. What `change` throws comes out unchanged, and the file stays as it was, as it does when
   * `change` returns the very list that it was given.
   */
  async update(
    change: (accounts: readonly Account[]) => readonly Account[],
  ): Promise<{ readonly reading: Reading; readonly replaced: boolean }> {
    return this.#locked(async (lock) => {
      const before = await this.#rows();
      const accounts = change(before);
      const replaced = accounts !== before;
      if (replaced) await this.#replace(formatAccountFile(accounts), lock);
      return { reading: { stamp: await this.stamp(), content: { state: 'good', accounts } }, replaced };
    });
  }

  /** The Problem of a file that a later version wrote. */
  newer(): Problem {
    return accountsUnavailable(this.path, 'newer');
  }

  /** Moves an unreadable file aside and says so; does nothing when another window has already done it. */
  async settle(): Promise<void> {
    await this.#locked(() => this.#rows());
  }

  /** Moves the file aside whatever it holds, so that a new list can begin. Returns the new name; null without a file. */
  async setAside(): Promise<string | null> {
    return this.#locked(() => this.#moveAside());
  }

  /** Names of the files that were moved aside. */
  async kept(): Promise<readonly string[]> {
    return (await this.#names()).filter((name) => KEPT.test(name));
  }

  /** Removes the rows and everything that was moved aside or left over. */
  async erase(): Promise<void> {
    await this.#locked(async () => {
      for (const name of await this.#names()) {
        if (name === ACCOUNT_FILE || KEPT.test(name) || TEMPORARY.test(name)) await this.#remove(name);
      }
    });
  }

  /** The rows, for a holder of the lock. */
  async #rows(): Promise<readonly Account[]> {
    const { content } = await this.read();
    switch (content.state) {
      case 'good':
        return content.accounts;
      case 'newer':
        throw this.newer();
      case 'corrupt': {
        const kept = await this.#moveAside();
        throw accountsUnavailable(this.path, 'corrupt', kept ? { kept } : {});
      }
    }
  }

  async #moveAside(): Promise<string | null> {
    const time = new Date(this.#clock.now()).toISOString().replace(/[:.]/g, '-');
    const name = `accounts.kept-${time}-${randomUUID().slice(0, 8)}.json`;
    try {
      await rename(this.path, join(this.#folder, name));
      return name;
    } catch (error) {
      if (isCode(error, 'ENOENT')) return null;
      throw error;
    }
  }

  async #replace(text: string, lock: HeldLock): Promise<void> {
    for (const name of await this.#names()) if (TEMPORARY.test(name)) await this.#remove(name);
    const temporary = `${this.path}.${process.pid}-${randomUUID()}.tmp`;
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      if (!(await lock.isOurs())) throw accountsUnavailable(this.path, 'locked');
      await this.#renameOver(temporary);
      await this.#syncFolder();
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Windows refuses to replace a file that somebody is reading at this moment. */
  async #renameOver(temporary: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await rename(temporary, this.path);
      } catch (error) {
        if (attempt === RENAME_TRIES || !isCode(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
        await this.#clock.sleep(20);
      }
    }
  }

  /** Makes the new name survive a power cut, where the platform can open a folder. */
  async #syncFolder(): Promise<void> {
    if (process.platform === 'win32') return;
    const folder = await open(this.#folder, 'r');
    try {
      await folder.sync();
    } catch (error) {
      // Some network file systems have no such call; the rename itself is done.
      if (!isCode(error, 'EINVAL', 'ENOTSUP', 'EPERM')) throw error;
    } finally {
      await folder.close();
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return [];
      throw fileProblem(this.path, error);
    }
  }

  async #remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true });
  }

  async #locked<T>(work: (lock: HeldLock) => Promise<T>): Promise<T> {
    const options = { clock: this.#clock, patienceMs: PATIENCE_MS, staleMs: STALE_MS };
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      return await withFileLock(`${this.path}.lock`, options, work);
    } catch (error) {
      if (error instanceof LockTimeout) throw accountsUnavailable(this.path, 'locked', { cause: error });
      throw fileProblem(this.path, error);
    }
  }
}

function stampOf(found: { mtimeNs: bigint; size: bigint; ino: bigint }): string {
  return `${found.mtimeNs}:${found.size}:${found.ino}`;
}
