import { SeededIds } from '../../../seededIds.ts';
import type { Tenant } from '../workspaces/tenant.ts';
import { newWorkspace } from '../workspaces/workspaceRecord.ts';

const STATES = ['online', 'online', 'online', 'offline', 'degraded', 'paused', 'hibernated', 'failed'];
const RUNTIMES = ['claude-code', 'codex', 'langgraph', 'crewai'];
/** Every twentieth leads the nineteen after it. */
const GROUP = 20;
const MINUTE = 60_000;

/** Adds workspaces until there are `count`; they stay as they are. */
export function addCrowd(tenant: Tenant, count: number, now: number): void {
  const ids = new SeededIds(`molecule crowd ${tenant.slug}`);
  let leader: string | null = null;
  for (let place = tenant.workspaces.size; place < count; place += 1) {
    const leads = place % GROUP === 0 || leader === null;
    const given = {
      id: ids.uuid(),
      now: now - (count - place) * MINUTE,
      place,
      runtime: RUNTIMES[place % RUNTIMES.length] ?? 'claude-code',
    };
    const workspace = newWorkspace(
      {
        name: `${leads ? 'Lead' : 'Worker'} ${String(place).padStart(4, '0')}`,
        role: leads ? 'Leads a group of workers' : 'Works through its queue',
        tier: 1 + (place % 4),
        parentId: leads ? null : leader,
        monthlyLimit: 5_000,
      },
      given,
    );
    if (leads) leader = workspace.id;
    workspace.status = STATES[(place * 7) % STATES.length] ?? 'online';
    workspace.spend.monthly = (place * 37) % 5_600;
    if (workspace.status === 'online') {
      workspace.upSince = given.now;
      workspace.currentTask = `Item ${place * 3} of the queue`;
      workspace.activeTasks = 1;
    }
    tenant.workspaces.set(workspace.id, workspace);
  }
}
