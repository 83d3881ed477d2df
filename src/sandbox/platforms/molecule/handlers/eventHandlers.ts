import type { Answer } from '../../../server/answer.ts';
import { type Call, type Handler, textIn } from '../../../server/call.ts';
import { failed } from '../failures.ts';
import type { MoleculeEvent } from '../workspaces/events.ts';
import type { Tenant } from '../workspaces/tenant.ts';
import { nextChange } from '../workspaces/timeline.ts';
import type { WorkspaceRecord } from '../workspaces/workspaceRecord.ts';
import { type World, tenantOf } from '../world.ts';

const HEARTBEAT_MS = 30_000;

/**
 * The live events of a workspace: a comment at the start, then frames with nothing but data. Nothing is repeated for
 * whoever comes late or again, and nothing marks an end; the frame that tells of the removal is the last one.
 */
function eventStream(world: World, tenant: Tenant, workspace: WorkspaceRecord): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
    },
    stream: async (write, signal) => {
      const reader = tenant.events.listen(workspace.id);
      let heartbeatAt = world.now + HEARTBEAT_MS;
      try {
        await write(': ping\n\n');
        while (!signal.aborted) {
          world.settle();
          for (const event of reader.take()) await write(frameOf(event));
          if (world.now >= heartbeatAt) {
            heartbeatAt = world.now + HEARTBEAT_MS;
            if (workspace.upSince !== null) await write(frameOf(heartbeat(workspace, world.now)));
          }
          const due = Math.min(heartbeatAt, nextChange(workspace) ?? Infinity);
          await sleepOrEvent(world, reader, Math.max(0, due - world.now), signal);
        }
      } finally {
        tenant.events.leave(reader);
      }
    },
  };
}

/** Returns when the time has passed on the sandbox's clock, an event has come or the reader has gone. */
async function sleepOrEvent(
  world: World,
  reader: { arrival(signal: AbortSignal): Promise<void> },
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const slept = world.services.clock.sleep(ms, either).catch(() => undefined);
  await Promise.race([slept, reader.arrival(either)]);
  over.abort();
}

function heartbeat(workspace: WorkspaceRecord, at: number): Omit<MoleculeEvent, 'id'> {
  const { id, activeTasks, upSince } = workspace;
  const uptime = upSince === null ? 0 : Math.floor((at - upSince) / 1000);
  const payload = { active_tasks: activeTasks, uptime_seconds: uptime };
  return { type: 'WORKSPACE_HEARTBEAT', workspaceId: id, at, payload };
}

function frameOf({ type, at, payload }: Omit<MoleculeEvent, 'id'>): string {
  return `data: ${JSON.stringify({ type, timestamp: at, data: payload })}\n\n`;
}

const PAGE = 100;

/** The live side of a tenant. Its routes are not in the contract: there they do not exist. */
export function eventHandlers(world: World): Readonly<Record<string, Handler>> {
  const onlyObserved =
    (handler: (call: Call, id: string) => Answer): Handler =>
    (call) =>
      world.observed ? handler(call, textIn(call.path, 'id') ?? '') : failed(404, 'page not found');
  return {
    tenantStreamEvents: onlyObserved((call, id) => {
      const { tenant } = tenantOf(world, call);
      const workspace = tenant.workspaces.get(id);
      if (!workspace) return failed(404, 'workspace not found');
      return eventStream(world, tenant, workspace);
    }),

    tenantListEvents: onlyObserved((call) => {
      const { tenant } = tenantOf(world, call);
      return { status: 200, json: tenant.events.latest(PAGE).map(eventRow) };
    }),

    tenantListWorkspaceEvents: onlyObserved((call, id) => {
      const { tenant } = tenantOf(world, call);
      return { status: 200, json: tenant.events.latest(PAGE, id).map(eventRow) };
    }),

    tenantGetWorkspaceState: onlyObserved((call, id) => {
      const { tenant } = tenantOf(world, call);
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
