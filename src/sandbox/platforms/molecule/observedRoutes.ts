import type { RouteRow } from '../../server/routeTable.ts';

const KEY = ['orgApiKey', 'orgRoutingHeaderId'];
const TOKEN = ['workspaceToken', 'orgRoutingHeaderId'];
const ID = { name: 'id', in: 'path', required: true, type: 'string' };

/** Routes that servers have beside the contract. */
export const observedRoutes: readonly RouteRow[] = [
  route('tenantStreamEvents', '/workspaces/{id}/events/stream', [KEY, TOKEN]),
  route('tenantListEvents', '/events', [KEY]),
  route('tenantListWorkspaceEvents', '/events/{id}', [KEY]),
  route('tenantGetWorkspaceState', '/workspaces/{id}/state', [KEY, TOKEN]),
  route('pagePay', '/pages/pay/{id}', []),
  route('pagePortal', '/pages/portal/{id}', []),
  route('pageInvoice', '/pages/invoices/{id}', []),
];

function route(operation: string, path: string, security: RouteRow['security']): RouteRow {
  return {
    operation,
    method: 'GET',
    path,
    server: null,
    security,
    parameters: path.includes('{id}') ? [ID] : [],
    body: null,
    statuses: ['200', '401', '404'],
    deprecated: false,
  };
}
