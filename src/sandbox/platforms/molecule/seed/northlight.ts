import { SeededIds } from '../../../seededIds.ts';
import { newOrganization, open } from '../organizations.ts';
import { storeSecret } from '../secrets.ts';
import type { Tenant } from '../tenant.ts';
import { JONAS, MIRA } from '../users.ts';
import { newWorkspace, type Skill, type WorkspaceRecord } from '../workspaceRecord.ts';
import type { World } from '../world.ts';
import { northlightAgents, type SeedAgent } from './agents.ts';
import { testKeys } from './testKeys.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The one that is being set up comes online so much later. */
const STARTS_IN_MS = 40_000;
const FIRST_STEP_MS = 15_000;

/** The organization of the test account, as it looks in the middle of a week. */
export function seedNorthlight(world: World): void {
  const ids = new SeededIds('molecule northlight');
  const { now } = world;
  const wish = {
    slug: 'northlight',
    name: 'Northlight Labs',
    ownerId: MIRA,
    plan: 'pro',
    memberIds: [MIRA, JONAS],
  };
  const org = newOrganization(wish, ids, now - 190 * DAY);
  const tenant = open(org, ids, now - 190 * DAY);
  org.adminToken = testKeys.tenantadmin;
  org.credits.balance = 12_480;
  world.orgs.set(org.slug, org);
  for (const months of [1, 2, 3]) world.payments.invoice(org.slug, 19_900, 'paid', now - months * 30 * DAY);
  addKey(tenant, ids, testKeys.orgkey, 'Backlot on the desk', 'session', now - 40 * DAY);
  addKey(tenant, ids, testKeys.secondKey, 'Nightly pipeline', 'admin-token', now - 12 * DAY);
  for (const key of ['GIT_HTTP_TOKEN', 'SEARCH_API_TOKEN', 'SENTRY_DSN'])
    storeSecret(tenant.secrets, key, `sandbox value of ${key}`, now - 60 * DAY);
  const placed = new Map<string, string>();
  for (const [index, agent] of northlightAgents.entries()) {
    const workspace = workspaceOf(agent, {
      id: agent.id ?? ids.uuid(),
      now,
      index,
      parentId: placed.get(agent.parent ?? '') ?? null,
    });
    placed.set(agent.name, workspace.id);
    tenant.workspaces.set(workspace.id, workspace);
  }
  tenant.removed.set(ids.uuid(), 'Sorrel');
  const wren = tenant.workspaces.get(placed.get('Wren') ?? '');
  if (wren) {
    wren.token = testKeys.workspace;
    wren.billingMode = 'byok';
    Object.assign(wren.limits, { daily: 1_500, weekly: 8_000 });
    wren.env.set('LOG_LEVEL', 'info');
  }
}

function workspaceOf(
  agent: SeedAgent,
  given: {
    readonly id: string;
    readonly now: number;
    readonly index: number;
    readonly parentId: string | null;
  },
): WorkspaceRecord {
  const { id, now, index, parentId } = given;
  const { name, role, runtime, model, tier, status, upHours, rota = [], external = false } = agent;
  const createdAt = now - (150 - index * 9) * DAY;
  const workspace = newWorkspace(
    {
      name,
      role,
      tier,
      model,
      parentId,
      external,
      rota,
      workspaceDir: external ? null : `/work/${name.toLowerCase()}`,
      workspaceAccess: external ? 'none' : 'read_write',
      monthlyLimit: agent.limit ?? null,
      maxConcurrentTasks: tier >= 3 ? 2 : 1,
      collapsed: name === 'Isolde',
      card: status === 'awaiting_agent' ? null : { name, description: role, version: '1.0.0' },
      systemPrompt: `You are ${name}. ${role}. Report to the team in the evening.`,
      skills: (agent.skills ?? []).map(skillOf),
      tools: [{ id: 'shell', config: { timeout_seconds: 120 } }],
      prompts: { evening_report: 'What is done, what is open, what is in the way.' },
    },
    { id, now: createdAt, place: index, runtime },
  );
  const monthly = agent.spend ?? 0;
  Object.assign(workspace.spend, {
    hourly: Math.round(monthly / 300),
    daily: Math.round(monthly / 22),
    weekly: Math.round(monthly / 4),
    monthly,
  });
  workspace.status = status;
  workspace.errorRate = agent.errorRate ?? 0;
  workspace.sampleError = agent.error ?? null;
  workspace.lastOutboundAt = external ? null : now - (index + 1) * 47_000;
  if (upHours !== undefined) {
    workspace.upSince = now - upHours * HOUR;
    workspace.currentTask = agent.task ?? null;
    workspace.activeTasks = agent.task === undefined ? 0 : 1;
    workspace.rotaStep = rota.indexOf(agent.task ?? '') + 1;
    if (rota.length > 0) workspace.nextStepAt = now + FIRST_STEP_MS + index * 2_000;
  }
  if (status === 'provisioning') workspace.next = { at: now + STARTS_IN_MS, status: 'online' };
  for (const key of agent.secrets ?? [])
    storeSecret(workspace.secrets, key, `sandbox value of ${key} for ${name}`, createdAt);
  return workspace;
}

/** A key that was made before the sandbox started. */
export function addKey(
  tenant: Tenant,
  ids: SeededIds,
  token: string,
  name: string,
  createdBy: string,
  createdAt: number,
): void {
  const id = ids.uuid();
  tenant.keys.set(id, { id, token, name, createdBy, createdAt, lastUsedAt: null });
}

function skillOf(id: string): Skill {
  const name = id.replaceAll('-', ' ');
  const text = `# ${name}\n\nHow this agent does its ${name}.\n`;
  return { id, name, description: `Knows about ${name}`, files: { 'SKILL.md': text } };
}
