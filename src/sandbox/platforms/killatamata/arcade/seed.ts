import type { Accounts } from '../accounts.ts';
import type { Arcade, Decision } from './arcade.ts';

interface SeededGame {
  readonly slug: string;
  readonly title: string;
  readonly line: string;
  readonly priceMicros: number;
  readonly decisions: readonly Decision[];
}

const published = (channel: 'dev' | 'live'): readonly Decision[] => [
  { action: 'send_to_review' },
  { action: 'approve' },
  { action: 'publish', channel, visibility: 'public' },
];

const GAMES: readonly SeededGame[] = [
  {
    slug: 'tide-runner',
    title: 'Tide Runner',
    line: 'Outrun the sea along a coast that is never the same.',
    priceMicros: 250_000,
    decisions: published('live'),
  },
  {
    slug: 'lantern-maze',
    title: 'Lantern Maze',
    line: 'One lantern, a hundred corners.',
    priceMicros: 0,
    decisions: published('dev'),
  },
  {
    slug: 'paper-kites',
    title: 'Paper Kites',
    line: 'Fold, fly, cut the other strings.',
    priceMicros: 100_000,
    decisions: [{ action: 'send_to_review' }],
  },
];

/** Games of another developer: one on each channel, and one that waits for its review. */
export function seedArcade(arcade: Arcade, accounts: Accounts): void {
  const owner = accounts.get('second');
  for (const { slug, title, line, priceMicros, decisions } of GAMES) {
    const given = { slug, title, shortDescription: line, description: line, tags: ['arcade'] };
    const game = arcade.create(owner, given);
    const manifest = { gameSlug: slug, title, version: '1.0.0', entryPath: 'index.html' } as const;
    const release = arcade.addRelease(game, { ...manifest, launchPriceUsdMicros: priceMicros });
    for (const decision of decisions) arcade.decide(release.id, decision);
  }
}
