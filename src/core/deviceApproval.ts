import type { ForeignText } from './foreignText.ts';
import type { Session } from './session.ts';

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
