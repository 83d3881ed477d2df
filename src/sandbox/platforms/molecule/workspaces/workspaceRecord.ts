import type { components } from '../../../../../specs/types/molecule.gen.ts';
import type { BillingMode, Periods } from './money.ts';
import type { SecretRecord } from './secrets.ts';

/** A change of state that comes with time. */
export interface Transition {
  /** Milliseconds since the epoch on the sandbox's clock. */
  readonly at: number;
  readonly status: string;
  /** What to report when the state is a failure. */
  readonly error?: string;
}

export interface Skill {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Path to content. */
  readonly files: Readonly<Record<string, unknown>>;
}

export interface Tool {
  readonly id: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** One agent with its settings and what it is doing. */
export interface WorkspaceRecord {
  readonly id: string;
  name: string;
  role: string | null;
  readonly tier: number;
  readonly runtime: string;
  readonly model: string;
  readonly parentId: string | null;
  /** Runs elsewhere: nothing is started or stopped for it. */
  readonly external: boolean;
  readonly url: string | null;
  /** The token that opens this workspace only. */
  token: string | null;
  readonly workspaceDir: string | null;
  readonly workspaceAccess: string;
  readonly maxConcurrentTasks: number;
  readonly createdAt: number;
  status: string;
  next: Transition | null;
  /** When the agent came up; null while it is not up. */
  upSince: number | null;
  /** What the agent works on in turn; none = it stays idle. */
  readonly rota: readonly string[];
  rotaStep: number;
  nextStepAt: number | null;
  activeTasks: number;
  currentTask: string | null;
  errorRate: number;
  sampleError: string | null;
  lastOutboundAt: number | null;
  readonly limits: Periods<number | null>;
  /** Spent in the rolling window of each period, in US cents. */
  readonly spend: Periods<number>;
  billingMode: BillingMode | null;
  readonly secrets: Map<string, SecretRecord>;
  /** Variables that operators set. */
  readonly env: Map<string, string>;
  card: Readonly<Record<string, unknown>> | null;
  readonly x: number;
  readonly y: number;
  readonly collapsed: boolean;
  readonly systemPrompt: string;
  readonly skills: readonly Skill[];
  readonly tools: readonly Tool[];
  readonly prompts: Readonly<Record<string, unknown>>;
  /** The organization template that it came from. */
  readonly importedFrom: string | null;
}

/** What a new workspace needs; the rest begins empty. */
export type WorkspaceInput = Pick<WorkspaceRecord, 'name'> &
  Partial<WorkspaceRecord> & { readonly monthlyLimit?: number | null };

const COLUMNS = 4;

/** A record that has not been started yet. */
export function newWorkspace(
  input: WorkspaceInput,
  given: { readonly id: string; readonly now: number; readonly place: number; readonly runtime: string },
): WorkspaceRecord {
  const { monthlyLimit = null, ...own } = input;
  return {
    role: null,
    tier: 3,
    runtime: given.runtime,
    model: 'claude-sonnet-4-5',
    parentId: null,
    external: false,
    url: null,
    token: null,
    workspaceDir: null,
    workspaceAccess: 'none',
    maxConcurrentTasks: 1,
    createdAt: given.now,
    status: 'provisioning',
    next: null,
    upSince: null,
    rota: [],
    rotaStep: 0,
    nextStepAt: null,
    activeTasks: 0,
    currentTask: null,
    errorRate: 0,
    sampleError: null,
    lastOutboundAt: null,
    limits: { hourly: null, daily: null, weekly: null, monthly: monthlyLimit },
    spend: { hourly: 0, daily: 0, weekly: 0, monthly: 0 },
    billingMode: null,
    secrets: new Map(),
    env: new Map(),
    card: null,
    x: (given.place % COLUMNS) * 320,
    y: Math.floor(given.place / COLUMNS) * 200,
    collapsed: false,
    systemPrompt: `You are ${input.name}.${input.role ? ` ${input.role}` : ''}`,
    skills: [],
    tools: [],
    prompts: {},
    importedFrom: null,
    ...own,
    id: own.id ?? given.id,
  };
}

/** Marks that would break the configuration files which servers write from names and roles. */
const FORBIDDEN = /[{}[\]|>*&!\r\n]/;
const NAME_LENGTH = 255;
const ROLE_LENGTH = 1000;
const WORD_LENGTH = 100;
const TIERS = [1, 2, 3, 4];

/** What a server checks of a requested workspace beyond the contract: what is wrong, or null. */
export function fieldProblem(fields: {
  readonly name: string;
  readonly role?: string | null | undefined;
  readonly model?: string | undefined;
  readonly runtime?: string | undefined;
  readonly tier?: number | undefined;
}): string | null {
  const { name, role, model, runtime, tier } = fields;
  if (name.trim() === '') return 'name is required';
  if (name.length > NAME_LENGTH) return `name must be at most ${NAME_LENGTH} characters`;
  if (FORBIDDEN.test(name)) return 'name must not contain line breaks or any of {}[]|>*&!';
  if (role && role.length > ROLE_LENGTH) return `role must be at most ${ROLE_LENGTH} characters`;
  if (role && FORBIDDEN.test(role)) return 'role must not contain line breaks or any of {}[]|>*&!';
  if (model && model.length > WORD_LENGTH) return `model must be at most ${WORD_LENGTH} characters`;
  if (runtime && runtime.length > WORD_LENGTH) return `runtime must be at most ${WORD_LENGTH} characters`;
  if (tier !== undefined && !TIERS.includes(tier)) return 'tier must be 1, 2, 3 or 4';
  return null;
}

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

/** What the open route shows of a workspace: no money, no task and no error text. */
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
