import type { ResourceList, ResourceRow } from '../../../core/resource.ts';
import { listRows } from '../../resourceRows.ts';
import { secretsAnswer, workspacesAnswer, type SecretAnswer } from '../answers.ts';
import { factsOf } from '../../facts.ts';
import { workspaceRow } from './workspaceRows.ts';

/** Lists as other lists and foresights read them; what can be done with their rows is said where they are shown. */

export const workspaceRoster: ResourceList = {
  id: 'workspaces',
  label: 'Workspaces',
  icon: 'vm',
  operation: 'tenantListWorkspaces',
  rowKind: 'molecule.workspace',
  streams: 'id',
  gives: 'id',
  givesTo: /^\/(?:admin\/)?workspaces\/|^\/bundles\//,
  open: true,
  // The status words change by themselves, and a server counts 600 calls a minute.
  liveMs: 5_000,
  rows: listRows(workspacesAnswer, (row) => workspaceRow(row)),
};

/** The word of a secret that a workspace has of its own; newer servers call the member `source`, others `scope`. */
export const OWN = 'workspace';

export const secretRoster: ResourceList = {
  id: 'secrets',
  label: 'Secrets',
  icon: 'lock',
  operation: 'tenantListWorkspaceSecrets',
  takes: { id: 'id' },
  rowKind: 'molecule.secret',
  rows: listRows(secretsAnswer, secretRow),
};

export function secretRow(secret: SecretAnswer): ResourceRow {
  const { key, created_at: created, updated_at: updated } = secret;
  const origin = secret.source ?? secret.scope;
  return {
    id: key,
    label: key,
    description: origin === OWN ? 'own' : origin === 'global' ? 'inherited' : (origin ?? null),
    facts: factsOf({ Origin: origin, Created: created, Updated: updated }),
    icon: origin === OWN ? 'lock' : 'globe',
    params: { key, ...(origin !== undefined && { scope: origin }) },
  };
}
