import type { ActionGuide } from '../../../core/actionGuide.ts';
import type { ResourceAction, ResourceList, ResourceRow } from '../../../core/resource.ts';

const start: ResourceAction = {
  id: 'startMachine',
  title: 'Start Machine…',
  icon: 'server-process',
  operation: 'provisionWorkspace',
  inputs: { 'body.workspace_id': 'id', 'body.runtime': 'runtime' },
};

const state: ResourceAction = {
  id: 'machineState',
  title: 'Show Machine State…',
  icon: 'server',
  operation: 'getProvisionWorkspaceStatus',
};

const ending: ActionGuide = {
  asks: [
    {
      kind: 'choice',
      input: 'prune',
      title: 'What becomes of the data of the machine?',
      options: [
        { label: 'Keep it for the grace period', value: undefined },
        {
          label: 'Erase it at once',
          detail: 'Nobody can bring it back',
          value: true,
        },
      ],
    },
  ],
  preflight: async ({ name, id, workspace_id: workspace, prune }) => [
    { text: 'The machine of {0} ends, and its host name goes.', args: [String(name ?? id ?? workspace)] },
    prune === true
      ? { text: 'Its data are erased at once and for good.', args: [] }
      : { text: 'Its data stay for the grace period.', args: [] },
  ],
};

const end: ResourceAction = {
  id: 'endMachine',
  title: 'End Machine…',
  icon: 'stop-circle',
  operation: 'deprovisionWorkspace',
  guide: ending,
};

/** What the provisioning secret does with the machine behind a workspace. */
export const machineActions: readonly ResourceAction[] = [start, state, end];

const row = (id: string, label: string, description: string, icon: string): ResourceRow => ({
  ...{ id, label, description, icon, facts: [], params: {} },
});

const isRow =
  (id: string) =>
  (row: ResourceRow): boolean =>
    row.id === id;

/**
 * What an account with the provisioning secret can do. No route lists machines, and their workspaces are another tier's:
 * the rows are the calls themselves, which ask for what they need.
 */
export const machines: ResourceList = {
  id: 'machines',
  label: 'Machines',
  icon: 'server-process',
  operation: 'getProvisionWorkspaceStatus',
  fixed: true,
  credential: 'provision',
  rowKind: 'molecule.machineCall',
  open: true,
  rows: () => ({
    rows: [
      row('start', 'Start a machine', 'for a workspace; costs money', 'server-process'),
      row('state', 'Show the state of a machine', 'by workspace and instance', 'server'),
      row('end', 'End a machine', 'also takes the admin token of the tenant', 'stop-circle'),
    ],
  }),
  rowActions: [
    { ...start, inputs: {}, verb: 'open', offeredFor: isRow('start') },
    { ...state, verb: 'open', offeredFor: isRow('state') },
    {
      ...end,
      verb: 'open',
      offeredFor: isRow('end'),
      guide: { ...ending, target: '{workspace_id}' },
    },
  ],
};
