import { Problem } from '../core/problem.ts';
import type { Session } from '../core/session.ts';

/** A stored call turned out to be none of this operation's: nothing has been sent, and nothing will be. */
export function unsendable(session: Session, operation: string): Problem {
  return new Problem({
    kind: 'unexpected',
    code: 'internal',
    args: { text: 'the stored request cannot be read' },
    provider: session.account.provider,
    account: session.account.id,
    operation,
    mayHaveActed: false,
  });
}
