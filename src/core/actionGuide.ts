import type { ForeignText } from './foreignText.ts';
import type { Money } from './money.ts';
import type { ResourceList, ResourceRow } from './resource.ts';

/** A sentence with placeholders. The English text is the key of its translation. */
export interface Worded {
  /** `This restarts {0} workspaces.` */
  readonly text: string;
  readonly args: readonly (ForeignText | number)[];
}

/** The values that an action has, by name: those of its row or list, and those that the user entered. */
export type KnownValues = Readonly<Record<string, unknown>>;

/** Reads all pages of a list of the same account. Errors: as any other call. */
export type ReadRows = (
  list: ResourceList,
  above?: Readonly<Record<string, string>>,
) => Promise<readonly ResourceRow[]>;

/**
 * An input with its own dialog. `input` is named as in an action's `inputs`: nested body members have dots
 * (`body.budget_limits.daily`), `{period}` is replaced by a known value, and `known.…` is not sent.
 */
export type GuidedInput =
  /** One of a few values, which may include null. */
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
  /** A secret of any length: typed, pasted with all its lines, or read from a file. */
  | { readonly kind: 'secret'; readonly input: string; readonly title: string }
  /** Name and value pairs; a name that looks like a secret sets the `force` input to true, after a confirmation. */
  | { readonly kind: 'variables'; readonly input: string; readonly force: string; readonly title: string }
  /** A JSON file: the whole body (`body`) or one of its members. */
  | { readonly kind: 'jsonFile'; readonly input: string; readonly title: string }
  /** The files of a folder, by relative path. */
  | { readonly kind: 'folder'; readonly input: string; readonly title: string }
  /** A folder, which is packed, or a ZIP file: checked before anything is sent, and read from the disk while it is. */
  | { readonly kind: 'bundle'; readonly input: string; readonly title: string; readonly rules: BundleRules }
  /** One file, read from the disk while it is sent. */
  | {
      readonly kind: 'file';
      readonly input: string;
      readonly title: string;
      readonly mostBytes: number;
      /** Without the dot: `png`. */
      readonly endings: readonly string[];
      /** True where the call does without it. */
      readonly mayBeNone?: true;
    };

/** What a bundle must be to be sent. Paths have forward slashes and are relative to its root. */
export interface BundleRules {
  /** Of the ZIP file. */
  readonly mostBytes: number;
  readonly mostFiles: number;
  /** Files that must be there, besides the manifest. */
  readonly names: readonly string[];
  /** Of each there must be a file: `.js`. */
  readonly endings: readonly string[];
  /** A JSON file at the root, and the input that its text goes into as it is. */
  readonly manifest: { readonly name: string; readonly input: string };
  /** Everything else that is wrong, one sentence each. Pure. */
  faults(bundle: {
    readonly manifest: unknown;
    readonly names: readonly string[];
    readonly known: KnownValues;
  }): readonly Worded[];
}

/** A refusal that the user can confirm: what the second call adds after the user has agreed. */
export interface ConfirmOn {
  /** HTTP status of the refusal. */
  readonly status: number;
  /** Inputs of the second call, by the names of an action's `inputs`. */
  readonly adds: Readonly<Record<string, unknown>>;
  /** The question for the user; null when the answer is an ordinary refusal. */
  question(answer: unknown): Worded | null;
}

/** The progress of a long operation on the platform. */
export interface Progress {
  /** From 0 to 100. */
  readonly percent: number;
  /** The platform's name and message of the current step. */
  readonly stage: ForeignText;
  readonly message: ForeignText;
  readonly etaSeconds: number | null;
  readonly end: 'good' | 'bad' | null;
}

/** Where the answer of an action goes; absent: shown as any other answer. */
export type AnswerPlace =
  /**
   * Shown in a document, although the call changed something. `text` gives what is read there as plain text, where that is
   * not the answer as it came; null for the whole answer.
   */
  | { readonly kind: 'document'; text?(answer: unknown): string | null }
  /**
   * Saved to a file that the user picks; `{slug}` in the proposed name is replaced by a value of the row. `text` gives
   * what the file holds, where that is not the answer as it came; null for the whole answer.
   */
  | { readonly kind: 'file'; readonly name: string; text?(answer: unknown): string | null }
  /**
   * The URL in this member of the answer is opened in the browser; an answer without it is shown. With `shown`, the answer
   * is shown beside the page as well.
   */
  | { readonly kind: 'page'; readonly member: string; readonly shown?: true }
  | ProgressPlace
  /** The call starts something whose progress another operation reports; its inputs are known by then. */
  | { readonly kind: 'begins'; readonly operation: string; readonly progress: ProgressPlace };

/** Polled until it ends. */
export interface ProgressPlace {
  readonly kind: 'progress';
  readonly everyMs: number;
  /** Null for an answer without progress. */
  of(answer: unknown): Progress | null;
}

/** How an action is carried out when its operation alone is not enough. */
export interface ActionGuide {
  /** Asked for in this order, before the other missing inputs. */
  readonly asks?: readonly GuidedInput[];
  /** Optional inputs that are asked for when another one was left out, by name: `{ model: 'template' }`. */
  readonly asksWithout?: Readonly<Record<string, string>>;
  /** The name of the target in messages, when it is not the row: `{key}` is replaced by a known value. */
  readonly target?: string;
  /** Reads what else the call affects, for the confirmation. Errors: as any other call. */
  preflight?(known: KnownValues, read: ReadRows): Promise<readonly Worded[]>;
  /**
   * Reads what the call would otherwise overwrite, just before it is sent: inputs that replace those of the user, by the
   * names of an action's `inputs`. Nothing is sent when the read fails. Errors: as any other call.
   */
  readonly merge?: (known: KnownValues, read: ReadRows) => Promise<Readonly<Record<string, unknown>>>;
  readonly confirmOn?: readonly ConfirmOn[];
  /** Reads what a paid call costs, just before the user is asked; null when the platform does not say. Errors: as any call. */
  price?(known: KnownValues, read: ReadRows): Promise<Money | null>;
  readonly answer?: AnswerPlace;
  /** The message for a partial success; null for a full one. */
  partialResult?(answer: unknown): Worded | null;
  /** The message when the answer is lost. */
  readonly whenLost?: string;
}
