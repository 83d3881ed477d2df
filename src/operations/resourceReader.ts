import type { AccountId } from '../core/ids.ts';
import { Problem } from '../core/problem.ts';
import type { ListInputs, ResourceAction, ResourceList, ResourceRow } from '../core/resource.ts';
import type { Answer } from './answer.ts';
import type { CatalogueOperation } from './catalogue.ts';
import type { Engine } from './engine.ts';
import type { RequestInputs } from './requestInputs.ts';

export interface ResourcePage {
  readonly rows: readonly ResourceRow[];
  /** The inputs that read on; null when this was the last page. */
  readonly next: ListInputs | null;
}

/** Which part of a list is read. */
export interface ResourcePlace {
  /** The parameters of the row that the list stands below. */
  readonly above?: Readonly<Record<string, string>>;
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
  { above = {}, from }: ResourcePlace,
  signal: AbortSignal,
): Promise<ResourcePage> {
  const taken = Object.entries(list.takes ?? {}).map(([name, row]) => [name, above[row]] as const);
  const inputs = requestInputs([...Object.entries({ ...list.params, ...from }), ...taken]);
  const answer = await engine.run({ account, operation: list.operation, ...inputs }, signal);
  const read = list.rows(answer.body);
  if (read.wrongAt !== undefined) throw unreadable(answer, read.wrongAt);
  return { rows: read.rows, next: list.next?.(answer.body) ?? null };
}

/** The inputs of an action that its row or its list already knows. */
export function inputsOfAction(
  action: ResourceAction,
  operation: CatalogueOperation,
  known: Readonly<Record<string, unknown>>,
): RequestInputs {
  const same = operation.parameters.map(({ name }) => [name, known[name]] as const);
  const renamed = Object.entries(action.inputs ?? {}).map(([name, from]) => [name, known[from]] as const);
  return requestInputs([...same, ...renamed, ...Object.entries(action.fixed ?? {})]);
}

const BODY = 'body.';

/** Named inputs as a request takes them; what is undefined is left out. */
function requestInputs(named: readonly (readonly [name: string, value: unknown])[]): RequestInputs {
  const given = named.filter(([, value]) => value !== undefined);
  const params = given.filter(([name]) => !name.startsWith(BODY));
  const body = given.flatMap(([name, value]) =>
    name.startsWith(BODY) ? [[name.slice(BODY.length), value] as const] : [],
  );
  return { params: Object.fromEntries(params), ...(body.length > 0 && { body: Object.fromEntries(body) }) };
}

function unreadable({ operation, account, status, text, body, requestId }: Answer, where: string): Problem {
  const code = body !== undefined ? 'answer.wrongShape' : text === '' ? 'answer.empty' : 'answer.notJson';
  return new Problem({
    kind: 'unexpected',
    code,
    provider: operation.provider,
    account: account.id,
    operation: operation.id,
    status,
    ...(requestId && { requestId }),
    args: { where },
    mayHaveActed: true,
  });
}
