import type { ActionGuide } from './actionGuide.ts';

/** A row of a list, as data: what the tree draws and what its actions can use. */
export interface ResourceRow {
  /** Stable within its list. */
  readonly id: string;
  readonly label: string;
  readonly description: string | null;
  /** Label and value pairs for the tooltip. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** A codicon's name. */
  readonly icon: string;
  /** How the row is doing, for the color of its icon; left out: nothing to say. */
  readonly tone?: ResourceTone;
  /** The platform's word for its state, as it came. */
  readonly status?: string;
  /** When it stops working by itself, in milliseconds since the epoch. */
  readonly endsAt?: number;
  /** When it was last used, in milliseconds since the epoch. */
  readonly usedAt?: number;
  /** The beginning of the key that the row stands for, to recognize it by. */
  readonly keyPrefix?: string;
  /** The permission that a key must carry to act on it. */
  readonly needs?: string;
  /** A page of its own, opened in the browser. */
  readonly link?: string;
  /** All that the platform says of it, without secrets; left out where a call gives the details. */
  readonly details?: unknown;
  /** The id of the row of the same list that it stands below. */
  readonly parent?: string | null;
  /** Values that actions and lists below the row take from it, by parameter name. */
  readonly params: Readonly<Record<string, string>>;
}

export type ResourceTone = 'good' | 'busy' | 'warning' | 'bad' | 'off';

/** The menu entry that stands for an action: *Show Details* (also Enter), *Add*, *Delete*, … or none of its own. */
export type ResourceVerb =
  'open' | 'add' | 'delete' | 'rotate' | 'revoke' | 'run' | 'pause' | 'resume' | 'restart';

/** What can be done with a list or one of its rows: an operation, of which some inputs are known. */
export interface ResourceAction {
  /** Unique among the actions of its list. */
  readonly id: string;
  readonly title: string;
  /** A codicon's name. */
  readonly icon: string;
  /** The operation id that it calls; its risk decides what is asked before. */
  readonly operation: string;
  readonly verb?: ResourceVerb;
  /**
   * Inputs that the row knows under another name, or that go into the body: `{"body.workspace_id": "id"}`. Parameters
   * of the operation that the row has under the same name are taken without being named here.
   */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Inputs that are the same for every row, by the names of `inputs`; `body` gives the whole body. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Inputs that may be left out and are asked for all the same, by their names in the operation. */
  readonly asks?: readonly string[];
  /** What belongs to it beside the call; an action with a guide is asked for step by step, however large its body. */
  readonly guide?: ActionGuide;
  /** Left out: offered for every row. */
  offeredFor?(row: ResourceRow): boolean;
}

/** A choice of several rows. */
export interface ResourcePreset {
  readonly label: string;
  picks(row: ResourceRow): boolean;
}

/** What the rows of an answer are, or where the answer is not what its reader needs. */
export type ResourceRows =
  | { readonly rows: readonly ResourceRow[]; readonly wrongAt?: undefined }
  /** Dotted path of the first place that is wrong; never a value. */
  | { readonly wrongAt: string };

/** Inputs of a reading operation by name; `body.` leads those that go into its body. */
export type ListInputs = Readonly<Record<string, string | number | boolean>>;

/** A list under an account or under a row of another list: which operation reads it, and what its rows offer. */
export interface ResourceList {
  readonly id: string;
  readonly label: string;
  /** A codicon's name. */
  readonly icon: string;
  /** The operation id that it reads from. */
  readonly operation: string;
  /** Inputs of that operation that are always the same: a filter, a page size. `body.` leads those of the body. */
  readonly params?: ListInputs;
  /** Inputs that come from the row above, by the names of its parameters: `{"org_id": "id"}`. */
  readonly takes?: Readonly<Record<string, string>>;
  /** Inputs that come from the account's routing context, by the names in it: `{"id": "workspaceId"}`. */
  readonly routed?: Readonly<Record<string, string>>;
  /** True where no call lists the rows: they are always the same, and the operation only says which key they need. */
  readonly fixed?: true;
  /** Id of the kind of key whose accounts have the list; left out: whoever can call its operation. */
  readonly credential?: string;
  /** What a row is, for menus: `platform.workflow`. */
  readonly rowKind: string;
  /** The input of other operations that a row of this list gives, by the row's parameter of that name. */
  readonly gives?: string;
  /** Matches the paths of the operations that it gives it to, where others mean something else by that name. */
  readonly givesTo?: RegExp;
  /** The input that takes any number of such values: several rows are picked for it. */
  readonly givesMany?: string;
  /** Choices of several rows that people make often, offered before they pick one by one. */
  readonly presets?: readonly ResourcePreset[];
  /** True when it is what people come for: drawn open at first. */
  readonly open?: boolean;
  /** Milliseconds between two looks while the list is on the screen; left out: read on request only. */
  readonly liveMs?: number;
  /** Takes an answer apart. Pure. */
  rows(answer: unknown): ResourceRows;
  /**
   * The inputs that read the next page; null on the last one. Left out: there is one page.
   *
   * @param used the inputs that the page was read with.
   */
  next?(answer: unknown, used: ListInputs): ListInputs | null;
  /** What can be done with the list as a whole. */
  readonly actions?: readonly ResourceAction[];
  readonly rowActions?: readonly ResourceAction[];
  /** Lists below each row. */
  readonly rowLists?: readonly ResourceList[];
}
