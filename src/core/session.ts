import type { Account } from './account.ts';
import type { Clock } from './clock.ts';
import type { OperationFact } from './operation.ts';

/** An opened account: the only way for a provider to call its platform. */
export interface Session {
  readonly account: Account;
  readonly clock: Clock;
  /** The account's base URL of that name, without a trailing slash. */
  base(name: string): string;
  /**
   * Sends a request of the platform's API with the credentials that the operation needs.
   * Errors: Problem (network, auth when the account lacks the credential, rate, canceled, answer too large).
   * An HTTP error status is an answer, not an error.
   */
  send(request: Request, operation: OperationFact): Promise<Response>;
  /**
   * Opens a stream of the platform's API with the credentials that the operation needs. A success is returned as
   * soon as its headers have arrived, with a live body that lasts until it ends or `request.signal` is aborted; any
   * other status with its body, truncated when it is long. Never retried: the reader of the stream reconnects.
   * Errors: as `send` until the headers have arrived; after that, reading the body fails as with `fetch`.
   */
  open(request: Request, operation: OperationFact): Promise<Response>;
  /**
   * Uploads bytes to a pre-signed URL of the platform: no credential, no redirect, an exact Content-Length. Errors: as
   * `send`.
   */
  upload(
    url: string,
    bytes: Uint8Array<ArrayBuffer>,
    contentType: string,
    signal: AbortSignal,
  ): Promise<Response>;
}
