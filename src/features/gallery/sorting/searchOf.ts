import type { OutputSearch } from '../../../jobs/store/sorting/searchStatement.ts';
import { parseSearch, type SearchMistake, type SearchTerm } from '../../../jobs/store/sorting/searchTerms.ts';
import type { SortingNames } from '../../../jobs/store/sorting/sortingNames.ts';
import type { OutputFilter } from '../galleryMessages.ts';
import { mistakeText } from './sortingText.ts';

/**
 * The search that a filter of the page means, and what is wrong with it: parts that are no condition, and names that
 * nothing has.
 * @param accounts names of accounts by their ids
 */
export async function searchOf(
  { text, account, kind, job, bin = false }: OutputFilter,
  accounts: ReadonlyMap<string, string>,
  names: Pick<SortingNames, 'tags' | 'collections'>,
): Promise<{ readonly search: OutputSearch; readonly mistakes: readonly string[] }> {
  const { terms, mistakes } = parseSearch(text);
  const accountsNamed = (name: string): readonly string[] =>
    [...accounts].filter(([, label]) => label.toLowerCase().includes(name.toLowerCase())).map(([id]) => id);
  const known = {
    account: (name: string) => accountsNamed(name).length > 0,
    tag: await has(terms, 'tag', () => names.tags()),
    collection: await has(terms, 'collection', () => names.collections()),
  };
  const unknown = terms.flatMap((term): readonly SearchMistake[] =>
    (term.field === 'account' || term.field === 'tag' || term.field === 'collection') &&
    !known[term.field](term.text)
      ? [{ mistake: 'name', part: `${term.field}:${term.text}`, field: term.field }]
      : [],
  );
  return {
    search: { terms, bin, account, media: kind, job, accountsNamed },
    mistakes: [...mistakes, ...unknown].map(mistakeText),
  };
}

/** Whether a name is one of those that are there; they are read only where the search has one. */
async function has(
  terms: readonly SearchTerm[],
  field: 'tag' | 'collection',
  read: () => Promise<readonly { readonly name: string }[]>,
): Promise<(name: string) => boolean> {
  if (!terms.some((term) => term.field === field)) return () => true;
  const names = new Set((await read()).map(({ name }) => name.toLowerCase()));
  return (name) => names.has(name.toLowerCase());
}
