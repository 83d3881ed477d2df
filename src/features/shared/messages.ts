import * as vscode from 'vscode';
import { withoutLinks } from '../../net/redaction/displayText.ts';

/**
 * The only module that shows notifications, progress, status messages, input boxes and picks. The editor makes links of
 * `[label](command:…)` in most of them, and a click runs the command, so that every text passes `withoutLinks` here:
 * its parts come from platforms, files of the workspace and specs. Backlot's own texts need no links there.
 */

/** The editor cuts a notification at 1,000 characters. */
const MESSAGE_LIMIT = 1_000;
const DETAIL_LIMIT = 10_000;
const TITLE_LIMIT = 300;
const PROMPT_LIMIT = 1_000;

type Show = (
  text: string,
  options: vscode.MessageOptions,
  ...buttons: string[]
) => Thenable<string | undefined>;
/** Options, where there are any, come first. */
type Buttons = readonly (vscode.MessageOptions | string)[];

export function showInformationMessage(text: string, ...more: Buttons): Thenable<string | undefined> {
  return show(vscode.window.showInformationMessage, text, more);
}

export function showWarningMessage(text: string, ...more: Buttons): Thenable<string | undefined> {
  return show(vscode.window.showWarningMessage, text, more);
}

export function showErrorMessage(text: string, ...more: Buttons): Thenable<string | undefined> {
  return show(vscode.window.showErrorMessage, text, more);
}

function show(shown: Show, text: string, more: Buttons): Thenable<string | undefined> {
  const buttons = more.filter((one) => typeof one === 'string');
  const options = typeof more[0] === 'object' ? more[0] : {};
  const { detail } = options;
  return shown(
    withoutLinks(text, MESSAGE_LIMIT),
    detail === undefined ? options : { ...options, detail: withoutLinks(detail, DETAIL_LIMIT) },
    ...buttons,
  );
}

/** @param icon shown before the text, in which `$(name)` makes none */
export function setStatusBarMessage(text: string, hideAfterMs: number, icon?: vscode.ThemeIcon): void {
  const plain = withoutLinks(text, TITLE_LIMIT).replaceAll('$(', '$\u2060(');
  void vscode.window.setStatusBarMessage(icon ? `$(${icon.id}) ${plain}` : plain, hideAfterMs);
}

export type Report = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

export function showProgress<T>(
  options: vscode.ProgressOptions,
  run: (progress: Report, token: vscode.CancellationToken) => Thenable<T>,
): Thenable<T> {
  const { title } = options;
  const shown = title === undefined ? options : { ...options, title: withoutLinks(title, TITLE_LIMIT) };
  return vscode.window.withProgress(shown, (progress, token) =>
    run(
      {
        report: ({ message, ...step }) =>
          progress.report(
            message === undefined ? step : { ...step, message: withoutLinks(message, PROMPT_LIMIT) },
          ),
      },
      token,
    ),
  );
}

type Fault = string | vscode.InputBoxValidationMessage | undefined;

interface BoxOptions extends vscode.InputBoxOptions {
  readonly validateInput?: (text: string) => Fault;
}

export function showInputBox(options: BoxOptions): Thenable<string | undefined> {
  const { validateInput, prompt } = options;
  return vscode.window.showInputBox({
    ...options,
    ...headOf(options),
    ...(prompt !== undefined && { prompt: withoutLinks(prompt, PROMPT_LIMIT) }),
    ...(validateInput && { validateInput: (text) => faultText(validateInput(text)) }),
  });
}

function faultText(fault: Fault): Fault {
  if (typeof fault === 'string') return withoutLinks(fault, PROMPT_LIMIT);
  return fault && { ...fault, message: withoutLinks(fault.message, PROMPT_LIMIT) };
}

export function showQuickPick<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  options: vscode.QuickPickOptions & { readonly canPickMany: true },
): Thenable<T[] | undefined>;
export function showQuickPick<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  options: vscode.QuickPickOptions & { readonly canPickMany?: false },
): Thenable<T | undefined>;
export function showQuickPick(
  rows: readonly vscode.QuickPickItem[],
  options: vscode.QuickPickOptions,
): Thenable<unknown> {
  return vscode.window.showQuickPick(rows, { ...options, ...headOf(options) });
}

function headOf({ title, placeHolder }: Pick<vscode.InputBoxOptions, 'title' | 'placeHolder'>) {
  return {
    ...(title !== undefined && { title: withoutLinks(title, TITLE_LIMIT) }),
    ...(placeHolder !== undefined && { placeHolder: withoutLinks(placeHolder, TITLE_LIMIT) }),
  };
}
