import { redact } from '../redaction/redact.ts';

export interface ExchangeFacts {
  readonly rateLimitKey: string;
  readonly operation: string;
  readonly method: string;
  readonly url: URL;
  /** HTTP status, or the code of the problem. */
  readonly result: number | string;
  readonly ms: number;
  /** From 1. */
  readonly attempt: number;
}

/** The log's line for one exchange: where it went and how it ended, and nothing of what was in it. */
export function exchangeLine(facts: ExchangeFacts): string {
  const { rateLimitKey, operation, method, url, result, ms, attempt } = facts;
  const again = attempt > 1 ? ` · attempt ${attempt}` : '';
  return `${rateLimitKey} · ${operation} · ${method} ${placeOf(url)} · ${result} · ${ms} ms${again}`;
}

/** Origin and path, with the values of the query left out and long random parts of the path hidden. */
function placeOf(url: URL): string {
  const path = url.pathname.split('/').map(redact).join('/');
  const names = [...url.searchParams.keys()].map((name) => `${redact(encodeURIComponent(name))}=…`);
  return `${url.origin}${path}${names.length > 0 ? `?${names.join('&')}` : ''}`;
}
