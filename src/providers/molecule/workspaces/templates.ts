import type { ActionGuide, GuidedInput } from '../../../core/actionGuide.ts';
import type { ResourceList } from '../../../core/resource.ts';
import { listRows } from '../../resourceRows.ts';
import {
  importedAnswer,
  missingEnvAnswer,
  orgTemplatesAnswer,
  templatesAnswer,
  type Requirement,
} from '../answers.ts';
import { factsOf } from '../../facts.ts';

/** What a single workspace can be made of. */
export const templates: ResourceList = {
  id: 'templates',
  label: 'Workspace templates',
  icon: 'package',
  operation: 'tenantListTemplates',
  rowKind: 'molecule.template',
  gives: 'template',
  rows: listRows(templatesAnswer, (row) => ({
    id: row.id,
    label: row.name ?? row.id,
    description: [row.runtime, row.model].filter(Boolean).join(' · ') || null,
    facts: factsOf({
      Description: row.description,
      Runtime: row.runtime,
      Model: row.model,
      Tier: row.tier,
      Skills: row.skill_count,
      'Needed variables': row.required_env.map(requirementText).join(', '),
      Folder: row.id,
    }),
    icon: 'package',
    details: row,
    params: { template: row.id },
  })),
  actions: [
    {
      id: 'import',
      title: 'Import Template Folder…',
      icon: 'add',
      operation: 'tenantImportTemplate',
      verb: 'add',
      adds: 'template',
      guide: { asks: [{ kind: 'folder', input: 'body.files', title: 'Folder of the template' }] },
    },
  ],
  rowActions: [
    {
      id: 'create',
      title: 'Create Workspace…',
      icon: 'add',
      operation: 'tenantCreateWorkspace',
      verb: 'run',
      inputs: { 'body.template': 'template' },
      asks: ['name', 'role'],
      guide: { target: '{name}' },
    },
  ],
};

const mode: GuidedInput = {
  kind: 'choice',
  input: 'body.mode',
  title: 'What becomes of the workspaces of an earlier import?',
  options: [
    { label: 'Keep them', detail: 'Only adds what is missing', value: 'merge' },
    {
      label: 'Reconcile',
      detail: 'Deletes those that the template no longer has, with everything below them',
      value: 'reconcile',
    },
  ],
};

const importing: Omit<ActionGuide, 'asks'> = {
  preflight: async ({ mode: chosen }) =>
    chosen === 'reconcile'
      ? [
          {
            text: 'Workspaces of an earlier import that the template no longer has are deleted, with everything below them.',
            args: [],
          },
        ]
      : [{ text: 'Nothing is deleted; what is missing is created.', args: [] }],
  confirmOn: [
    {
      status: 412,
      adds: { 'body.force': true },
      question: (answer) => {
        const missing = missingEnvAnswer.safeParse(answer).data?.missing_env;
        return missing && missing.length > 0
          ? {
              text: 'The template needs variables that are not set: {0}. Nothing was created. Its agents may fail without them.',
              args: [missing.map(requirementText).join(', ')],
            }
          : null;
      },
    },
  ],
  partialResult: (answer) => {
    const result = importedAnswer.safeParse(answer).data;
    return result
      ? {
          text: 'Only a part was imported. Workspaces created: {0}. Then: {1}',
          args: [result.count ?? 0, result.error],
        }
      : null;
  },
};

/** What a whole set of workspaces can be made of. */
export const orgTemplates: ResourceList = {
  id: 'orgTemplates',
  label: 'Organization templates',
  icon: 'organization',
  operation: 'tenantListOrgTemplates',
  rowKind: 'molecule.orgTemplate',
  rows: listRows(orgTemplatesAnswer, (row) => ({
    id: row.dir,
    label: row.name ?? row.dir,
    description: row.description ?? null,
    facts: factsOf({
      Workspaces: row.workspaces,
      'Needed variables': row.required_env.map(requirementText).join(', '),
      'Recommended variables': row.recommended_env.map(requirementText).join(', '),
      Folder: row.dir,
    }),
    icon: 'organization',
    details: row,
    params: { dir: row.dir },
  })),
  actions: [
    {
      id: 'importFile',
      title: 'Import Template From a File…',
      icon: 'add',
      operation: 'tenantOrgImport',
      verb: 'add',
      adds: 'template',
      guide: {
        asks: [{ kind: 'jsonFile', input: 'body.template', title: 'Organization template' }, mode],
        ...importing,
      },
    },
  ],
  rowActions: [
    {
      id: 'import',
      title: 'Import…',
      icon: 'cloud-download',
      operation: 'tenantOrgImport',
      verb: 'run',
      inputs: { 'body.dir': 'dir' },
      guide: { asks: [mode], ...importing },
    },
  ],
};

function requirementText(entry: Requirement): string {
  return typeof entry === 'string' ? entry : entry.any_of.join(' | ');
}
