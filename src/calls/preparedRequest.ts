import { createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';
import type { PreparedCall } from '../core/job.ts';
import { Problem } from '../core/problem.ts';
import { ExactNumber } from '../net/json/exactNumber.ts';
import { FileOnDisk, type PieceBody } from '../net/http/pieceBody.ts';
import type { Provider } from '../core/provider.ts';
import type { CatalogOperation } from './catalog.ts';
import { formBody, type FormField } from './multipart.ts';
import {
  bodyForm,
  completedInputs,
  isFileInput,
  isGiven,
  ownKeyIn,
  type FileInput,
  type RequestInputs,
} from './requestInputs.ts';
import { isRecord } from './check/schemaView.ts';

const serializeQuery = createQuerySerializer<Readonly<Record<string, string>>>();

/** What travels in the body. */
export type Payload =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly file: FileInput }
  | {
      readonly kind: 'form';
      readonly fields: readonly FormField[];
    };

/** A request that is complete but for the base URL and the credentials: sending it twice sends the same bytes. */
export interface PreparedRequest {
  readonly operation: CatalogOperation;
  /** What the journal stores; only the parameters when the body has files. */
  readonly call: PreparedCall;
  readonly payload: Payload;
}

/**
 * Puts the inputs of a call into the form in which they are sent.
 *
 * @param intentKey sent where the operation takes one and the inputs have none.
 * Errors: Problem `request.invalid` with `field`, for what `checkRequest` reports as well.
 */
export function prepareRequest(
  operation: CatalogOperation,
  inputs: RequestInputs,
  intentKey: string,
): PreparedRequest {
  const { params, body } = completedInputs(operation, inputs, intentKey);
  const texts = Object.entries(params).flatMap(([name, value]) =>
    isGiven(value) ? [[name, parameterText(operation, name, value)] as const] : [],
  );
  const payload = payloadOf(operation, body);
  const kept = payload.kind === 'json' && isRecord(payload.value) ? payload.value : {};
  const ownKey = ownKeyIn(operation, inputs);
  const call = { operation: operation.id, params: Object.fromEntries(texts), body: kept };
  return { operation, call: { ...call, ...(ownKey !== null && { ownKey }) }, payload };
}

/** A stored request, to be sent again with the same bytes. */
export function storedRequest(operation: CatalogOperation, call: PreparedCall): PreparedRequest {
  const payload: Payload = operation.body ? { kind: 'json', value: call.body } : { kind: 'none' };
  return { operation, call, payload };
}

/**
 * The name of the base URL that the operation is sent to: the one that the platform says, or that stands for the
 * operation's own server, else the platform's first.
 */
export function baseNameOf(provider: Provider, operation: CatalogOperation): string {
  if (operation.base !== undefined) return operation.base;
  if (provider.baseFor) return provider.baseFor(operation);
  const own = provider.bases.find((base) => (base.server ?? base.default) === operation.server);
  const base = own ?? provider.bases[0];
  if (!base)
    throw new Problem({
      kind: 'unexpected',
      code: 'internal',
      args: { text: `${provider.id} has no address` },
    });
  return base.name;
}

/** The whole address below a base URL. Errors: Problem `request.invalid` for a value that would change the path. */
export function addressOf({ operation, call }: PreparedRequest, base: string): string {
  const inPath: Record<string, string> = {};
  const inQuery: Record<string, string> = {};
  for (const { name, in: place } of operation.parameters) {
    // Half a character pair has no encoding; it is replaced as everywhere in the platform's own text functions.
    const value = call.params[name]?.toWellFormed();
    if (place === 'path') {
      if (changesPath(value ?? '')) throw invalid(operation, `path.${name}`);
      inPath[name] = value ?? '';
    } else if (place === 'query' && value !== undefined) inQuery[name] = value;
  }
  const query = serializeQuery(inQuery);
  return `${base}${defaultPathSerializer(operation.path, inPath)}${query === '' ? '' : `?${query}`}`;
}

/** True for a path value that URL parsing removes, so that the call would reach another operation. */
export function changesPath(value: string): boolean {
  return /^\.{0,2}$/.test(value);
}

/** False for a value that no header can carry: control characters, and beyond Latin-1 where it is a secret. */
export function fitsHeader(
  { secretInputs }: Pick<CatalogOperation, 'secretInputs'>,
  name: string,
  value: string,
): boolean {
  const form = secretInputs.includes(name) ? /^[\t\x20-\x7e\x80-\xff]*$/ : /^[\t\x20-\x7e\u0080-\uffff]*$/;
  return form.test(value);
}

/** The headers without credentials. The content type of a form is set by its encoder, with the boundary. */
export function headersOf({
  operation,
  call,
  payload,
}: PreparedRequest): readonly (readonly [string, string])[] {
  const headers: (readonly [string, string])[] = [];
  const accepted = [...new Set(operation.answers.flatMap(({ media }) => media))];
  if (accepted.length > 0) headers.push(['Accept', accepted.join(', ')]);
  headers.push(...Object.entries(operation.headers ?? {}));
  for (const [name, value] of Object.entries(call.params)) {
    const parameter = operation.parameters.find((one) => one.name === name);
    if ((parameter?.in ?? 'header') === 'header') headers.push([name, value]);
  }
  if (payload.kind === 'json') headers.push(['Content-Type', 'application/json']);
  if (payload.kind === 'bytes') headers.push(['Content-Type', operation.body?.media[0]?.type ?? '']);
  return headers;
}

/** A request as the network sends it, without credentials. */
export interface WireRequest {
  readonly request: Request;
  /** The body that is not in the request: a form, a file on the disk. */
  readonly body?: PieceBody;
}

/** Errors: as `prepareRequest`. */
export function httpRequest(prepared: PreparedRequest, base: string, signal: AbortSignal): WireRequest {
  const { payload, operation } = prepared;
  const form = payload.kind === 'form' ? formBody(payload.fields) : null;
  const file =
    payload.kind === 'bytes' && payload.file.bytes instanceof FileOnDisk ? payload.file.bytes : null;
  // A secret goes as it is, so that an answer which repeats it is recognized and masked.
  const headers = headersOf(prepared).map(([name, value]): [string, string] => [
    name,
    operation.secretInputs.includes(name) ? value : utf8Bytes(value),
  ]);
  if (form) headers.push(['Content-Type', form.contentType]);
  const request = new Request(addressOf(prepared, base), {
    method: operation.method,
    headers,
    body: heldPayload(payload),
    signal,
  });
  const body = form ?? file;
  return { request, ...(body && { body }) };
}

/** One character for each byte of the text in UTF-8, as `fetch` wants header values; servers read them as UTF-8. */
function utf8Bytes(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

function heldPayload(payload: Payload): string | Uint8Array<ArrayBuffer> | null {
  switch (payload.kind) {
    case 'none':
    case 'form':
      return null;
    case 'json':
      return JSON.stringify(payload.value);
    case 'bytes':
      return payload.file.bytes instanceof FileOnDisk ? null : payload.file.bytes;
  }
}

function payloadOf(operation: CatalogOperation, body: unknown): Payload {
  if (!operation.body || body === undefined) return { kind: 'none' };
  switch (bodyForm(operation.body)) {
    case 'json':
      return { kind: 'json', value: body };
    case 'bytes':
      if (!isFileInput(body)) throw invalid(operation, 'body');
      return { kind: 'bytes', file: body };
    case 'multipart': {
      if (!isRecord(body)) throw invalid(operation, 'body');
      const fields = Object.entries(body).flatMap(([name, value]) =>
        isGiven(value) ? [[name, formValue(operation, name, value)] as const] : [],
      );
      return { kind: 'form', fields };
    }
  }
}

function formValue(operation: CatalogOperation, name: string, value: unknown): string | FileInput {
  if (typeof value === 'string' || isFileInput(value)) return value;
  // A file reference that was not read must not be sent as text.
  if (isRecord(value) && '$file' in value) throw invalid(operation, `body.${name}`);
  return JSON.stringify(value);
}

function parameterText(operation: CatalogOperation, name: string, value: unknown): string {
  if (typeof value === 'string') {
    const place = operation.parameters.find((one) => one.name === name)?.in ?? 'header';
    if (place === 'header' && !fitsHeader(operation, name, value)) throw invalid(operation, `header.${name}`);
    return value;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof ExactNumber)
    return String(value);
  throw invalid(operation, `params.${name}`);
}

function invalid(operation: CatalogOperation, field: string): Problem {
  const { provider, id } = operation;
  return new Problem({
    kind: 'invalid',
    code: 'request.invalid',
    provider,
    operation: id,
    args: { field },
    mayHaveActed: false,
  });
}
