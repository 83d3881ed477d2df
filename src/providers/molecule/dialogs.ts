import type { KnownValues } from '../../core/actionGuide.ts';
import { dialogFact, type ActionDialog, type ActionDialogs, type DialogLine } from '../../core/operation.ts';
import { dollars } from './cents.ts';

const PERIODS: Readonly<Record<string, string>> = {
  hourly: 'Hourly limit: {0}',
  daily: 'Daily limit: {0}',
  weekly: 'Weekly limit: {0}',
  monthly: 'Monthly limit: {0}',
};

const NO_LIMIT: Readonly<Record<string, string>> = {
  hourly: 'No hourly limit',
  daily: 'No daily limit',
  weekly: 'No weekly limit',
  monthly: 'No monthly limit',
};

function limitFact(period: string, cents: unknown): readonly DialogLine[] {
  if (cents === null) return [{ text: NO_LIMIT[period] ?? 'No limit', args: [] }];
  if (typeof cents !== 'number') return [];
  return [{ text: PERIODS[period] ?? 'Limit: {0}', args: [dollars(cents)] }];
}

/** All limits as they stand afterwards: the request carries those that stay, too. */
function limitFacts({ budget_limits: byPeriod, budget_limit: month }: KnownValues): readonly DialogLine[] {
  if (typeof byPeriod !== 'object' || byPeriod === null) return limitFact('monthly', month);
  return Object.entries(byPeriod).flatMap(([period, cents]) => limitFact(period, cents));
}

/** The periods that the request leaves without a limit are listed with it, so that nothing more has to be said. */
const setBudget: ActionDialog = {
  question: 'Set the budget of {0}?',
  effect: 'Without a limit its agent may spend freely. Afterwards it has:',
  button: 'Set Budget',
  facts: limitFacts,
};

const MODES: Readonly<Record<string, string>> = {
  platform_managed: 'The credits of the organization pay for the language model.',
  byok: 'Your own key of the model vendor pays for the language model.',
  disabled: 'No language model is called.',
};

const setMode: ActionDialog = {
  question: 'Change who pays for the language model of {0}?',
  button: 'Change',
  facts: ({ mode }) =>
    typeof mode === 'string'
      ? [{ text: MODES[mode] ?? 'Billing mode: {0}', args: mode in MODES ? [] : [mode] }]
      : [{ text: 'The setting of the organization decides again.', args: [] }],
};

const setSecret: ActionDialog = {
  question: 'Store secret {0}?',
  effect: 'A value of the same name is replaced, and nobody can read it back.',
  button: 'Store',
};

const createOrganization: ActionDialog = {
  question: 'Create organization {0}?',
  effect: 'Its short name is part of its address and can never be changed.',
  button: 'Create',
  facts: ({ slug, name, owner_user_id: owner, dry_run: dry }) => [
    ...(dry === true ? [{ text: 'Only a check: nothing is created.', args: [] }] : []),
    ...dialogFact('Name: {0}', name),
    ...dialogFact('Short name: {0}', slug),
    ...dialogFact('Owner: {0}', owner),
  ],
};

/** Pins of images: what they are pinned for, and to which one. */
const pinFacts = (values: KnownValues): readonly DialogLine[] => [
  ...dialogFact('Region: {0}', values['region']),
  ...dialogFact('Template: {0}', values['template'] ?? values['template_name']),
  ...dialogFact('Image: {0}', values['ami_id'] ?? values['digest'] ?? values['image_digest']),
];

export const moleculeDialogs: ActionDialogs = {
  createOrg: createOrganization,
  deleteOrg: {
    question: 'Delete organization {0}?',
    effect:
      'Everything that it has is erased: subscription, machines, addresses and data. Export the data first.',
    button: 'Delete',
  },
  billingCheckout: {
    question: 'Subscribe to a plan?',
    effect: 'You pay on a page in the browser. Nothing is charged before.',
    button: 'Open Page',
    facts: ({ plan, org_slug: slug }) => [
      ...dialogFact('Plan: {0}', plan),
      ...dialogFact('Organization: {0}', slug),
    ],
  },
  billingPortal: {
    question: 'Open the payment page in the browser?',
    effect: 'Whoever has the address of the page is signed in there.',
    button: 'Open Page',
    facts: ({ org_slug: slug }) => dialogFact('Organization: {0}', slug),
  },
  billingTopup: {
    question: 'Buy credits?',
    effect: 'A stored way to pay may be charged at once. Otherwise you pay on a page in the browser.',
    button: 'Buy',
    type: 'Credits',
    facts: ({ credits, org_slug: slug }) => [
      ...dialogFact('Credits: {0}', credits),
      ...dialogFact('Organization: {0}', slug),
    ],
  },
  adminCreateOrg: createOrganization,
  adminDeleteTenant: {
    question: 'Delete tenant {0}?',
    button: 'Delete',
  },
  adminScrubTenantArtifacts: {
    question: 'Remove what tenant {0} left behind?',
    button: 'Remove',
  },
  adminRedeployTenant: {
    question: 'Redeploy tenant {0}?',
    effect: 'Its server is replaced: it is away for a moment, and calls that are under way fail.',
    button: 'Redeploy',
  },
  adminRedeployFleet: {
    question: 'Redeploy all tenants?',
    effect: 'Every tenant is interrupted, and what their servers are doing is lost.',
    button: 'Redeploy All',
    facts: ({ only_slugs: only, target_tag: tag, canary_slug: canary }) => [
      ...dialogFact('Only: {0}', only),
      ...dialogFact('Version: {0}', tag),
      ...dialogFact('First: {0}', canary),
    ],
  },
  adminUpdateWorkspaceEnv: {
    question: 'Change the environment of {0}?',
    effect: 'Values that it has now cannot be read back.',
    button: 'Change',
  },
  adminPromoteThinAmi: {
    question: 'Pin a host image?',
    effect: 'New hosts start from it. Those that run keep theirs.',
    button: 'Pin',
    facts: pinFacts,
  },
  adminPromoteRuntimeImage: {
    question: 'Pin a runtime image?',
    effect: 'New workspaces start from it. Those that run keep theirs.',
    button: 'Pin',
    facts: pinFacts,
  },
  adminPutWorkspaceBillingMode: setMode,
  provisionWorkspace: {
    question: 'Start a machine for a workspace?',
    effect: 'It costs money until you end it.',
    button: 'Start Machine',
    type: 'Machine',
    facts: ({ workspace_id: id, runtime, instance_type: machine }) => [
      ...dialogFact('Workspace: {0}', id),
      ...dialogFact('Runtime: {0}', runtime),
      ...dialogFact('Machine: {0}', machine),
    ],
  },
  deprovisionWorkspace: {
    question: 'End the machine of {0}?',
    effect: 'Its address goes, too.',
    button: 'End Machine',
    facts: ({ prune }) => [
      prune === true || prune === 'true'
        ? { text: 'Its data are erased at once.', args: [] }
        : { text: 'Its data are kept for a while.', args: [] },
    ],
  },
  tenantCreateWorkspace: {
    question: 'Create workspace {0}?',
    effect: 'Its agent starts at once.',
    button: 'Create',
    facts: ({ role, template, model, external }) => [
      ...(external === true ? [{ text: 'An agent of yours connects to it.', args: [] }] : []),
      ...dialogFact('Role: {0}', role),
      ...dialogFact('Template: {0}', template),
      ...dialogFact('Model: {0}', model),
    ],
  },
  tenantDeleteWorkspace: {
    question: 'Delete workspace {0}?',
    effect: 'Everything below it goes with it.',
    button: 'Delete',
  },
  tenantRestartWorkspace: {
    question: 'Restart {0}?',
    effect: 'Tasks that are running are lost.',
    button: 'Restart',
  },
  tenantPauseWorkspace: {
    question: 'Pause {0}?',
    effect: 'Tasks that are running are lost. Its data stay.',
    button: 'Pause',
  },
  tenantResumeWorkspace: {
    question: 'Resume {0}?',
    button: 'Resume',
  },
  tenantPatchBudget: setBudget,
  tenantPutBillingMode: setMode,
  tenantSetWorkspaceSecret: setSecret,
  tenantPutWorkspaceSecret: setSecret,
  tenantDeleteWorkspaceSecret: {
    question: 'Delete secret {0}?',
    effect: 'An inherited secret of the same name counts again.',
    button: 'Delete',
  },
  tenantSetGlobalSecret: {
    ...setSecret,
    question: 'Store secret {0} for the organization?',
  },
  tenantPutGlobalSecret: {
    ...setSecret,
    question: 'Store secret {0} for the organization?',
  },
  tenantDeleteGlobalSecret: {
    question: 'Delete secret {0} of the organization?',
    effect: 'No workspace inherits it any more.',
    button: 'Delete',
  },
  tenantCreateOrgToken: {
    question: 'Create an organization key?',
    effect: 'It has full power over the organization and is shown once, after it was created.',
    button: 'Create',
    facts: ({ name }) => dialogFact('Name: {0}', name),
  },
  tenantRevokeOrgToken: {
    question: 'Revoke organization key {0}?',
    effect: 'It stops working at once, and whatever uses it gets an error.',
    button: 'Revoke',
  },
  tenantOrgImport: {
    question: 'Create the workspaces of organization template {0}?',
    unnamed: 'Create the workspaces of the organization template?',
    effect: 'Their agents start at once.',
    button: 'Import',
    facts: ({ dir }) => dialogFact('Template: {0}', dir),
  },
  tenantImportTemplate: {
    question: 'Import template {0}?',
    effect: 'Its files are stored on the server, and workspaces can be created from it.',
    button: 'Import',
  },
  tenantImportBundle: {
    question: 'Create the workspaces of bundle {0}?',
    effect: 'Their agents start at once.',
    button: 'Import',
  },
};
