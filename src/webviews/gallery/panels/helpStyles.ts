import { css } from 'lit';

/** The help dialog. */
export const helpStyles = css`
  .help {
    padding: 0;
    inline-size: min(46em, calc(100vw - 40px));
    max-block-size: calc(100vh - 40px);
    border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
    border-radius: 8px;
    color: var(--vscode-foreground);
    background: var(--vscode-editorWidget-background);
    box-shadow: 0 4px 16px var(--vscode-widget-shadow, transparent);
  }
  .help::backdrop {
    background: var(--vscode-editor-background);
    opacity: 0.6;
  }
  .help .sheet {
    padding: 16px 20px 20px;
  }
  .help header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 8px;
  }
  .help .columns {
    columns: 18em;
    column-gap: 32px;
  }
  .help section {
    break-inside: avoid;
    padding-block: 8px;
  }
  .help h3 {
    margin-block-end: 6px;
  }
  .help dl > div {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding-block: 3px;
  }
  .help dd {
    order: -1;
    flex: 1 1 0;
    color: var(--vscode-descriptionForeground);
  }
  .help dt {
    max-inline-size: 62%;
    text-align: end;
  }
  .help kbd {
    white-space: nowrap;
  }
`;
