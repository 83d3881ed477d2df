import type { ProgressPlace } from '../../core/actionGuide.ts';
import type { ResourceList } from '../../core/resource.ts';
import { listRows } from '../resourceRows.ts';
import { organizationsAnswer, setupAnswer } from './answers.ts';
import { billingActions } from './billing.ts';
import { organizationRow } from './organizationRows.ts';

/** As the platform's own console does. */
const SETUP_EVERY_MS = 5_000;

/** How far the set-up of a new organization has come, in the platform's words. */
const setup: ProgressPlace = {
  kind: 'progress',
  everyMs: SETUP_EVERY_MS,
  of: (answer) => {
    const told = setupAnswer.safeParse(answer).data;
    if (!told) return null;
    const { status, stage, message, progress, eta_seconds: etaSeconds } = told;
    const end = status === 'running' ? 'good' : status === 'failed' ? 'bad' : null;
    return { percent: progress, stage, message, etaSeconds, end };
  },
};

/** The organizations of the signed-in user. */
export const organizations: ResourceList = {
  id: 'orgs',
  label: 'Organizations',
  icon: 'organization',
  operation: 'listOrgs',
  rowKind: 'molecule.org',
  gives: 'slug',
  // Whoever creates one wants a slug that nobody has.
  givesTo: /\{slug\}/,
  open: true,
  rows: listRows(organizationsAnswer, organizationRow),
  actions: [
    {
      id: 'create',
      title: 'Create Organization…',
      icon: 'add',
      operation: 'createOrg',
      verb: 'add',
      // Minutes pass until it can be used: nobody should have to ask how far it is.
      guide: { answer: { kind: 'begins', operation: 'getProvisionStatus', progress: setup } },
    },
  ],
  rowActions: [
    { id: 'show', title: 'Show Details', icon: 'info', operation: 'getOrg', verb: 'open' },
    {
      id: 'setup',
      title: 'Follow Set-up',
      icon: 'loading',
      operation: 'getProvisionStatus',
      guide: { answer: setup },
    },
    { id: 'host', title: 'Look Up Host', icon: 'globe', operation: 'getOrgInstance' },
    ...billingActions,
    {
      id: 'export',
      title: 'Export Data…',
      icon: 'cloud-download',
      operation: 'exportOrg',
      guide: { answer: { kind: 'file', name: '{slug}.export.json' } },
    },
    {
      id: 'delete',
      title: 'Delete…',
      icon: 'trash',
      operation: 'deleteOrg',
      verb: 'delete',
      guide: {
        preflight: async ({ name, plan }) => [
          {
            text: 'Everything of {0} goes for good: its subscription ({1}), machines, host names and all data. Export the data first.',
            args: [String(name), String(plan)],
          },
        ],
      },
    },
  ],
};
