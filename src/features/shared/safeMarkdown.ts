import * as vscode from 'vscode';
import type { ForeignText } from '../../core/foreignText.ts';
import { markdownText } from '../../net/redaction/displayText.ts';

/**
 * The only module that makes Markdown for the editor: tooltips, hovers, documentation. Each text is added as plain text:
 * no markup, no HTML, no remote image, and no link, neither of a command or file nor of a bare address.
 */

const TITLE_LIMIT = 1_000;
const VALUE_LIMIT = 4_000;

/** A tooltip made of label and value pairs. */
export function factsTooltip(
  title: ForeignText,
  facts: readonly (readonly [label: ForeignText, value: ForeignText])[],
): vscode.MarkdownString {
  return ofParagraphs([
    markdownText(title, TITLE_LIMIT),
    ...facts.map(
      ([label, value]) => `${markdownText(label, TITLE_LIMIT)}: ${markdownText(value, VALUE_LIMIT)}`,
    ),
  ]);
}

/** A tooltip, hover or documentation of some paragraphs. */
export function plainMarkdown(...paragraphs: readonly ForeignText[]): vscode.MarkdownString {
  return ofParagraphs(paragraphs.map((text) => markdownText(text, VALUE_LIMIT)));
}

function ofParagraphs(paragraphs: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(paragraphs.filter((text) => text !== '').join('\n\n'));
}
