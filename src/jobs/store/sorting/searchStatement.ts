import type { Values } from '../database.ts';
import type { OutputState, SearchTerm } from './searchTerms.ts';

/** Which outputs are listed. */
export interface OutputSearch {
  readonly terms: readonly SearchTerm[];
  /** The outputs in the recycle bin, and no others; else those that are not in it. */
  readonly bin: boolean;
  readonly account: string | null;
  readonly media: string | null;
  readonly job: string | null;
  /** The ids of the accounts that a name in the search means. */
  readonly accountsNamed: (name: string) => readonly string[];
}

export interface SearchConditions {
  /** For the WHERE of a statement on `outputs`. */
  readonly where: string;
  readonly values: Values;
}

/** The search as conditions in SQL; what the user wrote is in the values. */
export function searchConditions(search: OutputSearch): SearchConditions {
  const values: Values = {};
  const value = (given: string | number): string => {
    const name = `v${Object.keys(values).length}`;
    values[name] = given;
    return `:${name}`;
  };
  const conditions = [search.bin ? `gone = 'recycled'` : 'gone IS NULL'];
  if (search.account !== null) conditions.push(`account = ${value(search.account)}`);
  if (search.media !== null) conditions.push(`media = ${value(search.media)}`);
  if (search.job !== null) conditions.push(`job = ${value(search.job)}`);
  // One job is shown whole, and what was thrown away as well.
  const asksForRejected = search.terms.some(
    (term) => term.field === 'is' && ['rejected', 'any'].includes(term.state),
  );
  if (!asksForRejected && !search.bin && search.job === null) conditions.push('rejected = 0');
  for (const term of search.terms) {
    const condition = conditionOf(term, search, value);
    conditions.push(term.not ? `NOT coalesce(${condition}, 0)` : condition);
  }
  return { where: conditions.join(' AND '), values };
}

const STATE_CONDITIONS: Readonly<Record<OutputState, string>> = {
  favorite: 'star = 1',
  rejected: 'rejected = 1',
  rated: 'rating > 0',
  tagged: 'EXISTS (SELECT 1 FROM output_tags WHERE output = outputs.id)',
  downloaded: 'hash IS NOT NULL',
  any: '1',
};

function conditionOf(
  term: SearchTerm,
  search: OutputSearch,
  value: (given: string | number) => string,
): string {
  switch (term.field) {
    case 'word':
      // instr takes the word as it is; LIKE would give % and _ a meaning.
      return `instr(search, ${value(term.text.toLowerCase())}) > 0`;
    case 'model':
      return `instr(models, ${value(term.text.toLowerCase())}) > 0`;
    case 'seed':
      return `instr(seeds, ${value(` ${term.text.toLowerCase()} `)}) > 0`;
    case 'account':
      return `account IN (SELECT value FROM json_each(${value(JSON.stringify(search.accountsNamed(term.text)))}))`;
    case 'tag':
      return `id IN (SELECT output FROM output_tags WHERE tag = ${value(term.text)})`;
    case 'collection':
      return `id IN (
        SELECT output FROM collection_outputs JOIN collections ON collections.id = collection WHERE name = ${value(term.text)}
      )`;
    case 'kind':
      return `media = ${value(term.media)}`;
    case 'is':
      return STATE_CONDITIONS[term.state];
    case 'cost':
      return `cost_micros ${term.by} ${value(Math.round(term.value * 1e6))}`;
    case 'rating':
    case 'width':
    case 'height':
    case 'bytes':
      return `${term.field} ${term.by} ${value(term.value)}`;
    case 'size':
      return `(width ${term.by} ${value(term.width)} AND height ${term.by} ${value(term.height)})`;
    case 'date':
      return `(created_at >= ${value(term.from ?? 0)} AND created_at < ${value(term.to ?? Number.MAX_SAFE_INTEGER)})`;
  }
}
