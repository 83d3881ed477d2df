import type { SeededIds } from '../../../seededIds.ts';
import type { Answer } from '../../../server/answer.ts';
import { textIn, type Call, type Handler } from '../../../server/call.ts';
import { failed } from '../failures.ts';
import { type World, tenantOf } from '../world.ts';
import type { Tenant } from './tenant.ts';
import { nextChange } from './timeline.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';

/** Something that happened to a workspace. */
export interface MoleculeEvent {
  readonly id: string;
  readonly type: string;
  readonly workspaceId: string;
  /** Milliseconds since the epoch on the sandbox's clock. */
  readonly at: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

const KEPT = 500;
/** A reader that is further behind loses what comes next. */
const BUFFER = 64;

/** One reader of the live events of a workspace. */
export class EventReader {
  readonly workspaceId: string;
  #waiting: MoleculeEvent[] = [];
  #wake: () => void = () => undefined;

  constructor(workspaceId: string) {
    this.workspaceId = workspaceId;
  }

  offer(event: MoleculeEvent): void {
    if (event.workspaceId !== this.workspaceId || this.#waiting.length >= BUFFER) return;
    this.#waiting.push(event);
    this.#wake();
  }

  take(): readonly MoleculeEvent[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }

  /** Resolves at the next event, or when the signal is aborted. */
  arrival(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => resolve();
      this.#wake = done;
      signal.addEventListener('abort', done, { once: true });
      if (this.#waiting.length > 0 || signal.aborted) done();
    });
  }
}

/** The events of one tenant: the latest for whoever asks, new ones for whoever listens. */
export class Events {
  readonly #ids: SeededIds;
  #latest: MoleculeEvent[] = [];
  readonly #readers = new Set<EventReader>();

  constructor(ids: SeededIds) {
    this.#ids = ids;
  }

  add(type: string, workspaceId: string, at: number, payload: MoleculeEvent['payload'] = {}): void {
    const event = { id: this.#ids.uuid(), type, workspaceId, at, payload };
    this.#latest.push(event);
    if (this.#latest.length > KEPT) this.#latest.shift();
    for (const reader of this.#readers) reader.offer(event);
  }

  /** At most `count`, newest first. */
  latest(count: number, workspaceId?: string): readonly MoleculeEvent[] {
    const rows = this.#latest.filter(
      (event) => workspaceId === undefined || event.workspaceId === workspaceId,
    );
    return rows.slice(-count).reverse();
  }

  listen(workspaceId: string): EventReader {
    const reader = new EventReader(workspaceId);
    this.#readers.add(reader);
    return reader;
  }

  leave(reader: EventReader): void {
    this.#readers.delete(reader);
  }
}

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
