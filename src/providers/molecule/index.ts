import type { Provider } from '../../core/provider.ts';
import { pendingAnswer } from './answers.ts';
import { moleculeDialogs } from './dialogs.ts';
import { moleculeErrors } from './errors.ts';
import { operationTable } from '../../calls/catalog.ts';
import { catalog } from '../../calls/generated/molecule.catalog.gen.ts';
import { baseFor, CONTROL_PLANE, TENANT } from './api.ts';
import { moleculeBalance } from './balance.ts';
import { invoices } from './billing.ts';
import { checkMolecule } from './check.ts';
import { moleculeCredentials, moleculeRouting } from './credentials.ts';
import { organizations } from './organizations.ts';
import { moleculeTokens } from './orgKeys.ts';
import { tenants } from './operator/operator.ts';
import { hostPins, runtimePins } from './operator/pins.ts';
import { machines } from './operator/provisioning.ts';
import { globalSecrets } from './workspaces/secrets.ts';
import { moleculeStream, streamOperations } from './stream.ts';
import { orgTemplates, templates } from './workspaces/templates.ts';
import { moleculeWorkspaces, ownWorkspace } from './workspaces/workspaces.ts';

/** Molecule: organizations of agents, their workspaces, and the platform behind them. */
export const molecule: Provider = Object.freeze({
  id: 'molecule',
  label: 'Molecule',
  icon: 'type-hierarchy',
  documentation: 'https://git.moleculesai.app/molecule-ai/molecule-core',
  bases: [
    { name: CONTROL_PLANE, default: 'https://api.moleculesai.app', environment: ['MOLECULE_CP_URL'] },
    {
      name: TENANT,
      // `{slug}` is the organization's: asked for before the address is.
      default: 'https://{slug}.moleculesai.app',
      places: { slug: 'orgSlug' },
      environment: ['MOLECULE_API_URL'],
    },
  ],
  credentials: moleculeCredentials,
  routing: moleculeRouting,
  sandboxAccounts: [
    { label: 'sandbox', credentials: ['session', 'orgkey'] },
    { label: 'sandbox operator', credentials: ['operator', 'provision', 'tenantadmin'] },
  ],
  moneyUnit: { id: 'credits', one: '{0} credit', other: '{0} credits' },
  operations: operationTable(catalog),
  errors: moleculeErrors,
  dialogs: moleculeDialogs,
  observed: streamOperations,
  baseFor: ({ path }) => baseFor(path),
  check: checkMolecule,
  // A dry run says what would happen, and nothing does.
  riskOf: (operation, body) =>
    operation === 'adminRedeployFleet' &&
    typeof body === 'object' &&
    body !== null &&
    'dry_run' in body &&
    body.dry_run === true
      ? 'read'
      : null,
  pendingApproval: (status, answer) => {
    if (status !== 202) return null;
    const pending = pendingAnswer.safeParse(answer).data;
    if (!pending) return null;
    const why = pending.reason ?? pending.approval_id;
    return why
      ? { text: 'Nothing has been done yet: Molecule waits for an approval first ({0}).', args: [why] }
      : { text: 'Nothing has been done yet: Molecule waits for an approval first.', args: [] };
  },
  balance: moleculeBalance,
  tokens: moleculeTokens,
  workspaces: moleculeWorkspaces,
  stream: moleculeStream,
  resources: [
    organizations,
    invoices,
    ownWorkspace,
    globalSecrets,
    templates,
    orgTemplates,
    machines,
    tenants,
    hostPins,
    runtimePins,
  ],
} satisfies Provider);
