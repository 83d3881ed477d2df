import { formatMoney } from '../../../core/money.ts';
import type { ResourceRow, ResourceTone } from '../../../core/resource.ts';
import { factsOf, paramsOf } from '../../facts.ts';
import { listRows, unreadRow } from '../../resourceRows.ts';
import { microsOf } from '../dollars.ts';
import { gamesAnswer, queueAnswer, releasesOf, type GameAnswer, type ReleaseAnswer } from './answers.ts';

const TONES: Readonly<Record<string, ResourceTone>> = {
  uploaded: 'off',
  in_review: 'busy',
  approved: 'good',
  published: 'good',
  rejected: 'bad',
};

/** Games and releases stand in one list: what begins so is a release. */
const RELEASE_ROW = 'release ';

export const isReleaseRow = ({ id }: ResourceRow): boolean => id.startsWith(RELEASE_ROW);

/** Your games, each with its releases below it. */
export const ownGameRows = listRows(gamesAnswer, function* (game: GameAnswer): Generator<ResourceRow> {
  const releases = game.releases ?? [];
  yield gameRow(game, releases.length === 0 ? 'no release yet' : null);
  const below = { parent: game.id };
  let index = 0;
  for (const { row, raw } of releasesOf.safeParse(releases).data ?? []) {
    yield row === null
      ? { ...unreadRow(raw, index), id: `unread ${game.id} ${index}`, ...below }
      : { ...releaseRow(row, game.slug), id: `${RELEASE_ROW}${row.id}`, ...below };
    index += 1;
  }
});

/** The games of a channel. */
export const catalogRows = listRows(gamesAnswer, (game: GameAnswer) => gameRow(game, null));

/** The releases that wait for a decision. */
export const queueRows = listRows(queueAnswer, (release: ReleaseAnswer) => ({
  ...releaseRow(release, release.gameSlug),
  label: [release.gameSlug, release.version].filter(Boolean).join(' ') || release.id,
}));

function gameRow(game: GameAnswer, more: string | null): ResourceRow {
  const { slug, channel, visibility } = game;
  const price = priceText(game.launchPriceUsdMicros);
  return {
    id: game.id,
    label: game.title || slug || game.id,
    description: [channel, visibility, price, more].filter(Boolean).join(' · ') || null,
    facts: factsOf({
      'Short name': slug,
      About: game.shortDescription,
      Tags: game.tags?.join(', '),
      Channel: channel,
      'Seen by': visibility,
      Launch: price,
      Created: game.createdAt,
      ID: game.id,
    }),
    icon: 'game',
    details: game,
    params: paramsOf({ gameId: game.id, slug, channel }),
  };
}

function releaseRow(release: ReleaseAnswer, slug: string | undefined): ResourceRow {
  const { version, channel, visibility } = release;
  const status = release.status ?? release.state;
  const tone = TONES[status ?? ''];
  const price = priceText(release.launchPriceUsdMicros);
  return {
    id: release.id,
    label: version || release.id,
    description: [channel, visibility, price].filter(Boolean).join(' · ') || null,
    facts: factsOf({
      Game: slug,
      Status: status,
      Channel: channel,
      'Seen by': visibility,
      Launch: price,
      'Review notes': release.reviewNotes,
      Uploaded: release.createdAt,
      Changed: release.updatedAt,
      ID: release.id,
    }),
    icon: 'package',
    ...(status !== undefined && { status }),
    ...(tone && { tone }),
    details: release,
    params: paramsOf({ releaseId: release.id, slug, channel }),
  };
}

function priceText(micros: number | undefined): string | undefined {
  if (micros === undefined) return undefined;
  return micros === 0 ? 'free' : `${formatMoney(microsOf(micros))} a launch`;
}
