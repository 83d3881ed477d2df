import { registerHooks } from 'node:module';

class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>();
  readonly event = (listener: (value: T) => unknown) => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

class ThemeIcon {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

class ThemeColor extends ThemeIcon {}

class TreeItem {
  readonly label: string;
  readonly collapsibleState: number | undefined;

  constructor(label: string, collapsibleState?: number) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

class MarkdownString {
  readonly value: string;

  constructor(value = '') {
    this.value = value;
  }
}

class DataTransferItem {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

class TabInputWebview {}

class TabInputCustom {}

/** Tests add what makes and reads addresses. */
class Uri {}

class Range {
  readonly places: readonly number[];

  constructor(...places: readonly number[]) {
    this.places = places;
  }
}

/** Texts that take the place of whole documents. */
class WorkspaceEdit {
  readonly texts: (readonly [uri: unknown, text: string])[] = [];

  replace(uri: unknown, _: Range, text: string): void {
    this.texts.push([uri, text]);
  }
}

/** The parts of the vscode API that localized texts and tree items need. Texts stay in English. */
const editor = {
  EventEmitter,
  ThemeIcon,
  ThemeColor,
  TreeItem,
  MarkdownString,
  DataTransferItem,
  QuickPickItemKind: { Separator: -1, Default: 0 },
  InputBoxValidationSeverity: { Info: 1, Warning: 2, Error: 3 },
  ConfigurationTarget: { Global: 1, Workspace: 2, WorkspaceFolder: 3 },
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  /** Tests that simulate the user add members. */
  window: { tabGroups: { activeTabGroup: {} } },
  TabInputWebview,
  TabInputCustom,
  commands: { executeCommand: async () => undefined },
  workspace: {},
  Uri,
  Range,
  WorkspaceEdit,
  FileChangeType: { Changed: 1, Created: 2, Deleted: 3 },
  ViewColumn: { Active: -1, Beside: -2, One: 1 },
  StatusBarAlignment: { Left: 1, Right: 2 },
  ProgressLocation: { SourceControl: 1, Window: 10, Notification: 15 },
  FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
  l10n: {
    t: (text: string, ...values: readonly (string | number)[]) =>
      text.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? `{${place}}`)),
  },
  env: { language: 'en' },
};

Object.assign(globalThis, { editorStandIn: editor });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode' ? { url: 'vscode:stub', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === 'vscode:stub'
      ? {
          format: 'module',
          shortCircuit: true,
          source: `export const { ${Object.keys(editor).join(', ')} } = globalThis.editorStandIn;`,
        }
      : next(url, context),
});

/** The page's strings, as the host sends them. */
export async function pageStrings(): Promise<Readonly<Record<string, string>>> {
  const { galleryStrings } = await import('../../../../src/features/gallery/galleryStrings.ts');
  return galleryStrings();
}
