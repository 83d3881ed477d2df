import type { TestKeys } from '../../testKeys.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly org: Organization;
}

const northlight: Organization = { id: 'org_northlight', name: 'Northlight Studio', slug: 'northlight' };
const harbour: Organization = { id: 'org_harbour', name: 'Harbour & Pine', slug: 'harbour-pine' };
const blank: Organization = { id: 'org_blank', name: 'Blank Page', slug: 'blank-page' };

function person(first: string, name: string, org: Organization): Person {
  const email = `${first}@${org.slug.replace('-', '')}.example`;
  return { id: `usr_${first}`, name, email, org };
}

/** The bearer that a person has from the start. */
export function bearerOf({ id }: Person, keys: TestKeys): string {
  return `boomin_user_sandbox_${keys.of(id, 32)}`;
}

/** The test account's user first; the last one's organization is empty. */
export const people: readonly [Person, Person, Person] = [
  person('mara', 'Mara Lindqvist', northlight),
  person('tomas', 'Tomás Ferreira', harbour),
  person('ines', 'Inès Caron', blank),
];

/** A token that is there from the start; times in milliseconds from the start. */
interface TokenSeed {
  readonly id: string;
  readonly org: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly used?: number;
  readonly expires?: number;
  readonly revoked?: number;
}

export const SECRET_PREFIX = 'sk_boomin_live_';

function token(
  word: string,
  name: string,
  scopes: string,
  times: Pick<TokenSeed, 'used' | 'expires' | 'revoked'>,
  org = northlight,
): TokenSeed {
  return { id: `ptk_${word}`, org: org.id, name, scopes: scopesOf(scopes), ...times };
}

/** The secret that a token has from the start. */
export function secretOf({ id }: TokenSeed, keys: TestKeys): string {
  return SECRET_PREFIX + keys.of(id, 29);
}

/** `units:read,create` and the like, as single scopes. */
function scopesOf(text: string): readonly string[] {
  return text.split(' ').flatMap((group) => {
    const [family = '', actions = ''] = group.split(':');
    return actions.split(',').map((action) => `${family}:${action}`);
  });
}

const UNITS = 'units:read,create,update,delete,publish';
const PIPELINE =
  `org:read connect_config:read,write ${UNITS} series:read,create,update,delete programs:read,create ` +
  'program_members:read,approve campaigns:read,write pages:read,write,delete files:read,write ' +
  'agents:read,run workflows:read,run contacts:read segments:read,write events:read,write';
const DASHBOARD = 'org:read units:read series:read campaigns:read events:read commerce:read';
const PARTNERS = 'org:read distributions:read payouts:read experiments:read,write';
const FANMAIL = 'contacts:read segments:read,write agents:read,run';

/** The seeded tokens by name. */
export const seededTokens: Readonly<Record<string, TokenSeed>> & { readonly pipeline: TokenSeed } = {
  pipeline: token('pipeline', 'Studio pipeline', PIPELINE, { used: -12 * MINUTE }),
  dashboard: token('dashboard', 'Analytics dashboard', DASHBOARD, { used: -2 * HOUR, expires: 90 * DAY }),
  expiringSoon: token('captions', 'Caption writer (nightly)', 'org:read units:read,update', {
    ...{ used: -9 * HOUR, expires: 3 * DAY },
  }),
  neverUsed: token('storyboards', 'Storyboard import', 'org:read series:read,create units:create', {
    expires: 30 * DAY,
  }),
  revoked: token('oldcms', 'Old CMS bridge', `org:read ${UNITS} pages:read,write`, {
    ...{ used: -22 * DAY, revoked: -21 * DAY },
  }),
  expired: token('kiosk', 'Trade fair kiosk', 'org:read units:read pages:read', {
    ...{ used: -2 * DAY - 40 * MINUTE, expires: -2 * DAY },
  }),
  partnerPortal: token('partners', 'Partner portal', PARTNERS, { used: -6 * DAY, expires: 180 * DAY }),
  fanMail: token('fanmail', 'Fan mail agent', FANMAIL, { used: -50 * MINUTE }),
  intern: token('summer', 'Summer intern project', 'org:read units:read,create files:read,write', {
    ...{ used: -130 * DAY, expires: -95 * DAY, revoked: -100 * DAY },
  }),
  otherOrg: token('harbour', 'Harbour bot', 'org:read units:read,create,delete', { used: -4 * DAY }, harbour),
};

/** A thing that is there from the start. */
export interface ObjectSeed {
  readonly org: string;
  readonly family: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly status: string | null;
  /** How long before the start it was made, in milliseconds. */
  readonly ago: number;
}

type Data = ObjectSeed['data'];

function objects(family: string, status: string | null, ...rows: readonly Data[]): readonly ObjectSeed[] {
  const org = northlight.id;
  return rows.map((data, index) => ({ org, family, status, data, ago: (index + 1) * 3 * DAY + HOUR }));
}

const SERIES = ['Workshop minutes', 'Harbor light', 'Ask the editor', 'Night shift'];
const STATUSES = ['draft', 'published', 'published', 'scheduled', 'published', 'draft', 'archived'];
const TYPES = ['short-video', 'short-video', 'carousel', 'still', 'long-video'];
const UNIT_COUNT = 64;

function unit(place: number): ObjectSeed {
  const series = place % SERIES.length;
  return {
    org: northlight.id,
    family: 'units',
    status: STATUSES[(place + Math.floor(place / STATUSES.length)) % STATUSES.length] ?? 'draft',
    ago: (place * 7 + 2) * HOUR,
    data: {
      type: TYPES[place % TYPES.length],
      caption: `${SERIES[series] ?? ''}, part ${Math.floor((UNIT_COUNT - place - 1) / SERIES.length) + 1}`,
      production_id: `prod_${series + 1}`,
      duration_seconds: 20 + ((place * 13) % 70),
    },
  };
}

export const seededObjects: readonly ObjectSeed[] = [
  ...objects('connect_config', null, { allowed_origins: ['https://northlight.example'] }),
  ...objects('series', 'active', ...SERIES.map((title) => ({ title }))),
  ...objects('programs', 'active', { name: 'Creator circle' }, { name: 'Film school partners' }),
  ...objects('program_members', 'pending', { email: 'jonas@mail.example' }, { email: 'priya@mail.example' }),
  ...objects('campaigns', 'running', { name: 'Autumn lenses', budget: 4200 }),
  ...objects('benefits', null, { name: 'Early access' }),
  ...objects('webhooks', 'enabled', { url: 'https://hooks.northlight.example', events: ['unit.published'] }),
  ...objects('pages', 'published', { title: 'Welcome', slug: 'welcome' }, { title: 'Press', slug: 'press' }),
  ...objects('files', null, { name: 'logo.svg', url: 'https://files.northlight.example/logo.svg' }),
  ...objects('agents', null, { name: 'Caption writer', instructions: 'Write two captions.' }),
  ...objects('workflows', null, { name: 'Cut, caption, publish', steps: ['cut', 'caption', 'publish'] }),
  ...objects('contacts', null, { email: 'hanna@mail.example' }, { email: 'lee@mail.example' }),
  ...objects('segments', null, { name: 'New this month' }),
  ...objects('events', null, { name: 'Open studio evening' }),
  ...objects('commerce', null, { name: 'Lens cloth', price: 9, currency: 'EUR' }),
  ...objects('experiments', null, { name: 'Vertical first cut' }),
  ...Array.from({ length: UNIT_COUNT }, (_, place) => unit(place)),
  // One that says little, and one with words that no client knows.
  { org: northlight.id, family: 'units', status: 'draft', ago: 460 * HOUR, data: {} },
  {
    ...{ org: northlight.id, family: 'units', status: 'in_legal_review', ago: 470 * HOUR },
    data: { type: 'hologram', caption: 'In three dimensions', rights: { territory: ['DE', 'FR'] } },
  },
  { org: harbour.id, family: 'series', status: 'active', ago: 3 * DAY, data: { title: 'Boats and boards' } },
  ...[1, 2, 3].map((part) => ({
    ...{ org: harbour.id, family: 'units', status: 'draft', ago: part * 30 * HOUR },
    data: { type: 'short-video', caption: `Boats and boards, part ${part}` },
  })),
];

export function personById(id: string): Person | null {
  return people.find((one) => one.id === id) ?? null;
}

export function organizationById(id: string): Organization {
  const found = people.find((one) => one.org.id === id);
  if (!found) throw new Error(`There is no organization ${id}.`);
  return found.org;
}
