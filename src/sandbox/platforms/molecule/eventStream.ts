import type { Answer } from '../../server/answer.ts';
import type { MoleculeEvent } from './events.ts';
import type { Tenant } from './tenant.ts';
import { nextChange } from './timeline.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';
import type { World } from './world.ts';

const HEARTBEAT_MS = 30_000;

/**
 * The live events of a workspace: a comment at the start, then frames with nothing but data. Nothing is repeated for
 * whoever comes late or again, and nothing marks an end; the frame that tells of the removal is the last one.
 */
export function eventStream(world: World, tenant: Tenant, workspace: WorkspaceRecord): Answer {
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
