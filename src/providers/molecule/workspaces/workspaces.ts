import type { ActionGuide, ConfirmOn, KnownValues, ReadRows, Worded } from '../../../core/actionGuide.ts';
import type { WorkspacesAbility } from '../../../core/provider.ts';
import type { ResourceAction, ResourceList, ResourceRow } from '../../../core/resource.ts';
import { resourceRows } from '../../resourceRows.ts';
import { childrenAnswer, descendantsAnswer, workspace } from '../answers.ts';
import { bundleFailures } from './bundles.ts';
import { workspaceBillingMode } from './billingMode.ts';
import { workspaceBudget } from './budgets.ts';
import { OWN_WORKSPACE } from '../credentials.ts';
import { machineActions } from '../operator/provisioning.ts';
import { below, saidOf } from './restarts.ts';
import { workspaceRoster } from './rosters.ts';
import { workspaceSecrets } from './secrets.ts';
import { EXTERNAL, workspaceRow } from './workspaceRows.ts';

const isPaused = ({ status }: ResourceRow): boolean => status === 'paused';
const runsElsewhere = ({ params }: ResourceRow): boolean => params['runtime'] === EXTERNAL;

/** What goes with a workspace when it goes. Some servers ask back, and some just do it. */
async function goesToo({ id }: KnownValues, read: ReadRows): Promise<readonly Worded[]> {
  const rows = await below(id, read);
  return rows.length === 0
    ? []
    : [
        saidOf(
          rows,
          'The workspace below it is deleted with it: {1}.',
          '{0} workspaces below it are deleted with it: {1}.',
        ),
      ];
}

/** Newer servers ask back when there are workspaces below; older ones take them along without a word. */
const withThoseBelow = (one: string, many: string): ConfirmOn => ({
  status: 409,
  adds: { cascade: true },
  question: (answer) => {
    const below = descendantsAnswer.safeParse(answer).data?.descendants;
    if (!below) return null;
    const named = below.map(({ name, id }) => ({ label: name ?? id ?? '?' }));
    return saidOf(named, one, many);
  },
});

async function pausesToo({ id }: KnownValues, read: ReadRows): Promise<readonly Worded[]> {
  const rows = (await below(id, read)).filter((row) => !isPaused(row));
  return rows.length === 0
    ? []
    : [
        saidOf(
          rows,
          'The workspace below it is paused with it: {1}.',
          '{0} workspaces below it are paused with it: {1}.',
        ),
      ];
}

/** Without a template newer servers have no default model, and refuse the workspace. */
const NEEDS_A_MODEL: ActionGuide = { target: '{name}', asksWithout: { model: 'template' } };

const lifecycle: readonly ResourceAction[] = [
  {
    id: 'pause',
    title: 'Pause…',
    icon: 'debug-pause',
    operation: 'tenantPauseWorkspace',
    verb: 'pause',
    offeredFor: (row) => !isPaused(row) && !runsElsewhere(row),
    guide: {
      preflight: pausesToo,
      confirmOn: [
        withThoseBelow(
          'The server asks again: the workspace below it is paused too: {1}.',
          'The server asks again: {0} workspaces below it are paused too: {1}.',
        ),
      ],
    },
  },
  {
    id: 'resume',
    title: 'Resume',
    icon: 'debug-start',
    operation: 'tenantResumeWorkspace',
    verb: 'resume',
    offeredFor: isPaused,
    guide: {
      confirmOn: [
        withThoseBelow(
          'The server asks again: the workspace below it is resumed too: {1}.',
          'The server asks again: {0} workspaces below it are resumed too: {1}.',
        ),
      ],
    },
  },
  {
    id: 'restart',
    title: 'Restart…',
    icon: 'debug-restart',
    operation: 'tenantRestartWorkspace',
    verb: 'restart',
    offeredFor: (row) => !isPaused(row) && !runsElsewhere(row),
  },
];

const read: ResourceAction = {
  id: 'read',
  title: 'Read From Server',
  icon: 'info',
  operation: 'tenantGetWorkspace',
};

const workspaces: ResourceList = {
  ...workspaceRoster,
  actions: [
    {
      id: 'create',
      title: 'Create Workspace…',
      icon: 'add',
      operation: 'tenantCreateWorkspace',
      verb: 'add',
      adds: 'workspace',
      asks: ['template', 'name', 'role'],
      guide: NEEDS_A_MODEL,
    },
    {
      id: 'createInFull',
      title: 'Create Workspace in a Request File…',
      icon: 'new-file',
      operation: 'tenantCreateWorkspace',
    },
    {
      id: 'connect',
      title: 'Connect External Agent…',
      icon: 'plug',
      operation: 'tenantCreateWorkspace',
      fixed: { 'body.external': true },
      asks: ['name', 'role'],
      guide: { target: '{name}' },
    },
    {
      id: 'importBundle',
      title: 'Import Bundle…',
      icon: 'cloud-upload',
      operation: 'tenantImportBundle',
      guide: {
        asks: [{ kind: 'jsonFile', input: 'body', title: 'Bundle to import' }],
        preflight: async ({ name }) => [
          {
            text: 'An agent starts with the instructions in the bundle {0}: import only what you trust.',
            args: [typeof name === 'string' ? name : ''],
          },
        ],
        partialResult: bundleFailures,
      },
    },
  ],
  rowActions: [
    ...lifecycle,
    {
      id: 'createBelow',
      title: 'Create Workspace Below…',
      icon: 'add',
      operation: 'tenantCreateWorkspace',
      // Whoever creates one below wants a name of its own for it, and not the one of the row.
      inputs: { 'body.parent_id': 'id' },
      asks: ['template', 'name', 'role'],
      guide: NEEDS_A_MODEL,
    },
    {
      id: 'exportBundle',
      title: 'Export Bundle…',
      icon: 'cloud-download',
      operation: 'tenantExportBundle',
      guide: { answer: { kind: 'file', name: '{name}.bundle.json' } },
    },
    read,
    {
      id: 'delete',
      title: 'Delete…',
      icon: 'trash',
      operation: 'tenantDeleteWorkspace',
      verb: 'delete',
      // Newer servers want the name in the request; older ones ignore it.
      inputs: { 'X-Confirm-Name': 'name' },
      guide: {
        preflight: goesToo,
        confirmOn: [
          {
            status: 409,
            adds: { confirm: true },
            question: (answer) => {
              const children = childrenAnswer.safeParse(answer).data?.children;
              if (!children) return null;
              const named = children.map(({ name, id }) => ({ label: name ?? id ?? '?' }));
              return saidOf(
                named,
                'The server asks again: the workspace below it goes too: {1}.',
                'The server asks again: {0} workspaces below it go too: {1}.',
              );
            },
          },
        ],
      },
    },
    ...machineActions,
  ],
  rowLists: [workspaceSecrets, workspaceBudget, workspaceBillingMode],
};

export const moleculeWorkspaces: WorkspacesAbility = { list: workspaces };

/** The one workspace that a workspace token opens. The route that reads it is open, so the key decides who has it. */
export const ownWorkspace: ResourceList = {
  id: 'ownWorkspace',
  label: 'Own workspace',
  icon: 'vm',
  operation: 'tenantGetWorkspace',
  routed: { id: OWN_WORKSPACE },
  credential: 'workspace',
  rowKind: 'molecule.ownWorkspace',
  streams: 'id',
  rows: resourceRows(workspace, (row) => [{ ...workspaceRow(row), parent: null }]),
  rowActions: [...lifecycle, read],
  rowLists: [
    workspaceSecrets,
    { ...workspaceBudget, rowKind: 'molecule.ownBudget', actions: [], rowActions: [] },
  ],
};
