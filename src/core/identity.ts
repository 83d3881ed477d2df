import type { Session } from './session.ts';

/** The owner and the permissions of a key. */
export interface Identity {
  /** The organization or the person; null when the platform does not name one. */
  readonly name: string | null;
  /** Label and value pairs for the tooltip. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The key's permissions; null for a key without named permissions. */
  readonly scopes: readonly string[] | null;
}

export interface IdentityAbility {
  /** Ids of the credential kinds that have an identity, best first; an account without one of them has none. */
  readonly credentials: readonly string[];
  /** The permissions that operations need, by operation id. */
  readonly needs: Readonly<Record<string, string>>;
  /** Uses the first of `credentials` that the account has. Errors: Problem. */
  read(session: Session, signal: AbortSignal): Promise<Identity>;
}
