import type { components } from '../../../../../specs/types/molecule.gen.ts';
import { type Tenant, childrenOf } from './tenant.ts';
import { type Skill, type Tool, type WorkspaceRecord, fieldProblem } from './workspaceRecord.ts';
import type { Workspaces } from './workspaces.ts';

type Bundle = components['schemas']['Bundle'];
type ImportRequest = components['schemas']['BundleImportRequest'];
type ImportResult = components['schemas']['BundleImportResult'];

/** The whole workspace, and those below it, as one document. */
export function bundleOf(tenant: Tenant, workspace: WorkspaceRecord): Bundle {
  const { id, name, role, tier, model, systemPrompt, skills, tools, prompts, card } = workspace;
  return {
    schema: '1.0',
    id,
    name,
    description: role ?? '',
    tier,
    model,
    system_prompt: systemPrompt,
    skills: skills.map((skill) => ({ ...skill })),
    tools: tools.map((tool) => ({ ...tool })),
    prompts: prompts,
    sub_workspaces: childrenOf(tenant, id).map((child) => bundleOf(tenant, child)),
    agent_card: card,
    author: tenant.slug,
    version: '1.0.0',
  };
}

/** The file name that a downloaded bundle gets. */
export function bundleFileName({ name }: WorkspaceRecord): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.bundle.json`;
}

/** Creates what a bundle describes; a part below that cannot be created is reported as failed, the rest goes on. */
export function importBundle(
  tenant: Tenant,
  workspaces: Workspaces,
  bundle: ImportRequest | Bundle,
  place: { readonly parentId: string | null; readonly runtime: string },
): ImportResult {
  const name = bundle.name ?? '';
  const problem = fieldProblem({ name, role: bundle.description, tier: bundle.tier, model: bundle.model });
  if (problem !== null) return { name, status: 'failed', error: problem };
  const { description, tier, model, system_prompt: systemPrompt, agent_card: card } = bundle;
  const input = {
    name,
    parentId: place.parentId,
    skills: (bundle.skills ?? []).map(skillOf),
    tools: (bundle.tools ?? []).map(toolOf),
    prompts: bundle.prompts ?? {},
    ...(description !== undefined && { role: description }),
    ...(tier !== undefined && { tier }),
    ...(model !== undefined && { model }),
    ...(systemPrompt !== undefined && { systemPrompt }),
    ...(card !== undefined && { card }),
  };
  const workspace = workspaces.create(tenant, input, place.runtime);
  const children = (bundle.sub_workspaces ?? []).map((child) =>
    importBundle(tenant, workspaces, child, { ...place, parentId: workspace.id }),
  );
  return {
    workspace_id: workspace.id,
    name,
    status: workspace.status,
    ...(children.length > 0 && { children }),
  };
}

function skillOf(skill: NonNullable<Bundle['skills']>[number]): Skill {
  const { id = 'skill', name = id, description = '', files = {} } = skill;
  return { id, name, description, files };
}

function toolOf(tool: NonNullable<Bundle['tools']>[number]): Tool {
  return { id: tool.id ?? 'tool', config: tool.config ?? {} };
}
