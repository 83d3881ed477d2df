import type { Account } from './account.ts';
import type { Clock } from './clock.ts';
import type { OperationFact } from './operation.ts';

/** One account, opened: the only way in which a provider reaches its platform. */
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
   * Opens a stream of the platform's API with the credentials that the operation needs. A success comes back as soon
   * as its headers are here, with a live body that lasts until it ends or `request.signal` is aborted; any other
   * status with its body read, cut off when it is long. Asked once: whoever reads the stream knows when to ask again.
   * Errors: as `send`, until the headers are here; after that, reading the body fails as `fetch` does.
   */
  open(request: Request, operation: OperationFact): Promise<Response>;
  /**
   * Sends bytes to an address that the platform handed out (a pre-signed upload): no credential, no redirect,
   * an exact Content-Length. Errors: as `send`.
   */
  upload(
    url: string,
    bytes: Uint8Array<ArrayBuffer>,
    contentType: string,
    signal: AbortSignal,
  ): Promise<Response>;
}
