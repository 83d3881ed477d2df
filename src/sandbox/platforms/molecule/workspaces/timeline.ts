import { charge } from './money.ts';
import type { Tenant } from './tenant.ts';
import type { Transition, WorkspaceRecord } from './workspaceRecord.ts';

const STEP_MS = 25_000;
const SPREAD_MS = 20_000;
/** After a long pause only the last steps become events. */
const MOST_STEPS = 3;

/** Brings every workspace of a tenant to where the clock says it is; what happened on the way becomes events. */
export function settle(tenant: Tenant, now: number): void {
  for (const workspace of tenant.workspaces.values()) {
    const { next } = workspace;
    if (next && next.at <= now) arrive(tenant, workspace, next);
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const at = workspace.nextStepAt;
      if (at === null || at > now) break;
      work(tenant, workspace, steps === MOST_STEPS - 1 ? now : at);
    }
  }
}

/** When something next happens to a workspace by itself; null = nothing will. */
export function nextChange(workspace: WorkspaceRecord): number | null {
  const due = [workspace.next?.at ?? null, workspace.nextStepAt].filter((at) => at !== null);
  return due.length === 0 ? null : Math.min(...due);
}

/** Stops the agent; whatever it was doing is lost. */
export function halt(workspace: WorkspaceRecord, status: string): void {
  workspace.status = status;
  workspace.next = null;
  workspace.upSince = null;
  workspace.nextStepAt = null;
  workspace.activeTasks = 0;
  workspace.currentTask = null;
}

/** Lets the agent take up its work from `at` on. */
function setToWork(workspace: WorkspaceRecord, at: number): void {
  workspace.upSince = at;
  workspace.nextStepAt = workspace.rota.length > 0 ? at + schedulerOf(workspace) : null;
}

function arrive(tenant: Tenant, workspace: WorkspaceRecord, { at, status, error }: Transition): void {
  workspace.next = null;
  workspace.status = status;
  if (status === 'failed') {
    workspace.sampleError = error ?? 'the container could not be started';
    workspace.errorRate = 1;
    tenant.events.add('WORKSPACE_PROVISION_FAILED', workspace.id, at, { error: workspace.sampleError });
    return;
  }
  workspace.sampleError = null;
  workspace.errorRate = 0;
  workspace.card ??= { name: workspace.name, description: workspace.role ?? '', version: '1.0.0' };
  tenant.events.add('WORKSPACE_ONLINE', workspace.id, at, { name: workspace.name });
  setToWork(workspace, at);
}

function work(tenant: Tenant, workspace: WorkspaceRecord, at: number): void {
  const task = workspace.rota[workspace.rotaStep % workspace.rota.length] ?? null;
  const done = workspace.currentTask;
  workspace.rotaStep += 1;
  workspace.currentTask = task;
  workspace.activeTasks = task === null ? 0 : 1;
  workspace.lastOutboundAt = at;
  workspace.nextStepAt = at + schedulerOf(workspace);
  charge(workspace, 2 + ((workspace.rotaStep * 7) % 11));
  const { id } = workspace;
  if (done !== null)
    tenant.events.add('ACTIVITY_LOGGED', id, at, { activity_type: 'task_done', summary: done });
  tenant.events.add('TASK_UPDATED', id, at, { current_task: task, active_tasks: workspace.activeTasks });
}

/** Agents do not all work in the same rhythm. */
function schedulerOf({ id }: WorkspaceRecord): number {
  return STEP_MS + (Number.parseInt(id.slice(0, 4), 16) % SPREAD_MS);
}
