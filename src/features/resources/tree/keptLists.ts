import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ensurePrivateFolder } from '../../../accounts/privateFiles.ts';
import type { Account } from '../../../core/account.ts';
import { rawText, type ForeignText } from '../../../core/foreignText.ts';
import type { AccountId } from '../../../core/ids.ts';
import type { ResourceRow } from '../../../core/resource.ts';
import { redact } from '../../../net/redaction/redact.ts';
import type { LastRead } from './listCache.ts';

const FOLDER = 'lists';
/** More of a list, and more lists of an account, are not kept. */
const MOST_ROWS = 200;
const MOST_LISTS = 60;
/** What an account may take in all, in characters; the oldest lists go first. */
const MOST_CHARACTERS = 512 * 1024;
/** Longer texts are those of hostile rows. */
const LONGEST_TEXT = 500;
/** What a list brought is written after it was quiet for so long: several lists are mostly read at once. */
const WRITE_AFTER_MS = 2_000;

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const row = z.object({
  id: text,
  label: text,
  description: z.nullable(text),
  facts: z.array(z.tuple([text, text])),
  icon: text,
  tone: z.optional(z.enum(['good', 'busy', 'warning', 'bad', 'off'])),
  status: z.optional(text),
  endsAt: z.optional(z.number()),
  usedAt: z.optional(z.number()),
  parent: z.optional(z.nullable(text)),
  params: z.record(z.string(), text),
});
const file = z.object({ lists: z.record(z.string(), z.object({ at: z.number(), rows: z.array(row) })) });

/** The accounts as all windows have them now. */
interface KeptAccounts {
  get(id: AccountId): Promise<Pick<Account, 'credentials'> | undefined>;
}

type KeptList = z.infer<typeof file>['lists'][string];

/**
 * What was read last of the lists of each account, in a file per account: they stay readable, with their age, when their
 * platform cannot be reached after a window was opened anew. Only what a row shows is kept: no details, no addresses, and
 * nothing that looks like a secret; the keys of a call were hidden in its answer when it came. Nothing is kept of an
 * account that another window has removed, signed out or forgotten meanwhile.
 */
export class KeptLists {
  readonly #folder: string;
  readonly #accounts: KeptAccounts;
  /** What is to be written, by account and key. */
  readonly #waiting = new Map<AccountId, Map<string, KeptList>>();
  #timer: NodeJS.Timeout | undefined;
  /** One write or removal after the other; never rejects. */
  #last: Promise<void> = Promise.resolve();

  /** @param storage the folder that theirs lies in, which *Forget Everything* erases. */
  constructor(storage: string, accounts: KeptAccounts) {
    this.#folder = join(storage, FOLDER);
    this.#accounts = accounts;
  }

  /** What is kept of a list; undefined where nothing is, or where it cannot be read. */
  async find(account: AccountId, key: string): Promise<LastRead | undefined> {
    await this.#last;
    const found = this.#waiting.get(account)?.get(key) ?? (await this.#read(account))[key];
    return found && { at: found.at, page: { rows: found.rows, next: null } };
  }

  /** Keeps what was read, soon. */
  keep(account: AccountId, key: string, { page, at }: LastRead): void {
    const rows = page.rows.flatMap((one) => keptRow(one) ?? []);
    const lists = this.#waiting.get(account) ?? new Map<string, KeptList>();
    this.#waiting.set(account, lists.set(key, { at, rows: rows.slice(0, MOST_ROWS) }));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.write(), WRITE_AFTER_MS).unref();
  }

  /** Writes at once what waits. Never rejects: what cannot be kept is read again. */
  write(): Promise<void> {
    clearTimeout(this.#timer);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    return this.#inTurn(async () => {
      for (const [account, lists] of waiting) await this.#write(account, Object.fromEntries(lists));
    });
  }

  /** Keeps nothing of an account: it was removed, or has another key. Never rejects. */
  forget(account: AccountId): Promise<void> {
    this.#waiting.delete(account);
    return this.#inTurn(() => rm(this.#path(account), { force: true }));
  }

  /** What waits is not written any more: the folder is erased. */
  forgetAll(): Promise<void> {
    this.#waiting.clear();
    clearTimeout(this.#timer);
    return this.#last;
  }

  dispose(): void {
    void this.write();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    return (this.#last = this.#last.then(work).catch(() => undefined));
  }

  async #write(account: AccountId, lists: Readonly<Record<string, KeptList>>): Promise<void> {
    if (!(await this.#isSignedIn(account))) return;
    const all = Object.entries({ ...(await this.#read(account)), ...lists });
    const newest = all.sort(([, one], [, other]) => other.at - one.at).slice(0, MOST_LISTS);
    let size = 0;
    const fitting = newest.filter(([key, list]) => {
      size += key.length + JSON.stringify(list).length;
      return size <= MOST_CHARACTERS;
    });
    ensurePrivateFolder(this.#folder);
    const path = this.#path(account);
    const temporary = `${path}.${randomUUID()}.tmp`;
    const written = JSON.stringify({ lists: Object.fromEntries(fitting) });
    await writeFile(temporary, written, { mode: 0o600 });
    // Whole or not at all: another window may be reading it.
    await rename(temporary, path).catch(() => rm(temporary, { force: true }));
    // Another window may have erased the folder between our look and our write.
    if (!(await this.#isSignedIn(account))) await rm(path, { force: true });
  }

  async #isSignedIn(account: AccountId): Promise<boolean> {
    const { credentials = [] } = (await this.#accounts.get(account)) ?? {};
    return credentials.length > 0;
  }

  async #read(account: AccountId): Promise<Readonly<Record<string, KeptList>>> {
    try {
      const written: unknown = JSON.parse(await readFile(this.#path(account), 'utf8'));
      return z.safeParse(file, written).data?.lists ?? {};
    } catch {
      return {};
    }
  }

  #path(account: AccountId): string {
    return join(this.#folder, `${account}.json`);
  }
}

/** What a row shows, and what leads to the lists below it; undefined for a row that cannot be kept. */
function keptRow(given: ResourceRow): KeptList['rows'][number] | undefined {
  // Its members are shown as they came.
  if (given.isUnread) return undefined;
  const { id, icon, tone, endsAt, usedAt, parent, params } = given;
  const shown = (one: ForeignText): string => redact(rawText(one));
  const kept = {
    ...{ id, icon, tone, endsAt, usedAt, parent, params },
    label: shown(given.label),
    description: given.description === null ? null : shown(given.description),
    facts: given.facts.map(([label, value]) => [label, shown(value)]),
    ...(given.status !== undefined && { status: shown(given.status) }),
  };
  return z.safeParse(row, kept).data;
}
