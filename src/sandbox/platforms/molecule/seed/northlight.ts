import { SeededIds } from '../../../seededIds.ts';
import { newOrganization, open } from '../orgs/organizations.ts';
import { storeSecret } from '../workspaces/secrets.ts';
import type { Tenant } from '../workspaces/tenant.ts';
import { type Skill, type WorkspaceRecord, newWorkspace } from '../workspaces/workspaceRecord.ts';
import type { World } from '../world.ts';
import { WREN_ID, testKeysOf } from './testKeys.ts';
import { JONAS, MIRA } from './users.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The one that is being set up comes online so much later. */
const STARTS_IN_MS = 40_000;
const FIRST_STEP_MS = 15_000;

/** Where an agent of the team stands when the sandbox starts. */
interface AgentSeed {
  /** Hours since it came up; none while it is not up. */
  readonly up?: number;
  /** What it works on in turn, beginning with the task at hand; none = it stays idle. */
  readonly tasks?: readonly string[];
  readonly errorRate?: number;
  readonly error?: string;
  /** US cents a month: what may be spent, and what was. */
  readonly budget?: readonly [limit: number | null, spend: number];
  readonly secrets?: readonly string[];
  readonly skills?: readonly string[];
}

interface Agent {
  readonly name: string;
  readonly parent: string | null;
  readonly role: string;
  readonly runtime: string;
  readonly tier: number;
  readonly status: string;
  readonly seed: AgentSeed;
}

function agent(
  name: string,
  parent: string | null,
  role: string,
  [runtime, tier, status]: readonly [runtime: string, tier: number, status: string],
  seed: AgentSeed = {},
): Agent {
  return { name, parent, role, runtime, tier, status, seed };
}

/** A product group, a research group, and some on their own; every state is among them, and one unknown one. */
const agents: readonly Agent[] = [
  agent('Marlow', null, 'Plans the week', ['claude-code', 4, 'online'], {
    ...{ up: 212, tasks: ['Writing the plan', 'Sorting the backlog'], budget: [60_000, 41_230] },
  }),
  agent('Wren', 'Marlow', 'Backend engineer for billing', ['claude-code', 3, 'online'], {
    tasks: [
      'Moving the invoice export to the new queue',
      'Answering the review of pull request 418',
      'Writing a migration',
    ],
    ...{ up: 51, errorRate: 0.02, budget: [30_000, 18_642], skills: ['git-workflow', 'sql-migrations'] },
    secrets: ['GIT_HTTP_TOKEN', 'LEDGER_DATABASE_URL'],
  }),
  agent('Juniper', 'Marlow', 'Frontend engineer', ['codex', 3, 'online'], {
    ...{ up: 19, tasks: ['Fixing the focus order'], budget: [25_000, 9_815], secrets: ['GIT_HTTP_TOKEN'] },
  }),
  agent('Pip', 'Juniper', 'Runs the tests', ['langgraph', 1, 'online'], { up: 19, budget: [4_000, 612] }),
  agent('Tamsin', 'Marlow', 'Tester', ['claude-code', 3, 'degraded'], {
    tasks: ['Bisecting the flaky upload test', 'Repeating the checkout test'],
    ...{
      up: 8,
      errorRate: 0.34,
      error: 'browser closed unexpectedly: out of memory',
      budget: [20_000, 15_204],
    },
  }),
  agent('Osric', 'Marlow', 'Release manager', ['deepagents', 2, 'hibernated'], { budget: [8_000, 2_377] }),
  agent('Isolde', null, 'Head of research', ['langgraph', 3, 'online'], {
    ...{ up: 96, tasks: ['Comparing three papers'], budget: [40_000, 22_871], secrets: ['SEARCH_API_TOKEN'] },
  }),
  agent('Bram', 'Isolde', 'Watches new publications', ['crewai', 2, 'offline'], {
    ...{ errorRate: 0.11, error: 'heartbeat missed for 14 minutes', budget: [10_000, 4_019] },
  }),
  agent('Vesper', 'Isolde', 'Data analyst', ['autogen', 2, 'paused'], { budget: [12_000, 7_730] }),
  agent('Linnet', 'Isolde', 'Writes the summaries', ['gemini-cli', 2, 'provisioning']),
  agent('Odile', null, 'Support desk', ['openclaw', 2, 'online'], {
    ...{ up: 330, tasks: ['Handing over ticket 2207', 'Sorting the mail'], budget: [15_000, 13_880] },
  }),
  agent('Fenn', 'Odile', 'Support desk at night', ['hermes', 1, 'quarantined'], {
    ...{ errorRate: 0.6, error: 'workspace budget limit exceeded', budget: [3_000, 3_412] },
  }),
  agent('Harrow', null, 'Reconciles payments', ['claude-code', 3, 'failed'], {
    ...{ errorRate: 1, error: 'image pull failed: manifest unknown', budget: [10_000, 1_955] },
  }),
  agent('Corvin', null, 'Runs on a machine in the office', ['external', 2, 'awaiting_agent']),
];

/** The organization of the test account, as it looks in the middle of a week. */
export function seedNorthlight(world: World): void {
  const ids = new SeededIds('molecule northlight');
  const testKeys = testKeysOf(world.services.keys);
  const { now } = world;
  const founded = now - 190 * DAY;
  const org = newOrganization(
    {
      slug: 'northlight',
      name: 'Northlight Labs',
      ownerId: MIRA,
      plan: 'pro',
      memberIds: [MIRA, JONAS],
    },
    ids,
    founded,
  );
  const tenant = open(org, ids, founded);
  org.adminToken = testKeys.tenantadmin;
  org.credits.balance = 12_480;
  world.orgs.set(org.slug, org);
  for (const months of [1, 2, 3]) world.payments.invoice(org.slug, 19_900, 'paid', now - months * 30 * DAY);
  addKey(tenant, ids, testKeys.orgkey, 'Backlot on the desk', 'session', now - 40 * DAY);
  addKey(tenant, ids, testKeys.secondKey, 'Nightly pipeline', 'admin-token', now - 12 * DAY);
  for (const key of ['GIT_HTTP_TOKEN', 'SEARCH_API_TOKEN', 'SENTRY_DSN'])
    storeSecret(tenant.secrets, key, `sandbox value of ${key}`, now - 60 * DAY);
  const placed = new Map<string, string>();
  for (const [index, one] of agents.entries()) {
    const id = one.name === 'Wren' ? WREN_ID : ids.uuid();
    const parentId = placed.get(one.parent ?? '') ?? null;
    placed.set(one.name, id);
    tenant.workspaces.set(id, agentWorkspace(one, { id, now, index, parentId }));
  }
  tenant.removed.set(ids.uuid(), 'Sorrel');
  const wren = tenant.workspaces.get(WREN_ID);
  if (!wren) return;
  wren.token = testKeys.workspace;
  wren.billingMode = 'byok';
  Object.assign(wren.limits, { daily: 1_500, weekly: 8_000 });
  wren.env.set('LOG_LEVEL', 'info');
}

function agentWorkspace(
  { name, role, runtime, tier, status, seed }: Agent,
  given: {
    readonly id: string;
    readonly now: number;
    readonly index: number;
    readonly parentId: string | null;
  },
): WorkspaceRecord {
  const { id, now, index, parentId } = given;
  const { up, tasks = [], errorRate = 0, error = null, budget: [limit, monthly] = [null, 0] } = seed;
  const external = runtime === 'external';
  const createdAt = now - (150 - index * 9) * DAY;
  const workspace = newWorkspace(
    {
      ...{ id, name, role, tier, parentId, external, rota: tasks },
      workspaceDir: external ? null : `/work/${name.toLowerCase()}`,
      workspaceAccess: external ? 'none' : 'read_write',
      monthlyLimit: limit,
      maxConcurrentTasks: tier >= 3 ? 2 : 1,
      collapsed: name === 'Isolde',
      card: external ? null : { name, description: role, version: '1.0.0' },
      skills: (seed.skills ?? []).map(skillOf),
      tools: [{ id: 'shell', config: { timeout_seconds: 120 } }],
      prompts: { evening_report: 'What is done, what is open, what is in the way.' },
    },
    { id, now: createdAt, place: index, runtime },
  );
  Object.assign(workspace.spend, {
    hourly: Math.round(monthly / 300),
    daily: Math.round(monthly / 22),
    weekly: Math.round(monthly / 4),
    monthly,
  });
  Object.assign(workspace, { status, errorRate, sampleError: error });
  workspace.lastOutboundAt = external ? null : now - (index + 1) * 47_000;
  if (up !== undefined) {
    workspace.upSince = now - up * HOUR;
    workspace.currentTask = tasks[0] ?? null;
    workspace.activeTasks = tasks.length > 0 ? 1 : 0;
    workspace.rotaStep = 1;
    if (tasks.length > 0) workspace.nextStepAt = now + FIRST_STEP_MS + index * 2_000;
  }
  if (status === 'provisioning') workspace.next = { at: now + STARTS_IN_MS, status: 'online' };
  for (const key of seed.secrets ?? [])
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
  return { id, name, description: `Knows about ${name}`, files: { 'SKILL.md': `# ${name}\n` } };
}
