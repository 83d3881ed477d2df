import {
  closeSync,
  fchmodSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export const STARTUP_FILE = 'startup.json';

/** What start-up needs to know before anything is loaded. Keys that this version does not know are preserved. */
export interface Startup {
  /** True while a job waits for something or an output expires: the journal must be opened and watching resumed. */
  readonly openWork: boolean;
  readonly [key: string]: unknown;
}

/**
 * The text of the flag file. A text that cannot be read means that a write was interrupted, so there may be open
 * work: looking costs little, forgetting a paid job costs money. An empty file is such a text too; a file that does
 * not exist (`undefined`) is a fresh installation.
 */
export function readStartup(text: string | undefined): Startup {
  if (text === undefined) return { openWork: false };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { openWork: true };
    return { ...value, openWork: !('openWork' in value) || value.openWork !== false };
  } catch {
    return { openWork: true };
  }
}

/**
 * The flag file in the storage folder. Written synchronously, because the journal does it inside the transaction
 * that opens the first job or ends the last: with several windows, the database's write lock is what keeps a
 * window that saw no work from lowering the flag after another one raised it.
 */
export class OpenWorkFlag {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Errors: a system error when the file is there but cannot be read. */
  read(): Startup {
    try {
      return readStartup(readFileSync(join(this.#folder, STARTUP_FILE), 'utf8'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return readStartup(undefined);
      throw error;
    }
  }

  /** Writes only when it changes something. Errors: a system error when it cannot be written. */
  set(openWork: boolean): void {
    const now = this.read();
    if (now.openWork === openWork) return;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const target = join(this.#folder, STARTUP_FILE);
    const temporary = `${target}.${process.pid}.tmp`;
    try {
      const file = openSync(temporary, 'w', 0o600);
      try {
        // Whatever the umask is.
        fchmodSync(file, 0o600);
        writeSync(file, `${JSON.stringify({ ...now, openWork })}\n`);
        // Not synced: a power cut that leaves the new name with no content leaves a text that means open work.
      } finally {
        closeSync(file);
      }
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }

  /** Sets what is found now. A flag that stays set costs opening the journal at the next start, so failing to clear it is no error. */
  update(hasOpenWork: () => boolean): void {
    try {
      this.set(hasOpenWork());
    } catch {
      return;
    }
  }
}
