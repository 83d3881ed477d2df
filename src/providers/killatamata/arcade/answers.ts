import * as z from 'zod/mini';
import type { Money } from '../../../core/money.ts';
import { list, optional, text, texts } from '../../tolerant.ts';
import { micros, microsOf } from '../dollars.ts';
import { allMembers, objectUnder } from '../members.ts';

/**
 * What we read of each answer about the arcade. No source shows the bodies; clients of the platform read ids from `id`,
 * `gameId` or `releaseId`, and lists also from `result`. Everything else passes through.
 */

/** The row with its id under one name; without an id it is no row. */
const withId = <Schema extends z.ZodMiniType<object, unknown>>(schema: Schema, ...names: readonly string[]) =>
  z.pipe(
    schema,
    z.transform((row, context): z.output<Schema> & { readonly id: string } => {
      const found = names
        .map((name): unknown => Reflect.get(row, name))
        .find((one) => typeof one === 'string');
      if (typeof found === 'string' && found !== '') return { ...row, id: found };
      context.issues.push({ code: 'custom', message: 'no id', input: row, path: [names[0] ?? 'id'] });
      return z.NEVER;
    }),
  );

const releaseMembers = z.looseObject({
  id: text,
  releaseId: text,
  gameId: text,
  gameSlug: text,
  version: text,
  status: text,
  state: text,
  channel: text,
  visibility: text,
  reviewNotes: text,
  launchPriceUsdMicros: micros,
  createdAt: text,
  updatedAt: text,
});

const release = withId(releaseMembers, 'releaseId', 'id');

const gameMembers = z.looseObject({
  id: text,
  gameId: text,
  slug: text,
  title: text,
  shortDescription: text,
  description: text,
  tags: z.optional(texts),
  coverImageUrl: text,
  channel: text,
  visibility: text,
  launchPriceUsdMicros: micros,
  releases: optional(z.array(z.unknown())),
  createdAt: text,
});

const game = withId(gameMembers, 'gameId', 'id', 'slug');

export const gamesAnswer = list(game, 'games');

/** The releases of a game, each read or as it came. */
export const releasesOf = list(release, 'releases');

export const queueAnswer = list(release, 'releases', 'queue');

const priced = z.looseObject({ launchPriceUsdMicros: micros });

/** What one launch of a game costs, as its release or else the game says; undefined when neither does. */
export const launchPriceAnswer = z.pipe(
  z.unknown(),
  z.transform((answer, context): number | undefined => {
    const wrapped = objectUnder(answer, ['result', 'data']) ?? answer;
    const [release, game] = ['release', 'game'].map((name) => objectUnder(answer, [name]));
    const isGame = game || release || typeof allMembers(wrapped)['slug'] === 'string';
    if (isGame)
      return [release, game, wrapped]
        .map((one) => priced.safeParse(one).data?.launchPriceUsdMicros)
        .find((price) => price !== undefined);
    context.issues.push({ code: 'custom', message: 'no game', input: answer, path: ['game'] });
    return z.NEVER;
  }),
);

/** What a launch has cost; null for other calls, and where the answer does not say. */
export function launchCharge(operation: string, answer: unknown): Money | null {
  if (operation !== 'createArcadeLaunchSession') return null;
  const { data } = z.object({ usdChargedMicros: micros }).safeParse(allMembers(answer, 'session'));
  return data?.usdChargedMicros === undefined ? null : microsOf(data.usdChargedMicros);
}

export type GameAnswer = z.infer<typeof game>;
export type ReleaseAnswer = z.infer<typeof release>;
