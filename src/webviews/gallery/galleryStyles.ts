import { css } from 'lit';

export const galleryStyles = css`
  :host {
    display: block;
    color: var(--vscode-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size);
  }
  main {
    display: flex;
    flex-direction: column;
    block-size: 100vh;
    box-sizing: border-box;
    padding: 12px 20px;
    gap: 12px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  h1 {
    margin: 0;
    font-size: 1.3em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 0 0 8px;
    font-size: 1em;
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .columns {
    display: flex;
    flex: 1;
    min-block-size: 0;
    gap: 20px;
  }
  figure {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: auto;
    background: var(--vscode-editorWidget-background);
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
    border-radius: 4px;
  }
  figure:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
  }
  figure.fit {
    display: grid;
    place-items: center;
  }
  figure.fit img {
    max-inline-size: 100%;
    max-block-size: 100%;
    object-fit: contain;
    min-block-size: 0;
  }
  figure.fit {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  aside {
    flex: 0 0 16em;
    overflow: auto;
  }
  dl {
    margin: 0;
  }
  dl div {
    padding: 6px 0;
    border-block-end: 1px solid var(--vscode-widget-border, transparent);
  }
  dt {
    color: var(--vscode-descriptionForeground);
  }
  dd {
    margin: 2px 0 0;
    overflow-wrap: anywhere;
  }
  @media (max-width: 640px) {
    .columns {
      flex-direction: column;
      overflow: auto;
    }
    aside {
      flex: none;
    }
    figure {
      min-block-size: 50vh;
    }
  }
`;
