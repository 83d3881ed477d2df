import type { Session } from './session.ts';
import type { ForeignText } from './foreignText.ts';

/** A way to get a key from the platform without having one to paste. */
export type SignInMethod = BrowserSignIn | TypedSignIn;

interface SignIn {
  readonly id: string;
  readonly label: string;
  /** A codicon's name. */
  readonly icon: string;
  /** Id of the credential kind that it gives. */
  readonly credential: string;
  /**
   * The owner of the session's key, as text; null when the platform does not report one. Absent: it never does.
   * Errors: as `Session.send`.
   */
  who?(session: Session, signal: AbortSignal): Promise<ForeignText | null>;
}

/** The user approves in the browser, and the platform issues the key. */
export interface BrowserSignIn extends SignIn {
  readonly way: 'browser';
  /** Starts a sign-in. Errors: as `Session.send`; the Problem of a refusal. */
  start(session: Session, signal: AbortSignal): Promise<SignInWait>;
}

/** A sign-in that waits for the user's approval in the browser. */
export interface SignInWait {
  /** The code that the browser must show as well. Shown to the user; not secret. */
  readonly code: ForeignText;
  /** The page to open. Where the code is not in its address, the user types it there. */
  readonly url: string;
  /**
   * The key, once the user has approved. Errors: Problem auth `signIn.expired`, `signIn.denied` or `signIn.claimed`
   * (the key was issued to another client); `call.canceled`.
   */
  key(signal: AbortSignal): Promise<string>;
}

/** The user types what proves who they are, one thing after the other. The last step gives the key. */
export interface TypedSignIn extends SignIn {
  readonly way: 'typed';
  readonly steps: readonly SignInStep[];
}

/** One thing that is typed, and the call that is made with it. Texts are English, each the key of its translation. */
export interface SignInStep {
  /** What the typed text is called among those of all steps. */
  readonly id: string;
  readonly prompt: string;
  /** True for what is hidden while it is typed. */
  readonly secret?: true;
  /** Matches what can be sent, without spaces around it. */
  readonly pattern: RegExp;
  /** Said of a text that does not match. */
  readonly rule: string;
  /** Said while the call is under way: `Sending the code…`. */
  readonly busy: string;
  /** Offered in the step after it where this one can be carried out again: `Send Another Code`. */
  readonly repeat?: string;
  /**
   * Makes the call with all that was typed so far. Gives the key; null where more is to be typed.
   * Errors: as `Session.call`; Problem auth `signIn.codeRefused`, `signIn.codeExpired`, `signIn.codeUsed` or
   * `signIn.proofRefused` where typing something else helps.
   */
  carryOut(
    session: Session,
    typed: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<string | null>;
}

/** A device that asks for a key to the account. */
export interface DeviceRequest {
  readonly code: string;
  readonly state: 'waiting' | 'approved' | 'over';
  /** The platform's own word for the state. */
  readonly status: ForeignText;
  /** What the device calls itself; null when it does not. */
  readonly label: ForeignText | null;
  /** Milliseconds since the epoch; null when the platform does not say. */
  readonly expiresAt: number | null;
}

/** Lets another device have a key of the account, by the code that it shows. */
export interface DeviceApproval {
  /** The operation id of the approval. */
  readonly operation: string;
  /** Matches a code. */
  readonly codePattern: RegExp;
  /** Errors: Problem; `target.notFound` for an unknown code. */
  request(session: Session, code: string, signal: AbortSignal): Promise<DeviceRequest>;
  /** The user has agreed to exactly this request. Errors: Problem. */
  approve(session: Session, code: string, signal: AbortSignal): Promise<void>;
}
