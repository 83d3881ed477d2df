import type { components } from '../../../../specs/types/molecule.gen.ts';
import type { OrgTemplate, TemplateNode } from './orgTemplates.ts';
import type { Tenant } from './tenant.ts';
import { fieldProblem } from './workspaceFields.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';
import type { Workspaces } from './workspaces.ts';

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
    const wish = {
      name: node.name,
      role: node.role ?? origin?.description ?? null,
      tier: node.tier ?? origin?.tier ?? 3,
      parentId,
      importedFrom: template.name,
      ...(origin?.model !== undefined && { model: origin.model }),
    };
    const workspace = workspaces.create(tenant, wish, node.runtime ?? origin?.runtime ?? options.runtime);
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
