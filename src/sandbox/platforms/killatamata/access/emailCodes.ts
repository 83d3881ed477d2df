import { newSecret } from '../../../secrets.ts';
import { Failure } from '../failures.ts';

const CODE_LENGTH = 6;
const LIFETIME_MS = 600_000;
/** Reserved names, to which no mail goes. */
const UNREACHABLE = /\.(?:invalid|test)$/i;

interface SentCode {
  readonly email: string;
  readonly code: string;
  readonly expiresAt: number;
  isUsed: boolean;
}

/** One-time codes by e-mail: the last one that was sent to an address counts, once, for ten minutes. */
export class EmailCodes {
  readonly #now: () => number;
  readonly #codes = new Map<string, SentCode>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A new code in the place of an earlier one. Errors: Failure 400 `email_unreachable`. */
  send(typed: string): SentCode {
    const email = plain(typed);
    if (UNREACHABLE.test(email))
      throw new Failure(400, 'email_unreachable', 'No mail can be sent to this address.');
    const code = newSecret(CODE_LENGTH).toUpperCase();
    const sent = { email, code, expiresAt: this.#now() + LIFETIME_MS, isUsed: false };
    this.#codes.set(email, sent);
    return sent;
  }

  /**
   * Uses up a code. Errors: Failure 400 `code_not_requested` where none was sent, 401 `code_wrong`, 410 `code_expired`
   * or `code_used`.
   */
  use(typed: string, code: string): void {
    const sent = this.#codes.get(plain(typed));
    if (!sent) throw new Failure(400, 'code_not_requested', 'No code was sent to this address.');
    if (sent.code !== code.trim().toUpperCase())
      throw new Failure(401, 'code_wrong', 'This is not the code that was sent.');
    if (sent.isUsed) throw new Failure(410, 'code_used', 'This code was used before.');
    if (sent.expiresAt <= this.#now()) throw new Failure(410, 'code_expired', 'This code has expired.');
    sent.isUsed = true;
  }

  /** The codes as the mails hold them, newest last. */
  describe() {
    return [...this.#codes.values()].map(({ email, code, isUsed }) => ({ email, code, used: isUsed }));
  }

  reset(): void {
    this.#codes.clear();
  }
}

function plain(email: string): string {
  return email.trim().toLowerCase();
}
