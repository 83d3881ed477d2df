import type { ActionGuide } from '../../../core/actionGuide.ts';
import type { ResourceList } from '../../../core/resource.ts';
import { listRows } from '../../resourceRows.ts';
import { secretsAnswer } from '../answers.ts';
import { restartsByOrg, restartsOne } from './restarts.ts';
import { OWN, secretRoster, secretRow } from './rosters.ts';

const WHEN_LOST =
  'The answer was lost, so nobody knows whether the secret was stored and its users restarted. The list says when it was last changed. Storing the same value again does no harm.';

const value: ActionGuide = {
  target: '{key}',
  asks: [{ kind: 'secret', input: 'body.value', title: 'Value of the secret' }],
  whenLost: WHEN_LOST,
};

/** Secrets of a workspace, its own and those that it inherits: names only, nobody can read a value back. */
export const workspaceSecrets: ResourceList = {
  ...secretRoster,
  actions: [
    {
      id: 'set',
      title: 'Add Secret…',
      icon: 'add',
      operation: 'tenantSetWorkspaceSecret',
      verb: 'add',
      adds: 'secret',
      asks: ['key'],
      guide: { ...value, preflight: restartsOne },
    },
  ],
  rowActions: [
    {
      id: 'replace',
      title: 'Replace Value…',
      icon: 'edit',
      operation: 'tenantPutWorkspaceSecret',
      inputs: { 'body.key': 'key' },
      offeredFor: ({ params }) => params['scope'] === OWN,
      guide: { ...value, preflight: restartsOne },
    },
    {
      id: 'override',
      title: 'Override Here…',
      icon: 'edit',
      operation: 'tenantSetWorkspaceSecret',
      inputs: { 'body.key': 'key' },
      offeredFor: ({ params }) => params['scope'] !== OWN,
      guide: { ...value, preflight: restartsOne },
    },
    {
      id: 'delete',
      title: 'Delete…',
      icon: 'trash',
      operation: 'tenantDeleteWorkspaceSecret',
      verb: 'delete',
      offeredFor: ({ params }) => params['scope'] === OWN,
      guide: { preflight: restartsOne },
    },
  ],
};

/** Secrets that every workspace inherits. */
export const globalSecrets: ResourceList = {
  id: 'globalSecrets',
  label: 'Organization secrets',
  icon: 'lock',
  operation: 'tenantListGlobalSecrets',
  rowKind: 'molecule.globalSecret',
  rows: listRows(secretsAnswer, (row) => ({
    ...secretRow(row),
    icon: 'lock',
    description: null,
    params: { key: row.key },
  })),
  actions: [
    {
      id: 'set',
      title: 'Add Secret…',
      icon: 'add',
      operation: 'tenantSetGlobalSecret',
      verb: 'add',
      adds: 'secret',
      asks: ['key'],
      guide: { ...value, preflight: restartsByOrg },
    },
  ],
  rowActions: [
    {
      id: 'replace',
      title: 'Replace Value…',
      icon: 'edit',
      operation: 'tenantPutGlobalSecret',
      inputs: { 'body.key': 'key' },
      guide: { ...value, preflight: restartsByOrg },
    },
    {
      id: 'delete',
      title: 'Delete…',
      icon: 'trash',
      operation: 'tenantDeleteGlobalSecret',
      verb: 'delete',
      guide: { preflight: restartsByOrg },
    },
  ],
};
