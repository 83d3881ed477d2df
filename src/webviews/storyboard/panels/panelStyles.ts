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
  .fields {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
    align-items: start;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  .field.wide {
    grid-column: 1 / -1;
  }
  label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
  }
  textarea {
    font: inherit;
    box-sizing: border-box;
    padding: 6px 8px;
    border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent));
    border-radius: 4px;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    field-sizing: content;
    min-block-size: 3.2em;
    max-block-size: 22em;
    resize: vertical;
  }
  textarea::placeholder {
    color: var(--vscode-input-placeholderForeground);
    opacity: 1;
  }
  :is(input, textarea, select):focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  [aria-invalid='true'] {
    border-color: var(--vscode-inputValidation-errorBorder, var(--vscode-errorForeground));
  }
  .fault {
    display: flex;
    gap: 6px;
    color: var(--vscode-errorForeground);
  }
  .fault .icon {
    flex: none;
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
  .assets {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .asset {
    display: flex;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline-start: 8px;
    border-radius: 4px;
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent));
  }
  .asset > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .choose {
    block-size: 26px;
    padding: 0 12px;
    color: var(--vscode-button-secondaryForeground, var(--vscode-foreground));
    background: var(--vscode-button-secondaryBackground, transparent);
    border-color: var(--vscode-button-border, var(--vscode-contrastBorder, transparent));
  }
  .choose:hover {
    background: var(--vscode-button-secondaryHoverBackground, var(--vscode-toolbar-hoverBackground));
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
