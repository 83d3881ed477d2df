/** A kind of key: how it is recognized and sent, and what it unlocks. */
export interface CredentialKind {
  readonly id: string;
  /** The name of the security scheme in the spec that it satisfies. */
  readonly scheme: string;
  readonly label: string;
  /** Matches what a whole key looks like; a mismatch warns, it never refuses. */
  readonly pattern: RegExp | null;
  /** Where a user gets one. */
  readonly obtainUrl: string | null;
  readonly send:
    | { readonly in: 'bearer' }
    | { readonly in: 'header'; readonly name: string }
    | { readonly in: 'cookie'; readonly name: string };
  /** What it opens, in a few words, for the choice between several kinds. */
  readonly detail?: string;
  /** Name of the only base URL that it is sent to; left out: all of the account's. */
  readonly base?: string;
  /** Environment variables that people keep it in. */
  readonly environment: readonly string[];
}

/** What says where a call belongs without being a secret: an organization's id, sent beside the key. */
export interface RoutingField {
  /** Its name in the account's routing context. */
  readonly id: string;
  /** The name of the security scheme in the spec that it satisfies; null for what goes into paths. */
  readonly scheme: string | null;
  readonly header: string | null;
  /** Another scheme that servers take it for where the account has nothing for that one. */
  readonly standsFor?: string;
  readonly label: string;
  /** Matches a right value; a mismatch is refused. */
  readonly pattern: RegExp;
}
