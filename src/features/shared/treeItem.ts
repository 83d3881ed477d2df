import * as vscode from 'vscode';
import type { ForeignText } from '../../core/foreignText.ts';
import { joinedLine, oneLine, withoutLinks } from '../../net/redaction/displayText.ts';

/** What a row shows besides its label. */
export interface RowParts {
  /** The gray text behind the label: its parts, those that are there, with dots between them. */
  readonly description?: readonly (ForeignText | false | null | undefined)[];
  /** Text of one or more lines; Markdown is made by `factsTooltip` when somebody hovers. */
  readonly tooltip?: ForeignText;
  /** What a screen reader says: the parts that are there, with commas between them. Absent: label and description. */
  readonly spoken?: readonly (ForeignText | false | null | undefined)[];
}

const LABEL_LIMIT = 300;
const TOOLTIP_LIMIT = 4_000;

/**
 * The only maker of tree rows. The editor interprets nothing in a label that is a string, but it draws line breaks,
 * and characters that turn the direction of writing let a name look like another.
 */
export function treeItem(
  label: ForeignText,
  state: vscode.TreeItemCollapsibleState = vscode.TreeItemCollapsibleState.None,
  { description, tooltip, spoken }: RowParts = {},
): vscode.TreeItem {
  const item = new vscode.TreeItem(oneLine(label, LABEL_LIMIT), state);
  if (description) item.description = joinedLine(description, ' · ');
  if (tooltip !== undefined) item.tooltip = withoutLinks(tooltip, TOOLTIP_LIMIT);
  if (spoken) item.accessibilityInformation = { label: joinedLine(spoken, ', ') };
  return item;
}
