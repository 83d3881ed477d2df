import type { AccountId, ProviderId } from './ids.ts';

/** One way into one platform. Holds no secret: those are in the vault, one entry per credential. */
export interface Account {
  readonly id: AccountId;
  readonly provider: ProviderId;
  /** The user's own name for it: "work", "personal", "sandbox". Unique per provider. */
  readonly label: string;
  /** Base URLs by the name that the provider's descriptor gives them. */
  readonly bases: Readonly<Record<string, string>>;
  /** Routing context that is no secret, by name: org id, org slug. */
  readonly routing: Readonly<Record<string, string>>;
  /** Ids of the credential kinds that the vault holds for it. */
  readonly credentials: readonly string[];
  /** Origins that the user agreed to send the credentials to. */
  readonly origins: readonly string[];
  /** True for the accounts that "Start sandbox" made. */
  readonly sandbox: boolean;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}
