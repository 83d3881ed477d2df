import type { OperationFact } from '../../core/operation.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { Session } from '../../core/session.ts';
import { problemFromAnswer, readJson } from '../../net/errors/answer.ts';
import { parsedAnswer } from '../parsedAnswer.ts';
import { budgetAnswer, organizationsAnswer, orgKeysAnswer } from './answers.ts';
import { CONTROL_PLANE, moleculeApi, TENANT } from './api.ts';
import { moleculeErrors } from './errors.ts';
import { moleculeRouting, OWN_WORKSPACE } from './credentials.ts';

type Probe = (session: Session, signal: AbortSignal) => Promise<void>;

/** No machine has it, so that the answer says only whether the secret is right. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** The budget of a workspace, read with its token even where the account has a key that opens more. */
const ONLY_WORKSPACE: OperationFact = {
  id: 'tenantGetBudget',
  method: 'GET',
  path: '/workspaces/{id}/budget',
  risk: 'read',
  security: [['workspaceToken', 'orgRoutingHeaderId']],
  idempotency: null,
  secretInputs: [],
  secretOutputs: [],
  deprecated: false,
};

/** For each kind of key a call that changes nothing and that only this kind opens. */
const PROBES: Readonly<Record<string, Probe>> = {
  session: async (session, signal) => {
    const answer = await moleculeApi(session, CONTROL_PLANE).GET('/api/v1/orgs', { signal });
    parsedAnswer(organizationsAnswer, answer, session, 'listOrgs');
  },
  orgkey: async (session, signal) => {
    const answer = await moleculeApi(session, TENANT).GET('/org/tokens', { signal });
    parsedAnswer(orgKeysAnswer, answer, session, 'tenantListOrgTokens');
  },
  workspace: async (session, signal) => {
    const id = session.account.routing[OWN_WORKSPACE];
    if (!id) throw workspaceMissing(session);
    const url = `${session.base(TENANT)}/workspaces/${encodeURIComponent(id)}/budget`;
    const response = await session.send(new Request(url, { signal }), ONLY_WORKSPACE);
    const context = {
      provider: session.account.provider,
      account: session.account.id,
      operation: ONLY_WORKSPACE.id,
    };
    if (!response.ok) throw problemFromAnswer(response, await response.text(), context, moleculeErrors);
    parsedAnswer(
      budgetAnswer,
      { data: await readJson(response, context), response },
      session,
      ONLY_WORKSPACE.id,
    );
  },
  operator: async (session, signal) => {
    const answer = await moleculeApi(session, CONTROL_PLANE).GET('/api/v1/admin/orgs', { signal });
    parsedAnswer(organizationsAnswer, answer, session, 'adminListOrgs');
  },
  provision: async (session, signal) => {
    const params = { path: { workspace_id: NOBODY }, query: { instance_id: 'none' } };
    try {
      await moleculeApi(session, CONTROL_PLANE).GET('/api/v1/workspaces/{workspace_id}/status', {
        params,
        signal,
      });
    } catch (thrown) {
      // The platform knows the secret and does not know the machine.
      if (toProblem(thrown).kind !== 'invalid') throw thrown;
    }
  },
};

/**
 * Tries each of these keys on the tier that it is for. The admin token of a tenant opens only what destroys, so nobody
 * can try it. Errors: Problem auth; `key.missing` for an account that lacks what says where the key belongs;
 * `target.notFound` with a `text` of its own for a wrong organization.
 */
export async function checkMolecule(
  session: Session,
  signal: AbortSignal,
  changed: readonly string[] = session.account.credentials,
): Promise<void> {
  for (const id of changed) {
    const probe = Object.hasOwn(PROBES, id) ? PROBES[id] : undefined;
    await probe?.(session, signal);
  }
}

function workspaceMissing({ account }: Session): Problem {
  const field = moleculeRouting.find(({ id }) => id === OWN_WORKSPACE);
  return new Problem({
    kind: 'auth',
    code: 'key.missing',
    args: { credential: field?.label ?? OWN_WORKSPACE, account: account.label },
    provider: account.provider,
    account: account.id,
    mayHaveActed: false,
  });
}
