import type { ErrorBody } from '../../core/errorDialect.ts';

/** The way to a field is not longer. */
const MOST_STEPS = 20;

type Fields = Readonly<Record<string, unknown>>;

/** A machine's word is not longer; patterns are not tried on a whole answer. */
const CODE_CHARACTERS = 128;
/** A machine's word: `WORKFLOW_NOT_FOUND`, `auth.missing_token`, `not_found`. */
const CODE_WORD = /^[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)*$/;
/** A machine's word in place of a sentence: `rate_limit_exceeded`. */
const LONE_CODE = /^[a-z][a-z0-9]*(?:[_.][a-z0-9]+)+$/;

/**
 * Reads the forms of an error body that are in common use: `{error}`, `{message}`, `{code, message}`,
 * `{error: {code, message}}`, `{errors: […]}`, problem details (RFC 9457) and what frameworks send for refused
 * parameters (`{detail: [{loc, msg}]}`). Null for a value that says nothing in any of them.
 */
export function commonErrorBody(json: unknown): ErrorBody | null {
  const top = fieldsOf(json) ?? (typeof json === 'string' ? { message: json } : {});
  const inner = innerOf(top);
  const message = messageOf(top, inner);
  const code = codeOf(top, inner, message);
  if (message === undefined && code === undefined) return null;
  return {
    code,
    message,
    hint: firstText(top['hint'], inner['hint']),
    requestId: requestIdIn(json),
    retryAfter: top['retry_after'] ?? inner['retry_after'],
    field: pathOf(inner['loc']),
  };
}

/**
 * Reads the error documents of storage hosts (S3, GCS, Azure, OSS): `<Error><Code>…</Code><Message>…</Message></Error>`.
 * Null for any other text. Only the beginning is read.
 */
export function xmlErrorBody(text: string): ErrorBody | null {
  const start = text
    .slice(0, 8192)
    .replace(/^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?/, '');
  if (!/^<(?:\w{1,40}:)?(?:Error|ErrorResponse|AccessDenied)[\s>]/.test(start)) return null;
  const code = /<Code>\s*([\w.-]{1,80})\s*<\/Code>/.exec(start)?.[1];
  const message = /<Message>([^<]{1,500})<\/Message>/.exec(start)?.[1]?.trim();
  return { ...(code !== undefined && { code }), ...(message !== undefined && { message }) };
}

/** The id that the platform gave the request, in a body of any answer. */
export function requestIdIn(json: unknown): string | undefined {
  const top = fieldsOf(json) ?? {};
  const holders = [top, innerOf(top), fieldsOf(top['meta']) ?? {}];
  const id = firstText(...holders.flatMap((holder) => [holder['request_id'], holder['requestId']]));
  return id !== undefined && isRequestId(id) ? id : undefined;
}

/** True for what can be an id: anything else in its place is not shown. */
export function isRequestId(text: string): boolean {
  return /^[\w.:-]{1,128}$/.test(text);
}

function innerOf(top: Fields): Fields {
  return (
    fieldsOf(top['error']) ??
    fieldsOf(top['detail']) ??
    firstOf(top['errors']) ??
    firstOf(top['detail']) ??
    {}
  );
}

function messageOf(top: Fields, inner: Fields): string | undefined {
  return firstText(
    top['message'],
    inner['message'],
    inner['msg'],
    inner['error'],
    top['error'],
    top['detail'],
    top['title'],
    top['reason'],
  );
}

function codeOf(top: Fields, inner: Fields, message: string | undefined): string | undefined {
  const named = firstText(inner['code'], top['code'], top['errorCode'], top['error_code']);
  if (named !== undefined && isCode(named)) return named;
  const error = firstText(top['error']);
  if (error !== undefined && isCode(error) && /[_.]|^[A-Z]+$/.test(error)) return error;
  const said = message?.trim() ?? '';
  return said.length <= CODE_CHARACTERS && LONE_CODE.test(said) ? said : undefined;
}

function isCode(text: string): boolean {
  return text.length <= CODE_CHARACTERS && CODE_WORD.test(text);
}

function pathOf(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const steps = value.filter((part) => typeof part === 'string' || typeof part === 'number');
  return steps
    .filter((part) => part !== 'body')
    .slice(0, MOST_STEPS)
    .join('.');
}

function firstText(...values: readonly unknown[]): string | undefined {
  for (const value of values) if (typeof value === 'string' && value.trim() !== '') return value;
  return undefined;
}

function firstOf(value: unknown): Fields | null {
  return Array.isArray(value) ? fieldsOf(value[0]) : null;
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
