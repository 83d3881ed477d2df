import type { Answer } from '../../../server/answer.ts';
import type { Call, Handler } from '../../../server/call.ts';
import type { MoleculeEvent } from '../events.ts';
import { eventStream } from '../eventStream.ts';
import { failed } from '../failures.ts';
import type { World } from '../world.ts';
import { tenantOf } from './callScope.ts';

const PAGE = 100;

/** The live side of a tenant. Its routes are not in the contract: there they do not exist. */
export function eventHandlers(at: () => World): Readonly<Record<string, Handler>> {
  const onlyObserved =
    (handler: (call: Call, id: string) => Answer): Handler =>
    (call) =>
      at().observed ? handler(call, idOf(call)) : failed(404, 'page not found');
  return {
    tenantStreamEvents: onlyObserved((call, id) => {
      const world = at();
      const { tenant } = tenantOf(world, call);
      const workspace = tenant.workspaces.get(id);
      if (!workspace) return failed(404, 'workspace not found');
      return eventStream(world, tenant, workspace);
    }),

    tenantListEvents: onlyObserved((call) => {
      const { tenant } = tenantOf(at(), call);
      return { status: 200, json: tenant.events.latest(PAGE).map(eventRow) };
    }),

    tenantListWorkspaceEvents: onlyObserved((call, id) => {
      const { tenant } = tenantOf(at(), call);
      return { status: 200, json: tenant.events.latest(PAGE, id).map(eventRow) };
    }),

    tenantGetWorkspaceState: onlyObserved((call, id) => {
      const { tenant } = tenantOf(at(), call);
      const workspace = tenant.workspaces.get(id);
      if (!workspace) {
        const status = tenant.removed.has(id) ? 'removed' : 'unknown';
        return { status: 404, json: { workspace_id: id, status, paused: false, deleted: true } };
      }
      const { status } = workspace;
      return {
        status: 200,
        json: { workspace_id: id, status, paused: status === 'paused', deleted: false },
      };
    }),
  };
}

function eventRow({ id, type, workspaceId, at, payload }: MoleculeEvent) {
  return {
    id,
    event_type: type,
    workspace_id: workspaceId,
    payload,
    created_at: new Date(at).toISOString(),
  };
}

function idOf({ path }: Call): string {
  return typeof path === 'object' && path !== null && 'id' in path ? String(path.id) : '';
}
