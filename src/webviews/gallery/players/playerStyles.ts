import { css } from 'lit';

export const playerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  .screen {
    flex: 1;
    display: flex;
    flex-direction: column;
    align-items: stretch;
    justify-content: center;
    min-block-size: 0;
    outline-offset: -2px;
  }
  video {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }
  backlot-waveform {
    flex: 0 1 220px;
    margin-inline: 20px;
  }
  .screen .faint {
    margin: 8px 20px 0;
    text-align: center;
  }
  .note {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 6px 16px;
    border-block-start: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 8px 12px;
    border-block-start: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
  }
  input[type='range'] {
    flex: 1 1 120px;
    min-inline-size: 80px;
    padding: 0;
    border: none;
    background: none;
    accent-color: var(--vscode-progressBar-background, var(--vscode-foreground));
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .facts {
    margin: 0;
    padding: 0 16px 8px;
    color: var(--vscode-descriptionForeground);
  }
`;
