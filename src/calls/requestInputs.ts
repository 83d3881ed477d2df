import type { Idempotency } from '../core/operation.ts';
import type { CatalogOperation, JsonSchema, OperationBody, OperationParameter } from './catalog.ts';
import { FileOnDisk } from '../net/http/pieceBody.ts';
import { isRecord, propertiesOf, requiredOf, resolvedSchema, typesOf } from './check/schemaView.ts';

/** What a call is made of, as users and trees give it. Holds secrets: never logged or stored. */
export interface RequestInputs {
  /** Path, query and header values by parameter name: texts, numbers or booleans. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The body as a JSON value, with a `FileInput` where the contract wants a file; absent = none. */
  readonly body?: unknown;
}

/** A file to be sent: read already, or read from the disk while it is sent. */
export interface FileInput {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer> | FileOnDisk;
}

/** A file in a request file, by its path: `{"$file": "release.zip"}`. */
export interface FileReference {
  readonly $file: string;
}

export function isFileInput(value: unknown): value is FileInput {
  // Nothing that was parsed is a `FileOnDisk`: no request file can name one.
  return isRecord(value) && (value['bytes'] instanceof Uint8Array || value['bytes'] instanceof FileOnDisk);
}

export function isFileReference(value: unknown): value is FileReference {
  return isRecord(value) && typeof value['$file'] === 'string' && Object.keys(value).length === 1;
}

/** How a body travels. */
export type BodyForm = 'json' | 'multipart' | 'bytes';

export function bodyForm(body: OperationBody): BodyForm {
  const type = body.media[0]?.type ?? '';
  if (/json/.test(type)) return 'json';
  return type === 'multipart/form-data' ? 'multipart' : 'bytes';
}

/** The schema of the body that is sent, resolved; null when the operation takes none. */
export function bodySchema(operation: Pick<CatalogOperation, 'body' | 'definitions'>): JsonSchema | null {
  const media = operation.body?.media[0];
  return media ? resolvedSchema(media.schema, operation.definitions) : null;
}

/** True for a schema of bytes. */
export function isFileSchema(schema: JsonSchema): boolean {
  return schema['format'] === 'binary';
}

export function parameterNamed(operation: CatalogOperation, name: string): OperationParameter | undefined {
  return operation.parameters.find((parameter) => parameter.name === name);
}

/** A parameter that is null is not sent. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** True when a parameter or a body path (`env`, `keys[].secret`) is one of the operation's secret inputs. */
export function isSecretInput(operation: CatalogOperation, name: string): boolean {
  return operation.secretInputs.includes(name);
}

/**
 * The inputs as they are checked and sent: an empty object where a body is needed and nothing in it is, and the
 * intent key where the operation takes one and the user gave none. Calls that only read get no key.
 */
export function completedInputs(
  operation: CatalogOperation,
  inputs: RequestInputs,
  intentKey: string,
): RequestInputs {
  const { idempotency } = operation;
  const started = startedBody(operation, inputs.body);
  if (!idempotency || operation.risk === 'read') return { params: inputs.params, body: started };
  const withKey = (values: Readonly<Record<string, unknown>>) => {
    const named = withOneKey(idempotency, values);
    return isKey(named[idempotency.name]) ? named : { ...named, [idempotency.name]: intentKey };
  };
  if (idempotency.in === 'header') return { params: withKey(inputs.params), body: started };
  const body = started ?? {};
  return { params: inputs.params, body: isRecord(body) ? withKey(body) : body };
}

/** The idempotency key in the inputs; null when there is none. */
export function ownKeyIn(
  { idempotency, risk }: CatalogOperation,
  { params, body }: RequestInputs,
): string | null {
  if (!idempotency || risk === 'read') return null;
  const values = idempotency.in === 'header' ? params : isRecord(body) ? body : {};
  const key = withOneKey(idempotency, values)[idempotency.name];
  return isKey(key) ? String(key) : null;
}

/**
 * The values without blank keys, also of another spelling: two headers of one name would be sent as one key that is
 * neither. A header has no upper and lower case, so that one in another case stands under the contract's name.
 */
function withOneKey(
  { in: place, name }: Idempotency,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const spelled = Object.keys(values).filter((one) => letters(one) === letters(name));
  const blank = spelled.filter((one) => !isKey(values[one]));
  const [only, ...more] = spelled.filter((one) => !blank.includes(one));
  const isRenamed =
    place === 'header' &&
    more.length === 0 &&
    only !== undefined &&
    only.toLowerCase() === name.toLowerCase();
  const left = Object.entries(values).flatMap(([one, value]) => {
    if (blank.includes(one)) return [];
    return [[isRenamed && one === only ? name : one, value] as const];
  });
  return Object.fromEntries(left);
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** False for a key without a visible character: the platform could not recognize a repeat by it. */
function isKey(value: unknown): boolean {
  return isGiven(value) && (typeof value !== 'string' || /[^\p{C}\p{Z}]/u.test(value));
}

function startedBody(operation: CatalogOperation, body: unknown): unknown {
  if (body !== undefined || !operation.body?.required || bodyForm(operation.body) !== 'json') return body;
  const schema = bodySchema(operation);
  const plain = schema && typesOf(schema).includes('object') && Object.keys(propertiesOf(schema)).length > 0;
  return plain && requiredOf(schema).every((name) => isIntentKey(operation, 'body', name)) ? {} : undefined;
}

/** True for the input that carries the intent key, which is generated when it is missing. */
export function isIntentKey(operation: CatalogOperation, place: 'body' | 'header', name: string): boolean {
  const { idempotency } = operation;
  return idempotency?.in === place && idempotency.name === name && operation.risk !== 'read';
}
