import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { AccountId, ProviderId } from '../../core/ids.ts';
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
export const MEMBERS = ['operation', 'account', 'params', 'body'] as const;

/** What a request file is read against: the platforms that there are and the user's accounts. */
export interface RequestContext {
  readonly catalogs: readonly Catalog[];
  readonly accounts: readonly {
    readonly id: AccountId;
    readonly provider: ProviderId;
    readonly label: string;
  }[];
}

/**
 * A `*.backlot.jsonc` file as far as it can be read: `{"operation": "platform.submitJob", "account": "work",
 * "params": {…}, "body": {…}}`, with comments. What is missing or of the wrong kind is null or empty.
 */
export interface RequestFile {
  /** Every node with its place in the text; undefined for an empty file. */
  readonly root: Node | undefined;
  readonly syntax: readonly { readonly error: string; readonly offset: number; readonly length: number }[];
  /** `<platform>.<operation id>`. */
  readonly operation: string | null;
  /** The account's label. */
  readonly account: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Reads a request file; never throws. */
export function parseRequestFile(text: string): RequestFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const whole = root ? valueOf(root) : undefined;
  const member = (name: (typeof MEMBERS)[number]): unknown =>
    isRecord(whole) && Object.hasOwn(whole, name) ? whole[name] : undefined;
  const { operation, account, params } = {
    operation: member('operation'),
    account: member('account'),
    params: member('params'),
  };
  return {
    root,
    syntax: errors.map(({ error, offset, length }) => ({
      error: printParseErrorCode(error),
      offset,
      length,
    })),
    operation: typeof operation === 'string' ? operation : null,
    account: typeof account === 'string' ? account : null,
    params: isRecord(params) ? params : {},
    body: member('body'),
  };
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
  return own.find(({ label }) => label === file.account);
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

/** The value of a node. Members are the object's own whatever they are called. */
export function valueOf(node: Node): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
          key && value ? [[String(key.value), valueOf(value)] as const] : [],
        ),
      );
    case 'array':
      return (node.children ?? []).map(valueOf);
    default:
      return node.value as unknown;
  }
}

function namesOf({ operation }: RequestFile): readonly [provider: string, id: string] {
  const [provider = '', ...rest] = (operation ?? '').split('.');
  return [provider, rest.join('.')];
}
