import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../../shared/controlStyles.ts';
import { codicon } from '../../shared/icons.ts';
import { foldableLines, linesInSight, type FoldableLine } from '../model/foldableLines.ts';
import { findHighlight } from './findHighlight.ts';

/** Of a long text only the outermost levels are open at first, so that it is shown at once. */
const LONG_LINES = 2_000;
const OPEN_LEVELS = 2;

/** Formatted JSON as a tree of its lines, folded by click and by keyboard. */
export class JsonView extends LitElement {
  static override readonly styles = [
    controls,
    findHighlight,
    css`
      :host {
        display: block;
        flex: 1;
        min-block-size: 0;
        overflow: auto;
      }
      [role='tree'] {
        padding: 16px 20px 16px 4px;
        font-family: var(--vscode-editor-font-family, monospace);
        font-size: var(--vscode-editor-font-size, 13px);
        line-height: 1.5;
        color: var(--vscode-editor-foreground);
        inline-size: max-content;
      }
      [role='treeitem'] {
        display: flex;
        white-space: pre;
        content-visibility: auto;
        contain-intrinsic-block-size: auto 1.5em;
      }
      [role='treeitem']:focus-visible {
        outline: 1px solid var(--vscode-focusBorder);
        outline-offset: -1px;
      }
      .fold {
        inline-size: 18px;
        flex: none;
        cursor: pointer;
      }
      .more {
        color: var(--vscode-descriptionForeground);
      }
    `,
  ];
  static override readonly properties = {
    text: {},
    label: {},
    folded: { state: true },
    active: { state: true },
  };

  declare text: string;
  declare label: string;
  /** The lines whose content is hidden. */
  declare folded: ReadonlySet<number>;
  /** The line that has the focus, or gets it. */
  declare active: number;
  #lines: readonly FoldableLine[] = [];

  constructor() {
    super();
    this.text = '';
    this.label = '';
    this.folded = new Set();
    this.active = 0;
  }

  /** Opens everything: what is searched is in sight. */
  unfoldAll(): void {
    this.folded = new Set();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('text')) return;
    this.#lines = foldableLines(this.text);
    this.active = 0;
    const isLong = this.#lines.length > LONG_LINES;
    const deep = ({ level, end }: FoldableLine) => isLong && end !== null && level > OPEN_LEVELS;
    this.folded = new Set(this.#lines.flatMap((line, at) => (deep(line) ? [at] : [])));
  }

  protected override updated(changed: PropertyValues): void {
    // The focus follows the active line, where the tree has it.
    if (changed.has('active') && this.shadowRoot?.activeElement) this.focus();
  }

  override render(): TemplateResult {
    return html`<div role="tree" aria-label=${this.label} @keydown=${this.#onKeyDown} @click=${this.#onClick}>
      ${linesInSight(this.#lines, this.folded).map((at) => this.#line(at))}
    </div>`;
  }

  #line(at: number): TemplateResult {
    const line = this.#lines[at];
    const isFolded = this.folded.has(at);
    const canFold = line !== undefined && line.end !== null;
    const end = canFold && isFolded ? this.#lines[line.end ?? at]?.text.trim() : undefined;
    return html`<div
      role="treeitem"
      aria-level=${line?.level ?? 1}
      aria-expanded=${canFold ? String(!isFolded) : nothing}
      tabindex=${at === this.active ? 0 : -1}
      data-line=${at}
    >
      <span class="fold" aria-hidden="true"
        >${canFold ? codicon(isFolded ? 'chevron-right' : 'chevron-down') : nothing}</span
      ><span>${line?.text}</span>${end === undefined ? nothing : html`<span class="more"> … ${end}</span>`}
    </div>`;
  }

  readonly #onClick = (event: Event): void => {
    const at = lineOf(event);
    if (at === null) return;
    this.active = at;
    const onIcon = event.composedPath().some((node) => node instanceof Element && node.matches('.fold'));
    if (onIcon) this.#fold(at, !this.folded.has(at));
  };

  /** As in every tree: left folds or goes out, right opens or goes in. What has no meaning here is the page's. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.active;
    const shown = linesInSight(this.#lines, this.folded);
    const place = shown.indexOf(at);
    const canFold = typeof this.#lines[at]?.end === 'number';
    const isFolded = this.folded.has(at);
    const go = (to: number | undefined) => {
      if (to !== undefined) this.active = to;
    };
    switch (event.key) {
      case 'ArrowDown':
        go(shown[place + 1]);
        break;
      case 'ArrowUp':
        go(shown[place - 1]);
        break;
      case 'ArrowRight':
        if (canFold && isFolded) this.#fold(at, false);
        else if (canFold) go(at + 1);
        break;
      case 'ArrowLeft':
        if (canFold && !isFolded) this.#fold(at, true);
        else go(this.#parentOf(at));
        break;
      case 'Enter':
      case ' ':
        if (canFold) this.#fold(at, !isFolded);
        break;
      case 'Home':
        go(shown[0]);
        break;
      case 'End':
        go(shown.at(-1));
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #fold(at: number, isFolded: boolean): void {
    const folded = new Set(this.folded);
    if (isFolded) folded.add(at);
    else folded.delete(at);
    this.folded = folded;
  }

  /** The line in which what contains this one begins. */
  #parentOf(at: number): number | undefined {
    for (let before = at - 1; before >= 0; before -= 1) {
      const end = this.#lines[before]?.end ?? null;
      if (end !== null && end >= at) return before;
    }
    return undefined;
  }
}

function lineOf(event: Event): number | null {
  for (const node of event.composedPath())
    if (node instanceof HTMLElement && node.dataset['line'] !== undefined)
      return Number(node.dataset['line']);
  return null;
}

customElements.define('backlot-json', JsonView);
