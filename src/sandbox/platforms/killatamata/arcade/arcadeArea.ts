import type { components, operations } from '../../../../../specs/types/killatamata.gen.ts';
import { json } from '../../../server/answer.ts';
import { checkedHandlers, textIn, type Call, type TypedHandlers } from '../../../server/call.ts';
import { extraRoute, textParameter } from '../../../server/routeTable.ts';
import { Failure } from '../failures.ts';
import { accountOf, type Area, type World } from '../world.ts';
import { Arcade, type Game, type Release } from './arcade.ts';
import { checkedManifest, MOST_COVER_BYTES } from './bundle.ts';
import { arcadeDialect } from './dialect.ts';
import { Launches, type LaunchSession } from './launches.ts';
import { seedArcade } from './seed.ts';

type Schemas = components['schemas'];

const isoTime = (at: number) => new Date(at).toISOString();

/** The game arcade: games, releases and their review, channels, launch sessions. */
export function arcadeArea(world: World): Area {
  const now = () => world.clock.now();
  const parts = { now, ids: world.ids };
  const arcade = new Arcade(parts);
  const launches = new Launches(parts);
  seedArcade(arcade, world.accounts);
  const reviewer = (call: Parameters<typeof accountOf>[1]) => {
    const account = accountOf(world, call);
    if (!account.isReviewer)
      throw new Failure(403, 'reviewers_only', 'Only administrators of the arcade may do that.');
    return account;
  };
  const sessionAnswer = (session: LaunchSession): Schemas['ArcadeLaunchSessionResponse'] => ({
    ok: true,
    sessionId: session.id,
    releaseId: session.release.id,
    channel: session.channel,
    status: session.status,
    usdChargedMicros: session.chargedMicros,
    usdBalanceMicros: session.account.wallet.balance,
    expiresAt: isoTime(session.expiresAt),
  });

  const handlers: TypedHandlers<operations> = {
    createArcadeGame: (call) => {
      const { slug, title, shortDescription, description, tags = [] } = call.body;
      const given = { slug, title, shortDescription, description, tags };
      const game = arcade.create(accountOf(world, call), given);
      return json(201, { ok: true, gameId: game.id, game: gameRow(game) });
    },

    listOwnArcadeGames: (call) => {
      const games = arcade.ownedBy(accountOf(world, call));
      return json(200, {
        ok: true,
        games: games.map((game) => ({
          ...gameRow(game),
          releases: game.releases.toReversed().map(releaseRow),
        })),
      });
    },

    getArcadeGame: (call) => {
      const { slug, channel = 'live' } = call.query;
      const release = arcade.published(accountOf(world, call), slug, channel);
      return json(200, {
        ok: true,
        gameId: release.game.id,
        game: publishedRow(release),
        release: releaseRow(release),
      });
    },

    listArcadeCatalog: (call) => {
      const releases = arcade.catalog(accountOf(world, call), call.query?.channel ?? 'live');
      return json(200, { ok: true, games: releases.map(publishedRow) });
    },

    uploadArcadeRelease: async (call) => {
      const { fields, bundle, cover } = uploadOf(call);
      const game = arcade.own(accountOf(world, call), fields.gameId);
      if (cover && cover.bytes.length > MOST_COVER_BYTES)
        throw new Failure(413, 'cover_too_large', 'At most 8 MB.');
      const manifest = await checkedManifest(bundle.bytes, fields.manifestJson);
      const release = arcade.addRelease(game, manifest);
      return json(201, { ok: true, releaseId: release.id, release: releaseRow(release) });
    },

    submitArcadeRelease: (call) => {
      const release = arcade.submit(accountOf(world, call), call.body.releaseId);
      return json(200, { ok: true, releaseId: release.id, release: releaseRow(release) });
    },

    listArcadeReviewQueue: (call) => {
      reviewer(call);
      return json(200, { ok: true, releases: arcade.queue.map(releaseRow) });
    },

    reviewArcadeRelease: (call) => {
      reviewer(call);
      const { releaseId, ...decision } = call.body;
      const release = arcade.decide(releaseId, decision);
      return json(200, { ok: true, releaseId: release.id, release: releaseRow(release) });
    },

    createArcadeLaunchSession: (call) => {
      const { slug, idempotencyKey, channel = 'live' } = call.body;
      const account = accountOf(world, call);
      const release = arcade.published(account, slug, channel);
      const session = launches.open(account, release, channel, idempotencyKey);
      return json(201, {
        ...sessionAnswer(session),
        launchUrl: `${world.origin()}/killatamata/play/${session.id}?token=${session.token}`,
        launchToken: session.token,
      });
    },

    updateArcadeLaunchSession: (call) => {
      const { sessionId, event } = call.body;
      return json(200, sessionAnswer(launches.report(accountOf(world, call), sessionId, event)));
    },
  };
  return {
    handlers: {
      ...checkedHandlers(handlers),
      pagePlay: (call) => {
        const id = textIn(call.path, 'id') ?? '';
        const { release, status } = launches.play(id, textIn(call.query, 'token') ?? '');
        const title = `${release.game.title} ${release.version}`.replace(/[<>&"]/g, '');
        const state = status === 'launched' ? 'The game runs.' : 'The session is over.';
        return {
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
          bytes: new TextEncoder().encode(
            `<!doctype html><title>${title}</title><h1>${title}</h1><p>${state}</p>`,
          ),
        };
      },
    },
    routes: [extraRoute('pagePlay', 'GET', '/play/{id}', { parameters: [textParameter('query', 'token')] })],
    observed: arcadeDialect,
    describe: (account) => ({
      arcadeGames: arcade.ownedBy(account).map(({ slug, releases }) => ({
        slug,
        releases: releases.map(({ version, status, channel }) => ({ version, status, channel })),
      })),
    }),
    charges: () => launches.charges(),
    reset: () => {
      arcade.reset();
      launches.reset();
      seedArcade(arcade, world.accounts);
    },
  };
}

/** The parts of an upload; the check of the spec has found them all. */
function uploadOf({ body, files }: Pick<Call, 'body' | 'files'>) {
  const part = (name: string) => files.find(({ field }) => field === name);
  const fields = {
    gameId: textIn(body, 'gameId') ?? '',
    manifestJson: textIn(body, 'manifestJson') ?? '',
  };
  const bundle = part('bundle');
  if (!bundle) throw new Failure(400, 'invalid_bundle', 'The bundle is no file.');
  return { fields, bundle, cover: part('coverImage') };
}

function gameRow(game: Game): Schemas['ArcadeGame'] {
  const { id, slug, title, shortDescription, description, tags, coverUrl } = game;
  return {
    ...{ id, slug, title, shortDescription, description, coverImageUrl: coverUrl },
    tags: [...tags],
    createdAt: isoTime(game.createdAt),
  };
}

/** A game as it stands in a channel. */
function publishedRow(release: Release): Schemas['ArcadeGame'] {
  const { channel, visibility, launchPriceMicros } = release;
  return {
    ...gameRow(release.game),
    ...{ channel, visibility, launchPriceUsdMicros: launchPriceMicros },
  };
}

function releaseRow(release: Release): Schemas['ArcadeRelease'] {
  const { id, game, version, status, channel, visibility, notes, launchPriceMicros } = release;
  return {
    ...{ id, gameId: game.id, gameSlug: game.slug, version, status, channel, visibility },
    reviewNotes: notes,
    launchPriceUsdMicros: launchPriceMicros,
    createdAt: isoTime(release.createdAt),
    updatedAt: isoTime(release.updatedAt),
  };
}
