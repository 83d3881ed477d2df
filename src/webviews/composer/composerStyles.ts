import { css } from 'lit';

/** The layout of the composer: the prompt and its files, the settings beside them, the price at the bottom. */
export const composerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100vh;
    overflow: hidden;
  }
  header,
  footer {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 10px 20px;
  }
  header select {
    inline-size: auto;
    max-inline-size: 22em;
  }
  .kind {
    font-weight: 600;
  }
  .spread {
    flex: 1;
  }
  main {
    flex: 1;
    display: flex;
    min-block-size: 0;
    border-block: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  form {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden auto;
    padding: 16px 20px 24px;
    box-sizing: border-box;
  }
  .sheet {
    max-inline-size: 1180px;
    margin-inline: auto;
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 20px 28px;
    align-items: start;
  }
  .sheet.plain {
    grid-template-columns: minmax(0, 1fr);
  }
  .main,
  .side,
  .files {
    display: grid;
    gap: 14px;
  }
  .side {
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    align-items: start;
  }
  .side > .field.wide,
  .fields > .field.wide {
    grid-column: 1 / -1;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .label {
    min-block-size: 26px;
  }
  .prompt label {
    flex: 1;
    font-weight: 600;
  }
  .prompt textarea {
    min-block-size: 9em;
    max-block-size: 50vh;
    font-size: 1.08em;
    line-height: 1.5;
    padding: 10px 12px;
  }
  .tips {
    margin: 0;
    padding-inline-start: 18px;
  }
  details {
    grid-column: 1 / -1;
    border-block-start: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
    padding-block-start: 10px;
  }
  summary {
    cursor: pointer;
    padding-block: 4px;
    font-weight: 600;
  }
  summary:focus-visible,
  .media:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
  details .fields {
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
    gap: 16px 20px;
    margin-block-start: 10px;
  }
  .media {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px;
    border: 1px dashed var(--vscode-contrastBorder, var(--vscode-descriptionForeground));
    border-radius: 6px;
  }
  .media.over {
    border-style: solid;
    border-color: var(--vscode-focusBorder);
    background: var(--vscode-list-dropBackground, var(--vscode-toolbar-hoverBackground));
  }
  .drop {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    flex: 1 1 10em;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .thumb {
    position: relative;
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    inline-size: 132px;
    margin: 0;
    border-radius: 4px;
    overflow: hidden;
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent));
  }
  .thumb > :is(img, video, .icon:first-child) {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 84px;
    object-fit: cover;
  }
  .thumb > .icon:first-child {
    display: grid;
    place-content: center;
    font-size: 28px;
    color: var(--vscode-descriptionForeground);
  }
  .thumb figcaption {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    padding-inline-start: 6px;
    font-size: 0.92em;
  }
  .pairs {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) auto;
    gap: 6px;
    inline-size: 100%;
  }
  .also {
    flex: 1 0 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .also li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    padding: 1px 2px 1px 10px;
    border-radius: 6px;
    background: var(--vscode-editorWidget-background);
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  .also .wrong {
    border-color: var(--vscode-inputValidation-errorBorder, var(--vscode-errorForeground));
  }
  .also .name {
    font-weight: 600;
  }
  .banner {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 20px 8px;
    padding: 6px 12px;
    border-radius: 6px;
    background: var(--vscode-editorWidget-background);
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  aside {
    flex: none;
    inline-size: clamp(240px, 26vw, 360px);
    overflow: hidden auto;
    padding: 14px 16px;
    box-sizing: border-box;
    background: var(--vscode-sideBar-background, var(--vscode-editorWidget-background));
    border-inline-start: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  }
  aside p {
    margin: 6px 0 12px;
  }
  aside dl > div {
    margin-block-end: 10px;
  }
  aside dt {
    color: var(--vscode-descriptionForeground);
  }
  aside dd {
    display: flex;
    align-items: start;
    gap: 6px;
    margin: 0;
  }
  aside dd > span:first-child {
    flex: 1;
    overflow-wrap: anywhere;
  }
  dl {
    margin: 0;
  }
  footer dl {
    flex: 1 1 20em;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
  }
  .fact {
    display: flex;
    gap: 6px;
    min-inline-size: 0;
  }
  .fact dt {
    color: var(--vscode-descriptionForeground);
  }
  .fact dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .short :is(.price, .balance, .budget) dd {
    color: var(--vscode-errorForeground);
  }
  .count {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .count input {
    inline-size: 4.5em;
  }
  .primary {
    min-block-size: 30px;
    padding: 0 18px;
    font-weight: 600;
    color: var(--vscode-button-foreground);
    background: var(--vscode-button-background);
    border-color: var(--vscode-button-border, var(--vscode-contrastBorder, transparent));
  }
  .primary:hover {
    background: var(--vscode-button-hoverBackground);
  }
  .primary[aria-disabled='true'] {
    cursor: progress;
  }
  .empty {
    flex: 1;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 10px;
    padding: 20px;
    text-align: center;
  }
  .empty p {
    margin: 0;
  }
  .status {
    position: fixed;
    inset-block-end: 64px;
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
  @media (max-width: 760px) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
    }
    main {
      flex-direction: column;
    }
    aside {
      inline-size: auto;
      max-block-size: 45%;
      border-inline-start: 0;
    }
  }
`;
