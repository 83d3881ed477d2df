import type { Session } from './session.ts';

/** What a key says of itself: whose it is, and what it may do. */
export interface Identity {
  /** The organization or the person. */
  readonly name: string;
  /** Label and value pairs for the tooltip. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The permissions that the key carries. */
  readonly scopes: readonly string[];
}

export interface IdentityAbility {
  /** Id of the kind of key that tells; an account without it has no identity. */
  readonly credential: string;
  /** The permissions that operations need, by operation id. */
  readonly needs: Readonly<Record<string, string>>;
  read(session: Session, signal: AbortSignal): Promise<Identity>;
}
