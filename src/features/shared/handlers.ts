import type { CommandId, Feature } from './commandIds.ts';

/** A command's code. Arguments come from menus, links and other extensions, so they are parsed, never trusted. */
export type Handler = (args: readonly unknown[]) => Promise<unknown>;

/** Some of the commands. A feature must name each of its ids exactly once, which the compiler checks. */
export type Handlers<Ids extends CommandId> = Readonly<Record<Ids, Handler>>;

/** The commands of each feature; their code is loaded when one of them runs for the first time. */
export type CommandLoaders = { readonly [F in Feature]: () => Promise<Handlers<CommandId<F>>> };
