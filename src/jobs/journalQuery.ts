import type { JobState } from '../core/job.ts';
import type { AccountId } from '../core/ids.ts';
import { addDays, dayStart, type Day } from './calendar.ts';
import type { Values } from './database.ts';

/** A place in the history, as `page` gave it out. Opaque. */
export type Cursor = string;

export interface JobQuery {
  /** How many jobs at most, from 1. */
  readonly limit: number;
  /** Only jobs older than this place. */
  readonly before?: Cursor | null;
  readonly account?: AccountId;
  readonly kind?: string;
  readonly states?: readonly JobState[];
  /** Only jobs that were begun on these days of the user's calendar, both included. */
  readonly days?: { readonly from?: Day; readonly to?: Day };
  /** Words that must all occur in the title, the kind, the platform's id or the request; case does not matter. */
  readonly text?: string;
}

/** The page of jobs as SQL, one row more than wanted, so that the end of the history is known. */
export function pageStatement(
  query: JobQuery,
  timeZone: string,
): { readonly sql: string; readonly values: Values } {
  const conditions: string[] = [];
  const values: Values = { limit: Math.max(1, Math.floor(query.limit)) + 1 };
  if (typeof query.before === 'string') {
    conditions.push('seq < :before');
    // A cursor that is none of ours finds nothing rather than everything.
    values['before'] = /^\d{1,15}$/.test(query.before) ? Number(query.before) : 0;
  }
  if (query.account !== undefined) {
    conditions.push('account = :account');
    values['account'] = query.account;
  }
  if (query.kind !== undefined) {
    conditions.push('kind = :kind');
    values['kind'] = query.kind;
  }
  if (query.states) {
    const names = query.states.map((state, index) => {
      values[`state${index}`] = state;
      return `:state${index}`;
    });
    conditions.push(`state IN (${names.join(', ')})`);
  }
  const { from, to } = query.days ?? {};
  if (from !== undefined) {
    conditions.push('created_at >= :from');
    values['from'] = dayStart(from, timeZone);
  }
  if (to !== undefined) {
    conditions.push('created_at < :until');
    values['until'] = dayStart(addDays(to, 1), timeZone);
  }
  const words = (query.text ?? '').normalize().toLowerCase().split(/\s+/).filter(Boolean);
  words.slice(0, 20).forEach((word, index) => {
    // instr takes the word as it is; LIKE would give % and _ a meaning.
    conditions.push(`instr(search, :word${index}) > 0`);
    values[`word${index}`] = word;
  });
  const where = conditions.length ? `WHERE ${conditions.join(' AND ')}` : '';
  return { sql: `SELECT * FROM jobs ${where} ORDER BY seq DESC LIMIT :limit`, values };
}
