import * as vscode from 'vscode';
import type { ForeignText } from '../../core/foreignText.ts';
import { oneLine, withoutIcons } from '../../net/redaction/displayText.ts';

export interface StatusItemOptions {
  readonly id: string;
  readonly alignment: vscode.StatusBarAlignment;
  readonly priority: number;
  /** What the menu that hides it calls it. */
  readonly name: string;
  readonly command: string;
}

export interface StatusParts {
  /** A codicon's name. */
  readonly icon: string;
  readonly text: ForeignText;
  readonly tooltip: vscode.MarkdownString;
  readonly spoken: ForeignText;
  /** True for what the user should look at. */
  readonly isWarning?: boolean;
}

const TEXT_LIMIT = 100;

/** An item of the status bar, whose text the editor draws with the icons that it names: it gets just one. */
export class StatusItem implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;

  constructor({ id, alignment, priority, name, command }: StatusItemOptions) {
    this.#item = vscode.window.createStatusBarItem(id, alignment, priority);
    this.#item.name = name;
    this.#item.command = command;
  }

  show({ icon, text, tooltip, spoken, isWarning = false }: StatusParts): void {
    this.#item.backgroundColor = isWarning
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    this.#item.text = `$(${icon}) ${withoutIcons(oneLine(text, TEXT_LIMIT))}`;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label: oneLine(spoken), role: 'button' };
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
