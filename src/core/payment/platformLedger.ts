import type { ForeignText } from '../foreignText.ts';
import type { Money } from '../money.ts';
import type { Session } from '../session.ts';

/**
 * What a movement does to the money of an account. `hold`: set aside for a job. `charge`: taken. `return`: given back,
 * whether it was held or taken. `other`: what no job costs, such as a purchase or a grant.
 */
export type MovementEffect = 'hold' | 'charge' | 'return' | 'other';

/** One movement of money, as the platform has booked it. */
export interface Movement {
  readonly id: string;
  /** The platform's id of the job that it is for; null where it names none. */
  readonly remoteJobId: string | null;
  readonly effect: MovementEffect;
  /** Not negative, whatever the effect. */
  readonly amount: Money;
  /** Milliseconds since the epoch; null where it does not say. */
  readonly at: number | null;
  /** The platform's own words for it. */
  readonly note: ForeignText | null;
}

/** The platform's own record of what an account spends. */
export interface LedgerAbility {
  /** The latest movements, in any order, as many as the platform lists. Errors: Problem. */
  read(session: Session, signal: AbortSignal): Promise<readonly Movement[]>;
}
