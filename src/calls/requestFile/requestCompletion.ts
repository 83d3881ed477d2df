import { getLocation, type Location } from 'jsonc-parser';
import type { AccountId } from '../../core/ids.ts';
import type { CatalogOperation, JsonSchema } from '../catalog.ts';
import { exampleValue } from './exampleValue.ts';
import {
  MEMBERS,
  accountOf,
  operationOf,
  parseRequestFile,
  type RequestContext,
  type RequestFile,
} from './requestFile.ts';
import { bodySchema, isIntentKey, parameterNamed } from '../requestInputs.ts';
import {
  choicesOf,
  isRecord,
  memberOf,
  propertiesOf,
  requiredOf,
  resolvedSchema,
  schemaAt,
  typesOf,
} from '../check/schemaView.ts';

/** Something that can stand where the cursor is. */
export interface RequestCompletion {
  readonly label: string;
  readonly kind: 'member' | 'operation' | 'account' | 'field' | 'value';
  /** JSON text that takes the place of `length` characters from `offset`. */
  readonly insert: string;
  readonly offset: number;
  readonly length: number;
  /** The contract's words. */
  readonly detail: string | null;
  readonly description: string | null;
  /** Needed by the contract: offered first. */
  readonly required: boolean;
  readonly deprecated: boolean;
  /** What is typed is looked for in this; absent: what stands there. */
  readonly filter?: string;
}

/** A place in the inputs of a request, for what only the platform knows: the ids of an account, the fields of a kind. */
export interface PlaceInRequest {
  readonly operation: CatalogOperation;
  readonly account: AccountId;
  readonly params: RequestFile['params'];
  readonly body: RequestFile['body'];
  /** The names that lead to it: `['body', 'workflow_id']`. The last one is the name of a member that may be there. */
  readonly path: readonly string[];
  /** Whether the name of a member can stand there; else its value. */
  readonly isName: boolean;
  readonly offset: number;
  readonly length: number;
  /** Whether a value follows the name. */
  readonly hasColon: boolean;
}

/** Null outside of the inputs, and while the operation or the account is not known. Never throws. */
export function placeInRequest(text: string, offset: number, context: RequestContext): PlaceInRequest | null {
  const file = parseRequestFile(text);
  const operation = operationOf(file, context);
  const account = accountOf(file, context);
  const location = getLocation(text, offset);
  const path = location.path.filter((step) => typeof step === 'string');
  if (file.isTooMuch || !operation || !account || path.length < 2) return null;
  if (path[0] !== 'body' && path[0] !== 'params') return null;
  return {
    ...{ operation, path, account: account.id, params: file.params, body: file.body },
    isName: location.isAtPropertyKey,
    ...placeOf(location, text, offset),
  };
}

type Offer = Pick<RequestCompletion, 'label' | 'kind'> &
  Partial<RequestCompletion> & {
    /** What stands behind the colon of a new member. */
    readonly value?: unknown;
  };

/** What can stand at this place of a request file: members, operations, accounts, fields and values. Never throws. */
export function completionsAt(
  text: string,
  offset: number,
  context: RequestContext,
): readonly RequestCompletion[] {
  const file = parseRequestFile(text);
  if (file.isTooMuch) return [];
  const location = getLocation(text, offset);
  const operation = operationOf(file, context);
  const place = placeOf(location, text, offset);
  const offers = location.isAtPropertyKey
    ? memberOffers(file, operation, location)
    : valueOffers(file, operation, location, context);
  return offers.map(({ value, ...offer }) => ({
    insert: location.isAtPropertyKey
      ? JSON.stringify(offer.label) + (place.hasColon ? '' : `: ${JSON.stringify(value ?? '')}`)
      : JSON.stringify(value ?? offer.label),
    detail: null,
    description: null,
    required: false,
    deprecated: false,
    offset: place.offset,
    length: place.length,
    ...offer,
  }));
}

/** The word under the cursor, which a completion replaces. */
function placeOf({ previousNode: node }: Location, text: string, offset: number) {
  const inside = node && offset >= node.offset && offset <= node.offset + node.length;
  const start = inside ? node.offset : offset;
  // An unfinished comment ends behind the text for the parser.
  const length = inside ? Math.min(node.length, text.length - start) : 0;
  return { offset: start, length, hasColon: /^\s*:/.test(text.slice(start + length)) };
}

/** What stands behind the colon of a new member that is no text. */
const NEW_MEMBERS: Readonly<Record<string, unknown>> = { params: {}, body: {}, expect: { status: 200 } };
const EXPECTATIONS: Readonly<Record<string, unknown>> = { status: 200, values: {} };

function memberOffers(
  file: RequestFile,
  operation: CatalogOperation | undefined,
  { path }: Location,
): readonly Offer[] {
  const [first, ...rest] = path;
  if (rest.length === 0) {
    const missing = MEMBERS.filter((name) => name === first || !has(wholeOf(file), name));
    return missing.map((label) => ({
      label,
      kind: 'member',
      value: NEW_MEMBERS[label] ?? '',
    }));
  }
  if (first === 'expect' && rest.length === 1)
    return Object.entries(EXPECTATIONS)
      .filter(([name]) => name === rest[0] || !has(file.expect, name))
      .map(([label, value]) => ({ label, kind: 'member', value }));
  if (!operation) return [];
  if (first === 'params' && rest.length === 1) {
    return operation.parameters
      .filter(
        ({ name, in: place }) =>
          name === rest[0] ||
          (!has(file.params, name) && !(place === 'header' && isIntentKey(operation, 'header', name))),
      )
      .map(({ name, description, required, schema }) => ({
        label: name,
        kind: 'field',
        description,
        required,
        detail: typesOf(resolvedSchema(schema, operation.definitions)).join(' | '),
        value: exampleValue(schema, operation.definitions),
      }));
  }
  return first === 'body' ? bodyOffers(file, operation, rest) : [];
}

function bodyOffers(
  file: RequestFile,
  operation: CatalogOperation,
  path: Location['path'],
): readonly Offer[] {
  const schema = schemaIn(file, operation, path.slice(0, -1));
  if (!schema) return [];
  const holder = path.slice(0, -1).reduce<unknown>((value, step) => memberOf(value, step), file.body);
  const required = requiredOf(schema);
  return Object.entries(propertiesOf(schema))
    .filter(([name]) => name === path.at(-1) || !has(holder, name))
    .map(([name, property]) => {
      const resolved = resolvedSchema(property, operation.definitions);
      return {
        label: name,
        kind: 'field',
        description: textOf(resolved['description']),
        required: required.includes(name),
        detail: typesOf(resolved).join(' | '),
        value: exampleValue(property, operation.definitions),
      };
    });
}

function valueOffers(
  file: RequestFile,
  operation: CatalogOperation | undefined,
  { path }: Location,
  context: RequestContext,
): readonly Offer[] {
  const [first, ...rest] = path;
  if (first === 'operation' && rest.length === 0) return operationOffers(context);
  if (first === 'account' && rest.length === 0) return accountOffers(file, context);
  if (!operation) return [];
  if (first === 'params' && rest.length === 1) {
    const parameter = parameterNamed(operation, String(rest[0]));
    return parameter ? choiceOffers(resolvedSchema(parameter.schema, operation.definitions)) : [];
  }
  if (first !== 'body') return [];
  const schema = schemaIn(file, operation, rest);
  return schema ? choiceOffers(schema) : [];
}

function operationOffers({ catalogs }: RequestContext): readonly Offer[] {
  return catalogs.flatMap((catalog) =>
    catalog.list().map(({ id, summary, description, deprecated }): Offer => ({
      label: `${catalog.provider}.${id}`,
      kind: 'operation',
      detail: summary,
      description,
      deprecated,
    })),
  );
}

function accountOffers(file: RequestFile, { accounts }: RequestContext): readonly Offer[] {
  const provider = file.operation?.split('.')[0];
  const own = accounts.filter((account) => account.provider === provider);
  return (own.length > 0 ? own : accounts).map((account) => ({
    label: account.label,
    kind: 'account',
    detail: account.provider,
  }));
}

function choiceOffers(schema: JsonSchema): readonly Offer[] {
  const standard = schema['default'];
  const values: readonly unknown[] = typesOf(schema).includes('boolean') ? [true, false] : choicesOf(schema);
  const offered = values.length > 0 || standard === undefined ? values : [standard];
  return offered.map((value) => ({
    label: typeof value === 'string' ? value : JSON.stringify(value),
    kind: 'value',
    value,
  }));
}

function schemaIn(file: RequestFile, operation: CatalogOperation, path: Location['path']): JsonSchema | null {
  const schema = bodySchema(operation);
  return schema && schemaAt(schema, file.body, path, operation.definitions);
}

function wholeOf({ root }: RequestFile): Readonly<Record<string, unknown>> {
  const names = (root?.children ?? []).flatMap(({ children: [key] = [] }) =>
    key ? [String(key.value)] : [],
  );
  return Object.fromEntries(names.map((name) => [name, true]));
}

function has(value: unknown, name: string): boolean {
  return isRecord(value) && Object.hasOwn(value, name);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
