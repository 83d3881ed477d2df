import { css } from 'lit';

/** Buttons, fields and texts that all pages share. Only the editor's theme colors are used. */
export const controls = css`
  :host {
    color: var(--vscode-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size, 13px);
    font-weight: var(--vscode-font-weight);
    line-height: 1.4;
  }
  .icon {
    font: normal 16px/1 codicon;
    display: inline-block;
    user-select: none;
    -webkit-font-smoothing: antialiased;
  }
  button {
    font: inherit;
    color: inherit;
    border: 1px solid transparent;
    border-radius: 4px;
    background: none;
    cursor: pointer;
  }
  button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  button.quiet {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 26px;
    min-inline-size: 26px;
    padding: 0 4px;
    box-sizing: border-box;
    color: var(--vscode-icon-foreground, var(--vscode-foreground));
    white-space: nowrap;
  }
  button.quiet.labeled {
    padding-inline: 6px 8px;
    color: var(--vscode-foreground);
  }
  button.quiet:hover:not(:disabled) {
    background: var(--vscode-toolbar-hoverBackground);
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
  }
  button.quiet[aria-pressed='true'],
  button.quiet[aria-expanded='true'] {
    background: var(--vscode-inputOption-activeBackground);
    color: var(--vscode-inputOption-activeForeground, var(--vscode-foreground));
    border-color: var(--vscode-inputOption-activeBorder, transparent);
  }
  button.link {
    padding: 0;
    color: var(--vscode-textLink-foreground);
    text-align: start;
    text-decoration: underline;
  }
  button.link:hover {
    color: var(--vscode-textLink-activeForeground);
  }
  :is(button, select, input, [tabindex]):focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  input,
  select {
    font: inherit;
    block-size: 26px;
    box-sizing: border-box;
    padding: 0 8px;
    border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent));
    border-radius: 4px;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
  }
  input::placeholder {
    color: var(--vscode-input-placeholderForeground);
    opacity: 1;
  }
  select {
    color: var(--vscode-dropdown-foreground);
    background: var(--vscode-dropdown-background);
    border-color: var(--vscode-dropdown-border, var(--vscode-contrastBorder, transparent));
  }
  h1,
  h2,
  h3 {
    margin: 0;
    font-weight: 600;
  }
  h1 {
    font-size: 1.15em;
  }
  h2,
  h3 {
    font-size: 1em;
  }
  .faint {
    color: var(--vscode-descriptionForeground);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .keys {
    display: inline-block;
    padding: 0 5px;
    border: 1px solid var(--vscode-keybindingLabel-border, var(--vscode-widget-border, transparent));
    border-block-end-color: var(--vscode-keybindingLabel-bottomBorder, transparent);
    border-radius: 3px;
    background: var(--vscode-keybindingLabel-background, transparent);
    color: var(--vscode-keybindingLabel-foreground, var(--vscode-foreground));
    font-size: 0.92em;
  }
  .spinning {
    animation: spin 1.5s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
  :host-context(.vscode-reduce-motion) * {
    transition: none !important;
    animation: none !important;
  }
`;
