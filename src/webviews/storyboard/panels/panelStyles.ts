import { css } from 'lit';

/** Fields, chips and lists of the panels at the side. */
export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 14px;
    padding: 14px 16px 20px;
    overflow: hidden auto;
    box-sizing: border-box;
  }
  header {
    display: flex;
    align-items: baseline;
    gap: 10px;
  }
  header h2 {
    flex: 1;
    font-size: 1.15em;
  }
  h3 {
    margin-block-end: 8px;
    font-size: 0.92em;
    letter-spacing: 0.03em;
    color: var(--vscode-descriptionForeground);
  }
  p {
    margin: 0;
  }
  .stale {
    display: flex;
    gap: 6px;
    margin: 0;
  }
  .stale .icon {
    color: var(--vscode-editorWarning-foreground, var(--vscode-charts-yellow));
  }
  .beginning {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 2px 10px 2px 6px;
    border-radius: 14px;
    border-color: var(
      --vscode-contrastBorder,
      var(--vscode-widget-border, var(--vscode-descriptionForeground))
    );
  }
  .chip .icon {
    font-size: 13px;
  }
  .chip[aria-pressed='true'] {
    color: var(--vscode-badge-foreground);
    background: var(--vscode-badge-background);
    border-color: var(--vscode-contrastActiveBorder, transparent);
  }
  .chip:hover:not(:disabled):not([aria-pressed='true']) {
    background: var(--vscode-toolbar-hoverBackground);
  }
  .member {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 6px;
    padding: 10px;
    margin-block-end: 8px;
    border-radius: 6px;
    background: var(--vscode-editor-background);
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  .member > :is(.description, .assets) {
    grid-column: 1 / -1;
  }
`;
