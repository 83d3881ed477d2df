import type { AccountId, ProviderId } from './ids.ts';

/** The user's access to one platform. It holds no secrets: the vault has one entry per credential. */
export interface Account {
  readonly id: AccountId;
  readonly provider: ProviderId;
  /** The user's name for it: "work", "personal", "sandbox". Unique per provider. */
  readonly label: string;
  /** Base URLs by their names in the provider's descriptor. */
  readonly bases: Readonly<Record<string, string>>;
  /** Routing context by name, not secret: organization id, organization slug. */
  readonly routing: Readonly<Record<string, string>>;
  /** Ids of the credential kinds that the vault holds for the account. */
  readonly credentials: readonly string[];
  /** Origins that the user agreed to send the credentials to. */
  readonly origins: readonly string[];
  /** True for an account that Start Sandbox created. */
  readonly sandbox: boolean;
  /** The public key (Ed25519, SPKI, Base64) by which that sandbox proves itself before it is sent a key. */
  readonly sandboxKey?: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}
