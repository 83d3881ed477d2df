import type { JobState } from '../../core/job.ts';
import type { AccountId } from '../../core/ids.ts';
import { addDays, dayStart, type Day } from '../money/calendar.ts';
import type { Values } from './database.ts';

/** A place in the history, as `page` gave it out. Opaque. */
export type Cursor = string;

export interface JobQuery {
  /** How many jobs at most, from 1. */
  readonly limit: number;
  /** Only jobs behind this place. */
  readonly before?: Cursor | null;
  /** Left out: newest first. */
  readonly order?: 'newest' | 'oldest';
  readonly account?: AccountId;
  readonly kind?: string;
  readonly states?: readonly JobState[];
  /** Only jobs that were begun on these days of the user's calendar, both included. */
  readonly days?: { readonly from?: Day; readonly to?: Day };
  /** Words that must all occur in the title, the kind, the platform's id or the request; case does not matter. */
  readonly text?: string;
}

export interface Statement {
  readonly sql: string;
  readonly values: Values;
}

/** The page of jobs as SQL, one row more than wanted, so that the end of the history is known. */
export function pageStatement(query: JobQuery, timeZone: string): Statement {
  const { conditions, values } = conditionsOf(query, timeZone);
  const oldest = query.order === 'oldest';
  values['limit'] = Math.max(1, Math.floor(query.limit)) + 1;
  if (typeof query.before === 'string') {
    conditions.push(oldest ? 'seq > :before' : 'seq < :before');
    // A cursor that is none of ours finds nothing rather than everything.
    const none = oldest ? Number.MAX_SAFE_INTEGER : 0;
    values['before'] = /^\d{1,15}$/.test(query.before) ? Number(query.before) : none;
  }
  const order = oldest ? 'ASC' : 'DESC';
  return { sql: `SELECT * FROM jobs ${whereOf(conditions)} ORDER BY seq ${order} LIMIT :limit`, values };
}

/** How many jobs a query finds, without regard to its pages, as SQL. */
export function countStatement(query: Omit<JobQuery, 'limit' | 'before'>, timeZone: string): Statement {
  const { conditions, values } = conditionsOf(query, timeZone);
  return { sql: `SELECT count(*) AS number FROM jobs ${whereOf(conditions)}`, values };
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}

function conditionsOf(
  query: Omit<JobQuery, 'limit' | 'before'>,
  timeZone: string,
): { readonly conditions: string[]; readonly values: Values } {
  const conditions: string[] = [];
  const values: Values = {};
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
  return { conditions, values };
}
