import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import type { JobKind, Listed, Provider } from '../../../core/provider.ts';
import type { SavedJobKinds } from '../../../jobs/store/savedJobKinds.ts';
import { setting } from '../../shared/settings.ts';
import type { ForeignText } from '../../../core/foreignText.ts';

/** A kind that can be offered, and where it is known from. */
export interface KnownKind {
  readonly kind: string;
  readonly label: ForeignText;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly from: 'saved' | 'recent' | 'shared' | 'listed';
  readonly detail: ForeignText | null;
}

/**
 * All kinds that an account can run as far as is known: saved by the user, run lately, shared in the workspace's
 * settings, listed by the server. Each one once, from the first of these places. Errors: as `JobsAbility.kinds`.
 */
export async function knownKinds(
  { account, provider, session }: OpenedAccount,
  savedKinds: Pick<SavedJobKinds, 'list'>,
  signal: AbortSignal,
): Promise<Listed<KnownKind>> {
  const listed = await provider.jobs?.kinds(session, signal);
  const { rows, ...more }: Listed<JobKind> = listed ?? { rows: [], unread: 0 };
  if (!provider.jobs?.savedKinds) return { rows: rows.map(ofServer), ...more };
  const own = (await savedKinds.list(account.id)).map(({ kind, label, inputs, saved }): KnownKind => {
    return { kind, label, inputs, from: saved ? 'saved' : 'recent', detail: null };
  });
  const found = new Map<string, KnownKind>();
  for (const one of [...own, ...sharedKinds(provider), ...rows.map(ofServer)]) {
    const before = found.get(one.kind);
    // What the server says of a kind is shown also for one that is known from elsewhere.
    found.set(one.kind, before ? { ...before, detail: before.detail ?? one.detail } : one);
  }
  return { rows: [...found.values()], ...more };
}

function ofServer({ id, label, detail }: JobKind): KnownKind {
  return { kind: id, label, inputs: {}, from: 'listed', detail };
}

const shared = z.object({
  platform: z.catch(z.optional(z.string()), undefined),
  group: z.string(),
  id: z.string(),
  label: z.catch(z.optional(z.string()), undefined),
  inputs: z.catch(z.optional(z.record(z.string(), z.unknown())), undefined),
});

/**
 * What the setting `backlot.sharedJobKinds` names for a platform; entries that are not right are left out. It comes
 * with other people's repositories, so it only offers: whatever is run passes the question about money.
 */
function sharedKinds({ id: platform, jobs }: Provider): readonly KnownKind[] {
  const written = setting('sharedJobKinds');
  const ability = jobs?.savedKinds;
  if (!Array.isArray(written) || !ability) return [];
  return written.flatMap((one: unknown): readonly KnownKind[] => {
    const found = shared.safeParse(one).data;
    if (!found || (found.platform ?? platform) !== platform) return [];
    const { group, id, label = id, inputs = {} } = found;
    if (!ability.idPattern.test(id) || !ability.groups.some((known) => known.id === group)) return [];
    return [{ kind: `${group}/${id}`, label, inputs, from: 'shared', detail: null }];
  });
}

/**
 * Told when the workspace's settings share other kinds: they were changed, or count from now on because the user trusts the
 * folder, which need not be told as a change.
 */
export function onSharedKindsChange(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidGrantWorkspaceTrust(listener),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('backlot.sharedJobKinds')) listener();
    }),
  );
}
