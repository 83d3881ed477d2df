import type { ResourceList, ResourceRow } from './resource.ts';

/** A sentence of a descriptor: English text with places for its values, which is the key of its translation. */
export interface Worded {
  /** `This restarts {0} workspaces.` */
  readonly text: string;
  readonly args: readonly (string | number)[];
}

/** What an action knows: the values of its row or list, and those that were asked for, by name. */
export type KnownValues = Readonly<Record<string, unknown>>;

/** Reads a list of the same account, all pages of it. Errors: as any other call. */
export type ReadRows = (
  list: ResourceList,
  above?: Readonly<Record<string, string>>,
) => Promise<readonly ResourceRow[]>;

/**
 * An input that is asked for in a way of its own. The input is named as in an action's `inputs`; deeper members of a
 * body have dots (`body.budget_limits.daily`), and `{period}` stands for a value that is known. What is named
 * `known.…` is not sent.
 */
export type GuidedInput =
  /** One of a few values, null among them. */
  | {
      readonly kind: 'choice';
      readonly input: string;
      readonly title: string;
      readonly options: readonly {
        readonly label: string;
        readonly detail?: string;
        readonly value: unknown;
      }[];
    }
  /** An amount in dollars, sent as whole cents; an empty answer is null: no limit. */
  | { readonly kind: 'cents'; readonly input: string; readonly title: string }
  /** A secret of any length: typed, taken from the clipboard with all its lines, or read from a file. */
  | { readonly kind: 'secret'; readonly input: string; readonly title: string }
  /** Names and their values; a name that looks like a secret sets the second input to true, after a question. */
  | { readonly kind: 'variables'; readonly input: string; readonly force: string; readonly title: string }
  /** A JSON file of the user's: the whole body (`body`), or a member of it. */
  | { readonly kind: 'jsonFile'; readonly input: string; readonly title: string }
  /** The files of a folder, by path below it. */
  | { readonly kind: 'folder'; readonly input: string; readonly title: string };

/** A refusal that asks back: what a second call adds once the user has agreed. */
export interface ConfirmOn {
  /** HTTP status of the refusal. */
  readonly status: number;
  /** Inputs of the second call, by the names of an action's `inputs`. */
  readonly adds: Readonly<Record<string, unknown>>;
  /** What the user agrees to; null when the answer is an ordinary refusal. */
  question(answer: unknown): Worded | null;
}

/** How far something has come that a platform does over minutes. */
export interface Progress {
  /** From 0 to 100. */
  readonly percent: number;
  /** The platform's word for the step, and what it says of it. */
  readonly stage: string;
  readonly message: string;
  readonly etaSeconds: number | null;
  readonly end: 'good' | 'bad' | null;
}

/** Where the answer of an action goes; left out: shown as any other answer. */
export type AnswerPlace =
  /** Shown, although the call changed something. */
  | { readonly kind: 'document' }
  /** A file of the user's choice; `{slug}` in the proposed name stands for a value of the row. */
  | { readonly kind: 'file'; readonly name: string }
  /** A page to open in the browser, at this member of the answer; an answer without it is shown. */
  | { readonly kind: 'page'; readonly member: string }
  | ProgressPlace
  /** The call began something that another one tells the progress of; what that one takes is known by then. */
  | { readonly kind: 'begins'; readonly operation: string; readonly progress: ProgressPlace };

/** Followed until it is over. */
export interface ProgressPlace {
  readonly kind: 'progress';
  readonly everyMs: number;
  /** Null for an answer that tells nothing. */
  of(answer: unknown): Progress | null;
}

/** How an action is carried out where its operation alone does not say enough. */
export interface ActionGuide {
  /** Asked for in this order, before what is still missing. */
  readonly asks?: readonly GuidedInput[];
  /** What is acted on, in the user's words, where that is not the row: `{key}` stands for a value that is known. */
  readonly target?: string;
  /** What else hangs on the call, read and said before it is made. Errors: as any other call. */
  preflight?(known: KnownValues, read: ReadRows): Promise<readonly Worded[]>;
  readonly confirmOn?: readonly ConfirmOn[];
  readonly answer?: AnswerPlace;
  /** Said of a success that was only a part of what was wanted; null when it was the whole. */
  partialResult?(answer: unknown): Worded | null;
  /** What the user can be told when the answer was lost on the way. */
  readonly whenLost?: string;
}
