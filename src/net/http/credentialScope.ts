/** A credential with the origins that it may be sent to. */
export interface CredentialScope {
  readonly origins: readonly string[];
  /** The credential as headers; asked for only after the origin has been checked. */
  headers(): Promise<Readonly<Record<string, string>>>;
  /** The keys in what `headers` has given so far: no answer may bring them back. */
  keys?(): readonly string[];
}
