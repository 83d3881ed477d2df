import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../database.ts';
import {
  countStatement,
  pageStatement,
  type JobFilter,
  type JobPage,
  type JobQuery,
  type SeqRange,
} from '../journalQuery.ts';
import { readNumber, readRows } from '../rows.ts';

/** Jobs that are looked through in one turn, where each has to be looked at: that takes some milliseconds. */
const JOBS_PER_TURN = 2_000;

const ENDS = 'SELECT coalesce(min(seq), 1) AS low, coalesce(max(seq), 0) AS high FROM jobs';

/**
 * One page of the history. Words are looked for in turns, since no index has them; jobs that are added meanwhile are not
 * found. Rows that cannot be read are left out. Errors: Problem storage.
 */
export async function readPage(database: Database, query: JobQuery): Promise<JobPage> {
  const limit = Math.max(1, Math.floor(query.limit));
  // One more than wanted, so that the end of the history is known.
  const rows: unknown[] = [];
  await inTurns(database, query, (range) => {
    const { sql, values } = pageStatement({ ...query, limit: limit + 1 - rows.length }, range);
    rows.push(...database.all(sql, values));
    return rows.length <= limit;
  });
  const wanted = rows.slice(0, limit);
  const last = rows.length > limit ? readNumber(wanted.at(-1), 'seq') : null;
  return { jobs: readRows(wanted), next: last === null ? null : String(last) };
}

/** How many jobs a filter finds, in turns as a page. Errors: Problem storage. */
export async function countJobs(database: Database, filter: JobFilter): Promise<number> {
  let number = 0;
  await inTurns(database, filter, (range) => {
    const { sql, values } = countStatement(filter, range);
    number += readNumber(database.first(sql, values), 'number') ?? 0;
    return true;
  });
  return number;
}

/** Reads the ranges that a query has to look through, in its order, until `read` says that it has enough. */
async function inTurns(
  database: Database,
  query: JobFilter & Partial<Pick<JobQuery, 'order' | 'before'>>,
  read: (range: SeqRange | undefined) => boolean,
): Promise<void> {
  if (!query.text?.trim()) return void (await database.read(() => read(undefined)));
  const rest = await database.read(() => {
    const ends = database.first(ENDS);
    return { low: readNumber(ends, 'low') ?? 1, high: readNumber(ends, 'high') ?? 0 };
  });
  const isUp = query.order === 'oldest';
  const before = Number(query.before ?? NaN);
  if (isUp && before >= rest.low) rest.low = before + 1;
  else if (!isUp && before <= rest.high) rest.high = before - 1;
  while (rest.low <= rest.high) {
    const range = isUp
      ? { low: rest.low, high: Math.min(rest.high, rest.low + JOBS_PER_TURN - 1) }
      : { low: Math.max(rest.low, rest.high - JOBS_PER_TURN + 1), high: rest.high };
    if (!(await database.read(() => read(range)))) return;
    if (isUp) rest.low = range.high + 1;
    else rest.high = range.low - 1;
    await nextTurn();
  }
}
