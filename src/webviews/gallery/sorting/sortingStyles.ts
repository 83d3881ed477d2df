import { css } from 'lit';

/** The marks of the tiles. */
export const marksStyles = css`
  .marks {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 6px;
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 22px;
    padding-inline: 5px;
    border-radius: 6px;
    border: 1px solid var(--vscode-contrastBorder, transparent);
    box-sizing: border-box;
    font-size: 0.92em;
    font-variant-numeric: tabular-nums;
    color: var(--vscode-badge-foreground);
    background: var(--vscode-badge-background);
  }
  .marks .icon {
    font-size: 14px;
  }
  .cell.rejected canvas.drawn {
    opacity: 0.4;
  }
`;

/** What is wrong with the search, below the bar; and the section of the recipe. */
export const sortingStyles = css`
  .mistakes {
    flex: none;
    margin: 0 20px 8px;
    padding: 6px 10px;
    border-radius: 4px;
    border: 1px solid var(--vscode-inputValidation-warningBorder, var(--vscode-contrastBorder, transparent));
    color: var(--vscode-inputValidation-warningForeground, var(--vscode-foreground));
    background: var(--vscode-inputValidation-warningBackground, var(--vscode-editorWidget-background));
  }
  .mistakes p {
    margin: 0;
  }
  .sorting .group {
    flex-wrap: wrap;
    padding-block-end: 4px;
  }
  .sorting .group .faint {
    padding-inline-start: 6px;
  }
`;
