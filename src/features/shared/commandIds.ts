import { commandNames } from '../manifest/commandNames.gen.ts';
import type { contributions } from '../manifest/contributions.ts';

type Contributions = typeof contributions;

/** The features that have commands, each a folder beside this one. */
export type Feature = keyof Contributions;

type Ids = {
  readonly [F in Feature]: `backlot.${Extract<keyof Contributions[F]['commands'], string>}`;
};

/** The id of a command: of any, or of one feature. */
export type CommandId<F extends Feature = Feature> = Ids[F];

/** Every command of the extension, with the feature that carries it out. */
export const commandFeatures: ReadonlyMap<CommandId, Feature> = new Map(
  (Object.keys(commandNames) as Feature[]).flatMap((feature) =>
    commandNames[feature]
      .split(' ')
      .map((name): [CommandId, Feature] => [`backlot.${name}` as CommandId, feature]),
  ),
);
