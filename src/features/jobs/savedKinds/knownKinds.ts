import type { JobKind, SavedKindGroup } from '../../../core/provider.ts';
import type { SavedJobKinds } from '../../../jobs/store/savedJobKinds.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { sharedKinds } from './sharedKinds.ts';

/** A kind that can be offered, and where it is known from. */
export interface KnownKind {
  readonly kind: string;
  readonly label: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly from: 'kept' | 'recent' | 'shared' | 'listed';
  readonly detail: string | null;
}

/**
 * All kinds that an account can run as far as anybody knows: kept by the user, run lately, shared in the workspace's
 * settings, listed by the server. Each one once, from the first of these places. Errors: as `JobsAbility.kinds`.
 */
export async function knownKinds(
  { account, provider, session }: OpenedAccount,
  kept: SavedJobKinds,
  signal: AbortSignal,
): Promise<readonly KnownKind[]> {
  const groups = provider.jobs?.kept ?? [];
  const listed = (await provider.jobs?.kinds(session, signal)) ?? [];
  const own = (await kept.list(account.id)).map(({ kind, label, inputs, kept: isKept }): KnownKind => {
    return { kind, label, inputs, from: isKept ? 'kept' : 'recent', detail: null };
  });
  const shared = sharedKinds(groups).map((one): KnownKind => ({ ...one, from: 'shared', detail: null }));
  const found = new Map<string, KnownKind>();
  for (const one of [...own, ...shared, ...listed.map(ofServer)]) {
    const before = found.get(one.kind);
    // What the server says of a kind is worth telling also of one that is known from elsewhere.
    found.set(one.kind, before ? { ...before, detail: before.detail ?? one.detail } : one);
  }
  return [...found.values()];
}

export function groupOf(groups: readonly SavedKindGroup[], kind: string): SavedKindGroup | undefined {
  return groups.find(({ id }) => kind.startsWith(`${id}/`));
}

function ofServer({ id, label, detail }: JobKind): KnownKind {
  return { kind: id, label, inputs: {}, from: 'listed', detail };
}
