import type { BillingMode } from './billingMode.ts';
import type { Periods } from './budgets.ts';
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
  Partial<
    Pick<
      WorkspaceRecord,
      | 'id'
      | 'role'
      | 'tier'
      | 'runtime'
      | 'model'
      | 'parentId'
      | 'external'
      | 'url'
      | 'workspaceDir'
      | 'workspaceAccess'
      | 'maxConcurrentTasks'
      | 'rota'
      | 'card'
      | 'collapsed'
      | 'systemPrompt'
      | 'skills'
      | 'tools'
      | 'prompts'
      | 'importedFrom'
    >
  > & { readonly monthlyLimit?: number | null };

const COLUMNS = 4;

/** A record that has not been started yet. */
export function newWorkspace(
  wish: WorkspaceInput,
  given: { readonly id: string; readonly now: number; readonly place: number; readonly runtime: string },
): WorkspaceRecord {
  const { monthlyLimit = null, ...own } = wish;
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
    systemPrompt: `You are ${wish.name}.${wish.role ? ` ${wish.role}` : ''}`,
    skills: [],
    tools: [],
    prompts: {},
    importedFrom: null,
    ...own,
    id: own.id ?? given.id,
  };
}
