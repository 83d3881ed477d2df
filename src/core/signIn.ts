import type { Session } from './session.ts';
import type { ForeignText } from './foreignText.ts';

/** A sign-in without typing a key: the user approves in the browser, and the platform issues the key. */
export interface SignInMethod {
  readonly id: string;
  readonly label: string;
  /** Id of the credential kind that it gives. */
  readonly credential: string;
  /** Starts a sign-in. Errors: as `Session.send`; the Problem of a refusal. */
  start(session: Session, signal: AbortSignal): Promise<SignInWait>;
  /** The owner of the session's key, as text; null when the platform does not report one. Errors: as `Session.send`. */
  who(session: Session, signal: AbortSignal): Promise<ForeignText | null>;
}

/** A sign-in that waits for the user's approval in the browser. */
export interface SignInWait {
  /** The code that the browser must show as well. Shown to the user; not secret. */
  readonly code: ForeignText;
  /** The page to open. */
  readonly url: string;
  /**
   * The key, once the user has approved. Errors: Problem auth `signIn.expired`, `signIn.denied` or `signIn.claimed`
   * (the key was issued to another client); `call.canceled`.
   */
  key(signal: AbortSignal): Promise<string>;
}
