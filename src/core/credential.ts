/** A kind of key: how it is recognized and sent, and what it gives access to. */
export interface CredentialKind {
  readonly id: string;
  /** The security scheme in the spec that it satisfies. */
  readonly scheme: string;
  readonly label: string;
  /** Matches a complete key; a mismatch only causes a warning. */
  readonly pattern: RegExp | null;
  /** The page where users create one. */
  readonly obtainUrl: string | null;
  readonly send:
    | { readonly in: 'bearer' }
    | { readonly in: 'header'; readonly name: string }
    | { readonly in: 'cookie'; readonly name: string };
  /** What it gives access to, in a few words, for the choice between several kinds. */
  readonly detail?: string;
  /** The name of the only base URL that it is sent to; absent: all base URLs. */
  readonly base?: string;
  /** Common names of environment variables for it. */
  readonly environment: readonly string[];
}

/** A value that routes a call and is not secret: an organization's id, sent with the key. */
export interface RoutingField {
  /** Its name in the account's routing context. */
  readonly id: string;
  /** The security scheme in the spec that it satisfies; null for a path parameter. */
  readonly scheme: string | null;
  readonly header: string | null;
  /** Another scheme that servers accept it for, when the account has no value for that scheme. */
  readonly standsFor?: string;
  readonly label: string;
  /** Matches a valid value; a mismatch is rejected. */
  readonly pattern: RegExp;
  /** Names of environment variables that the platform's own programs read it from. */
  readonly environment?: readonly string[];
}
