import { HARBOUR, NORTHLIGHT } from './seededTokens.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A thing that is there from the start. */
export interface ObjectSeed {
  readonly org: string;
  readonly family: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly status: string | null;
  /** How long before the start it was made, in milliseconds. */
  readonly ago: number;
}

function seeds(
  org: string,
  family: string,
  status: string | null,
  rows: readonly Readonly<Record<string, unknown>>[],
): readonly ObjectSeed[] {
  return rows.map((data, index) => ({ org, family, status, data, ago: (index + 1) * 3 * DAY + HOUR }));
}

export const seededObjects: readonly ObjectSeed[] = [
  ...seeds(NORTHLIGHT, 'connect_config', null, [
    { allowed_origins: ['https://northlight.example'], welcome: 'Make something with us' },
  ]),
  ...seeds(NORTHLIGHT, 'series', 'active', [
    { title: 'Workshop minutes', description: 'One tool, one minute, every weekday' },
    { title: 'Harbour light', description: 'Mornings on the quay, filmed on one lens' },
    { title: 'Ask the editor', description: 'Questions of viewers about cutting' },
    { title: 'Night shift', description: 'People who work while others sleep' },
  ]),
  ...seeds(NORTHLIGHT, 'programs', 'active', [
    { name: 'Creator circle', description: 'For creators who publish with us each month' },
    { name: 'Film school partners', description: 'Classes that use our footage' },
  ]),
  ...seeds(NORTHLIGHT, 'program_members', 'pending', [
    { email: 'jonas.weber@mail.example', program: 'Creator circle' },
    { email: 'priya.raman@mail.example', program: 'Creator circle' },
    { email: 'film-lab@school.example', program: 'Film school partners' },
  ]),
  ...seeds(NORTHLIGHT, 'campaigns', 'running', [
    { name: 'Autumn lenses', budget: 4200 },
    { name: 'Festival week', budget: 1800 },
  ]),
  ...seeds(NORTHLIGHT, 'benefits', null, [{ name: 'Early access' }, { name: 'Studio day' }]),
  ...seeds(NORTHLIGHT, 'webhooks', 'enabled', [
    { url: 'https://hooks.northlight.example/boomin', events: ['unit.published'] },
  ]),
  ...seeds(NORTHLIGHT, 'pages', 'published', [
    { title: 'Welcome', slug: 'welcome' },
    { title: 'Creator circle', slug: 'circle' },
    { title: 'Press', slug: 'press' },
  ]),
  ...seeds(NORTHLIGHT, 'files', null, [
    { name: 'logo-night.svg', url: 'https://files.northlight.example/logo-night.svg' },
    { name: 'title-font.woff2', url: 'https://files.northlight.example/title-font.woff2' },
  ]),
  ...seeds(NORTHLIGHT, 'agents', null, [
    { name: 'Caption writer', instructions: 'Write two captions, one plain and one playful.' },
    { name: 'Fan mail sorter', instructions: 'Sort letters by what they ask for.' },
  ]),
  ...seeds(NORTHLIGHT, 'workflows', null, [
    { name: 'Cut, caption, publish', steps: ['cut', 'caption', 'review', 'publish'] },
  ]),
  ...seeds(NORTHLIGHT, 'contacts', null, [
    { email: 'hanna@mail.example', name: 'Hanna Olsen' },
    { email: 'lee@mail.example', name: 'Lee Park' },
    { email: 'amara@mail.example', name: 'Amara Obi' },
  ]),
  ...seeds(NORTHLIGHT, 'segments', null, [{ name: 'Watched to the end' }, { name: 'New this month' }]),
  ...seeds(NORTHLIGHT, 'events', null, [{ name: 'Open studio evening' }]),
  ...seeds(NORTHLIGHT, 'commerce', null, [
    { name: 'Print: Harbour at six', price: 45, currency: 'EUR' },
    { name: 'Lens cloth', price: 9, currency: 'EUR' },
  ]),
  ...seeds(NORTHLIGHT, 'experiments', null, [{ name: 'Vertical first cut' }]),
  ...seeds(HARBOUR, 'series', 'active', [{ title: 'Boats and boards' }]),
];
