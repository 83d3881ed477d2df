import { css } from 'lit';

export const galleryStyles = css`
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
    padding: 10px 20px;
  }
  .bar h1 {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar .heading {
    display: flex;
    align-items: baseline;
    gap: 10px;
    min-inline-size: 0;
    flex: 1 1 9em;
  }
  .bar .heading .faint {
    flex: none;
    white-space: nowrap;
  }
  .group {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .level {
    min-inline-size: 4ch;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
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
    inline-size: 17em;
    max-inline-size: 100%;
    padding-inline-start: 28px;
  }
  backlot-grid {
    flex: 1;
    min-block-size: 0;
  }
  .body {
    flex: 1;
    display: flex;
    gap: 20px;
    min-block-size: 0;
    padding: 0 20px 20px;
  }
  .stage {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: hidden;
    border-radius: 6px;
    background: var(--vscode-editorWidget-background);
    box-shadow: inset 0 0 0 1px var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  .body > backlot-compare {
    flex: 1;
    min-inline-size: 0;
  }
  .recipe {
    flex: 0 0 17em;
    overflow: auto;
    padding-block-end: 8px;
  }
  .recipe header {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    background: var(--vscode-editor-background);
    padding-block-end: 4px;
  }
  .recipe section {
    padding-block: 10px;
    border-block-start: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
  }
  .recipe h3 {
    margin-block-end: 4px;
    color: var(--vscode-descriptionForeground);
    font-weight: normal;
    font-size: 0.92em;
  }
  dl {
    margin: 0;
  }
  .recipe dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding-block: 2px;
  }
  .recipe dt {
    color: var(--vscode-descriptionForeground);
  }
  .recipe dt:has(.hidden) {
    display: contents;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
    min-inline-size: 0;
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
  .status {
    position: fixed;
    inset-block-end: 16px;
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
    flex: 1 0 auto;
    max-inline-size: 60%;
    color: var(--vscode-descriptionForeground);
  }
  .help dt {
    text-align: end;
  }
  @media (max-width: 640px) {
    .bar {
      padding: 8px 12px;
    }
    backlot-grid {
      padding-inline: 12px;
    }
    .body {
      flex-direction: column;
      gap: 12px;
      padding: 0 12px 12px;
    }
    .recipe {
      flex: 0 1 40%;
    }
    .search,
    .search input {
      inline-size: 100%;
      box-sizing: border-box;
    }
    .filters {
      inline-size: 100%;
    }
  }
  @media (max-height: 480px) {
    .bar {
      padding-block: 4px;
    }
  }
  @media (max-width: 640px) and (max-height: 480px) {
    .body {
      overflow: hidden auto;
    }
    .stage {
      flex: none;
      block-size: 160px;
    }
    .recipe {
      flex: none;
      overflow: visible;
    }
  }
`;
