import type { JobRecord } from '../../core/job.ts';
import { Problem } from '../../core/problem.ts';
import type { Provider } from '../../core/provider.ts';
import type { Session } from '../../core/session.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';

/** The account's base URLs by name, as a job that is submitted now is sent to them. */
export function basesOf(session: Session, provider: Provider): Readonly<Record<string, string>> {
  return Object.fromEntries(provider.bases.map(({ name }) => [name, session.base(name)]));
}

/**
 * Problem `job.otherAddress` when the account has been pointed away from where the job was submitted, with both
 * addresses in `args`; null while it has not, and for records that do not say where that was.
 */
export function otherAddress(
  { bases, provider, account }: Pick<JobRecord, 'bases' | 'provider' | 'account'>,
  { session, provider: platform }: OpenedAccount,
): Problem | null {
  const now = basesOf(session, platform);
  const changed = Object.entries(bases ?? {}).find(([name, base]) => now[name] !== base);
  if (!changed) return null;
  const [name, submittedTo] = changed;
  const args = { submittedTo, now: now[name] ?? '' };
  return new Problem({ kind: 'blocked', code: 'job.otherAddress', args, provider, account });
}
