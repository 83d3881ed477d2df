import { refusalFacts } from '../../server/refusals.ts';
import type { Refusal } from '../../platform.ts';
import { type Answer, type JsonAnswer, json } from '../../server/answer.ts';
import type { Handler } from '../../server/call.ts';
import type { RouteRow } from '../../server/routeTable.ts';

/** How both services report a failure. */
export function failed<const Status extends number>(status: Status, error: string) {
  return json(status, { error });
}

const STATUS_TEXTS: Readonly<Record<number, string>> = {
  402: 'payment required',
  403: 'forbidden',
  404: 'not found',
  409: 'conflict',
  412: 'terms of service not accepted',
  422: 'RUNTIME_PIN_MISSING',
  502: 'tenant unreachable: connection refused',
};

/** Operations that hand a call on to a tenant and tell the status that it answered with. */
const PROXIES = new Set([
  'adminListOrgWorkspaces',
  'adminGetWorkspaceBillingMode',
  'adminPutWorkspaceBillingMode',
]);

/** A refusal in the platform's words. `route` is the operation that was meant, where one was. */
export function refusalAnswer(refusal: Refusal, route: RouteRow | null, observed: boolean): Answer {
  const { status, reason } = refusalFacts(refusal);
  switch (refusal.kind) {
    case 'unauthorized':
      return failed(401, refusal.objection ?? 'admin auth required');
    case 'noRoute':
      return noRoute(observed);
    case 'mediaType':
      return failed(400, reason);
    case 'invalid':
      return refusal.part === 'parameters'
        ? unfitParameters(refusal.problems, route, observed)
        : failed(400, `invalid request body: ${reason}`);
    case 'status':
      return { status, json: bodyOf(status, route) };
    default:
      return failed(status, reason);
  }
}

/**
 * An id that is none: some operations promise a 400 for it, the others know no such thing. Servers seen so far answer 400
 * for every workspace.
 */
function unfitParameters(problems: readonly string[], route: RouteRow | null, observed: boolean): Answer {
  const isId = problems.every((problem) => problem.startsWith('path.'));
  const noBadRequest = route !== null && !route.statuses.includes('400') && route.statuses.includes('404');
  const isWorkspace = route?.path.startsWith('/workspaces/{id}') === true;
  if (observed && isId && isWorkspace) return failed(400, 'invalid workspace ID');
  if (isId && noBadRequest)
    return failed(404, route.path.includes('{slug}') ? 'organization not found' : 'workspace not found');
  if (isId && problems.some((problem) => problem.includes('uuid')))
    return failed(400, 'invalid workspace ID');
  return failed(400, `invalid parameters: ${problems.join('; ')}`);
}

function bodyOf(status: number, route: RouteRow | null): unknown {
  if (status === 429) return { error: 'rate limit exceeded', retry_after: 1 };
  if (status === 503) return { error: 'platform datastore unavailable', code: 'platform_unavailable' };
  const error = STATUS_TEXTS[status] ?? (status >= 500 ? 'internal server error' : `status ${status}`);
  return status === 502 && PROXIES.has(route?.operation ?? '') ? { error, http_status: 502 } : { error };
}

/** A path that the server does not serve: servers seen so far answer with a text. */
export function noRoute(observed: boolean): JsonAnswer<404, never> {
  if (!observed) return beyondContract(404, { error: 'page not found' });
  const text = {
    bytes: new TextEncoder().encode('404 page not found'),
    headers: { 'content-type': 'text/plain' },
  };
  return { ...beyondContract(404, undefined), ...text };
}

/** The answer to an order that has to be approved first; nothing has been done. */
export function pendingApproval(approvalId: string, action: string) {
  return json(202, {
    status: 'pending_approval',
    approval_id: approvalId,
    action,
    reason: 'An administrator must approve this first.',
  });
}

/** What a handler throws when the platform says no and the spec does not type it. */
export class MoleculeFailure extends Error {
  readonly status: number;

  constructor(status: number, error: string) {
    super(error);
    this.status = status;
  }
}

/** The handlers with each `MoleculeFailure` turned into its answer. */
export function answeringFailures(handlers: Readonly<Record<string, Handler>>): Record<string, Handler> {
  const answering =
    (handler: Handler): Handler =>
    async (call) => {
      try {
        return await handler(call);
      } catch (error) {
        if (error instanceof MoleculeFailure) return failed(error.status, error.message);
        throw error;
      }
    };
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, answering(handler)]));
}

/** An answer that servers were seen to give and that the contract does not promise in this form. */
export function beyondContract<const Status extends number>(
  status: Status,
  body: unknown,
): JsonAnswer<Status, never> {
  return { status, json: body } as JsonAnswer<Status, never>;
}
