import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';

/** A question as the user sees it. */
export interface Asked {
  readonly kind: 'box' | 'pick' | 'dialog' | 'file';
  readonly title: string;
  /** The text below the title: prompt, placeholder or detail. */
  readonly text: string;
  /** The choices or buttons, in their order. */
  readonly choices: readonly string[];
}

/** The user's answer to a question; undefined: Escape. */
export type Reply = (asked: Asked) => string | undefined;

type Window = typeof vscode.window;

/** How often Enter is pressed in a box that does not accept it. */
const ENTERS = 3;
/** The time after which a key without effect is pressed again. */
const PRESS_MS = 40;

/**
 * A simulated user of this window. Input boxes and quick picks are the editor's own and get text and Enter by its
 * keyboard commands, so that all validation is real. Dialogs and file dialogs are stubbed: a test window refuses them.
 */
export class Person {
  /** The questions since the last `forget`. */
  readonly asked: Asked[] = [];
  /** The notifications since then. */
  readonly read: string[] = [];
  readonly #window: Window;
  /** What the editor itself does. */
  readonly #own: Partial<Window>;
  #reply: Reply = () => undefined;

  /** @param window the extension's own, where looking it up by the path of its files does not find it: in older editors */
  constructor(window?: Window) {
    const extension = vscode.extensions.getExtension('backlot.backlot');
    if (!extension) throw new Error('Backlot is not installed in this window');
    // The editor gives each extension its own API object, selected by the path of the importing file.
    const file = path.join(extension.extensionPath, 'dist', 'extension.js');
    this.#window = window ?? (createRequire(file)('vscode') as typeof vscode).window;
    const { showInputBox, showQuickPick, showOpenDialog, showSaveDialog } = this.#window;
    const { showInformationMessage, showWarningMessage, showErrorMessage } = this.#window;
    const notices = { showInformationMessage, showWarningMessage, showErrorMessage };
    this.#own = { showInputBox, showQuickPick, showOpenDialog, showSaveDialog, ...notices };
    Object.assign(this.#window, {
      showInputBox: (options?: vscode.InputBoxOptions) => this.#box(showInputBox, options),
      showQuickPick: (items: Choices, options?: vscode.QuickPickOptions) =>
        this.#pick(showQuickPick, items, options),
      showOpenDialog: (options?: vscode.OpenDialogOptions) => Promise.resolve(this.#file(options)),
      showSaveDialog: (options?: vscode.SaveDialogOptions) => Promise.resolve(this.#file(options)?.[0]),
      showInformationMessage: this.#message(showInformationMessage),
      showWarningMessage: this.#message(showWarningMessage),
      showErrorMessage: this.#message(showErrorMessage),
    });
  }

  /** Does something and answers the questions in the meantime. */
  async does(work: () => Thenable<unknown>, reply: Reply): Promise<void> {
    this.forget();
    this.#reply = reply;
    try {
      await work();
    } finally {
      this.#reply = () => undefined;
    }
  }

  forget(): void {
    this.asked.length = 0;
    this.read.length = 0;
  }

  /** Restores the window. */
  dispose(): void {
    Object.assign(this.#window, this.#own);
  }

  #answerTo(asked: Asked): string | undefined {
    this.asked.push(asked);
    return this.#reply(asked);
  }

  async #box(
    show: Window['showInputBox'],
    options: vscode.InputBoxOptions = {},
  ): Promise<string | undefined> {
    const { title = '', prompt = '' } = options;
    const typed = this.#answerTo({ kind: 'box', title, text: prompt, choices: [] });
    let isUp = false;
    let fault: unknown;
    const shown = show({
      ...options,
      ...(typed !== undefined && { value: typed }),
      validateInput: async (text) => {
        const result = await options.validateInput?.(text);
        fault = result;
        isUp = true;
        return result;
      },
    });
    const state = settled(shown);
    while (!isUp && !state.isOver) await pause();
    if (typed !== undefined) {
      for (let pressed = 0; !state.isOver && (pressed < ENTERS || !fault); pressed += 1) {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await pause();
      }
    }
    while (!state.isOver) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await pause();
    }
    return shown;
  }

  async #pick(
    show: Window['showQuickPick'],
    items: Choices,
    options: vscode.QuickPickOptions = {},
  ): Promise<unknown> {
    const rows = [...(await items)].map((row) => (typeof row === 'string' ? { label: row } : row));
    const choices = rows
      .filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator)
      .map(({ label, description }) => [label, description].filter(Boolean).join(' · '));
    const { title = '', placeHolder = '' } = options;
    const wanted = this.#answerTo({ kind: 'pick', title, text: placeHolder, choices });
    let active: string | undefined;
    const shown = show(rows, {
      ...options,
      onDidSelectItem: (item) => (active = typeof item === 'string' ? item : item.label),
    });
    const state = settled(shown);
    while (!state.isOver) {
      if (wanted === undefined) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      else if (active !== undefined && (wanted === '' || active === wanted))
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      else if (active !== undefined || options.canPickMany)
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await pause();
    }
    return shown;
  }

  #file(
    options: vscode.OpenDialogOptions | vscode.SaveDialogOptions = {},
  ): readonly vscode.Uri[] | undefined {
    const named = this.#answerTo({ kind: 'file', title: options.title ?? '', text: '', choices: [] });
    return named === undefined ? undefined : [vscode.Uri.file(named)];
  }

  #message(show: Window['showInformationMessage']) {
    return (text: string, ...rest: readonly (vscode.MessageOptions | string)[]): Thenable<unknown> => {
      const [options] = rest;
      const buttons = rest.filter((one) => typeof one === 'string');
      if (typeof options === 'object' && options.modal) {
        const asked: Asked = { kind: 'dialog', title: text, text: options.detail ?? '', choices: buttons };
        return Promise.resolve(this.#answerTo(asked));
      }
      this.read.push(text);
      return show(text, ...buttons);
    };
  }
}

type Choices = Row[] | Thenable<Row[]>;
type Row = vscode.QuickPickItem | string;

function settled(work: Thenable<unknown>): { readonly isOver: boolean } {
  const state = { isOver: false };
  const end = () => {
    state.isOver = true;
  };
  work.then(end, end);
  return state;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PRESS_MS));
}
