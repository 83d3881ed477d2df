import { css } from 'lit';

/** Fields of forms with their faults and their files. */
export const formStyles = css`
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
  .label {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
  }
  .label > label {
    flex: 1;
  }
  label {
    min-inline-size: 0;
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
  .field p {
    margin: 0;
  }
  .help {
    font-size: 0.92em;
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
`;
