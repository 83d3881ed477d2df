import * as vscode from 'vscode';

/**
 * A tooltip made of label and value pairs. Values come from servers, so they are added as plain text: no Markdown,
 * no HTML, no remote image, no command link.
 */
export function factsTooltip(
  title: string,
  facts: readonly (readonly [string, string])[],
): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(title);
  for (const [label, value] of facts) {
    tooltip.appendMarkdown('\n\n');
    tooltip.appendText(`${label}: ${value}`);
  }
  return tooltip;
}
