import type { OperationFact } from '../../core/operation.ts';
import { toProblem } from '../../core/problem.ts';
import type { JobKind } from '../../core/provider.ts';
import type { Session } from '../../core/session.ts';
import { readJson } from '../../net/errors/answer.ts';
import { lensAnswer, lensesAnswer, type LensAnswer } from './answers.ts';
import { contextOf, PLATFORM } from './api.ts';
import { kindId } from './kinds.ts';

const PAGE = 100;
const MOST_PAGES = 5;

/**
 * The list that the hosted gateway has (its guides for SaaS and agent integrations describe it) and that the contract
 * and the plain servers do not know. So these two reads are in no catalog, and nobody is told when they fail.
 */
const fact = (id: string, path: string): OperationFact => ({
  id,
  method: 'GET',
  path,
  risk: 'read',
  security: [['bearerAuth']],
  idempotency: null,
  secretInputs: [],
  secretOutputs: [],
  deprecated: false,
});

const LIST = fact('listLenses', '/v1/lenses');
const ONE = fact('getLens', '/v1/lenses/{slug}');

/** The lenses that the server lists; none where it has no list. Errors: only the signal's reason. */
export async function listedLenses(session: Session, signal: AbortSignal): Promise<readonly JobKind[]> {
  const kinds: JobKind[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const path = `/v1/lenses?limit=${PAGE}&offset=${page * PAGE}`;
    const answer = lensesAnswer.safeParse(await quietly(session, path, LIST, signal)).data;
    for (const { id, title, description } of answer?.data ?? [])
      kinds.push({ id: kindId('lens', id), label: title ?? id, detail: description ?? null });
    if (!answer?.meta?.hasNextPage) break;
  }
  return kinds;
}

/** What the server tells of one lens; null where it tells nothing. Errors: only the signal's reason. */
export async function describedLens(
  session: Session,
  ref: string,
  signal: AbortSignal,
): Promise<LensAnswer | null> {
  const path = `/v1/lenses/${encodeURIComponent(ref)}`;
  return lensAnswer.safeParse(await quietly(session, path, ONE, signal)).data?.data ?? null;
}

/** Asked once: a list that is a help must not hold anybody up with retries. */
async function quietly(
  session: Session,
  path: string,
  operation: OperationFact,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const request = new Request(session.base(PLATFORM) + path, { signal });
    const response = await session.open(request, operation);
    return response.ok ? await readJson(response, contextOf(session, operation.id)) : undefined;
  } catch (thrown) {
    signal.throwIfAborted();
    // An account without its key can call nothing else either: that has to be said.
    const problem = toProblem(thrown);
    if (problem.code === 'key.missing') throw problem;
    return undefined;
  }
}
