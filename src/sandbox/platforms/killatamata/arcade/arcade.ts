import type { SeededIds } from '../../../seededIds.ts';
import type { Account } from '../accounts.ts';
import { Failure, notFound } from '../failures.ts';
import type { Manifest } from './bundle.ts';

export type Channel = 'dev' | 'live';
export type Visibility = 'hidden' | 'owner_only' | 'public';

export interface Release {
  readonly id: string;
  readonly game: Game;
  readonly version: string;
  readonly launchPriceMicros: number;
  status: 'uploaded' | 'in_review' | 'approved' | 'rejected' | 'published';
  channel: Channel | null;
  visibility: Visibility | null;
  notes: string | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  updatedAt: number;
}

export interface Game {
  readonly id: string;
  readonly owner: Account;
  readonly slug: string;
  readonly title: string;
  readonly shortDescription: string;
  readonly description: string;
  readonly tags: readonly string[];
  coverUrl: string | null;
  readonly releases: Release[];
  readonly createdAt: number;
}

/** What a reviewer decides. */
export interface Decision {
  readonly action: 'send_to_review' | 'approve' | 'reject' | 'publish';
  readonly notes?: string;
  readonly channel?: Channel;
  readonly visibility?: Visibility;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** From which states a decision is possible, and where it leads. */
const STEPS: Readonly<
  Record<Decision['action'], { readonly from: readonly Release['status'][]; readonly to: Release['status'] }>
> = {
  send_to_review: { from: ['uploaded', 'rejected'], to: 'in_review' },
  approve: { from: ['in_review'], to: 'approved' },
  reject: { from: ['in_review'], to: 'rejected' },
  publish: { from: ['approved', 'published'], to: 'published' },
};

/** Games with their releases, from the upload to a channel. */
export class Arcade {
  readonly #now: () => number;
  readonly #ids: SeededIds;
  readonly #games: Game[] = [];

  constructor({ now, ids }: { readonly now: () => number; readonly ids: SeededIds }) {
    this.#now = now;
    this.#ids = ids;
  }

  reset(): void {
    this.#games.length = 0;
  }

  /** Errors: Failure 400 `invalid_slug`, `invalid_title`; 409 `slug_taken`. */
  create(
    owner: Account,
    given: Pick<Game, 'slug' | 'title' | 'shortDescription' | 'description' | 'tags'>,
  ): Game {
    if (!SLUG.test(given.slug))
      throw new Failure(400, 'invalid_slug', 'A short name has small letters, digits and single dashes.');
    if (given.title.trim() === '') throw new Failure(400, 'invalid_title', 'A game needs a title.');
    if (this.#games.some(({ slug }) => slug === given.slug))
      throw new Failure(409, 'slug_taken', `The name ${given.slug} belongs to another game.`);
    const at = this.#now();
    const game = { ...given, id: this.#ids.uuid(), owner, coverUrl: null, releases: [], createdAt: at };
    this.#games.push(game);
    return game;
  }

  /** Newest first. */
  ownedBy(account: Account): readonly Game[] {
    return this.#games.filter(({ owner }) => owner === account).toReversed();
  }

  /** Errors: Failure 404 for a game that is not there or belongs to somebody else. */
  own(account: Account, id: string): Game {
    const game = this.#games.find((one) => one.id === id && one.owner === account);
    if (game) return game;
    throw notFound('game');
  }

  /** Errors: Failure 400 `wrong_game`; 409 `version_exists`. */
  addRelease(game: Game, manifest: Manifest): Release {
    if (manifest.gameSlug !== game.slug)
      throw new Failure(400, 'wrong_game', `The manifest is of ${manifest.gameSlug}, not of ${game.slug}.`);
    if (game.releases.some(({ version }) => version === manifest.version))
      throw new Failure(409, 'version_exists', `There is a release ${manifest.version} already.`);
    const at = this.#now();
    const release: Release = {
      id: this.#ids.uuid(),
      game,
      version: manifest.version,
      launchPriceMicros: manifest.launchPriceUsdMicros ?? 0,
      status: 'uploaded',
      ...{ channel: null, visibility: null, notes: null, createdAt: at, updatedAt: at },
    };
    game.releases.push(release);
    return release;
  }

  /** Errors: Failure 404; 409 `wrong_state`. */
  submit(account: Account, id: string): Release {
    const release = this.#release(id);
    if (release.game.owner !== account) throw notFound('release');
    return this.#step(release, 'send_to_review');
  }

  /** What reviewers have yet to decide on, oldest first. */
  get queue(): readonly Release[] {
    return this.#games.flatMap(({ releases }) => releases).filter(({ status }) => status === 'in_review');
  }

  /** Errors: Failure 400 `channel_missing`; 404; 409 `wrong_state`. */
  decide(id: string, { action, notes, channel, visibility }: Decision): Release {
    const release = this.#release(id);
    if (action !== 'publish') return this.#step(release, action, notes);
    if (channel === undefined) throw new Failure(400, 'channel_missing', 'Say on which channel.');
    this.#step(release, action, notes);
    for (const other of release.game.releases) if (other.channel === channel) other.channel = null;
    Object.assign(release, { channel, visibility: visibility ?? 'owner_only' });
    return release;
  }

  /** What the account may see of a channel. */
  catalog(account: Account, channel: Channel): readonly Release[] {
    return this.#games.flatMap(({ releases }) =>
      releases.filter((release) => release.channel === channel && isVisible(release, account)),
    );
  }

  /** The release of a game on a channel. Errors: Failure 400 `invalid_slug`; 404. */
  published(account: Account, slug: string, channel: Channel): Release {
    if (!SLUG.test(slug)) throw new Failure(400, 'invalid_slug', 'There can be no such short name.');
    const found = this.catalog(account, channel).find(({ game }) => game.slug === slug);
    if (found) return found;
    throw notFound('game');
  }

  #release(id: string): Release {
    if (id.trim() === '') throw new Failure(400, 'invalid_release', 'Say which release.');
    const found = this.#games.flatMap(({ releases }) => releases).find((one) => one.id === id);
    if (found) return found;
    throw notFound('release');
  }

  #step(release: Release, action: Decision['action'], notes?: string): Release {
    const { from, to } = STEPS[action];
    if (!from.includes(release.status))
      throw new Failure(409, 'wrong_state', `The release is ${release.status}.`);
    Object.assign(release, {
      status: to,
      updatedAt: this.#now(),
      ...(notes !== undefined && { notes }),
    });
    return release;
  }
}

function isVisible({ visibility, game }: Release, account: Account): boolean {
  return visibility === 'public' || (visibility === 'owner_only' && game.owner === account);
}
