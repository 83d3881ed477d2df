import * as vscode from 'vscode';
import type { ForeignText } from '../../core/foreignText.ts';
import { oneLine, withoutIcons, withoutLinks } from '../../net/redaction/displayText.ts';
import { asked } from './pages/questionMoments.ts';

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
const ROW_LIMIT = 500;

type Show = (
  text: string,
  options: vscode.MessageOptions,
  ...buttons: string[]
) => Thenable<string | undefined>;
/** Options, where there are any, come first. */
type Buttons = readonly (vscode.MessageOptions | string)[];

export function showInformationMessage(text: ForeignText, ...more: Buttons): Thenable<string | undefined> {
  return show(vscode.window.showInformationMessage, text, more);
}

export function showWarningMessage(text: ForeignText, ...more: Buttons): Thenable<string | undefined> {
  return show(vscode.window.showWarningMessage, text, more);
}

export function showErrorMessage(text: ForeignText, ...more: Buttons): Thenable<string | undefined> {
  return show(vscode.window.showErrorMessage, text, more);
}

function show(shown: Show, text: ForeignText, more: Buttons): Thenable<string | undefined> {
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
export function setStatusBarMessage(text: ForeignText, hideAfterMs: number, icon?: vscode.ThemeIcon): void {
  const plain = plainLine(text, TITLE_LIMIT);
  void vscode.window.setStatusBarMessage(icon ? `$(${icon.id}) ${plain}` : plain, hideAfterMs);
}

export type Report = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

export function showProgress<T>(
  options: vscode.ProgressOptions,
  run: (progress: Report, token: vscode.CancellationToken) => Thenable<T>,
): Thenable<T> {
  const { title } = options;
  const shown = title === undefined ? options : { ...options, title: plainLine(title, TITLE_LIMIT) };
  return vscode.window.withProgress(shown, (progress, token) =>
    run(
      {
        report: ({ message, ...step }) =>
          progress.report(
            message === undefined ? step : { ...step, message: plainLine(message, PROMPT_LIMIT) },
          ),
      },
      token,
    ),
  );
}

type Fault = string | vscode.InputBoxValidationMessage | undefined;

interface PickOptions extends Omit<vscode.QuickPickOptions, 'title' | 'placeHolder' | 'onDidSelectItem'> {
  readonly title?: ForeignText;
  readonly placeHolder?: ForeignText;
}

interface BoxOptions extends Omit<
  vscode.InputBoxOptions,
  'title' | 'placeHolder' | 'prompt' | 'validateInput'
> {
  readonly title?: ForeignText;
  readonly placeHolder?: ForeignText;
  readonly prompt?: ForeignText;
  readonly validateInput?: (text: string) => Fault;
}

export function showInputBox(options: BoxOptions): Thenable<string | undefined> {
  const { title, placeHolder, prompt, validateInput, ...rest } = options;
  const drawn: vscode.InputBoxOptions = {
    ...rest,
    ...headOf({ title, placeHolder }),
    ...(prompt !== undefined && { prompt: withoutLinks(prompt, PROMPT_LIMIT) }),
    ...(validateInput && { validateInput: (text) => faultText(validateInput(text)) }),
  };
  return asked(() => vscode.window.showInputBox(drawn));
}

function faultText(fault: Fault): Fault {
  if (typeof fault === 'string') return withoutLinks(fault, PROMPT_LIMIT);
  return fault && { ...fault, message: withoutLinks(fault.message, PROMPT_LIMIT) };
}

/** A row of a pick. The editor draws icons of `$(name)` in its texts, so that Backlot's own are in `iconPath`. */
export interface PickRow extends Omit<vscode.QuickPickItem, 'label' | 'description' | 'detail'> {
  readonly label: ForeignText;
  readonly description?: ForeignText | undefined;
  readonly detail?: ForeignText | undefined;
}

export function showQuickPick<T extends PickRow>(
  rows: readonly T[],
  options: PickOptions & { readonly canPickMany: true },
): Promise<T[] | undefined>;
export function showQuickPick<T extends PickRow>(
  rows: readonly T[],
  options: PickOptions & { readonly canPickMany?: false },
): Promise<T | undefined>;
export async function showQuickPick<T extends PickRow>(
  rows: readonly T[],
  { title, placeHolder, ...rest }: PickOptions,
): Promise<T | T[] | undefined> {
  const given = new Map(rows.map((row) => [drawnRow(row), row]));
  const drawn = { ...rest, ...headOf({ title, placeHolder }) };
  const picked: unknown = await asked(() => vscode.window.showQuickPick([...given.keys()], drawn));
  const rowOf = (drawn: unknown) => given.get(drawn as vscode.QuickPickItem);
  return Array.isArray(picked) ? picked.flatMap((one) => rowOf(one) ?? []) : rowOf(picked);
}

/** What the user picked of a search, and the button of the row that was used; null for the row itself. */
interface SearchPicked<T> {
  readonly row: T;
  readonly button: vscode.QuickInputButton | null;
}

/** A pick whose rows are those that a search of our own finds for what is typed. Undefined when the user backs out. */
export function showSearchPick<T extends PickRow>(
  find: (typed: string) => readonly T[],
  head: Pick<PickOptions, 'title' | 'placeHolder'>,
): Promise<SearchPicked<T> | undefined> {
  return asked(() => searchPick(find, head));
}

function searchPick<T extends PickRow>(
  find: (typed: string) => readonly T[],
  { title, placeHolder }: Pick<PickOptions, 'title' | 'placeHolder'>,
): Promise<SearchPicked<T> | undefined> {
  const pick = vscode.window.createQuickPick();
  const { title: shownTitle = '', placeHolder: placeholder = '' } = headOf({ title, placeHolder });
  Object.assign(pick, { title: shownTitle, placeholder });
  let given = new Map<vscode.QuickPickItem, T>();
  const draw = (typed: string): void => {
    // The editor would leave out what has not all that is typed in one of its texts.
    given = new Map(find(typed).map((row) => [{ ...drawnRow(row), alwaysShow: true }, row]));
    pick.items = [...given.keys()];
  };
  draw('');
  return new Promise((resolve) => {
    const end = (item: vscode.QuickPickItem | undefined, button: vscode.QuickInputButton | null): void => {
      const row = item && given.get(item);
      if (!row) return;
      resolve({ row, button });
      pick.hide();
    };
    pick.onDidChangeValue(draw);
    pick.onDidAccept(() => {
      // Who types and presses Enter at once means the first row that is found, before the editor has drawn it.
      const [first] = given.keys();
      end(pick.activeItems.find((item) => given.has(item)) ?? first, null);
    });
    pick.onDidTriggerItemButton(({ item, button }) => end(item, button));
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function drawnRow(row: PickRow): vscode.QuickPickItem {
  const { label, description, detail, ...rest } = row;
  return {
    ...rest,
    label: plainLine(label, ROW_LIMIT),
    ...(description !== undefined && { description: plainLine(description, ROW_LIMIT) }),
    ...(detail !== undefined && { detail: plainLine(detail, ROW_LIMIT) }),
  };
}

function headOf({ title, placeHolder }: Pick<PickOptions, 'title' | 'placeHolder'>) {
  return {
    ...(title !== undefined && { title: plainLine(title, TITLE_LIMIT) }),
    ...(placeHolder !== undefined && { placeHolder: plainLine(placeHolder, TITLE_LIMIT) }),
  };
}

/** For places that are one line, some of which draw icons: rows, titles, the status bar. */
function plainLine(text: ForeignText, limit: number): string {
  return withoutIcons(withoutLinks(oneLine(text, limit), limit));
}
