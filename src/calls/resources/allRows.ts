import type { AccountId } from '../../core/ids.ts';
import type { ListInputs, ResourceList, ResourceRow } from '../../core/resource.ts';
import type { Engine } from '../engine.ts';
import { withNextPage } from './joinedPages.ts';
import { readResource, type ResourcePlace } from './resourceReader.ts';

/** A list that goes on for longer is not what a warning is made of. */
const MOST_PAGES = 50;
/** Nor for more rows. */
const MOST_ROWS = 20_000;
/** Pages in a row without a row that is new: a server that takes no page number sends its first page for ever. */
const MOST_FRUITLESS = 3;

/** Every row of a list, page after page, each once. Errors: as `readResource`. */
export async function allRows(
  engine: Pick<Engine, 'run'>,
  account: AccountId,
  list: ResourceList,
  place: ResourcePlace,
  signal: AbortSignal,
): Promise<readonly ResourceRow[]> {
  let rows: readonly ResourceRow[] = [];
  let from: ResourcePlace['from'] = null;
  let fruitless = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { rows: more, next } = await readResource(engine, account, list, { ...place, from }, signal);
    const joined = await withNextPage(rows, more);
    fruitless = joined.length === rows.length ? fruitless + 1 : 0;
    rows = joined;
    if (!next || !leadsOn(from, next) || fruitless === MOST_FRUITLESS || rows.length >= MOST_ROWS) break;
    from = next;
  }
  return rows;
}

/** False for inputs that would read the page again that was just read, or the first one. */
export function leadsOn(from: ListInputs | null | undefined, next: ListInputs): boolean {
  const values = Object.entries(next);
  return values.some(([name, value]) => value !== '' && from?.[name] !== value);
}
