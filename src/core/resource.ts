import type { Session } from './session.ts';

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
  /** Path and query values that actions take from the row, by parameter name. */
  readonly params: Readonly<Record<string, string>>;
}

/** A list under an account: which operation reads it and how its answer becomes rows. */
export interface ResourceList {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  /** The operation id that it reads from. */
  readonly operation: string;
  /** What a row is, for menus: `crucible.workflow`. */
  readonly rowKind: string;
  /** Reads and parses the list. Errors: Problem. */
  read(session: Session, signal: AbortSignal): Promise<readonly ResourceRow[]>;
}
