import type { components } from '../../../../specs/types/molecule.gen.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';

type WorkspaceRow = components['schemas']['Workspace'];

/** A row of the list, which has everything. */
export function listRow(workspace: WorkspaceRecord, now: number): WorkspaceRow {
  return {
    ...openRow(workspace, now),
    last_sample_error: workspace.sampleError,
    current_task: workspace.currentTask,
    workspace_dir: workspace.workspaceDir,
    monthly_spend: workspace.spend.monthly,
    budget_limit: workspace.limits.monthly,
  };
}

/** What the open route tells of a workspace: no money, no task and no error text. */
export function singleRow(workspace: WorkspaceRecord, now: number): WorkspaceRow {
  const { lastOutboundAt } = workspace;
  return {
    ...openRow(workspace, now),
    last_outbound_at: lastOutboundAt === null ? null : new Date(lastOutboundAt).toISOString(),
  };
}

/** What creating one answers: servers seen so far leave the name out. */
export function createdRow(
  workspace: WorkspaceRecord,
  origin: string,
  now: number,
  observed: boolean,
): WorkspaceRow {
  const { id, status, external, token, workspaceAccess } = workspace;
  if (external) {
    const connection = {
      workspace_id: id,
      platform_url: origin,
      auth_token: token ?? '',
      registry_endpoint: `${origin}/registry/register`,
      heartbeat_endpoint: `${origin}/registry/heartbeat`,
    };
    return { ...(!observed && listRow(workspace, now)), id, status, external, connection };
  }
  if (!observed) return listRow(workspace, now);
  return { id, status, awareness_namespace: `workspace:${id}`, workspace_access: workspaceAccess };
}

function openRow(workspace: WorkspaceRecord, now: number): WorkspaceRow {
  const { id, name, role, tier, status, url, parentId, runtime, card, x, y, collapsed, upSince } = workspace;
  return {
    id,
    name,
    role,
    tier,
    status,
    url,
    parent_id: parentId,
    runtime,
    active_tasks: workspace.activeTasks,
    max_concurrent_tasks: workspace.maxConcurrentTasks,
    last_error_rate: workspace.errorRate,
    uptime_seconds: upSince === null ? 0 : Math.max(0, Math.floor((now - upSince) / 1000)),
    agent_card: card,
    x,
    y,
    collapsed,
  };
}
