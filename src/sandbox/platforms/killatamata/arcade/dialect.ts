import type { components } from '../../../../../specs/types/killatamata.gen.ts';
import type { Area } from '../world.ts';

type Schemas = components['schemas'];

/** The answers about the arcade as known clients read them: in `result`, ids under the name of what they belong to. */
export const arcadeDialect: NonNullable<Area['observed']> = {
  createArcadeGame: (answer) => {
    const { game } = answer as Schemas['ArcadeGameResponse'];
    return { result: { gameId: game?.id, game: game && renamed(game, 'gameId') } };
  },
  listOwnArcadeGames: games,
  listArcadeCatalog: games,
  getArcadeGame: (answer) => {
    const { game, release } = answer as Schemas['ArcadeGameResponse'];
    return { result: { ...(game && renamed(game, 'gameId')), release } };
  },
  uploadArcadeRelease: release,
  submitArcadeRelease: release,
  reviewArcadeRelease: release,
  listArcadeReviewQueue: (answer) => {
    const { releases } = answer as Schemas['ArcadeReviewQueueResponse'];
    return { queue: releases.map((one) => renamed(one, 'releaseId')) };
  },
  createArcadeLaunchSession: session,
  updateArcadeLaunchSession: session,
};

function games(answer: unknown): unknown {
  const { games: all } = answer as Schemas['ArcadeGameListResponse'];
  return { result: { games: all.map((game) => renamed(game, 'gameId')) } };
}

function release(answer: unknown): unknown {
  const { release: one } = answer as Schemas['ArcadeReleaseResponse'];
  return { release: one && renamed(one, 'releaseId') };
}

function session(answer: unknown): unknown {
  const { ok, ...rest } = answer as Schemas['ArcadeLaunchSessionResponse'];
  return { ok, session: rest };
}

function renamed({ id, ...rest }: { readonly id?: string }, name: string): Readonly<Record<string, unknown>> {
  return { [name]: id, ...rest };
}
