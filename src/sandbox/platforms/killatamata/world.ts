import type { Faults } from '../../faults/faults.ts';
import type { ObjectStore } from '../../media/objectStore.ts';
import type { Charge, SandboxMode } from '../../platform.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import type { SeededIds } from '../../seededIds.ts';
import type { Handler } from '../../server/call.ts';
import type { RouteRow } from '../../server/routeTable.ts';
import type { Account, Accounts } from './accounts.ts';
import type { Affiliates } from './affiliates/affiliates.ts';

/** What the areas of the platform share. */
export interface World {
  readonly clock: SandboxClock;
  readonly ids: SeededIds;
  readonly store: ObjectStore;
  readonly faults: Faults;
  readonly origin: () => string;
  readonly otherOrigin: () => string;
  /** How much faster than usual things happen. */
  readonly speed: number;
  /** Tells whoever runs the sandbox what a mail or a message would tell a person. */
  readonly tell: (line: string) => void;
  readonly mode: () => SandboxMode;
  readonly accounts: Accounts;
  /** Whose code is bound to whom. The purchases of an account are read from its wallet. */
  readonly affiliates: Affiliates;
}

/** One area of the platform: its state and its operations. */
export interface Area {
  /** Handlers by operation id. They answer as the contract promises, and may throw a `Failure`. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Routes beside the contract, such as pages for the browser; their handlers stand among the others. */
  readonly routes?: readonly RouteRow[];
  /** By operation id: the same answer in another shape that clients of the platform are known to read. */
  readonly observed?: Readonly<Record<string, (json: unknown) => unknown>>;
  /** Adds to an account what it has of this area in a snapshot. */
  describe?(account: Account): Readonly<Record<string, unknown>>;
  /** What this area has in a snapshot, beside what accounts have of it. */
  describeAll?(): Readonly<Record<string, unknown>>;
  /** What was taken for each submission. */
  charges?(): readonly Charge[];
  /** Changes those of the settings that it knows and returns all of its own; throws a `TypeError` for a bad value. */
  configure?(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** The state as at the start. */
  reset(): void;
}

/** The account whose key came with the request. */
export function accountOf(
  { accounts }: Pick<World, 'accounts'>,
  { principals }: { readonly principals: Readonly<Record<string, string>> },
): Account {
  return accounts.get(principals['BearerAuth'] ?? '');
}
