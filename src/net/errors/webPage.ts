import type { ErrorDialect } from '../../core/errorDialect.ts';
import { headOf } from '../redaction/displayText.ts';

/** Where a page or a JSON text says that it is one; blanks of any number before it are of neither. */
const BEGINNING = 64 * 1024;

/** The part of a text in which it says what it is, without the blanks before it. */
export function beginningOf(text: string): string {
  return headOf(text, BEGINNING).trimStart();
}

/**
 * True for a web page: the sign-in page of a network, the challenge of a firewall, the page of a gateway. Firewalls that
 * challenge name it in a header as well, whatever the body is.
 */
export function isWebPage({ headers }: Pick<Response, 'headers'>, text: string): boolean {
  return (
    headers.get('cf-mitigated') === 'challenge' ||
    /^(?:challenge|captcha)$/.test(headers.get('x-amzn-waf-action') ?? '') ||
    /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '') ||
    /^<(?:!doctype\s+html|html)\b/i.test(beginningOf(text))
  );
}

/** The dialect of hosts that store files: whatever they report an error as, it is no web page. */
export const NO_WEB_PAGE: ErrorDialect = { read: () => null };
