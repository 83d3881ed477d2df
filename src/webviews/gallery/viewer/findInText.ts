import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { iconButton } from '../../shared/buttons.ts';
import { controls } from '../../shared/controlStyles.ts';
import type { GalleryStrings } from '../galleryStore.ts';
import { JsonView } from './jsonView.ts';

/** More than anybody goes through. */
const MOST_FOUND = 1_000;
const [FOUND, NOW] = ['backlot-found', 'backlot-found-now'];

/** Finds words in the text beside it: opened by Ctrl+F, Enter and Shift+Enter go through, Escape closes. */
export class FindInText extends LitElement {
  static override readonly styles = [
    controls,
    css`
      div {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 6px 16px;
        border-block-end: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
      }
      input {
        flex: 0 1 28ch;
        min-inline-size: 10ch;
      }
    `,
  ];
  static override readonly properties = {
    strings: { attribute: false },
    isOpen: { state: true },
    found: { state: true },
    at: { state: true },
  };

  declare strings: GalleryStrings;
  declare isOpen: boolean;
  declare found: readonly Range[];
  /** The one that is in sight, from 0. */
  declare at: number;
  #words = '';

  constructor() {
    super();
    this.isOpen = false;
    this.found = [];
    this.at = 0;
  }

  /** Opens it, or goes back into it. */
  async open(): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    const input = this.renderRoot.querySelector('input');
    input?.focus();
    input?.select();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forgetHighlights();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const { strings } = this;
    const count = this.found.length;
    const told =
      this.#words === ''
        ? ''
        : count === 0
          ? strings.t('foundNone')
          : strings.t('foundAt', this.at + 1, count === MOST_FOUND ? `${count}+` : count);
    return html`<div role="search">
      <input
        type="search"
        aria-label=${strings.t('find')}
        placeholder=${strings.t('find')}
        .value=${this.#words}
        @input=${this.#onInput}
        @keydown=${this.#onKeyDown}
      />
      <span role="status">${told}</span>
      ${iconButton({ icon: 'arrow-up', label: strings.t('findPrevious'), onClick: () => this.#go(-1) })}
      ${iconButton({ icon: 'arrow-down', label: strings.t('findNext'), onClick: () => this.#go(1) })}
      ${iconButton({ icon: 'close', label: strings.t('close'), onClick: () => this.#close() })}
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) void this.#find(event.target.value);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    // What is typed here is no shortcut of the page.
    event.stopPropagation();
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter') this.#go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };

  async #find(words: string): Promise<void> {
    this.#words = words;
    const root = await this.#searched();
    this.at = 0;
    this.found = root && words !== '' ? rangesOf(root, words) : [];
    CSS.highlights.set(FOUND ?? '', new Highlight(...this.found));
    this.#show();
    this.requestUpdate();
  }

  /** What has the text: the element beside it, or what that has inside. */
  async #searched(): Promise<Node | null> {
    const text = this.parentElement?.querySelector('pre, .words, backlot-json') ?? null;
    if (!(text instanceof JsonView)) return text;
    text.unfoldAll();
    await text.updateComplete;
    return text.renderRoot;
  }

  #go(by: 1 | -1): void {
    const count = this.found.length;
    if (count === 0) return;
    this.at = (this.at + by + count) % count;
    this.#show();
  }

  #show(): void {
    const range = this.found[this.at];
    if (!range) return void CSS.highlights.delete(NOW ?? '');
    CSS.highlights.set(NOW ?? '', new Highlight(range));
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }

  #close(): void {
    this.isOpen = false;
    this.found = [];
    this.#words = '';
    forgetHighlights();
    this.dispatchEvent(new CustomEvent('closed', { bubbles: true, composed: true }));
  }
}

function forgetHighlights(): void {
  for (const name of [FOUND, NOW]) CSS.highlights.delete(name ?? '');
}

/** Where the words stand, in any case, within one piece of text each. */
function rangesOf(root: Node, words: string): readonly Range[] {
  const wanted = new RegExp(words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`), 'giu');
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node && ranges.length < MOST_FOUND; node = texts.nextNode()) {
    if (node.parentElement?.closest('style, [aria-hidden="true"]')) continue;
    for (const { 0: found, index } of (node.textContent ?? '').matchAll(wanted)) {
      if (ranges.length === MOST_FOUND) break;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      ranges.push(range);
    }
  }
  return ranges;
}

customElements.define('backlot-find', FindInText);
