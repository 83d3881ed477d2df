import { css } from 'lit';

/** The sheet of cards. Lengths that the layout counts with come from it. */
export const gridStyles = css`
  :host {
    display: block;
    overflow: hidden auto;
    padding: 0 20px 20px;
    scrollbar-gutter: stable;
  }
  .sheet {
    position: relative;
  }
  .row,
  .scene {
    position: absolute;
    inset-inline: 0;
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    gap: 16px;
    contain: layout style;
  }
  .scene {
    display: block;
    block-size: 52px;
  }
  .heading {
    display: flex;
    align-items: center;
    gap: 10px;
    block-size: 100%;
    padding-block-start: 8px;
    box-sizing: border-box;
  }
  .number {
    flex: none;
    min-inline-size: 24px;
    padding: 0 7px;
    box-sizing: border-box;
    border-radius: 12px;
    line-height: 24px;
    text-align: center;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    color: var(--vscode-badge-foreground);
    background: var(--vscode-badge-background);
    border: 1px solid var(--vscode-contrastBorder, transparent);
  }
  .title {
    flex: 0 1 auto;
    min-inline-size: 4em;
    field-sizing: content;
    max-inline-size: 60%;
    font-size: 1.15em;
    font-weight: 600;
    color: var(--vscode-foreground);
    background: none;
    border-color: transparent;
  }
  .title:hover:not([readonly]) {
    border-color: var(--vscode-input-border, var(--vscode-widget-border, transparent));
  }
  .title:focus {
    background: var(--vscode-input-background);
  }
  .sum {
    flex: 1;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .tools {
    display: flex;
    opacity: 0;
  }
  .scene:hover .tools,
  .scene:focus-within .tools {
    opacity: 1;
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: var(--card);
    box-sizing: border-box;
    overflow: hidden;
    border-radius: 8px;
    background: var(--vscode-editorWidget-background);
    box-shadow: inset 0 0 0 1px var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
    cursor: pointer;
    contain: layout paint style;
  }
  .card:hover {
    box-shadow: inset 0 0 0 1px
      var(--vscode-contrastActiveBorder, var(--vscode-list-inactiveSelectionBackground));
  }
  .card.selected {
    background: var(--vscode-list-inactiveSelectionBackground, var(--vscode-editorWidget-background));
    color: var(--vscode-list-inactiveSelectionForeground, inherit);
    box-shadow: inset 0 0 0 2px var(--vscode-contrastActiveBorder, var(--vscode-focusBorder));
  }
  .card:focus-visible {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: 1px;
    contain: layout style;
  }
  :is(.scene.drop-before .heading, .drop-after .add) {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: -2px;
    border-radius: 8px;
  }
  .card.drop-before::before,
  .card.drop-after::after {
    content: '';
    position: absolute;
    z-index: 2;
    inset-block: 0;
    inline-size: 4px;
    background: var(--vscode-focusBorder);
  }
  .card.drop-before::before {
    inset-inline-start: 0;
  }
  .card.drop-after::after {
    inset-inline-end: 0;
  }
  .picture {
    position: relative;
    flex: none;
    block-size: var(--picture);
    margin: 2px 2px 0;
    overflow: hidden;
    border-radius: 6px 6px 0 0;
    background: var(--vscode-editor-background);
  }
  .picture canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .placeholder {
    position: absolute;
    inset: 14% 0;
    margin-inline: auto;
    aspect-ratio: 16 / 9;
    max-inline-size: 80%;
    display: grid;
    place-content: center;
    border: 1px dashed var(--vscode-descriptionForeground);
    border-radius: 4px;
    color: var(--vscode-descriptionForeground);
    opacity: 0.55;
  }
  .placeholder .icon {
    font-size: 22px;
  }
  .placeholder[data-ratio='1:1'] {
    aspect-ratio: 1;
  }
  .placeholder[data-ratio='9:16'] {
    aspect-ratio: 9 / 16;
  }
  .placeholder[data-ratio='9:7'] {
    aspect-ratio: 9 / 7;
  }
  .placeholder[data-ratio='7:9'] {
    aspect-ratio: 7 / 9;
  }
  .code,
  .length,
  .count,
  .misfit {
    position: absolute;
    padding: 1px 7px;
    border-radius: 4px;
    font-variant-numeric: tabular-nums;
    color: var(--vscode-editor-foreground);
    background: var(--vscode-editor-background);
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  .code {
    inset-block-start: 8px;
    inset-inline-start: 8px;
    font-weight: 700;
  }
  .length {
    inset-block-end: 8px;
    inset-inline-end: 8px;
    font-size: 0.92em;
  }
  .count {
    inset-block-start: 8px;
    inset-inline-end: 8px;
    display: flex;
    align-items: center;
    gap: 4px;
    font-size: 0.92em;
  }
  .count .icon,
  .misfit .icon {
    font-size: 13px;
  }
  .rehearsal {
    position: absolute;
    inset-block-end: 34px;
    inset-inline-start: 8px;
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 1px 7px;
    border-radius: 4px;
    font-size: 0.92em;
    color: var(--vscode-editor-foreground);
    background: var(--vscode-editor-background);
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  .rehearsal .icon {
    font-size: 13px;
  }
  .misfit {
    inset-block-end: 8px;
    inset-inline-start: 8px;
    display: flex;
    align-items: center;
    gap: 4px;
    font-size: 0.92em;
  }
  .misfit .icon {
    color: var(--vscode-editorWarning-foreground);
  }
  .caption {
    flex: 1;
    min-block-size: 0;
    padding: 8px 12px 10px;
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  .line strong {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
  }
  .state {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: 0.92em;
  }
  .state .icon {
    font-size: 13px;
    color: var(--vscode-descriptionForeground);
  }
  .state.ready .icon {
    color: var(--vscode-testing-iconPassed, var(--vscode-charts-green));
  }
  .state.stale .icon {
    color: var(--vscode-editorWarning-foreground, var(--vscode-charts-yellow));
  }
  .state.failed .icon {
    color: var(--vscode-errorForeground, var(--vscode-charts-red));
  }
  .state:is(.running, .waiting) .icon {
    color: var(--vscode-charts-blue, currentColor);
  }
  .prompt {
    margin: 4px 0 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .adding {
    block-size: var(--card);
  }
  .add {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 6px;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 8px;
    border: 1px dashed
      var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-descriptionForeground)));
    color: var(--vscode-descriptionForeground);
  }
  .add:hover {
    color: var(--vscode-foreground);
    border-color: var(--vscode-focusBorder);
  }
  .none {
    padding: 40px;
    text-align: center;
  }
`;
