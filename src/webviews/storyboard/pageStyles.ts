import { css } from 'lit';

/** The page's layout, its toolbar, banners and the empty state. */
export const pageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100vh;
    overflow: hidden;
  }
  main {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .bar {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 12px 20px;
  }
  .heading {
    flex: 1 1 9em;
    display: flex;
    align-items: baseline;
    gap: 10px;
    min-inline-size: 0;
  }
  .heading h1 {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 1.3em;
  }
  .heading .faint {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  .group {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .search {
    position: relative;
  }
  .search .icon {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-start: 7px;
    color: var(--vscode-input-placeholderForeground);
    pointer-events: none;
  }
  .search input {
    inline-size: 14em;
    max-inline-size: 100%;
    padding-inline-start: 28px;
  }
  .primary {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    block-size: 28px;
    margin-inline-start: 6px;
    padding: 0 12px 0 8px;
    color: var(--vscode-button-foreground);
    background: var(--vscode-button-background);
    border-color: var(--vscode-button-border, var(--vscode-contrastBorder, transparent));
    white-space: nowrap;
  }
  .primary:hover {
    background: var(--vscode-button-hoverBackground);
  }
  .body {
    flex: 1;
    display: flex;
    min-block-size: 0;
  }
  backlot-board {
    flex: 1;
    min-inline-size: 0;
  }
  .side {
    flex: none;
    inline-size: clamp(280px, 28vw, 400px);
    background: var(--vscode-sideBar-background, var(--vscode-editorWidget-background));
    border-inline-start: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
    border-block-start: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  backlot-timeline {
    flex: none;
  }
  .banner {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 20px 10px;
    padding: 8px 12px;
    border-radius: 6px;
    color: var(--vscode-foreground);
    background: var(--vscode-inputValidation-warningBackground, var(--vscode-editorWidget-background));
    border: 1px solid var(--vscode-inputValidation-warningBorder, var(--vscode-contrastBorder, transparent));
  }
  .banner > span {
    flex: 1;
  }
  details.banner {
    display: block;
    max-block-size: 30vh;
    overflow: auto;
  }
  summary {
    display: flex;
    gap: 8px;
    align-items: center;
    cursor: pointer;
  }
  .banner ul {
    margin: 8px 0;
    padding-inline-start: 24px;
  }
  .empty {
    flex: 1;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    padding: 20px;
    text-align: center;
  }
  .empty .icon {
    font-size: 40px;
    color: var(--vscode-descriptionForeground);
  }
  .empty p {
    margin: 0;
  }
  .empty .primary {
    margin-block-start: 8px;
    padding-inline: 14px;
  }
  .status {
    position: fixed;
    inset-block-end: 88px;
    inset-inline: 0;
    display: flex;
    justify-content: center;
    pointer-events: none;
  }
  .status span {
    padding: 6px 14px;
    border-radius: 6px;
    max-inline-size: 80%;
    color: var(--vscode-notifications-foreground, var(--vscode-foreground));
    background: var(--vscode-notifications-background, var(--vscode-editorWidget-background));
    border: 1px solid var(--vscode-notificationToast-border, var(--vscode-widget-border, transparent));
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
  }
  .status.quiet span {
    opacity: 0;
    transition: opacity 0.3s;
  }
  dialog.help {
    inline-size: min(640px, 92vw);
    padding: 0;
    border-radius: 8px;
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
    color: var(--vscode-foreground);
    background: var(--vscode-editorWidget-background);
  }
  dialog.help::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  dialog.help .sheet {
    padding: 16px 20px 20px;
  }
  dialog.help header {
    display: flex;
    justify-content: space-between;
    margin-block-end: 12px;
  }
  dialog.help dl {
    margin: 0;
    columns: 2;
    column-gap: 28px;
  }
  dialog.help dl > div {
    display: flex;
    flex-direction: column;
    gap: 2px;
    margin-block-end: 10px;
    break-inside: avoid;
  }
  dialog.help dd {
    margin: 0;
  }
  @media (max-width: 720px) {
    .body {
      flex-direction: column;
    }
    .side {
      inline-size: auto;
      max-block-size: 50%;
      border-inline-start: 0;
    }
    .bar {
      padding: 8px 12px;
    }
    .search,
    .search input {
      inline-size: 100%;
      box-sizing: border-box;
    }
    dialog.help dl {
      columns: 1;
    }
  }
`;
