import type { ResourceRow, ResourceTone } from '../../../core/resource.ts';
import type { WorkspaceAnswer } from '../answers.ts';
import { spentOf, toneOfSpending } from '../cents.ts';
import { factsOf, paramsOf } from '../../facts.ts';

/** How each state looks; a word that is not here is shown as it came. */
const STATES: Readonly<Record<string, readonly [icon: string, tone: ResourceTone]>> = {
  provisioning: ['sync', 'busy'],
  online: ['vm-active', 'good'],
  offline: ['vm-outline', 'off'],
  degraded: ['warning', 'warning'],
  failed: ['error', 'bad'],
  removed: ['trash', 'off'],
  paused: ['debug-pause', 'off'],
  hibernated: ['coffee', 'off'],
  awaiting_agent: ['plug', 'warning'],
};

/** A state in which what went wrong last says more than what is being done. */
const TROUBLED: ReadonlySet<string> = new Set(['degraded', 'failed', 'offline']);

/** The runtime of an agent that runs elsewhere: the platform has no container of it to restart. */
export const EXTERNAL = 'external';

/**
 * A workspace as a row: its state first, then what it does or what is wrong, what it has spent of its monthly budget,
 * and its runtime. Routes differ in what they tell.
 *
 * @param orgSlug where an operator found it.
 */
export function workspaceRow(workspace: WorkspaceAnswer, orgSlug?: string): ResourceRow {
  const { id, status, name, runtime, tier, monthly_spend: spend, budget_limit: limit } = workspace;
  const known = status === undefined ? undefined : STATES[status];
  const [icon, tone] = known ?? (['question', 'warning'] as const);
  const isTroubled = status === undefined || !known || TROUBLED.has(status);
  const error = workspace.last_sample_error;
  const doing = isTroubled ? (error ?? workspace.current_task) : workspace.current_task;
  const spent = spend === undefined ? undefined : spentOf(spend, limit);
  const isOver = spend !== undefined && toneOfSpending(spend, limit) === 'bad';
  const rate = workspace.last_error_rate;
  const tasks = workspace.active_tasks;
  return {
    id,
    label: name ?? id,
    description: [doing, spent, runtime].filter(Boolean).join(' · ') || null,
    facts: factsOf({
      Status: status,
      Role: workspace.role,
      Runtime: runtime,
      Tier: tier,
      'Current task': workspace.current_task,
      'Tasks running':
        tasks === undefined ? undefined : `${tasks} / ${workspace.max_concurrent_tasks ?? '?'}`,
      'Share of failed tasks': rate === undefined ? undefined : `${Math.round(rate * 100)} %`,
      'Last error': error,
      'Spent this month': spent,
      'Up for': workspace.uptime_seconds ? upFor(workspace.uptime_seconds) : undefined,
      Folder: workspace.workspace_dir,
      ID: id,
    }),
    icon,
    tone: isOver && tone === 'good' ? 'warning' : tone,
    ...(status !== undefined && { status }),
    parent: workspace.parent_id ?? null,
    details: workspace,
    params: paramsOf({ id, workspace_id: id, name: name ?? id, runtime, org_slug: orgSlug }),
  };
}

function upFor(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  return hours >= 48
    ? `${Math.floor(hours / 24)} d`
    : hours > 0
      ? `${hours} h`
      : `${Math.ceil(seconds / 60)} min`;
}
