import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import '../../webviews/support/vscodeStandIn.ts';

/** What the user saw: everything that was shown, in one text each. */
export interface Shown {
  readonly kind: 'box' | 'pick' | 'message' | 'files' | 'progress' | 'status';
  readonly text: string;
  readonly masked: boolean;
  /** What stood in a box before anything was typed. */
  readonly value?: string;
}

type Reply = (shown: Shown) => string | undefined;

/** A reply, or what finds it when it is asked for. */
type Answer = string | (() => string | undefined) | undefined;

interface Box {
  readonly title?: string;
  readonly prompt?: string;
  readonly value?: string;
  readonly password?: boolean;
  readonly validateInput?: (text: string) => string | undefined;
}

interface Row {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

interface Standing {
  readonly window: Record<string, unknown>;
  readonly workspace: Record<string, unknown>;
  readonly env: Record<string, unknown>;
  readonly Uri: Record<string, unknown>;
}

const file = (name: string) => ({
  scheme: 'file',
  path: name,
  fsPath: name,
  toString: () => `file://${name}`,
});

/**
 * A user in front of the editor's questions. Boxes, picks and messages are answered by what the reply says: the typed
 * text, the label of a row or a button, the path of a file. A box keeps asking what it refuses, so that is an error.
 * Pages that are opened are noted.
 */
export class UserOfEditor {
  readonly shown: Shown[] = [];
  clipboard = '';
  /** Addresses that were opened in the browser. */
  readonly opened: string[] = [];
  readonly #cancels: (() => void)[] = [];
  #reply: Reply = () => undefined;

  constructor() {
    const { editorStandIn: editor } = globalThis as unknown as { readonly editorStandIn: Standing };
    const answer = (
      kind: Shown['kind'],
      words: readonly (string | undefined)[],
      { masked = false, ...more }: Partial<Shown> = {},
    ) => {
      const shown = { kind, text: words.filter(Boolean).join(' | '), masked, ...more };
      this.shown.push(shown);
      return this.#reply(shown);
    };
    const message = async (text: string, ...more: readonly (string | { readonly detail?: string })[]) => {
      const [first] = more;
      const detail = typeof first === 'object' ? first.detail : undefined;
      return answer('message', [text, detail, ...more.filter((one) => typeof one === 'string')]);
    };
    Object.assign(editor.window, {
      showInputBox: async ({ title, prompt, value = '', password = false, validateInput }: Box) => {
        const typed = answer('box', [title, prompt], { masked: password, value });
        const fault = typed === undefined ? undefined : validateInput?.(typed);
        if (fault !== undefined) throw new Error(`the box takes no "${typed}": ${fault}`);
        return typed;
      },
      showQuickPick: async (
        rows: readonly Row[],
        { title, canPickMany }: { readonly title?: string; readonly canPickMany?: boolean },
      ) => {
        const wanted = answer('pick', [
          title,
          ...rows.flatMap(({ label, description, detail }) => [label, description, detail]),
        ]);
        // Of several, the labels that are named with a comma between them.
        const several = wanted?.split(', ') ?? [];
        if (canPickMany)
          return wanted === undefined ? undefined : rows.filter(({ label }) => several.includes(label));
        return rows.find(({ label }) => label === wanted);
      },
      withProgress: async (
        { title }: { readonly title?: string },
        work: (notice: unknown, token: unknown) => Promise<unknown>,
      ) => {
        const report = ({ message }: { readonly message?: string }) =>
          void this.shown.push({ kind: 'progress', text: `${title} | ${message}`, masked: false });
        const onCancellationRequested = (cancel: () => void) => void this.#cancels.push(cancel);
        return work({ report }, { onCancellationRequested });
      },
      setStatusBarMessage: (text: string) => void this.shown.push({ kind: 'status', text, masked: false }),
      showInformationMessage: message,
      showWarningMessage: message,
      showErrorMessage: message,
      showOpenDialog: async ({ title }: { readonly title?: string }) => {
        const picked = answer('files', [title]);
        return picked === undefined ? undefined : [file(picked)];
      },
    });
    Object.assign(editor.env, {
      openExternal: async (page: unknown) => this.opened.push(String(page)) > 0,
      clipboard: {
        readText: async () => this.clipboard,
        writeText: async (text: string) => void (this.clipboard = text),
      },
    });
    Object.assign(editor.Uri, {
      parse: (address: string) => ({ toString: () => address }),
      joinPath: (at: { readonly path: string }, name: string) => file(path.posix.join(at.path, name)),
    });
    Object.assign(editor.workspace, {
      // Every setting has its default.
      getConfiguration: () => ({ get: () => undefined }),
      fs: {
        stat: async (at: { readonly path: string }) => ({ size: (await stat(at.path)).size }),
        readFile: async (at: { readonly path: string }) => new Uint8Array(await readFile(at.path)),
        readDirectory: async (at: { readonly path: string }) =>
          (await readdir(at.path, { withFileTypes: true })).map((entry) => [
            entry.name,
            entry.isDirectory() ? 2 : entry.isFile() ? 1 : 64,
          ]),
      },
    });
  }

  /** Answers from now on in this order; who is asked more backs out. */
  answers(...replies: readonly Answer[]): void {
    const left = [...replies];
    this.#reply = () => {
      const next = left.shift();
      return typeof next === 'function' ? next() : next;
    };
  }

  /** Presses *Cancel* on every notice. */
  cancel(): void {
    for (const cancel of this.#cancels) cancel();
  }

  /** Everything that was on the screen. */
  get screen(): string {
    return this.shown.map(({ text }) => text).join('\n');
  }
}
