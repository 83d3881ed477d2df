import type { components, operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import { beyondContract, failed } from '../failures.ts';
import { bundleFileName, bundleOf, importBundle } from '../workspaces/bundles.ts';
import {
  copied,
  importOrg,
  missingOf,
  orgTemplateRow,
  orgTemplates,
  readOrgTemplate,
} from '../workspaces/orgTemplates.ts';
import { templateFromFiles, templateId } from '../workspaces/templates.ts';
import { fieldProblem } from '../workspaces/workspaceRecord.ts';
import { type World, tenantOf } from '../world.ts';

type ImportRequest = components['schemas']['OrgImportRequest'];

const MOST_FILES = 200;

/** Templates of workspaces and of whole organizations, and bundles. */
export function templateHandlers(world: World): TypedHandlers<operations> {
  return {
    tenantListOrgTemplates: () => json(200, orgTemplates.map(orgTemplateRow)),

    tenantOrgImport: (call) => {
      const { tenant } = tenantOf(world, call);
      const template = wanted(call.body);
      if (typeof template === 'string')
        return template === NO_TEMPLATE ? failed(404, template) : failed(400, template);
      const missing = missingOf(template.requiredEnv, tenant.secrets);
      if (world.observed && missing.length > 0 && call.body.force !== true) {
        return json(412, {
          error: 'required environment variables are missing',
          missing_env: missing.map(copied),
          required_env: template.requiredEnv.map(copied),
          template: template.name,
          suggestion: 'Store them as secrets of the organization, or import with force.',
        });
      }
      const options = { reconcile: call.body.mode === 'reconcile', runtime: world.defaultRuntime };
      const result = importOrg(tenant, world.workspaces, template, options);
      if (!world.observed) return json(200, result);
      return result.error === undefined ? json(201, result) : json(207, result);
    },

    tenantListTemplates: (call) => json(200, [...tenantOf(world, call).tenant.templates.values()]),

    tenantImportTemplate: (call) => {
      const { tenant } = tenantOf(world, call);
      const { name, files } = call.body;
      const paths = Object.keys(files);
      const problem = fieldProblem({ name });
      if (problem !== null) return failed(400, problem);
      if (paths.length === 0) return failed(400, 'files must have at least one file');
      if (paths.length > MOST_FILES) return failed(400, `files must be at most ${MOST_FILES}`);
      const outside = paths.find((path) => path.startsWith('/') || path.split('/').includes('..'));
      if (outside !== undefined) return failed(400, `invalid path ${outside}`);
      const id = templateId(name);
      if (tenant.templates.has(id))
        return beyondContract(409, { error: 'a template of this name exists already', id });
      tenant.templates.set(id, templateFromFiles(name, files));
      return json(201, { status: 'imported', id, name });
    },

    tenantExportBundle: (call) => {
      const { tenant } = tenantOf(world, call);
      const workspace = tenant.workspaces.get(call.path.id);
      if (!workspace) return failed(404, 'bundle not found');
      const disposition = `attachment; filename="${bundleFileName(workspace)}"`;
      return { ...json(200, bundleOf(tenant, workspace)), headers: { 'content-disposition': disposition } };
    },

    tenantImportBundle: (call) => {
      const { tenant } = tenantOf(world, call);
      const { name, description, tier, model, schema } = call.body;
      const problem = fieldProblem({ name, role: description, tier, model });
      if (problem !== null) return failed(400, problem);
      if (schema !== undefined && schema !== '1.0')
        return failed(400, `bundle schema ${schema} is not known`);
      const place = { parentId: null, runtime: world.defaultRuntime };
      return json(201, importBundle(tenant, world.workspaces, call.body, place));
    },
  };
}

const NO_TEMPLATE = 'org template not found';

/** The template that an import names or brings, or what is wrong with the request. */
function wanted({ dir, template }: ImportRequest) {
  if ((dir === undefined) === (template === undefined)) return 'send dir or template, one of them';
  if (dir === undefined) return readOrgTemplate(template) ?? 'template must have a name and workspaces';
  if (dir.includes('/') || dir.includes('\\') || dir.includes('..')) return 'invalid dir';
  return orgTemplates.find((one) => one.dir === dir) ?? NO_TEMPLATE;
}
