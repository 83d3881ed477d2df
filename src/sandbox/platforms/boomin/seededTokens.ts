const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A token that is there from the start; times in milliseconds from the start. */
export interface TokenSeed {
  readonly id: string;
  readonly org: string;
  readonly name: string;
  readonly secret: string;
  readonly scopes: readonly string[];
  readonly lastUsedIn: number | null;
  readonly expiresIn: number | null;
  readonly revokedIn: number | null;
}

export const SECRET_PREFIX = 'sk_boomin_live_';

function seed(
  org: string,
  id: string,
  name: string,
  secret: string,
  scopes: readonly string[],
  times: { readonly used?: number; readonly expires?: number; readonly revoked?: number },
): TokenSeed {
  return {
    id,
    org,
    name,
    secret: SECRET_PREFIX + secret,
    scopes,
    lastUsedIn: times.used ?? null,
    expiresIn: times.expires ?? null,
    revokedIn: times.revoked ?? null,
  };
}

const UNITS = ['units:read', 'units:create', 'units:update', 'units:delete', 'units:publish'];
const PIPELINE = [
  'org:read',
  'connect_config:read',
  'connect_config:write',
  ...UNITS,
  ...['series:read', 'series:create', 'series:update', 'series:delete'],
  ...['programs:read', 'programs:create', 'program_members:read', 'program_members:approve'],
  ...['campaigns:read', 'campaigns:write', 'pages:read', 'pages:write', 'pages:delete'],
  ...['files:read', 'files:write', 'agents:read', 'agents:run', 'workflows:read', 'workflows:run'],
  ...['contacts:read', 'segments:read', 'segments:write', 'events:read', 'events:write'],
];

export const NORTHLIGHT = 'org_northlight';
export const HARBOUR = 'org_harbour';
export const BLANK = 'org_blank';

/** Secrets of the seeded tokens by what tells them apart. */
export const seededTokens = {
  pipeline: seed(NORTHLIGHT, 'ptk_pipeline', 'Studio pipeline', 'Qm7RtASandboxPipeline00000001', PIPELINE, {
    used: -12 * MINUTE,
  }),
  dashboard: seed(
    NORTHLIGHT,
    'ptk_dashboard',
    'Analytics dashboard',
    'Zk3PdBSandboxDashboard0000002',
    ['org:read', 'units:read', 'series:read', 'campaigns:read', 'events:read', 'commerce:read'],
    { used: -2 * HOUR, expires: 90 * DAY },
  ),
  expiringSoon: seed(
    NORTHLIGHT,
    'ptk_captions',
    'Caption writer (nightly)',
    'Vb5NcCSandboxCaptions00000003',
    ['org:read', 'units:read', 'units:update'],
    { used: -9 * HOUR, expires: 3 * DAY },
  ),
  neverUsed: seed(
    NORTHLIGHT,
    'ptk_storyboards',
    'Storyboard import',
    'Hx9LwDSandboxStoryboard000004',
    ['org:read', 'series:read', 'series:create', 'units:create'],
    { expires: 30 * DAY },
  ),
  revoked: seed(
    NORTHLIGHT,
    'ptk_oldcms',
    'Old CMS bridge',
    'Jd2SfESandboxOldCms0000000005',
    ['org:read', ...UNITS, 'pages:read', 'pages:write'],
    { used: -22 * DAY, revoked: -21 * DAY },
  ),
  expired: seed(
    NORTHLIGHT,
    'ptk_kiosk',
    'Trade fair kiosk',
    'Wg8TyFSandboxKiosk00000000006',
    ['org:read', 'units:read', 'pages:read'],
    { used: -2 * DAY - 40 * MINUTE, expires: -2 * DAY },
  ),
  partnerPortal: seed(
    NORTHLIGHT,
    'ptk_partners',
    'Partner portal',
    'Ry4KjGSandboxPartners00000007',
    ['org:read', 'distributions:read', 'payouts:read', 'experiments:read', 'experiments:write'],
    { used: -6 * DAY, expires: 180 * DAY },
  ),
  fanMail: seed(
    NORTHLIGHT,
    'ptk_fanmail',
    'Fan mail agent',
    'Pc6MvHSandboxFanMail000000008',
    ['contacts:read', 'segments:read', 'segments:write', 'agents:read', 'agents:run'],
    { used: -50 * MINUTE },
  ),
  intern: seed(
    NORTHLIGHT,
    'ptk_summer',
    'Summer intern project',
    'Tn1QxISandboxSummer0000000009',
    ['org:read', 'units:read', 'units:create', 'files:read', 'files:write'],
    { used: -130 * DAY, expires: -95 * DAY, revoked: -100 * DAY },
  ),
  otherOrg: seed(
    HARBOUR,
    'ptk_harbour',
    'Harbour bot',
    'Bs7FzJSandboxHarbour000000010',
    ['org:read', 'units:read', 'units:create', 'units:delete'],
    { used: -4 * DAY },
  ),
} as const satisfies Readonly<Record<string, TokenSeed>>;
