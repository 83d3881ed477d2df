import type { Identity, IdentityAbility } from '../../core/provider.ts';
import { toProblem } from '../../core/problem.ts';
import { smokeAnswer, userAnswer } from './answers.ts';
import type { BoominSession } from './api.ts';

/** Who the keys of an account are. Changes nothing. */
export const boominIdentity: IdentityAbility = {
  credentials: ['token', 'user'],
  // The contract says so in the words of each operation.
  needs: { listUnits: 'units:read', createUnit: 'units:create', deleteUnit: 'units:delete' },

  read: (session: BoominSession, signal) =>
    session.account.credentials.includes('token')
      ? identityOfToken(session, signal)
      : ofUser(session, signal),
};

/** The smoke test of a platform token: which organization it works for and what it may do. */
export async function identityOfToken(session: BoominSession, signal: AbortSignal): Promise<Identity> {
  // The token goes into the header only; its place in the body is for old clients.
  const { org, scopes } = await session.call('smokeTestToken', { answer: smokeAnswer }, signal);
  return { name: org.name, facts: organizationFacts(org), scopes };
}

/**
 * A user token says whose it is where the server has the route of the known client, which the contract does not
 * promise; where it has none, nobody can know. What the user may do has no names.
 */
async function ofUser(session: BoominSession, signal: AbortSignal): Promise<Identity> {
  try {
    const { user, org } = await session.call('getSignedInUser', { answer: userAnswer }, signal);
    const known = [user?.email, org?.name].filter(Boolean);
    return {
      name: known.length > 0 ? known.join(' · ') : null,
      facts: [...(user?.email ? [['User', user.email] as const] : []), ...organizationFacts(org ?? {})],
      scopes: null,
    };
  } catch (error) {
    const problem = toProblem(error);
    if (problem.kind !== 'notFound') throw problem;
    return { name: null, facts: [], scopes: null };
  }
}

interface Organization {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly slug?: string | null | undefined;
}

function organizationFacts({ name, slug, id }: Organization): readonly (readonly [string, string])[] {
  const facts = [
    ['Organization', name],
    ['Short name', slug],
    ['ID', id],
  ] as const;
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}
