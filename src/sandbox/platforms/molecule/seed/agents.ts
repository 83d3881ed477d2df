import { WREN_ID } from './testKeys.ts';

/** An agent of the seeded team, and where it stands when the sandbox starts. */
export interface SeedAgent {
  readonly name: string;
  readonly id?: string;
  readonly parent?: string;
  readonly role: string;
  readonly runtime: string;
  readonly model: string;
  readonly tier: number;
  readonly status: string;
  /** Hours since it came up; none while it is not up. */
  readonly upHours?: number;
  readonly rota?: readonly string[];
  readonly task?: string;
  readonly errorRate?: number;
  readonly error?: string;
  /** US cents. */
  readonly limit?: number;
  readonly spend?: number;
  readonly secrets?: readonly string[];
  readonly external?: boolean;
  readonly skills?: readonly string[];
}

/** Northlight's team: a product group, a research group, and some on their own. */
export const northlightAgents: readonly SeedAgent[] = [
  {
    name: 'Marlow',
    role: 'Chief of staff: plans the week and hands out the work',
    runtime: 'claude-code',
    model: 'claude-opus-4-5',
    tier: 4,
    status: 'online',
    upHours: 212,
    rota: ['Reading the status notes of the team', 'Writing the plan for Thursday', 'Sorting the backlog'],
    task: 'Writing the plan for Thursday',
    limit: 60_000,
    spend: 41_230,
    skills: ['weekly-plan', 'handover-notes'],
  },
  {
    name: 'Wren',
    id: WREN_ID,
    parent: 'Marlow',
    role: 'Backend engineer for billing and exports',
    runtime: 'claude-code',
    model: 'claude-sonnet-4-5',
    tier: 3,
    status: 'online',
    upHours: 51,
    rota: [
      'Moving the invoice export to the new queue',
      'Answering the review of pull request 418',
      'Writing a migration for the ledger table',
    ],
    task: 'Moving the invoice export to the new queue',
    errorRate: 0.02,
    limit: 30_000,
    spend: 18_642,
    secrets: ['GIT_HTTP_TOKEN', 'LEDGER_DATABASE_URL'],
    skills: ['git-workflow', 'sql-migrations'],
  },
  {
    name: 'Juniper',
    parent: 'Marlow',
    role: 'Frontend engineer for settings and onboarding',
    runtime: 'codex',
    model: 'gpt-5.1-codex',
    tier: 3,
    status: 'online',
    upHours: 19,
    rota: ['Fixing the focus order of the settings dialog', 'Trimming the start bundle'],
    task: 'Fixing the focus order of the settings dialog',
    limit: 25_000,
    spend: 9_815,
    secrets: ['GIT_HTTP_TOKEN'],
  },
  {
    name: 'Pip',
    parent: 'Juniper',
    role: 'Runs the interface tests on every branch',
    runtime: 'langgraph',
    model: 'claude-haiku-4-5',
    tier: 1,
    status: 'online',
    upHours: 19,
    limit: 4_000,
    spend: 612,
  },
  {
    name: 'Tamsin',
    parent: 'Marlow',
    role: 'Tester: breaks what the others build',
    runtime: 'claude-code',
    model: 'claude-sonnet-4-5',
    tier: 3,
    status: 'degraded',
    upHours: 8,
    rota: ['Repeating the checkout test', 'Bisecting the flaky upload test'],
    task: 'Bisecting the flaky upload test',
    errorRate: 0.34,
    error: 'browser closed unexpectedly: out of memory in the test container',
    limit: 20_000,
    spend: 15_204,
  },
  {
    name: 'Osric',
    parent: 'Marlow',
    role: 'Release manager: cuts and announces releases',
    runtime: 'deepagents',
    model: 'claude-sonnet-4-5',
    tier: 2,
    status: 'hibernated',
    limit: 8_000,
    spend: 2_377,
  },
  {
    name: 'Isolde',
    role: 'Head of research: decides what is worth reading',
    runtime: 'langgraph',
    model: 'claude-opus-4-5',
    tier: 3,
    status: 'online',
    upHours: 96,
    rota: ['Comparing three papers on cache eviction', 'Drafting the reading list for October'],
    task: 'Comparing three papers on cache eviction',
    errorRate: 0.01,
    limit: 40_000,
    spend: 22_871,
    secrets: ['SEARCH_API_TOKEN'],
    skills: ['web-search', 'citations'],
  },
  {
    name: 'Bram',
    parent: 'Isolde',
    role: 'Scout: watches new publications',
    runtime: 'crewai',
    model: 'gpt-5.1-codex',
    tier: 2,
    status: 'offline',
    errorRate: 0.11,
    error: 'heartbeat missed for 14 minutes',
    limit: 10_000,
    spend: 4_019,
  },
  {
    name: 'Vesper',
    parent: 'Isolde',
    role: 'Data analyst for usage numbers',
    runtime: 'autogen',
    model: 'claude-sonnet-4-5',
    tier: 2,
    status: 'paused',
    limit: 12_000,
    spend: 7_730,
  },
  {
    name: 'Linnet',
    parent: 'Isolde',
    role: 'Writes the summaries',
    runtime: 'gemini-cli',
    model: 'gemini-3-pro',
    tier: 2,
    status: 'provisioning',
    spend: 0,
  },
  {
    name: 'Odile',
    role: 'Support desk: answers what is known, hands over the rest',
    runtime: 'openclaw',
    model: 'claude-sonnet-4-5',
    tier: 2,
    status: 'online',
    upHours: 330,
    rota: [
      'Answering a question about invoices',
      'Sorting the mail of the morning',
      'Handing over ticket 2207',
    ],
    task: 'Handing over ticket 2207',
    errorRate: 0.05,
    error: 'ticket 2198: the customer number is not in the ledger',
    limit: 15_000,
    spend: 13_880,
  },
  {
    name: 'Fenn',
    parent: 'Odile',
    role: 'Support desk at night',
    runtime: 'hermes',
    model: 'claude-haiku-4-5',
    tier: 1,
    status: 'quarantined',
    errorRate: 0.6,
    error: 'workspace budget limit exceeded',
    limit: 3_000,
    spend: 3_412,
  },
  {
    name: 'Harrow',
    role: 'Reconciles payments with the ledger',
    runtime: 'claude-code',
    model: 'claude-sonnet-4-5',
    tier: 3,
    status: 'failed',
    errorRate: 1,
    error: 'image pull failed: manifest unknown',
    limit: 10_000,
    spend: 1_955,
  },
  {
    name: 'Corvin',
    role: 'Runs on the build machine in the office',
    runtime: 'external',
    model: 'claude-sonnet-4-5',
    tier: 2,
    status: 'awaiting_agent',
    external: true,
  },
];
