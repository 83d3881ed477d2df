import { subscribe } from 'node:diagnostics_channel';
import fs from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Activates the extension that the first argument names, with its storage in the second, and prints what it did.
 */
const [extension = '', storage = ''] = process.argv.slice(2);
/** The editor has read it before. */
const packageJSON: unknown = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const files = new Set<string>();
const connections: string[] = [];
const registered: string[] = [];

/** The parts of the editor's API that activation may use; anything else is missing and fails. */
const editor = {
  window: {
    createOutputChannel: (name: string) => noted(`channel ${name}`, { info: () => undefined }),
    createTreeView: (id: string) => noted(`view ${id}`, { onDidChangeVisibility: () => disposable }),
    registerUriHandler: () => noted('links', {}),
    registerWebviewPanelSerializer: (type: string) => noted(`panel ${type}`, {}),
    registerCustomEditorProvider: (type: string) => noted(`editor ${type}`, {}),
    createStatusBarItem: (id: string) =>
      noted(`status ${id}`, { show: () => undefined, hide: () => undefined }),
  },
  workspace: {
    textDocuments: [],
    onDidOpenTextDocument: () => disposable,
    onDidChangeTextDocument: () => disposable,
    onDidCloseTextDocument: () => disposable,
    registerFileSystemProvider: (scheme: string) => noted(`files ${scheme}`, {}),
    registerTextDocumentContentProvider: (scheme: string) => noted(`documents ${scheme}`, {}),
  },
  languages: {
    registerDocumentDropEditProvider: () => noted('drop', {}),
    registerCodeLensProvider: () => noted('lenses', {}),
    registerCodeActionsProvider: () => noted('fixes', {}),
    registerHoverProvider: () => noted('hover', {}),
    registerCompletionItemProvider: () => noted('completion', {}),
  },
  tasks: { registerTaskProvider: (type: string) => noted(`tasks ${type}`, {}) },
  lm: { registerTool: (name: string) => noted(`tool ${name}`, {}) },
  commands: { registerCommand: (id: string) => noted(`command ${id}`, {}) },
  l10n: { t: (text: string) => text },
  env: { language: 'en' },
  EventEmitter: class {
    readonly event = () => disposable;
    fire(): void {}
    dispose(): void {}
  },
  ExtensionMode: { Production: 1, Development: 2, Test: 3 },
  StatusBarAlignment: { Left: 1, Right: 2 },
  CodeActionKind: { QuickFix: 'quickfix' },
  ThemeColor: class {},
};
const disposable = { dispose: () => undefined };

Object.assign(globalThis, { editor });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode' ? { url: 'vscode:stand-in', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) => {
    if (url !== 'vscode:stand-in') return next(url, context);
    const names = Object.keys(editor).join(', ');
    return { format: 'module', shortCircuit: true, source: `export const { ${names} } = globalThis.editor;` };
  },
});
subscribe('net.client.socket', () => connections.push('socket'));
subscribe('undici:request:create', () => connections.push('request'));
watch(fs);
watch(fs.promises);
syncBuiltinESMExports();

const { activate } = (await import(pathToFileURL(extension).href)) as {
  activate: (context: object) => Promise<unknown>;
};
await activate({
  subscriptions: [],
  extensionMode: editor.ExtensionMode.Production,
  extensionPath: path.dirname(extension),
  extension: { packageJSON },
  globalStorageUri: { fsPath: storage },
  globalState: { get: () => undefined, update: async () => undefined },
  workspaceState: { get: () => undefined },
});
// Whatever activation started and did not wait for has ended when the process has nothing more to do.
process.once('beforeExit', () =>
  process.stdout.write(JSON.stringify({ files: [...files], connections, registered })),
);

function noted(what: string, made: object): object {
  registered.push(what);
  return { ...made, ...disposable };
}

/** Notes every call of a file function that names a file. */
function watch(functions: object): void {
  for (const [name, original] of Object.entries(functions)) {
    if (typeof original !== 'function' || /^[A-Z]/.test(name)) continue;
    const call = original as (...words: unknown[]) => unknown;
    const watched = (...words: unknown[]): unknown => {
      const [file] = words;
      if (typeof file === 'string') files.add(file);
      if (file instanceof URL) files.add(fileURLToPath(file));
      return call.apply(functions, words);
    };
    Object.assign(functions, { [name]: watched });
  }
}
