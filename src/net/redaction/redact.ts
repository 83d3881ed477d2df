/** What stands in the place of a secret. */
export const HIDDEN = '***';

/** Names of headers, query parameters and JSON members whose values are credentials or signatures. */
const SECRET_NAME =
  '[\\w.-]{0,40}(?:sig|token|secret|(?:api|access|private|encryption)[_-]?key|pass(?:word|wd|phrase)|credential|authorization|cookie|jwt|ticket|hmac|policy|session|bearer)[\\w.-]{0,40}|key|auth|code';

const QUERY_VALUE = new RegExp(`([?&;](?:${SECRET_NAME})=)[^&#\\s"'<>]+`, 'gi');
const MEMBER_VALUE = new RegExp(`(["'](?:${SECRET_NAME})["']\\s*:\\s*)"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"?`, 'gi');
/** Also `x-api-key` and `set-cookie`, which end with these words. */
const HEADER_VALUE = /\b(api-key|authorization|cookie)(\s*[:=]\s*)(?:(bearer|basic)\s+)?[^\s,;"'*]+/gi;
const BEARER = /\b(bearer|basic)(\s+)([\w.~+/=-]+)/gi;
/** `sk_live_…`, `whsec_…`, `xy_svc_…`: words that many platforms put in front of their keys. */
const MARKED_KEY = /\b(?:[a-z]{2,8}_)?(?:sk|pk|rk|svc|whsec)[_-][\w-]{6,}/g;
/** A brand in front of random characters; ids have a shorter word there, if any. */
const BRANDED_KEY = /\b[a-z]{8,16}_(?=[\w-]{0,64}\d)[\w-]{6,}/g;
const PRIVATE_KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const PRIVATE_KEY_END = /^-----END [A-Z0-9 ]{0,60}-----/;
/** Words with points between them, of which two or three may be a JSON web token; each is matched once. */
const POINTED = /[\w.-]+/g;
const LONG_RUN = /[\w+/-]{32,}={0,2}/g;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const WORDS = /^[a-z]{1,20}(?:[_-][a-z]{1,20})*$/;

/**
 * Hides what looks like a credential: bearer tokens, keys of known shapes, private keys, JSON web tokens, long runs of random
 * characters, and values whose name says signature, token, key or password. UUIDs and ordinary words stay, because
 * ids in a log are what makes it useful. Redacting twice changes nothing more.
 */
export function redact(text: string): string {
  return hidePrivateKeys(text)
    .replace(POINTED, hideTokens)
    .replace(MARKED_KEY, HIDDEN)
    .replace(BRANDED_KEY, HIDDEN)
    .replace(MEMBER_VALUE, `$1"${HIDDEN}"`)
    .replace(QUERY_VALUE, `$1${HIDDEN}`)
    .replace(HEADER_VALUE, `$1$2${HIDDEN}`)
    .replace(BEARER, (whole, scheme: string, space: string, value: string) =>
      isPlainWord(value) ? whole : `${scheme}${space}${HIDDEN}`,
    )
    .replace(LONG_RUN, hideRandomParts);
}

function hidePrivateKeys(text: string): string {
  const [before, ...keys] = text.split(PRIVATE_KEY_BEGIN);
  return [before, ...keys.map(afterPrivateKey)].join(HIDDEN);
}

/** What follows the line that ends the key; where that was cut off, what can be no part of a key. */
function afterPrivateKey(key: string): string {
  const [inKey = ''] = key.split('-----', 1);
  const rest = key.slice(inKey.length);
  const shown = rest.replace(PRIVATE_KEY_END, '');
  if (shown !== rest) return shown;
  const other = inKey.search(/["'<>{}[\]]/);
  return other < 0 ? rest : key.slice(other);
}

/** A JSON web token begins with `{"` in Base64; one pattern for all of it would read a long word again and again. */
function hideTokens(words: string): string {
  if (!words.includes('eyJ')) return words;
  const parts = words.split('.');
  const shown: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const begin = !parts[at + 1] ? -1 : part.search(/(?<![^-])eyJ[\w-]{4}/);
    shown.push(begin < 0 ? part : `${part.slice(0, begin)}${HIDDEN}`);
    // What is signed, and its signature.
    if (begin >= 0) at += 2;
  }
  return shown.join('.');
}

/** "Invalid bearer token" and the like name no credential. */
function isPlainWord(value: string): boolean {
  return /^[a-z]{1,16}\.?$/i.test(value);
}

function hideRandomParts(run: string): string {
  return run
    .split('/')
    .map((part) => (part.length <= 8 || UUID.test(part) || WORDS.test(part) ? part : HIDDEN))
    .join('/');
}
