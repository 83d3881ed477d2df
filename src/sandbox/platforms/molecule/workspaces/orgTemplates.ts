import * as z from 'zod/mini';
import type { components } from '../../../../../specs/types/molecule.gen.ts';
import type { Tenant } from './tenant.ts';
import { type WorkspaceRecord, fieldProblem } from './workspaceRecord.ts';
import type { Workspaces } from './workspaces.ts';

/** A variable that is needed, or a choice of which one is enough. */
export type Requirement = string | { readonly any_of: readonly string[] };

/** One workspace of an organization template, with those below it; `template` is the folder of the workspace template. */
const templateNode = z.object({
  name: z.string(),
  role: z.optional(z.string()),
  runtime: z.optional(z.string()),
  tier: z.optional(z.number()),
  template: z.optional(z.string()),
  get children() {
    return z.optional(z.array(templateNode));
  },
});

export type TemplateNode = z.infer<typeof templateNode>;

/** A template in the body of an import. */
const importedTemplate = z.object({
  name: z.string(),
  description: z._default(z.string(), ''),
  required_env: z._default(z.array(z.string()), []),
  workspaces: z.array(templateNode).check(z.minLength(1)),
});

/** A template for a set of workspaces. */
interface OrgTemplate {
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
    description: 'A lead, two engineers and a tester.',
    requiredEnv: ['GIT_HTTP_TOKEN'],
    recommendedEnv: [{ any_of: ['SLACK_BOT_TOKEN', 'DISCORD_BOT_TOKEN'] }],
    workspaces: [
      {
        name: 'Squad lead',
        role: 'Splits goals into tasks',
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
    description: 'An editor with a reporter and a fact checker.',
    requiredEnv: ['NEWSWIRE_API_TOKEN', { any_of: ['SEARCH_API_TOKEN', 'BRAVE_SEARCH_TOKEN'] }],
    recommendedEnv: [],
    workspaces: [
      {
        name: 'Editor',
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
    description: 'Watches services at night.',
    requiredEnv: [],
    recommendedEnv: ['PAGER_TOKEN'],
    workspaces: [
      { name: 'Watch captain', tier: 2 },
      { name: 'Log reader', tier: 2 },
      { name: 'On-call caller', template: 'pager-bridge' },
      { name: 'Morning reporter', tier: 1 },
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

/** A template from the body of an import; null when it is none. */
export function readOrgTemplate(value: unknown): OrgTemplate | null {
  const { data } = z.safeParse(importedTemplate, value);
  if (!data) return null;
  const { name, description, workspaces, required_env: requiredEnv } = data;
  return { dir: '', name, description, workspaces, requiredEnv, recommendedEnv: [] };
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

/** What an import did; `error` says what stopped it. */
export type ImportResult = components['schemas']['OrgImportResult'] & { readonly error?: string };

class Stopped extends Error {}

/**
 * Creates the workspaces of a template that an earlier import has not left already. With `reconcile` those that an
 * earlier import left and the template no longer has are removed first, with everything below them.
 */
export function importOrg(
  tenant: Tenant,
  workspaces: Workspaces,
  template: OrgTemplate,
  options: { readonly reconcile: boolean; readonly runtime: string },
): ImportResult {
  if (options.reconcile) {
    const wanted = new Set(namesOf(template.workspaces));
    for (const workspace of [...tenant.workspaces.values()]) {
      const left = workspace.importedFrom === template.name && !wanted.has(workspace.name);
      if (left && tenant.workspaces.has(workspace.id)) workspaces.remove(tenant, workspace);
    }
  }
  const created: WorkspaceRecord[] = [];
  const place = (node: TemplateNode, parentId: string | null): void => {
    const workspace = existing(tenant, template.name, node.name, parentId) ?? create(node, parentId);
    for (const child of node.children ?? []) place(child, workspace.id);
  };
  const create = (node: TemplateNode, parentId: string | null): WorkspaceRecord => {
    const origin = node.template === undefined ? undefined : tenant.templates.get(node.template);
    if (node.template !== undefined && !origin)
      throw new Stopped(`workspace ${node.name}: template ${node.template} not found`);
    const problem = fieldProblem(node);
    if (problem !== null) throw new Stopped(`workspace ${node.name}: ${problem}`);
    if (tenant.workspaceLimit !== null && tenant.workspaces.size >= tenant.workspaceLimit)
      throw new Stopped(`workspace ${node.name}: workspace quota of the plan reached`);
    const input = {
      name: node.name,
      role: node.role ?? origin?.description ?? null,
      tier: node.tier ?? origin?.tier ?? 3,
      parentId,
      importedFrom: template.name,
      ...(origin?.model !== undefined && { model: origin.model }),
    };
    const workspace = workspaces.create(tenant, input, node.runtime ?? origin?.runtime ?? options.runtime);
    created.push(workspace);
    return workspace;
  };
  const result = () => ({
    org: template.name,
    workspaces: created.map(({ id, name, tier }) => ({ id, name, tier })),
    count: created.length,
  });
  try {
    for (const node of template.workspaces) place(node, null);
    return result();
  } catch (error) {
    if (error instanceof Stopped) return { ...result(), error: error.message };
    throw error;
  }
}

function existing(
  tenant: Tenant,
  org: string,
  name: string,
  parentId: string | null,
): WorkspaceRecord | undefined {
  return [...tenant.workspaces.values()].find(
    (one) => one.importedFrom === org && one.name === name && one.parentId === parentId,
  );
}

function namesOf(nodes: readonly TemplateNode[]): readonly string[] {
  return nodes.flatMap((node) => [node.name, ...namesOf(node.children ?? [])]);
}
