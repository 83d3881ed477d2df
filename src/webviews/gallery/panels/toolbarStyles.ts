import { css } from 'lit';

/** The toolbars and the filters. */
export const barStyles = css`
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
  @media (max-width: 640px) {
    .bar {
      padding: 8px 12px;
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
`;
