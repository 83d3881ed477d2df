/** What an error body says, whichever of the known shapes it has. Texts are raw: redact before showing. */
export interface ErrorBody {
  /** No body at all. */
  readonly empty: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string;
  readonly requestId?: string;
  readonly retryAfterMs?: number;
  /** The permission that the key lacks. */
  readonly scope?: string;
  /** The parameter that was refused. */
  readonly field?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** A machine's word: `WORKFLOW_NOT_FOUND`, `auth.missing_token`, `not_found`. */
const CODE_WORD = /^[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)*$/;
/** A machine's word in place of a sentence: `create_rate_limit_exceeded`. */
const LONE_CODE = /^[a-z][a-z0-9]*(?:[_.][a-z0-9]+)+$/;
/**
 * Words that the platforms put in front of a sentence: `rate_limited: …`, `missing_scope:units:read`. Any other word
 * there is what the sentence speaks of, most often a field: `idempotency_key must be a string`.
 */
const LEADING_CODE =
  /^(rate_limited|rate_limit_exceeded|too_many_requests|missing_scope|insufficient_scope):/;

/**
 * Reads the error bodies of the five platforms: LenserFight's `{error:{code,message},meta}` and bare
 * `{code,message}`, Boomin's flat `{message|error}` and nested `{error:{code,message,param,request_id}}`, Crucible's
 * `{success:false,code,error,hint,request_id}`, Molecule's `{error,retry_after}`, and what Killa Tamata and common
 * frameworks may send (`{detail}`, `{errors:[…]}`). Anything that is no JSON gives at most one short line.
 */
export function readErrorBody(text: string): ErrorBody {
  if (text.trim() === '') return { empty: true };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { empty: false, message: lineOf(text) };
  }
  const top = fieldsOf(parsed) ?? (typeof parsed === 'string' ? { message: parsed } : {});
  const inner =
    fieldsOf(top['error']) ??
    fieldsOf(top['detail']) ??
    firstOf(top['errors']) ??
    firstOf(top['detail']) ??
    {};
  const message = messageOf(top, inner);
  return {
    empty: false,
    code: codeOf(top, inner, message),
    message,
    hint: firstText(top['hint'], inner['hint'], top['suggestion'], inner['suggestion']),
    requestId: requestIdOf(top, inner),
    retryAfterMs: waitOf(
      top['retry_after'] ?? top['retryAfter'] ?? inner['retry_after'] ?? inner['retryAfter'],
    ),
    scope: firstText(top['required_scope'], inner['required_scope'], afterWord(message, 'missing_scope:')),
    field: firstText(inner['param'], top['param'], placeOf(inner['loc'])),
  };
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
  if (named !== undefined && CODE_WORD.test(named)) return named;
  const error = firstText(top['error']);
  if (error !== undefined && CODE_WORD.test(error) && /[_.]|^[A-Z]+$/.test(error)) return error;
  const said = message?.trim() ?? '';
  const leading = LONE_CODE.test(said) ? said : LEADING_CODE.exec(said)?.[1];
  if (leading !== undefined) return leading;
  const status = firstText(top['status']);
  return status !== undefined && /^[a-z]+(?:_[a-z]+)+$/.test(status) ? status : undefined;
}

function requestIdOf(top: Fields, inner: Fields): string | undefined {
  const meta = fieldsOf(top['meta']) ?? {};
  const id = firstText(
    top['request_id'],
    top['requestId'],
    inner['request_id'],
    inner['requestId'],
    meta['requestId'],
    meta['request_id'],
  );
  return id !== undefined && /^[\w.:-]{1,128}$/.test(id) ? id : undefined;
}

/** Seconds of a body as milliseconds, at most a day. */
function waitOf(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number' || !(seconds >= 0)) return undefined;
  return Math.min(Math.ceil(seconds * 1000), 24 * 60 * 60 * 1000);
}

/** A web page tells at most its title, plain text its first line. */
function lineOf(text: string): string | undefined {
  if (!/^\s*</.test(text))
    return text
      .trim()
      .split(/[\r\n]/, 1)[0]
      ?.slice(0, 200);
  const title = /<title[^>]*>([^<]{1,200})<\/title>/i.exec(text.slice(0, 4096))?.[1];
  return title?.trim() === '' ? undefined : title;
}

function placeOf(value: unknown): string | undefined {
  return Array.isArray(value) ? value.filter((part) => part !== 'body').join('.') : undefined;
}

function afterWord(text: string | undefined, word: string): string | undefined {
  return text?.startsWith(word) ? text.slice(word.length).trim().split(/\s/, 1)[0] : undefined;
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
