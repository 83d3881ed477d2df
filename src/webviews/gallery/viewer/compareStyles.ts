import { css } from 'lit';

export const compareStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    gap: 12px;
  }
  .stack,
  figure {
    position: relative;
    flex: 1;
    min-block-size: 0;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    border-radius: 6px;
    background: var(--vscode-editorWidget-background);
    box-shadow: inset 0 0 0 1px var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  .stack > backlot-picture,
  .upper {
    position: absolute;
    inset: 0;
  }
  .upper {
    background: var(--vscode-editorWidget-background);
  }
  .behind {
    visibility: hidden;
  }
  .sides {
    flex: 1;
    display: flex;
    gap: 12px;
    min-block-size: 0;
  }
  figure {
    display: flex;
    flex-direction: column;
  }
  figure > :first-child {
    flex: 1;
    min-block-size: 0;
  }
  figcaption,
  .name {
    padding: 4px 10px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--vscode-foreground);
    background: var(--vscode-editorWidget-background);
    font-size: 0.92em;
  }
  .name {
    position: absolute;
    inset-block-end: 10px;
    max-inline-size: 40%;
    box-sizing: border-box;
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
    border-radius: 4px;
    pointer-events: none;
  }
  .name.start {
    inset-inline-start: 10px;
  }
  .name.end {
    inset-inline-end: 10px;
  }
  .divider {
    position: absolute;
    inset-block: 0;
    inline-size: 28px;
    margin-inline-start: -14px;
    cursor: ew-resize;
    touch-action: none;
  }
  .divider::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 13px;
    inline-size: 2px;
    background: var(--vscode-editor-foreground);
    box-shadow: 0 0 0 1px var(--vscode-editor-background);
  }
  .divider:focus-visible {
    outline: none;
  }
  .grip {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin-block-start: -14px;
    border-radius: 14px;
    background: var(--vscode-button-background);
    color: var(--vscode-button-foreground);
    border: 1px solid var(--vscode-contrastBorder, transparent);
    box-sizing: border-box;
  }
  .divider:focus-visible .grip {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
  .differences {
    flex: none;
    max-block-size: 30%;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    margin-block-start: 6px;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    padding: 5px 12px 5px 0;
    border-block-start: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
    text-align: start;
    vertical-align: top;
    font-weight: normal;
    overflow-wrap: anywhere;
  }
  th {
    inline-size: 22%;
    color: var(--vscode-descriptionForeground);
  }
  @media (max-width: 560px) {
    .sides {
      flex-direction: column;
    }
  }
`;
