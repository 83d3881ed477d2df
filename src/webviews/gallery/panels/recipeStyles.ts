import { css } from 'lit';

/** The recipe beside an output, or below it on a narrow page. */
export const recipeStyles = css`
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
  @media (max-width: 640px) {
    .recipe {
      flex: 0 1 40%;
    }
  }
  @media (max-width: 640px) and (max-height: 480px) {
    .recipe {
      flex: none;
      overflow: visible;
    }
  }
`;
