import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withFileLock } from '../../accounts/fileLock.ts';
import { fileProblem, isCode } from '../../accounts/fileProblem.ts';
import type { Clock } from '../../core/clock.ts';
import { newState, parseState, type DocumentRef, type DocumentState } from './documentState.ts';

/** How many versions of a document are kept. */
const KEPT_VERSIONS = 20;

/** A save may wait for one of another window, and that for a server that does not answer. */
const PATIENCE_MS = 10 * 60_000;
const STALE_MS = 10_000;
const RENAME_TRIES = 10;
const STATE = 'state.json';
const VERSIONS = 'versions';
const VERSION = /^(\d{10})-(\d{13})-(read|written|setAside)\.txt$/;

/** How a version came here: read from the server, written to it, or left behind by another one that was saved. */
export type VersionOrigin = 'read' | 'written' | 'setAside';

export interface LocalVersion {
  readonly origin: VersionOrigin;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly path: string;
}

/**
 * What is known of each remote document, in private files: state, outbox and local history. A file is there whole or as it
 * was before. Errors of all methods: Problem storage.
 */
export class DocumentStore {
  readonly #folder: string;
  readonly #clock: Clock;

  constructor(folder: string, clock: Clock) {
    this.#folder = folder;
    this.#clock = clock;
  }

  /** Runs while no other window touches the document. */
  async locked<T>(ref: DocumentRef, work: () => Promise<T>): Promise<T> {
    const folder = this.#folderOf(ref);
    await this.#guarded(folder, () => mkdir(folder, { recursive: true, mode: 0o700 }));
    const options = { clock: this.#clock, patienceMs: PATIENCE_MS, staleMs: STALE_MS };
    return withFileLock(join(folder, 'lock'), options, work);
  }

  async load(ref: DocumentRef): Promise<DocumentState> {
    const path = join(this.#folderOf(ref), STATE);
    const text = await this.#guarded(path, () => textOf(path));
    const state = text === null ? null : parseState(text);
    if (state) return state;
    // Never taken for nothing: an unsent text may be in it.
    if (text !== null) await this.#guarded(path, () => rename(path, `${path}.kept-${this.#clock.now()}`));
    return newState(ref);
  }

  async save(state: DocumentState): Promise<void> {
    await this.#replace(join(this.#folderOf(state), STATE), JSON.stringify(state));
  }

  /** Every document of which something is known. */
  async all(): Promise<readonly DocumentState[]> {
    const states = await Promise.all(
      (await this.#namesIn(this.#folder)).map(async (name) => {
        const path = join(this.#folder, name, STATE);
        const text = await this.#guarded(path, () => textOf(path));
        return text === null ? null : parseState(text);
      }),
    );
    return states.filter((state) => state !== null);
  }

  /** Keeps a version unless it is the newest one already, and drops the oldest beyond `KEPT_VERSIONS`. */
  async keep(ref: DocumentRef, origin: VersionOrigin, text: string): Promise<void> {
    const kept = await this.versions(ref);
    const [newest] = kept;
    if (newest && (await this.textOf(newest)) === text) return;
    const folder = join(this.#folderOf(ref), VERSIONS);
    await this.#guarded(folder, () => mkdir(folder, { recursive: true, mode: 0o700 }));
    const number = Number(/(\d{10})-\d{13}-\w+\.txt$/.exec(newest?.path ?? '')?.[1] ?? 0) + 1;
    const name = `${String(number).padStart(10, '0')}-${String(this.#clock.now()).padStart(13, '0')}-${origin}.txt`;
    await this.#replace(join(folder, name), text);
    for (const { path } of kept.slice(KEPT_VERSIONS - 1)) await rm(path, { force: true });
  }

  /** The kept versions, newest first. */
  async versions(ref: DocumentRef): Promise<readonly LocalVersion[]> {
    const folder = join(this.#folderOf(ref), VERSIONS);
    return (await this.#namesIn(folder))
      .sort()
      .reverse()
      .flatMap((name) => {
        const [, , at, origin] = VERSION.exec(name) ?? [];
        if (origin !== 'read' && origin !== 'written' && origin !== 'setAside') return [];
        return [{ origin, at: Number(at), path: join(folder, name) }];
      });
  }

  async textOf({ path }: LocalVersion): Promise<string> {
    return this.#guarded(path, () => readFile(path, 'utf8'));
  }

  /** Removes everything, unsent texts included. */
  async erase(): Promise<void> {
    await this.#guarded(this.#folder, () => rm(this.#folder, { recursive: true, force: true }));
  }

  #folderOf({ account, assetId }: DocumentRef): string {
    // Ids may hold anything, and may differ by case alone.
    const name = createHash('sha256')
      .update(JSON.stringify([account, assetId]))
      .digest('hex');
    return join(this.#folder, name);
  }

  async #replace(path: string, text: string): Promise<void> {
    const temporary = `${path}.${randomUUID()}.tmp`;
    await this.#guarded(path, async () => {
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      try {
        const file = await open(temporary, 'wx', 0o600);
        try {
          await file.writeFile(text);
          await file.sync();
        } finally {
          await file.close();
        }
        await this.#renameOver(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    });
  }

  /** Windows refuses to replace a file that somebody is reading at this moment. */
  async #renameOver(from: string, to: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await rename(from, to);
      } catch (error) {
        if (attempt === RENAME_TRIES || !isCode(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
        await this.#clock.sleep(20);
      }
    }
  }

  async #namesIn(folder: string): Promise<string[]> {
    return this.#guarded(folder, async () => {
      try {
        return await readdir(folder);
      } catch (error) {
        if (isCode(error, 'ENOENT')) return [];
        throw error;
      }
    });
  }

  async #guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw fileProblem(path, error);
    }
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}
