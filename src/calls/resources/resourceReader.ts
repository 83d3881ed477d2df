import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AccountId } from '../../core/ids.ts';
import { Problem } from '../../core/problem.ts';
import type { ListInputs, ResourceAction, ResourceList, ResourceRow } from '../../core/resource.ts';
import type { Allowance } from '../../core/errorDialect.ts';
import type { Answer } from '../answer.ts';
import type { CatalogOperation } from '../catalog.ts';
import type { Engine } from '../engine.ts';
import { unreadable } from '../reply.ts';
import type { RequestInputs } from '../requestInputs.ts';
import { isRecord } from '../check/schemaView.ts';

export interface ResourcePage {
  readonly rows: readonly ResourceRow[];
  /** The inputs that read on; null when this was the last page. */
  readonly next: ListInputs | null;
  /** How many rows of it are not read, because there are too many; absent: none. */
  readonly left?: number;
  /** What the platform said of the calls that are left. */
  readonly allowance?: Allowance | null;
}

/** Which part of a list is read. */
export interface ResourcePlace {
  /** The parameters of the row that the list stands below. */
  readonly above?: Readonly<Record<string, string>>;
  /** The account's routing context. */
  readonly routing?: Readonly<Record<string, string>>;
  /** The `next` of the page before. */
  readonly from?: ListInputs | null;
}

/**
 * Reads a page of a list as any other call is made.
 * Errors: as `Engine.run`; Problem `answer.empty`, `answer.notJson`, or `answer.wrongShape` with the place that is wrong.
 */
export async function readResource(
  engine: Pick<Engine, 'run'>,
  account: AccountId,
  list: ResourceList,
  place: ResourcePlace,
  signal: AbortSignal,
): Promise<ResourcePage> {
  const taken = [...drawn(list.takes, place.above ?? {}), ...drawn(list.routed, place.routing ?? {})];
  const used = { ...list.params, ...place.from };
  const inputs = requestInputs([...Object.entries(used), ...taken]);
  const answer = list.fixed ? null : await listAnswer(engine, account, list, inputs, signal);
  if (answer === 'none') return { rows: [], next: null };
  const read = list.rows(answer?.body);
  if (read.wrongAt !== undefined)
    throw answer ? unreadable({ ...answer, ...placeOf(answer) }, read.wrongAt) : brokenList(list);
  // What led to the rows leads to what is done with them, too.
  const led = Object.fromEntries([...drawn(list.passes, place.above ?? {}), ...taken]);
  return {
    rows: await inTurns(read.rows, (row) => ({ ...row, params: { ...led, ...row.params } }), signal),
    next: (answer && list.next?.(answer.body, used)) ?? null,
    ...(read.left && { left: read.left }),
    allowance: answer?.allowance ?? null,
  };
}

/** A row is read in some microseconds, one of broken texts in a hundred; others get their turn after so many. */
const ROWS_OF_TURN = 100;

async function inTurns(
  rows: Iterable<ResourceRow>,
  change: (row: ResourceRow) => ResourceRow,
  signal: AbortSignal,
): Promise<readonly ResourceRow[]> {
  const all: ResourceRow[] = [];
  for (const row of rows) {
    all.push(change(row));
    if (all.length % ROWS_OF_TURN === 0) await nextTurn(undefined, { signal });
  }
  return all;
}

async function listAnswer(
  engine: Pick<Engine, 'run'>,
  account: AccountId,
  { operation, mayBeUnserved, notFoundIsEmpty }: ResourceList,
  inputs: RequestInputs,
  signal: AbortSignal,
): Promise<Answer | 'none'> {
  try {
    return await engine.run({ account, operation, ...inputs }, signal);
  } catch (error) {
    const { status, byProxy } = error instanceof Problem ? error.details : {};
    if (status === 404 && (byProxy ? mayBeUnserved : notFoundIsEmpty)) return 'none';
    throw error;
  }
}

function drawn(
  names: Readonly<Record<string, string>> = {},
  from: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(names).flatMap(([input, name]) => {
    const value = from[name];
    return value === undefined ? [] : [[input, value] as const];
  });
}

/** The inputs of an action that its row or its list already knows. */
export function inputsOfAction(
  action: Pick<ResourceAction, 'inputs' | 'fixed'>,
  operation: CatalogOperation,
  known: Readonly<Record<string, unknown>>,
): RequestInputs {
  const same = operation.parameters.map(({ name }) => [name, known[name]] as const);
  const renamed = Object.entries(action.inputs ?? {}).map(([name, from]) => [name, known[from]] as const);
  return requestInputs([...same, ...renamed, ...Object.entries(action.fixed ?? {})]);
}

const WHOLE_BODY = 'body';
const BODY = 'body.';

/** Named inputs as a request takes them; what is undefined is left out. */
function requestInputs(named: readonly (readonly [name: string, value: unknown])[]): RequestInputs {
  const given = named.filter(([, value]) => value !== undefined);
  const params = given.filter(([name]) => name !== WHOLE_BODY && !name.startsWith(BODY));
  const whole = given.find(([name]) => name === WHOLE_BODY)?.[1];
  const body = given.flatMap(([name, value]) =>
    name.startsWith(BODY) ? [[name.slice(BODY.length), value] as const] : [],
  );
  const parts = isRecord(whole) ? { ...whole, ...Object.fromEntries(body) } : Object.fromEntries(body);
  return { params: Object.fromEntries(params), ...((whole ?? body.length > 0) && { body: parts }) };
}

function brokenList({ id }: ResourceList): Problem {
  const args = { text: `the list ${id} has no rows of its own` };
  return new Problem({ kind: 'unexpected', code: 'internal', args, mayHaveActed: false });
}

function placeOf({ operation, account, requestId }: Answer) {
  const place = { provider: operation.provider, account: account.id, operation: operation.id };
  return { ...place, requestId: requestId ?? undefined };
}
