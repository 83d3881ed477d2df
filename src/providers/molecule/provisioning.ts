import type { ResourceAction } from '../../core/resource.ts';

/** What the provisioning secret does with the machine behind a workspace. No route lists machines. */
export const machineActions: readonly ResourceAction[] = [
  {
    id: 'startMachine',
    title: 'Start Machine…',
    icon: 'server-process',
    operation: 'provisionWorkspace',
    inputs: { 'body.workspace_id': 'id', 'body.runtime': 'runtime' },
  },
  {
    id: 'machineState',
    title: 'Show Machine State…',
    icon: 'server',
    operation: 'getProvisionWorkspaceStatus',
  },
  {
    id: 'endMachine',
    title: 'End Machine…',
    icon: 'stop-circle',
    operation: 'deprovisionWorkspace',
    guide: {
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
      foresee: async ({ name, id, prune }) => [
        { text: 'The machine of {0} ends, and its host name goes.', args: [String(name ?? id)] },
        prune === true
          ? { text: 'Its data are erased at once and for good.', args: [] }
          : { text: 'Its data stay for the grace period.', args: [] },
      ],
    },
  },
];
