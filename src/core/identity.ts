import type { Session } from './session.ts';

/** What a key says of itself: whose it is, and what it may do. */
export interface Identity {
  /** The organization or the person; null when the platform does not say. */
  readonly name: string | null;
  /** Label and value pairs for the tooltip. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The permissions that the key carries; null for a key whose power has no names. */
  readonly scopes: readonly string[] | null;
}

export interface IdentityAbility {
  /** Ids of the kinds of keys that tell, the one that tells most first; an account without any has no identity. */
  readonly credentials: readonly string[];
  /** The permissions that operations need, by operation id. */
  readonly needs: Readonly<Record<string, string>>;
  /** Asks the first of these keys that the account has. Errors: Problem. */
  read(session: Session, signal: AbortSignal): Promise<Identity>;
}
