import { registerHooks } from 'node:module';

/** Tells its listeners, as the editor's own does. */
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

/** The parts of the editor's API that words and rows are made with; English, as they stand in the code. */
const editor = {
  EventEmitter,
  ThemeIcon,
  QuickPickItemKind: { Separator: -1, Default: 0 },
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  /** Filled by the tests that play the user. */
  window: {},
  workspace: {},
  Uri: {},
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
    specifier === 'vscode' ? { url: 'vscode:words', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === 'vscode:words'
      ? {
          format: 'module',
          shortCircuit: true,
          source: `export const { ${Object.keys(editor).join(', ')} } = globalThis.editorStandIn;`,
        }
      : next(url, context),
});

/** The page's words, as the host words them. */
export async function pageWords(): Promise<Readonly<Record<string, string>>> {
  const { galleryWords } = await import('../../../../src/features/gallery/galleryStrings.ts');
  return galleryWords();
}
