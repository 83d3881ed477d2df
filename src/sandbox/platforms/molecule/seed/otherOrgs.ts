import { SeededIds } from '../../../seededIds.ts';
import { newOrganization, open } from '../orgs/organizations.ts';
import { newWorkspace } from '../workspaces/workspaceRecord.ts';
import type { World } from '../world.ts';
import { addKey } from './northlight.ts';
import { testKeysOf } from './testKeys.ts';
import { MIRA, PETRA } from './users.ts';

const DAY = 24 * 3_600_000;
/** How long ago the set-up of the newest organization began. */
const SETUP_AGE_MS = 90_000;

/** Organizations beside Northlight, each with its own story. */
export function seedOtherOrgs(world: World): void {
  const ids = new SeededIds('molecule other organizations');
  const testKeys = testKeysOf(world.services.keys);
  const { now } = world;

  // As many workspaces as its plan allows.
  const tidewater = newOrganization(
    { slug: 'tidewater', name: 'Tidewater Studio', ownerId: MIRA },
    ids,
    now - 80 * DAY,
  );
  const tenant = open(tidewater, ids, now - 80 * DAY);
  tidewater.credits.balance = 37;
  tidewater.credits.overageUsed = 410;
  addKey(tenant, ids, testKeys.tidewaterKey, 'Studio laptop', 'session', now - 70 * DAY);
  for (const [place, name] of ['Anselm', 'Bryony', 'Cosmo', 'Delphine', 'Emeric'].entries()) {
    const given = { id: ids.uuid(), now: now - (60 - place) * DAY, place, runtime: 'claude-code' };
    const workspace = newWorkspace({ name, role: 'Draws and cuts short films', tier: 2 }, given);
    Object.assign(workspace, { status: 'online', upSince: now - DAY });
    tenant.workspaces.set(workspace.id, workspace);
  }

  // Being set up.
  const emberfield = newOrganization(
    { slug: 'emberfield', name: 'Emberfield', ownerId: MIRA },
    ids,
    now - SETUP_AGE_MS,
  );
  emberfield.setup = { startedAt: now - SETUP_AGE_MS / world.services.speed, failing: false };

  // Its set-up failed.
  const aurora = newOrganization(
    { slug: 'auroralabs', name: 'Aurora Labs', ownerId: MIRA },
    ids,
    now - 3 * DAY,
  );
  aurora.status = 'failed';

  // Suspended: its server answers the control plane with 503.
  const graywater = newOrganization(
    { slug: 'graywater', name: 'Graywater Mills', ownerId: PETRA },
    ids,
    now - 300 * DAY,
  );
  open(graywater, ids, now - 300 * DAY);
  graywater.status = 'suspended';
  graywater.trouble = {
    error: 'tenant graywater answered 503: platform datastore unavailable',
    httpStatus: 503,
  };

  // Another customer's; it has no admin token.
  const lantern = newOrganization(
    { slug: 'lanternworks', name: 'Lantern Works', ownerId: PETRA, plan: 'pro' },
    ids,
    now - 20 * DAY,
  );
  open(lantern, ids, now - 20 * DAY);
  lantern.adminToken = null;

  for (const org of [tidewater, emberfield, aurora, graywater, lantern]) world.orgs.set(org.slug, org);
}
