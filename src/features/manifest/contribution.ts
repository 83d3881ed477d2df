import type { ContextKey } from '../shared/contextKeys.ts';

/** A `when` clause of package.json. */
export type Condition = string;

export type ViewName = 'providers' | 'jobs' | 'tokens' | 'workspaces' | 'spending' | 'api';

/**
 * What a feature adds to package.json: `npm run generate` writes it there, and its texts to package.nls.json. Only the
 * ids of the commands are loaded with the extension.
 */
export interface FeatureContributions {
  /** By the command's id without `backlot.`. */
  readonly commands: Readonly<Record<string, CommandContribution>>;
  /** By the setting's key without `backlot.`. */
  readonly settings?: Readonly<Record<string, SettingContribution>>;
  readonly languages?: readonly object[];
  readonly grammars?: readonly object[];
  readonly customEditors?: readonly CustomEditorContribution[];
  /** Their descriptions are written out. */
  readonly taskDefinitions?: readonly TaskContribution[];
  readonly problemMatchers?: readonly ({ readonly name: string; readonly label: string } & Readonly<
    Record<string, unknown>
  >)[];
  readonly jsonValidation?: readonly { readonly fileMatch: string; readonly url: string }[];
}

/** A type of tasks in tasks.json, with the JSON schema of its members. */
export interface TaskContribution {
  readonly type: string;
  readonly when?: Condition;
  readonly properties: Readonly<Record<string, object>>;
}

/** An editor of our own for files whose names match, in place of the editor's. */
export interface CustomEditorContribution {
  readonly viewType: string;
  readonly displayName: string;
  readonly filenamePattern: string;
}

export interface CommandContribution {
  /** In title case, with `…` where the command asks for more. */
  readonly title: string;
  /** The name of a codicon; needed for an inline action and for a button in a title bar. */
  readonly icon?: string;
  /** When the palette shows it: always, if left out; never (`false`) where it needs a row to act on. */
  readonly palette?: Condition | false;
  /** The editor hands over the focused row also here, so that these commands take no argument. */
  readonly viewTitle?: readonly (ViewTitleItem | OutputTitleItem)[];
  readonly editorTitle?: readonly { readonly group: string; readonly when: Condition }[];
  /** In the context menu of files in the Explorer; the file is the argument. */
  readonly explorerMenu?: readonly { readonly group: string; readonly when: Condition }[];
  /** In the context menu of one of our pages. */
  readonly webviewMenu?: readonly { readonly group: string; readonly when: Condition }[];
  readonly rowMenu?: readonly RowMenuItem[];
  readonly keybinding?: { readonly key: string; readonly mac: string; readonly when: Condition };
}

/** A place in the title bar of one of our views. */
export interface ViewTitleItem {
  readonly view: ViewName;
  /** `navigation@1` is a button, everything else is in the menu behind `…`. */
  readonly group: string;
  readonly when?: ContextKey | `!${ContextKey}`;
}

/** A place in the title bar of the output panel while it shows one of our channels. */
export interface OutputTitleItem {
  /** The id that the editor gives to the channel. */
  readonly outputChannel: RegExp;
  readonly group: string;
}

/** A place in the context menu of rows. */
export interface RowMenuItem {
  /** In the rows of all views, if left out. */
  readonly view?: ViewName;
  /** Which context values the row may have. */
  readonly row: RegExp;
  readonly group: string;
  /** Also as an icon in the row, at this place. */
  readonly inline?: number;
  readonly when?: ContextKey;
  /** Also while several rows are selected. */
  readonly several?: true;
}

/** The JSON schema of a setting; its descriptions are written out. */
export interface SettingContribution {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly scope?: 'application' | 'machine' | 'window' | 'resource';
  readonly markdownDescription: string;
  readonly [keyword: string]: unknown;
}

export interface ViewContribution {
  readonly name: string;
  readonly visibility?: 'collapsed';
  /** What the empty view says, line by line; one of the conditions holds at a time. */
  readonly welcome: Readonly<
    Record<string, { readonly when: Condition; readonly contents: readonly string[] }>
  >;
}

export interface WalkthroughStep {
  readonly title: string;
  /** Line by line; a line that is a link becomes a button. */
  readonly description: readonly string[];
  /** What the picture `media/walkthrough/<step>.svg` shows. */
  readonly alt: string;
  /** The context key that completes the step: what was done counts, however it was begun. */
  readonly completedWhen: ContextKey;
}
