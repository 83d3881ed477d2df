import type { ForeignText } from '../../core/foreignText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/** `Platform · account`: how an account is called where those of several platforms may meet. */
export function accountName(provider: ForeignText, account: ForeignText): string {
  return `${oneLine(provider)} · ${oneLine(account)}`;
}
