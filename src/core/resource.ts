import type { ActionGuide } from './actionGuide.ts';
import type { ForeignText } from './foreignText.ts';

/** A row of a list: what the tree shows and what its actions can use. */
export interface ResourceRow {
  /** Stable within its list. */
  readonly id: string;
  readonly label: ForeignText;
  readonly description: ForeignText | null;
  /** Label and value pairs for the tooltip. */
  readonly facts: readonly (readonly [label: string, value: ForeignText])[];
  /** A codicon's name. */
  readonly icon: string;
  /** The status that colors the icon; absent: no color. */
  readonly tone?: ResourceTone;
  /** The platform's own status, unchanged. */
  readonly status?: ForeignText;
  /** The expiry, in milliseconds since the epoch. */
  readonly endsAt?: number;
  /** The last use, in milliseconds since the epoch. */
  readonly usedAt?: number;
  /** The prefix by which the row's key is recognized. */
  readonly keyPrefix?: string;
  /** The permission that a key needs to act on it. */
  readonly needs?: string;
  /** The URL of its page for the browser. */
  readonly link?: string;
  /** Everything that the platform reports of it, without secrets; absent when a call gives the details. */
  readonly details?: unknown;
  /** True for a row that could not be read: its facts are its members as they came. */
  readonly isUnread?: true;
  /** The id of its parent row in the same list. */
  readonly parent?: string | null;
  /** Values for actions and child lists, by parameter name. */
  readonly params: Readonly<Record<string, string>>;
}

export type ResourceTone = 'good' | 'busy' | 'warning' | 'bad' | 'off';

/** The menu entry of an action: *Show Details* (also Enter), *Add*, *Delete*, … */
export type ResourceVerb =
  'open' | 'add' | 'delete' | 'rotate' | 'revoke' | 'run' | 'pause' | 'resume' | 'restart' | 'prompt';

/** What an action with the verb `add` adds, for the name of its menu entry: *Create Token…*. */
export type Addition =
  | 'account'
  | 'application'
  | 'billingMode'
  | 'image'
  | 'key'
  | 'limit'
  | 'payout'
  | 'secret'
  | 'template'
  | 'token'
  | 'workspace';

/** An action on a list or a row: an operation with some known inputs. */
export interface ResourceAction {
  /** Unique among the actions of its list. */
  readonly id: string;
  readonly title: string;
  /** A codicon's name. */
  readonly icon: string;
  /** The operation id; its risk decides which confirmation is needed. */
  readonly operation: string;
  readonly verb?: ResourceVerb;
  /** With the verb `add`; absent: something else, in a menu entry *New…*. */
  readonly adds?: Addition;
  /**
   * Inputs that the row has under another name, or that go into the body: `{"body.workspace_id": "id"}`. Parameters
   * that the row has under the same name need not be listed.
   */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Inputs that are the same for every row, named as in `inputs`; `body` is the whole body. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Optional inputs that are asked for, by their names in the operation. */
  readonly asks?: readonly string[];
  /** Steps besides the call. With a guide, inputs are asked for one by one, however large the body is. */
  readonly guide?: ActionGuide;
  /** Absent: offered for every row. */
  offeredFor?(row: ResourceRow): boolean;
}

/** A named selection of several rows. */
export interface ResourcePreset {
  readonly label: string;
  picks(row: ResourceRow): boolean;
}

/** The rows of an answer, or where the answer has an unexpected shape. */
export type ResourceRows =
  | {
      /** Each is made when it is asked for: others can get their turn meanwhile. */
      readonly rows: Iterable<ResourceRow>;
      /** How many more the list has, which are not read because there are too many. */
      readonly left?: number;
      readonly wrongAt?: undefined;
    }
  /** The dotted path of the first unexpected member; never a value. */
  | { readonly wrongAt: string };

/** Inputs of a list's operation by name; body members have the prefix `body.`. */
export type ListInputs = Readonly<Record<string, string | number | boolean>>;

/** Lists of an account that stand together below one row. */
export interface ResourceGroup {
  readonly id: string;
  readonly label: string;
  /** A codicon's name. */
  readonly icon: string;
}

/** A list below an account or a row: the operation that reads it, and the actions of its rows. */
export interface ResourceList {
  readonly id: string;
  readonly label: string;
  /** A codicon's name. */
  readonly icon: string;
  /** Of a list below an account: what it stands in with others. */
  readonly group?: ResourceGroup;
  /** The operation id that reads it. */
  readonly operation: string;
  /** Constant inputs of that operation: a filter, a page size. */
  readonly params?: ListInputs;
  /** The input by which the platform searches the list; absent: it cannot. */
  readonly search?: string;
  /** Inputs from the parent row, by the row's parameter names: `{"org_id": "id"}`. */
  readonly takes?: Readonly<Record<string, string>>;
  /** What its rows know of the parent row without sending it, by the parent's parameter names: `{"name": "name"}`. */
  readonly passes?: Readonly<Record<string, string>>;
  /** Inputs from the account's routing context, by the names there: `{"id": "workspaceId"}`. */
  readonly routed?: Readonly<Record<string, string>>;
  /** Set when no call lists the rows: they are constant, and the operation only tells which key they need. */
  readonly fixed?: true;
  /** Id of the credential kind whose accounts have the list; absent: all accounts that can call the operation. */
  readonly credential?: string;
  /** The kind of row, for menus: `acme.workflow`. */
  readonly rowKind: string;
  /** The input of other operations that a row of this list can fill in, from the row's parameter of that name. */
  readonly gives?: string;
  /** Matches the paths of these operations, when other operations use the name for something else. */
  readonly givesTo?: RegExp;
  /** An input that takes any number of such values, for which several rows can be picked. */
  readonly givesMany?: string;
  /** Common selections of several rows, offered before single rows. */
  readonly presets?: readonly ResourcePreset[];
  /** Set where each row is a kind of job that can be started: the row's parameter that holds the kind's id. */
  readonly startsJob?: string;
  /** Set where each row has events that can be followed: the row's parameter that holds the stream's run id. */
  readonly streams?: string;
  /** True where the rows are the platform's assets, to which a file can be uploaded. */
  readonly holdsAssets?: true;
  /** Where the rows are remote projects, or files of one: `projectId` and `assetId` are among their parameters. */
  readonly studio?: 'project' | 'file';
  /** True for a list that is expanded at first. */
  readonly open?: boolean;
  /** True where some servers do not have the operation: their 404 without the platform's shape means no rows. */
  readonly mayBeUnserved?: true;
  /** True where the platform's own 404 means that there is nothing yet. */
  readonly notFoundIsEmpty?: true;
  /** What is shown in place of rows when there are none, and what to do about it; absent: that there is nothing yet. */
  readonly whenEmpty?: string;
  /** The refresh interval while the list is visible, in milliseconds; absent: read only on request. */
  readonly liveMs?: number;
  /** Parses an answer. Pure. */
  rows(answer: unknown): ResourceRows;
  /**
   * The inputs for the next page; null on the last one. Absent: there is only one page.
   *
   * @param used the inputs of the current page.
   */
  next?(answer: unknown, used: ListInputs): ListInputs | null;
  /** Actions on the list as a whole. */
  readonly actions?: readonly ResourceAction[];
  readonly rowActions?: readonly ResourceAction[];
  /** Child lists of each row. */
  readonly rowLists?: readonly ResourceList[];
}
