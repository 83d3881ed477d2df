import { readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type { Clock } from '../../core/clock.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { AccountId } from '../../core/ids.ts';
import type { Problem } from '../../core/problem.ts';
import { readJson } from '../../net/json/exactJson.ts';
import type { Database } from './database.ts';
import { storageUnavailable, unreadableValue } from './storageProblem.ts';

/** Kinds that were run and not saved; older ones are removed. */
const MOST_RECENT = 10;
const IMPORT = 'kinds.json';

/** A kind of job that the platform does not list: saved by the user, or run lately. */
export interface SavedJobKind {
  readonly account: AccountId;
  /** `preset/plain-words`: the group, and what the platform calls it. */
  readonly kind: string;
  readonly label: string;
  /** Inputs to start from. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** False for one that is only remembered because it was run lately. */
  readonly saved: boolean;
  /** When it was run last, in milliseconds since the epoch. */
  readonly usedAt: number | null;
}

const inputs = z.record(z.string(), z.unknown());

const row = z.object({
  account: z.string(),
  kind: z.string(),
  label: z.string(),
  inputs: z.string(),
  saved: z.number(),
  used_at: z.nullable(z.number()),
});

/** The file of earlier versions. */
const file = z.object({ version: z.literal(1), kinds: z.array(z.unknown()) });
const entry = z.object({
  account: z.string(),
  kind: z.string().check(z.minLength(1)),
  label: z.string(),
  inputs,
  kept: z.boolean(),
  usedAt: z.nullable(z.number()),
});

const FIND = 'SELECT * FROM saved_kinds WHERE account = :account AND kind = :kind';

const PUT = `
  INSERT INTO saved_kinds (account, kind, label, inputs, saved, used_at)
  VALUES (:account, :kind, :label, :inputs, :saved, :used_at)
  ON CONFLICT (account, kind) DO UPDATE SET label = excluded.label, inputs = excluded.inputs,
    saved = excluded.saved, used_at = excluded.used_at`;

const ADD = `
  INSERT INTO saved_kinds (account, kind, label, inputs, saved, used_at)
  VALUES (:account, :kind, :label, :inputs, :saved, :used_at)
  ON CONFLICT (account, kind) DO NOTHING`;

const FORGET_OLD = `
  DELETE FROM saved_kinds WHERE account = :account AND saved = 0 AND kind NOT IN (
    SELECT kind FROM saved_kinds WHERE account = :account AND saved = 0 ORDER BY used_at DESC LIMIT :most
  )`;

export interface SavedJobKindsDeps {
  /** The journal's database, opened when it is needed; another one after everything was deleted. */
  readonly database: () => Promise<Database>;
  /** The folder in which earlier versions have `kinds.json`, which is imported once. */
  readonly folder: string;
  readonly clock: Clock;
}

/**
 * The kinds of job that the user saved, in the journal's database. They hold no secret. Errors of every method: Problem
 * (storage); nothing is written over what cannot be read.
 */
export class SavedJobKinds {
  readonly #deps: SavedJobKindsDeps;
  readonly #changed = new Emitter<AccountId>();
  readonly onDidChange: Event<AccountId> = this.#changed.event;
  /** The database that has all that the file of earlier versions held. */
  #complete: Database | null = null;
  /** That file was damaged and was moved aside: to be shown once. */
  #damage: Problem | null = null;

  constructor(deps: SavedJobKindsDeps) {
    this.#deps = deps;
  }

  /** What was saved or run lately with an account, the one that was run last first. */
  async list(account: AccountId): Promise<readonly SavedJobKind[]> {
    const database = await this.#open();
    const damage = this.#damage;
    this.#damage = null;
    if (damage) throw damage;
    const rows = await database.read(() =>
      database.all('SELECT * FROM saved_kinds WHERE account = :account', { account }),
    );
    const own = rows.flatMap((one) => readKind(one) ?? []);
    return own.sort((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0) || a.label.localeCompare(b.label));
  }

  /** Saves a kind, or changes what is saved of it. */
  async save(
    given: Pick<SavedJobKind, 'account' | 'kind' | 'label'> & Partial<Pick<SavedJobKind, 'inputs'>>,
  ): Promise<void> {
    await this.#change(given, (before) => ({
      ...{ inputs: {}, usedAt: null },
      ...before,
      ...given,
      saved: true,
    }));
  }

  /** Notes that a kind was run. */
  async noteRun(given: Pick<SavedJobKind, 'account' | 'kind' | 'label'>): Promise<void> {
    const usedAt = this.#deps.clock.now();
    await this.#change(given, (before) => ({ ...given, inputs: {}, saved: false, ...before, usedAt }));
  }

  async remove(account: AccountId, kind: string): Promise<void> {
    const database = await this.#open();
    await database.write(() =>
      database.run('DELETE FROM saved_kinds WHERE account = :account AND kind = :kind', { account, kind }),
    );
    this.#changed.fire(account);
  }

  async #change(
    { account, kind }: Pick<SavedJobKind, 'account' | 'kind'>,
    change: (before: SavedJobKind | null) => SavedJobKind,
  ): Promise<void> {
    const database = await this.#open();
    await database.write(() => {
      const found = database.first(FIND, { account, kind });
      const before = readKind(found);
      // Not written over: a newer version may be able to read it.
      if (found !== undefined && !before) throw unreadableValue('savedKind');
      database.run(PUT, valuesOf(change(before)));
      database.run(FORGET_OLD, { account, most: MOST_RECENT });
    });
    this.#changed.fire(account);
  }

  async #open(): Promise<Database> {
    const database = await this.#deps.database();
    if (this.#complete !== database) await this.#import(database);
    this.#complete = database;
    return database;
  }

  /** Takes over the file of earlier versions, once; a file that cannot be read now is tried again the next time. */
  async #import(database: Database): Promise<void> {
    const isDone = () => database.first('SELECT file FROM imports WHERE file = :file', { file: IMPORT });
    if ((await database.read(isDone)) !== undefined) return;
    const text = await readEarlier(join(this.#deps.folder, IMPORT));
    if (text === null) return;
    const { kinds, isWhole } = parseEarlier(text);
    const isOurs = await database.write(() => {
      if (isDone() !== undefined) return false;
      for (const kind of kinds) database.run(ADD, valuesOf(kind));
      database.run('INSERT INTO imports (file) VALUES (:file)', { file: IMPORT });
      return true;
    });
    if (!isOurs) return;
    const path = join(this.#deps.folder, IMPORT);
    if (isWhole) await rm(path, { force: true }).catch(() => undefined);
    else this.#damage = storageUnavailable('corrupt', undefined, { file: await this.#setAside(path) });
  }

  /** The name under which the file can be found, as it is. */
  async #setAside(path: string): Promise<string> {
    const stamp = new Date(this.#deps.clock.now()).toISOString().replaceAll(/[:.]/g, '-');
    const target = join(dirname(path), `kinds-aside-${stamp}.json`);
    return rename(path, target).then(
      () => basename(target),
      () => basename(path),
    );
  }
}

/** Null when there is no such file. Errors: Problem (storage). */
async function readEarlier(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw storageUnavailable('unreadable', error, { file: basename(path) });
  }
}

/** The readable kinds of the file, and whether those are all that it held. */
function parseEarlier(text: string): {
  readonly kinds: readonly SavedJobKind[];
  readonly isWhole: boolean;
} {
  try {
    const found = file.parse(JSON.parse(text)).kinds;
    const kinds = found.flatMap((one): readonly SavedJobKind[] => {
      const parsed = entry.safeParse(one);
      if (!parsed.success) return [];
      const { kept: saved, ...kind } = parsed.data;
      return [{ ...kind, saved }];
    });
    return { kinds, isWhole: kinds.length === found.length };
  } catch {
    return { kinds: [], isWhole: false };
  }
}

/** Null for a row that is not there or cannot be read. */
function readKind(value: unknown): SavedJobKind | null {
  const parsed = row.safeParse(value);
  if (!parsed.success) return null;
  const { account, kind, label, saved, used_at: usedAt } = parsed.data;
  try {
    return {
      account,
      kind,
      label,
      inputs: inputs.parse(readJson(parsed.data.inputs)),
      saved: saved !== 0,
      usedAt,
    };
  } catch {
    return null;
  }
}

function valuesOf(kind: SavedJobKind) {
  return {
    account: kind.account,
    kind: kind.kind,
    label: kind.label,
    inputs: JSON.stringify(kind.inputs),
    saved: kind.saved ? 1 : 0,
    used_at: kind.usedAt === null ? null : Math.round(kind.usedAt),
  };
}
