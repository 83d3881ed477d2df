import { css } from 'lit';

/** How what was found looks, in the page and in every element with text of its own. */
export const findHighlight = css`
  ::highlight(backlot-found) {
    background: var(--vscode-editor-findMatchHighlightBackground, Mark);
    color: var(--vscode-editor-foreground, MarkText);
  }
  ::highlight(backlot-found-now) {
    background: var(--vscode-editor-findMatchBackground, Highlight);
    color: var(--vscode-editor-findMatchForeground, HighlightText);
  }
`;
