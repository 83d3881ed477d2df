import type { AccountId, JobId } from '../../core/ids.ts';
import type { JobRecord, JobState } from '../../core/job.ts';
import type { Values } from './database.ts';

/** A place in the history, as `page` gave it out. Opaque. */
export type Cursor = string;

/** Which jobs of the history; what is left out does not matter. */
export interface JobFilter {
  readonly ids?: readonly JobId[];
  readonly account?: AccountId;
  readonly kind?: string;
  /** The document that they were started for. */
  readonly document?: string;
  readonly states?: readonly JobState[];
  /** Only jobs that were begun then or later, in milliseconds since the epoch. */
  readonly since?: number;
  /** Words that must all occur in the title, the kind, the platform's id or the request; case does not matter. */
  readonly text?: string;
}

export interface JobQuery extends JobFilter {
  /** How many jobs at most, from 1. */
  readonly limit: number;
  /** Only jobs behind this place. */
  readonly before?: Cursor | null;
  /** Left out: newest first. */
  readonly order?: 'newest' | 'oldest';
}

export interface JobPage {
  /** In the order of the query. */
  readonly jobs: readonly JobRecord[];
  /** Where the next page begins; null at the end. */
  readonly next: Cursor | null;
}

export interface Statement {
  readonly sql: string;
  readonly values: Values;
}

/** Both ends belong to it. */
export interface SeqRange {
  readonly low: number;
  readonly high: number;
}

/** The page of jobs as SQL; those of a range only, where one is given. */
export function pageStatement(query: JobQuery, range?: SeqRange): Statement {
  const { conditions, values } = conditionsOf(query, range);
  const oldest = query.order === 'oldest';
  values['limit'] = query.limit;
  if (typeof query.before === 'string') {
    conditions.push(oldest ? 'seq > :before' : 'seq < :before');
    // A cursor that is none of ours finds nothing rather than everything.
    const none = oldest ? Number.MAX_SAFE_INTEGER : 0;
    values['before'] = /^\d{1,15}$/.test(query.before) ? Number(query.before) : none;
  }
  const order = oldest ? 'ASC' : 'DESC';
  return { sql: `SELECT * FROM jobs ${whereOf(conditions)} ORDER BY seq ${order} LIMIT :limit`, values };
}

/** How many jobs a filter finds, as SQL. */
export function countStatement(filter: JobFilter, range?: SeqRange): Statement {
  const { conditions, values } = conditionsOf(filter, range);
  return { sql: `SELECT count(*) AS number FROM jobs ${whereOf(conditions)}`, values };
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}

function conditionsOf(
  filter: JobFilter,
  range: SeqRange | undefined,
): { readonly conditions: string[]; readonly values: Values } {
  const conditions: string[] = [];
  const values: Values = {};
  if (range) {
    conditions.push('seq BETWEEN :low AND :high');
    Object.assign(values, range);
  }
  if (filter.ids) {
    conditions.push('id IN (SELECT value FROM json_each(:ids))');
    values['ids'] = JSON.stringify(filter.ids);
  }
  if (filter.account !== undefined) {
    conditions.push('account = :account');
    values['account'] = filter.account;
  }
  if (filter.kind !== undefined) {
    conditions.push('kind = :kind');
    values['kind'] = filter.kind;
  }
  if (filter.document !== undefined) {
    conditions.push('document = :document');
    values['document'] = filter.document;
  }
  if (filter.since !== undefined) {
    conditions.push('created_at >= :since');
    values['since'] = filter.since;
  }
  if (filter.states) {
    const names = filter.states.map((state, index) => {
      values[`state${index}`] = state;
      return `:state${index}`;
    });
    conditions.push(`state IN (${names.join(', ')})`);
  }
  const words = (filter.text ?? '').normalize().toLowerCase().split(/\s+/).filter(Boolean);
  words.slice(0, 20).forEach((word, index) => {
    // instr takes the word as it is; LIKE would give % and _ a meaning.
    conditions.push(`instr(search, :word${index}) > 0`);
    values[`word${index}`] = word;
  });
  return { conditions, values };
}
