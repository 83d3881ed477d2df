import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ResourceRow } from '../../core/resource.ts';
import { compactJson, compactLongJson } from '../../net/json/printJson.ts';

/**
 * The rows of a list so far, and those of its next page. What was added meanwhile pushes rows to the next page that were
 * on this one: a row that is the same in all that is known of it stands once. Two rows that share an id both stay.
 */
export async function withNextPage(
  known: readonly ResourceRow[],
  more: readonly ResourceRow[],
): Promise<readonly ResourceRow[]> {
  const same = new Set(await printsOf(known));
  const prints = await printsOf(more);
  return [...known, ...more.filter((_, at) => !same.has(prints[at] ?? ''))];
}

/** True for rows that are the first of the others, the same in all that is known of them. */
export async function areFirstOf(
  rows: readonly ResourceRow[],
  others: readonly ResourceRow[],
): Promise<boolean> {
  if (rows.length > others.length) return false;
  const prints = await printsOf(rows);
  const first = await printsOf(others.slice(0, rows.length));
  return prints.every((print, at) => print === first[at]);
}

/** Characters after which others get their turn; a row counts as some of them, however short it is. */
const TURN_CHARACTERS = 256 * 1024;
const ROW_CHARACTERS = 512;

/** Rows never change: what was made of one is kept as long as it is. */
const known = new WeakMap<ResourceRow, string>();

/** Of each row a fingerprint of all that is known of it. */
async function printsOf(rows: readonly ResourceRow[]): Promise<readonly string[]> {
  const prints: string[] = [];
  let done = 0;
  for (const row of rows) {
    let print = known.get(row);
    if (print === undefined) {
      // What a platform sends can be nested deeper than the engine's own printer goes.
      const short = compactJson(row, TURN_CHARACTERS);
      const isWhole = short.length < TURN_CHARACTERS;
      const text = isWhole ? short : await compactLongJson(row, Number.POSITIVE_INFINITY);
      print = hash('sha256', text, 'base64');
      known.set(row, print);
      done += ROW_CHARACTERS + text.length;
    }
    prints.push(print);
    if (done < TURN_CHARACTERS) continue;
    done = 0;
    await nextTurn();
  }
  return prints;
}
