import type { ErrorDialect } from '../../core/errorDialect.ts';
import type { WrittenFile } from './fileBody.ts';
import type { OnSent, PieceBody } from './pieceBody.ts';

/** A credential with the origins that it may be sent to. */
export interface CredentialScope {
  readonly origins: readonly string[];
  /** The credential as headers; asked for only after the origin has been checked. */
  headers(): Promise<Readonly<Record<string, string>>>;
  /** The keys in what `headers` has given so far: no answer may bring them back. */
  keys?(): readonly string[];
}

/** What the caller of a request knows about it. */
export interface HttpCall {
  /** Which calls share a limit: one key per account. */
  readonly rateLimitKey: string;
  /** For logs and Problems. */
  readonly operation: string;
  readonly provider?: string;
  readonly account?: string;
  /** True only for reads, and for calls whose replay the platform promises: the client may send it again. */
  readonly repeatable: boolean;
  readonly credentialScope?: CredentialScope;
  /** Origins of the account besides those of its credential: they may be on loopback or in a private network. */
  readonly ownOrigins?: readonly string[];
  /** Secrets in the request itself. Like the keys of the scope, they are cut out of whatever is answered. */
  readonly secrets?: readonly string[];
  /** Names of JSON members in which a success hands out a secret, which may be one that was sent. */
  readonly mayReturn?: readonly string[];
  /**
   * Milliseconds for the exchanges of the call with their bodies, without the waits in the queue and for a retry; left
   * out: a minute, and more for a `body` that takes longer on a slow line.
   */
  readonly timeoutMs?: number;
  /** Limit of the answer in bytes. */
  readonly maxBytes?: number;
  /** In place of the request's own body. */
  readonly body?: PieceBody;
  /** Gets how much of `body` has been handed to the connection; from 0 again with each attempt. */
  readonly onSent?: OnSent;
  /** Besides `request.signal`. */
  readonly signal?: AbortSignal;
}

/** How many bytes have come, of how many: null where the server does not say. */
export type OnReceived = (received: number, total: number | null) => void;

export interface DownloadTarget {
  /** Where the file appears when all of it has arrived; its folder must exist. */
  readonly path: string;
  readonly maxBytes: number;
  /** The account's own origins: they may be on loopback or in a private network. */
  readonly ownOrigins: readonly string[];
  /** How errors are read that come from the account's own origins. */
  readonly errors?: ErrorDialect;
  /** Sent where the address is on one of its origins, left out elsewhere. */
  readonly credentialScope?: CredentialScope;
  /** Told of every piece. */
  readonly onBytes?: OnReceived;
}

export interface Downloaded extends WrittenFile {
  /** What the server called it; not believed. */
  readonly contentType: string | null;
  /** Of the address that it came from, after the redirects; null when fetch does not tell. */
  readonly origin: string | null;
}
