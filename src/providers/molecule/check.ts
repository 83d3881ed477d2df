import * as z from 'zod/mini';
import { Problem, toProblem } from '../../core/problem.ts';
import { budgetAnswer, organizationsAnswer, orgKeysAnswer } from './answers.ts';
import type { MoleculeSession } from './api.ts';
import { moleculeRouting, OWN_WORKSPACE } from './credentials.ts';

type Probe = (session: MoleculeSession, signal: AbortSignal) => Promise<void>;

/** No machine has it, so that the answer says only whether the secret is right. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** For each kind of key a call that changes nothing and that only this kind opens. */
const PROBES: Readonly<Record<string, Probe>> = {
  session: async (session, signal) => {
    await session.call('listOrgs', { answer: organizationsAnswer }, signal);
  },
  orgkey: async (session, signal) => {
    await session.call('tenantListOrgTokens', { answer: orgKeysAnswer }, signal);
  },
  workspace: async (session, signal) => {
    const id = session.account.routing[OWN_WORKSPACE];
    if (!id) throw workspaceMissing(session);
    // With its own token, even where the account has a key that opens more.
    const call = { params: { id }, answer: budgetAnswer, credential: 'workspace' };
    await session.call('tenantGetBudget', call, signal);
  },
  operator: async (session, signal) => {
    await session.call('adminListOrgs', { answer: organizationsAnswer }, signal);
  },
  provision: async (session, signal) => {
    const params = { workspace_id: NOBODY, instance_id: 'none' };
    try {
      await session.call('getProvisionWorkspaceStatus', { params, answer: z.unknown() }, signal);
    } catch (thrown) {
      // The platform knows the secret and does not know the machine.
      if (toProblem(thrown).kind !== 'invalid') throw thrown;
    }
  },
};

/**
 * Tries each of these keys on the tier that it is for. The admin token of a tenant opens only what destroys, so nobody
 * can try it. Errors: Problem auth; `key.missing` for an account that lacks what says where the key belongs;
 * `target.notFound` with `reason: 'emptyAnswer'` for a wrong organization.
 */
export async function checkMolecule(
  session: MoleculeSession,
  signal: AbortSignal,
  changed: readonly string[] = session.account.credentials,
): Promise<void> {
  for (const id of changed) {
    const probe = Object.hasOwn(PROBES, id) ? PROBES[id] : undefined;
    await probe?.(session, signal);
  }
}

function workspaceMissing({ account }: MoleculeSession): Problem {
  const field = moleculeRouting.find(({ id }) => id === OWN_WORKSPACE);
  return new Problem({
    kind: 'auth',
    code: 'key.missing',
    args: { credential: field?.label ?? OWN_WORKSPACE, account: account.label },
    provider: account.provider,
    account: account.id,
    misrouted: true,
    mayHaveActed: false,
  });
}
