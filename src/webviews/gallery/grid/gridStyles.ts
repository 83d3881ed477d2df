import { css } from 'lit';
import type { GridMeasures } from './gridLayout.ts';

export const MEASURES: GridMeasures = { minCellWidth: 168, gap: 12, aspect: 0.75, captionHeight: 48 };

export const gridStyles = css`
  :host {
    display: block;
    overflow: hidden auto;
    overflow-anchor: none;
    scrollbar-gutter: stable;
    padding: 4px 20px 20px;
  }
  .sheet {
    position: relative;
  }
  .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: var(--row);
    display: flex;
    gap: 12px;
    contain: layout size style;
  }
  .cell {
    flex: none;
    inline-size: var(--cell);
    block-size: var(--row);
    box-sizing: border-box;
    border-radius: 6px;
    cursor: pointer;
    contain: layout size style;
    outline-offset: 2px;
  }
  .cell:focus-visible {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
  .picture {
    position: relative;
    block-size: var(--picture);
    border-radius: 6px;
    overflow: hidden;
    background: var(--vscode-editorWidget-background);
    box-shadow: inset 0 0 0 1px var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    transition: opacity 0.12s ease-out;
  }
  canvas.drawn {
    opacity: 1;
  }
  .cell:hover .picture::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 6px;
    box-shadow: inset 0 0 0 2px var(--vscode-contrastActiveBorder, var(--vscode-toolbar-hoverBackground));
    pointer-events: none;
  }
  .cell[aria-selected='true'] .picture {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: -2px;
  }
  .kind {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 8px;
    color: var(--vscode-descriptionForeground);
    font-size: 0.9em;
  }
  .kind .icon {
    font-size: 28px;
  }
  .badge {
    position: absolute;
    inset-block-end: 6px;
    inset-inline-start: 6px;
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 6px;
    color: var(--vscode-badge-foreground);
    background: var(--vscode-badge-background);
  }
  .tick {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 11px;
    border: 1px solid var(--vscode-checkbox-border, var(--vscode-foreground));
    background: var(--vscode-editor-background);
    opacity: 0;
  }
  .cell:hover .tick,
  .cell:focus-visible .tick,
  .cell[aria-selected='true'] .tick {
    opacity: 1;
  }
  .cell:not([aria-selected='true']) .tick {
    color: var(--vscode-descriptionForeground);
  }
  .cell[aria-selected='true'] .tick {
    border-color: var(--vscode-contrastBorder, var(--vscode-button-background));
    background: var(--vscode-button-background);
    color: var(--vscode-button-foreground);
  }
  .caption {
    display: flex;
    flex-direction: column;
    gap: 1px;
    padding: 6px 2px 0;
  }
  .caption > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .caption .faint {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    font-size: 0.92em;
  }
`;
