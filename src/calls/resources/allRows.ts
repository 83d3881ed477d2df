import type { AccountId } from '../../core/ids.ts';
import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import type { Engine } from '../engine.ts';
import { readResource, withNextPage, type ResourcePlace } from './resourceReader.ts';

/** A list that goes on for longer is not what a warning is made of. */
const MOST_PAGES = 50;

/** Every row of a list, page after page. Errors: as `readResource`. */
export async function allRows(
  engine: Pick<Engine, 'run'>,
  account: AccountId,
  list: ResourceList,
  place: ResourcePlace,
  signal: AbortSignal,
): Promise<readonly ResourceRow[]> {
  let rows: readonly ResourceRow[] = [];
  let from: ResourcePlace['from'] = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { rows: more, next } = await readResource(engine, account, list, { ...place, from }, signal);
    rows = withNextPage(rows, more);
    if (!next) break;
    from = next;
  }
  return rows;
}
