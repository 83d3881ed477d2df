import type { KnownValues } from '../core/actionGuide.ts';
import type { OperationFact } from '../core/operation.ts';
import type { PreparedCall } from '../core/job.ts';
import type { CatalogOperation } from './catalog.ts';
import { bodySchema } from './requestInputs.ts';
import { requiredOf } from './check/schemaView.ts';

/** An operation and what it is called with. */
interface Acted {
  readonly operation: CatalogOperation;
  readonly call: PreparedCall;
}

/** An id that nobody types: the label is asked for in its place. */
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * What has to be typed before something is destroyed: what the contract names, but the label of the row in the place of
 * an id that nobody types. Where no input names it, the contract's words for all that is hit.
 */
export function wordToType(prepared: Acted, label: string | undefined): string {
  const { scope, summary } = prepared.operation;
  const named = [label, targetOf(prepared)].find(isTypeable);
  const stated = confirmWord(prepared);
  return (stated === null || UUID.test(stated) ? named : stated) ?? stated ?? scope ?? summary;
}

/** A short word of printable ASCII characters. */
function isTypeable(word: string | null | undefined): word is string {
  return typeof word === 'string' && /^[\x20-\x7e]{1,60}$/.test(word) && word.trim() === word;
}

/** The value that the contract wants typed; of a list, its names. */
function confirmWord({ operation, call }: Acted): string | null {
  if (operation.confirm === null) return null;
  const listed = call.body[operation.confirm];
  return Array.isArray(listed) ? namesIn(listed) : textInput(operation, call, operation.confirm);
}

/** All names of a short list; of a long one the first, and how many more there are; null for an empty one. */
function namesIn(values: readonly unknown[]): string | null {
  const [first, ...more] = values.filter((value) => typeof value === 'string');
  if (first === undefined) return null;
  const all = [first, ...more].join(', ');
  return isTypeable(all) ? all : `${first} +${more.length}`;
}

/**
 * What a call acts on, as it stands in the request: the last parameter in its path, else the first text that its query
 * or its body must have. Never a secret.
 */
export function targetOf({ operation, call }: Acted): string | null {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const inQuery = operation.parameters.filter((one) => one.in === 'query' && one.required);
  const names = [...inPath.slice(-1), ...inQuery.map(({ name }) => name)];
  for (const name of [...names, ...requiredOf(bodySchema(operation) ?? {})]) {
    const value = textInput(operation, call, name);
    if (value !== null) return value;
  }
  return null;
}

/** What a call sends, by name, without secrets. */
export function sentValues({
  operation,
  call,
}: {
  readonly operation: Pick<OperationFact, 'secretInputs'>;
  readonly call: PreparedCall;
}): KnownValues {
  const sent = Object.entries({ ...call.params, ...call.body });
  return Object.fromEntries(sent.filter(([name]) => !operation.secretInputs.includes(name)));
}

function textInput(operation: CatalogOperation, call: PreparedCall, name: string): string | null {
  if (operation.secretInputs.includes(name) || operation.idempotency?.name === name) return null;
  const value = call.params[name] ?? call.body[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
