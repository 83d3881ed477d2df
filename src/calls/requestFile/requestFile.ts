import {
  createScanner,
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Worded } from '../../core/actionGuide.ts';
import type { AccountId, ProviderId } from '../../core/ids.ts';
import { exactNumber } from '../../net/json/exactNumber.ts';
import type { Catalog, CatalogOperation } from '../catalog.ts';
import type { OperationRequest } from '../engine.ts';
import {
  bodyForm,
  bodySchema,
  isFileReference,
  isFileSchema,
  type FileInput,
  type RequestInputs,
} from '../requestInputs.ts';
import { isRecord, propertiesOf } from '../check/schemaView.ts';

/** The members of a request file. */
export const MEMBERS = ['operation', 'account', 'params', 'body', 'expect'] as const;

/** What a request file is read against: the platforms that there are and the user's accounts. */
export interface RequestContext {
  readonly catalogs: readonly Catalog[];
  readonly accounts: readonly {
    readonly id: AccountId;
    readonly provider: ProviderId;
    readonly label: string;
  }[];
  /** What an operation needs to be sent; absent: nothing is known of keys. */
  readonly credentials?: (operation: CatalogOperation, account: AccountId | null) => NeededCredentials;
  /** The rules of a platform between inputs that a call without other faults breaks; absent: none is known. */
  readonly brokenRules?: (
    provider: ProviderId,
    call: Pick<OperationRequest, 'operation' | 'params' | 'body'>,
  ) => Promise<readonly BrokenRule[]>;
}

/** What an operation is sent with. */
export interface NeededCredentials {
  /** The labels of each alternative, of which one is enough; empty for an operation that needs nothing. */
  readonly alternatives: readonly (readonly string[])[];
  /** The label of what the account lacks; null where it can send the operation, and without an account. */
  readonly missing: string | null;
}

/** A rule that a call breaks, and the place in its body where it is told. */
export interface BrokenRule {
  readonly place: readonly string[];
  readonly message: Worded;
}

/**
 * A `*.backlot.jsonc` file as far as it can be read: `{"operation": "platform.submitJob", "account": "work",
 * "params": {…}, "body": {…}}`, with comments. What is missing or of the wrong kind is null or empty.
 */
export interface RequestFile {
  /** Every node with its place in the text; undefined for an empty file. */
  readonly root: Node | undefined;
  /** True for a text that is not read because of its length or depth. */
  readonly isTooMuch: boolean;
  readonly syntax: readonly { readonly error: string; readonly offset: number; readonly length: number }[];
  /** `<platform>.<operation id>`. */
  readonly operation: string | null;
  /** The account's label. */
  readonly account: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** What the answer is expected to be: see `expectationsOf`. */
  readonly expect: unknown;
}

/** No request has so many levels, and what reads them goes down level by level. */
const MOST_LEVELS = 200;
/** Media are named, not written into a request. */
const MOST_CHARACTERS = 400_000;
/** More than a request has; each is read in a few hundred nanoseconds, and more where it is an error. */
const MOST_TOKENS = 20_000;

/** Reads a request file; never throws. No place of what it finds is behind the end of the text. */
export function parseRequestFile(text: string): RequestFile {
  // The mark of the byte order is no part of it; a blank keeps every place.
  const plain = text.replace(/^\uFEFF/, ' ');
  const tooMuch = tooMuchIn(plain);
  const errors: ParseError[] = [];
  const root = tooMuch ? undefined : parseTree(plain, errors, { allowTrailingComma: true });
  const within = <Place extends { offset: number; length: number }>(place: Place): Place => {
    // The parser lets an unfinished comment, and what it cuts off, end behind the text.
    place.offset = Math.min(place.offset, text.length);
    place.length = Math.min(place.length, text.length - place.offset);
    return place;
  };
  if (root) eachNode(root, within);
  const whole = root ? valueOf(root, plain) : undefined;
  const member = (name: (typeof MEMBERS)[number]): unknown =>
    isRecord(whole) && Object.hasOwn(whole, name) ? whole[name] : undefined;
  const { operation, account, params } = {
    operation: member('operation'),
    account: member('account'),
    params: member('params'),
  };
  return {
    root,
    isTooMuch: tooMuch !== null,
    syntax: [
      ...(tooMuch ? [tooMuch] : []),
      ...errors.map(({ error, offset, length }) =>
        within({ error: printParseErrorCode(error), offset, length }),
      ),
    ],
    operation: typeof operation === 'string' ? operation : null,
    account: typeof account === 'string' ? account : null,
    params: isRecord(params) ? params : {},
    body: member('body'),
    expect: member('expect'),
  };
}

/** The parser's `SyntaxKind`, which exists only in its types. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 } as const;

/** Where a text becomes more than is read, and why; null for every other text. */
function tooMuchIn(text: string): RequestFile['syntax'][number] | null {
  if (text.length > MOST_CHARACTERS) return { error: 'TooLong', offset: 0, length: 1 };
  const scanner = createScanner(text, true);
  let levels = 0;
  let tokens = 0;
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    tokens += 1;
    if (tokens > MOST_TOKENS) return { error: 'TooLong', offset: scanner.getTokenOffset(), length: 1 };
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) levels += 1;
    if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) levels -= 1;
    if (levels > MOST_LEVELS) return { error: 'TooDeep', offset: scanner.getTokenOffset(), length: 1 };
  }
  return null;
}

function eachNode(node: Node, act: (node: Node) => void): void {
  act(node);
  for (const child of node.children ?? []) eachNode(child, act);
}

/** The operation that a file names; undefined when there is no such. */
export function operationOf(file: RequestFile, { catalogs }: RequestContext): CatalogOperation | undefined {
  const [provider, id] = namesOf(file);
  return catalogs.find((catalog) => catalog.provider === provider)?.find(id);
}

/** The account that a file names, or the platform's only one when it names none. */
export function accountOf(
  file: RequestFile,
  { accounts }: RequestContext,
): RequestContext['accounts'][number] | undefined {
  const own = accounts.filter(({ provider }) => provider === namesOf(file)[0]);
  if (file.account === null) return own.length === 1 ? own[0] : undefined;
  const wanted = file.account.normalize();
  return (
    own.find(({ label }) => label === file.account) ?? own.find(({ label }) => label.normalize() === wanted)
  );
}

/** The call that a file describes; null while it names no operation or account. Its files are still references. */
export function requestOf(file: RequestFile, context: RequestContext): OperationRequest | null {
  const operation = operationOf(file, context);
  const account = accountOf(file, context);
  if (!operation || !account) return null;
  return { account: account.id, operation: operation.id, params: file.params, body: file.body };
}

/**
 * The inputs with the files that they refer to, where the contract wants files and nowhere else.
 *
 * @param read reads a file by the path in the request file; it decides which paths may be read. Its errors pass through.
 */
export async function withFiles(
  operation: CatalogOperation,
  inputs: RequestInputs,
  read: (path: string) => Promise<FileInput>,
): Promise<RequestInputs> {
  const { body } = inputs;
  const form = operation.body && bodyForm(operation.body);
  if (form === 'bytes' && isFileReference(body)) return { ...inputs, body: await read(body.$file) };
  if (form !== 'multipart' || !isRecord(body)) return inputs;
  const fields = propertiesOf(bodySchema(operation) ?? {});
  const entries = Object.entries(body).map(async ([name, value]) => {
    const wanted = isFileReference(value) && isFileSchema(fields[name] ?? {});
    return [name, wanted ? await read(value.$file) : value] as const;
  });
  return { ...inputs, body: Object.fromEntries(await Promise.all(entries)) };
}

/** The node at a place of the file, else at the nearest place around it that exists. */
export function nodeNear(file: RequestFile, location: readonly (string | number)[]): Node | undefined {
  for (let length = location.length; length >= 0 && file.root; length--) {
    const node = findNodeAtLocation(file.root, location.slice(0, length));
    if (node) return node;
  }
  return file.root;
}

/** The value of a node. Members are the object's own whatever they are called; numbers are as they are written. */
function valueOf(node: Node, text: string): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
          key && value ? [[String(key.value), valueOf(value, text)] as const] : [],
        ),
      );
    case 'array':
      return (node.children ?? []).map((item) => valueOf(item, text));
    case 'number':
      return exactNumber(text.slice(node.offset, node.offset + node.length)) ?? (node.value as unknown);
    default:
      return node.value as unknown;
  }
}

function namesOf({ operation }: RequestFile): readonly [provider: string, id: string] {
  const [provider = '', ...rest] = (operation ?? '').normalize().split('.');
  return [provider, rest.join('.')];
}
