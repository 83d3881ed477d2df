import { css } from 'lit';
import { findHighlight } from './findHighlight.ts';
import { transcriptStyles } from '../players/transcriptView.ts';

/** The content of all viewers. */
export const contentStyles = css`
  ${transcriptStyles}
  ${findHighlight}
  backlot-picture {
    inline-size: 100%;
    block-size: 100%;
  }
  .document {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  .strip {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 8px 16px;
    border-block-end: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
    color: var(--vscode-descriptionForeground);
  }
  pre {
    flex: 1;
    min-block-size: 0;
    margin: 0;
    padding: 16px 20px;
    overflow: auto;
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: var(--vscode-editor-font-size, 13px);
    line-height: 1.5;
    color: var(--vscode-editor-foreground);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    tab-size: 2;
  }
  pre.json {
    white-space: pre;
    overflow-wrap: normal;
  }
  .card {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 10px;
    block-size: 100%;
    box-sizing: border-box;
    padding: 20px;
    overflow: auto;
    text-align: center;
  }
  .card p {
    max-inline-size: 48ch;
    margin: 0;
  }
  .card .large .icon {
    font-size: 40px;
    color: var(--vscode-descriptionForeground);
  }
  .card .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px;
  }
  .facts {
    font-weight: 600;
  }
`;
