import type { ObservedOperation } from '../../core/operation.ts';
import { toProblem } from '../../core/problem.ts';
import type { JobKind, Listed } from '../../core/provider.ts';
import { lensAnswer, lensesAnswer, type LensAnswer } from './answers.ts';
import { PLATFORM, type LenserFightSession } from './api.ts';
import { kindId } from './kinds.ts';
import { listed, MOST_ROWS } from '../tolerant.ts';

const PAGE = 100;
const MOST_PAGES = 5;

const shared = { method: 'GET', base: PLATFORM, security: [['bearerAuth']] } as const;

/**
 * The list that the hosted gateway has (its guides for SaaS and agent integrations describe it) and that the contract
 * and the plain servers do not know. So these two reads are in no catalog, and nobody is told when they fail.
 */
export const lensOperations: readonly ObservedOperation[] = [
  { ...shared, id: 'listLenses', path: '/v1/lenses', query: ['limit', 'offset'] },
  { ...shared, id: 'getLens', path: '/v1/lenses/{slug}' },
];

/** The same in the form of a contract's types. */
export interface LensOperations {
  readonly listLenses: {
    readonly parameters: { readonly query: { readonly limit: number; readonly offset: number } };
  };
  readonly getLens: { readonly parameters: { readonly path: { readonly slug: string } } };
}

/** The lenses that the server lists; none where it has no list. Errors: only the signal's reason. */
export async function listedLenses(
  session: LenserFightSession,
  signal: AbortSignal,
): Promise<Listed<JobKind>> {
  const rows: JobKind[] = [];
  let [unread, left] = [0, 0];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const params = { limit: PAGE, offset: page * PAGE };
    const call = { params, answer: lensesAnswer, once: true };
    const answer = await unlessFailed(session.call('listLenses', call, signal), signal);
    if (!answer) break;
    const found = listed(answer.data, ({ id, title, description }): JobKind => ({
      id: kindId('lens', id),
      label: title ?? id,
      detail: description ?? null,
    }));
    rows.push(...found.rows);
    unread += found.unread;
    left += found.left ?? 0;
    if (!answer.meta?.hasNextPage || rows.length >= MOST_ROWS) break;
  }
  return { rows, unread, ...(left > 0 && { left }) };
}

/** What the server tells of one lens; null where it tells nothing. Errors: only the signal's reason. */
export async function describedLens(
  session: LenserFightSession,
  ref: string,
  signal: AbortSignal,
): Promise<LensAnswer | null> {
  const call = { params: { slug: ref }, answer: lensAnswer, once: true };
  return (await unlessFailed(session.call('getLens', call, signal), signal))?.data ?? null;
}

/** A list that is a help must not hold anybody up, with retries or with its failure. */
async function unlessFailed<Answer>(
  asked: Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    signal.throwIfAborted();
    // An account without its key can call nothing else either: that has to be said.
    const problem = toProblem(thrown);
    if (problem.code === 'key.missing') throw problem;
    return undefined;
  }
}
