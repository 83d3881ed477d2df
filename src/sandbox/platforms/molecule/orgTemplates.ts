import type { components } from '../../../../specs/types/molecule.gen.ts';

/** A variable that is needed, or a choice of which one is enough. */
export type Requirement = string | { readonly any_of: readonly string[] };

/** One workspace of an organization template, with those below it. */
export interface TemplateNode {
  readonly name: string;
  readonly role?: string;
  readonly runtime?: string;
  readonly tier?: number;
  /** Folder name of the workspace template that it starts from. */
  readonly template?: string;
  readonly children?: readonly TemplateNode[];
}

/** A template for a set of workspaces. */
export interface OrgTemplate {
  readonly dir: string;
  readonly name: string;
  readonly description: string;
  readonly workspaces: readonly TemplateNode[];
  readonly requiredEnv: readonly Requirement[];
  readonly recommendedEnv: readonly Requirement[];
}

/** What every tenant server has; the last one stops half-way, since a template that it names is not there. */
export const orgTemplates: readonly OrgTemplate[] = [
  {
    dir: 'product-squad',
    name: 'Product squad',
    description: 'A lead, two engineers and a tester who ship one product together.',
    requiredEnv: ['GIT_HTTP_TOKEN'],
    recommendedEnv: [{ any_of: ['SLACK_BOT_TOKEN', 'DISCORD_BOT_TOKEN'] }],
    workspaces: [
      {
        name: 'Squad lead',
        role: 'Splits goals into tasks and hands them out',
        tier: 4,
        children: [
          { name: 'Service engineer', template: 'backend-engineer' },
          { name: 'Interface engineer', template: 'frontend-engineer' },
          { name: 'Tester', role: 'Breaks what the others build', runtime: 'langgraph', tier: 2 },
        ],
      },
    ],
  },
  {
    dir: 'newsroom',
    name: 'Newsroom',
    description: 'Finds, checks and writes up what happened in a field.',
    requiredEnv: ['NEWSWIRE_API_TOKEN', { any_of: ['SEARCH_API_TOKEN', 'BRAVE_SEARCH_TOKEN'] }],
    recommendedEnv: [],
    workspaces: [
      {
        name: 'Editor',
        role: 'Decides what is worth a story',
        children: [
          { name: 'Reporter', template: 'research-analyst' },
          { name: 'Fact checker', template: 'research-analyst' },
        ],
      },
    ],
  },
  {
    dir: 'night-watch',
    name: 'Night watch',
    description: 'Watches services while people sleep.',
    requiredEnv: [],
    recommendedEnv: ['PAGER_TOKEN'],
    workspaces: [
      { name: 'Watch captain', role: 'Reads the alerts of the night', tier: 2 },
      { name: 'Log reader', role: 'Looks for causes in the logs', tier: 2 },
      { name: 'On-call caller', template: 'pager-bridge' },
      { name: 'Morning reporter', role: 'Writes up the night', tier: 1 },
    ],
  },
];

/** How a template is listed. */
export function orgTemplateRow(template: OrgTemplate): components['schemas']['OrgTemplate'] {
  const { dir, name, description, workspaces, requiredEnv, recommendedEnv } = template;
  return {
    dir,
    name,
    description,
    workspaces: countOf(workspaces),
    required_env: requiredEnv.map(copied),
    recommended_env: recommendedEnv.map(copied),
  };
}

/** A template from the body of an import: `{name, workspaces, required_env?}`; null when it is none. */
export function readOrgTemplate(value: unknown): OrgTemplate | null {
  if (!isObject(value)) return null;
  const { name, description, required_env: required } = value;
  const workspaces = readNodes(value['workspaces']);
  if (typeof name !== 'string' || !workspaces || workspaces.length === 0) return null;
  return {
    dir: '',
    name,
    description: typeof description === 'string' ? description : '',
    workspaces,
    requiredEnv: Array.isArray(required) ? required.filter((entry) => typeof entry === 'string') : [],
    recommendedEnv: [],
  };
}

/** The requirements that none of these variables meets. */
export function missingOf(
  requirements: readonly Requirement[],
  present: ReadonlyMap<string, unknown>,
): readonly Requirement[] {
  return requirements.filter((entry) =>
    typeof entry === 'string' ? !present.has(entry) : !entry.any_of.some((name) => present.has(name)),
  );
}

/** The requirement as an answer carries it. */
export function copied(entry: Requirement): string | { any_of: string[] } {
  return typeof entry === 'string' ? entry : { any_of: [...entry.any_of] };
}

function countOf(nodes: readonly TemplateNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countOf(node.children ?? []), 0);
}

function readNodes(value: unknown): readonly TemplateNode[] | null {
  if (!Array.isArray(value)) return null;
  const nodes = value.map(readNode);
  return nodes.every((node) => node !== null) ? nodes : null;
}

function readNode(value: unknown): TemplateNode | null {
  if (!isObject(value) || typeof value['name'] !== 'string') return null;
  const children = value['children'] === undefined ? [] : readNodes(value['children']);
  if (!children) return null;
  const { name, role, runtime, tier, template } = value;
  return {
    name,
    children,
    ...(typeof role === 'string' && { role }),
    ...(typeof runtime === 'string' && { runtime }),
    ...(typeof tier === 'number' && { tier }),
    ...(typeof template === 'string' && { template }),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
