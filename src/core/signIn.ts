import type { Session } from './session.ts';

/** A way to a key that nobody types: the user approves in the browser, and the platform hands the key out. */
export interface SignInMethod {
  readonly id: string;
  readonly label: string;
  /** Id of the kind of key that it gives. */
  readonly credential: string;
  /** Asks the platform for a sign-in. Errors: as `Session.send`; the Problem of a refusal. */
  start(session: Session, signal: AbortSignal): Promise<SignInWait>;
  /** In words, whose key the session's is; null when the platform does not say. Errors: as `Session.send`. */
  who(session: Session, signal: AbortSignal): Promise<string | null>;
}

/** A sign-in that waits for the user's word in the browser. */
export interface SignInWait {
  /** What the browser must show as well; told to the user, and no secret. */
  readonly code: string;
  /** The page to open. */
  readonly url: string;
  /**
   * The key, once the user has approved. Errors: Problem auth `signIn.expired`, `signIn.denied` or `signIn.claimed`
   * (the key was handed out, and not to us); `call.canceled`.
   */
  key(signal: AbortSignal): Promise<string>;
}
