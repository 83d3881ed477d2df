import { commandsByFeature } from '../manifest/commandIds.gen.ts';
import type { contributions } from '../manifest/contributions.ts';

type Contributions = typeof contributions;

/** The features that have commands, each a folder beside this one. */
export type Feature = keyof Contributions;

type Ids = {
  readonly [F in Feature]: `backlot.${Extract<keyof Contributions[F]['commands'], string>}`;
};

/** The id of a command: of any, or of one feature. */
export type CommandId<F extends Feature = Feature> = Ids[F];

/** Every command of the extension, by the feature that carries it out. */
const byFeature: { readonly [F in Feature]: readonly CommandId<F>[] } = commandsByFeature;

export const commandIds: readonly CommandId[] = Object.values(byFeature).flat();

/** The feature that carries a command out. */
export function featureOf(id: CommandId): Feature {
  return FEATURES[id];
}

const FEATURES = Object.fromEntries(
  Object.entries(byFeature).flatMap(([feature, ids]) => ids.map((id) => [id, feature])),
) as Readonly<Record<CommandId, Feature>>;
