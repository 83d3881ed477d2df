import { css } from 'lit';

/** The page's layout, its empty state and the status line. */
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
  dl {
    margin: 0;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
    min-inline-size: 0;
  }
  .drop-hint {
    position: fixed;
    inset: 8px;
    z-index: 5;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    margin: 0;
    border: 2px dashed var(--vscode-focusBorder);
    border-radius: 6px;
    background: var(--vscode-editor-background);
    opacity: 0.92;
    pointer-events: none;
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
  @media (max-width: 640px) {
    backlot-grid {
      padding-inline: 12px;
    }
    .body {
      flex-direction: column;
      gap: 12px;
      padding: 0 12px 12px;
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
  }
`;
