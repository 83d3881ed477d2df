import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FromGallery, ShowOutput, ToGallery } from '../../ui/galleryMessages.ts';
import { Host } from '../shared/host.ts';
import { galleryStyles } from './galleryStyles.ts';

/** The preview page: the picture on a stage, its recipe beside it, and what one does with it. */
class Gallery extends LitElement {
  static override readonly styles = galleryStyles;
  static override readonly properties = {
    shown: { state: true },
    actual: { state: true },
    broken: { state: true },
  };

  declare shown: ShowOutput | undefined;
  declare actual: boolean;
  declare broken: boolean;
  readonly #host = new Host<ToGallery, FromGallery>();

  constructor() {
    super();
    this.actual = false;
    this.broken = false;
    this.#host.listen((message) => {
      this.shown = message;
      this.broken = false;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#host.send({ type: 'ready' });
  }

  override render(): TemplateResult | typeof nothing {
    const shown = this.shown;
    if (!shown) return nothing;
    return html`
      <main>
        <header>
          <h1>${shown.title}</h1>
          <div class="actions" role="toolbar" aria-label=${shown.title}>
            <vscode-button icon="save" @click=${() => this.#host.send({ type: 'save' })}
              >${shown.words.save}</vscode-button
            >
            <vscode-button secondary icon="copy" @click=${() => this.#host.send({ type: 'copyPrompt' })}>
              ${shown.words.copyPrompt}
            </vscode-button>
            <vscode-button
              secondary
              icon=${this.actual ? 'screen-normal' : 'screen-full'}
              @click=${() => (this.actual = !this.actual)}
            >
              ${this.actual ? shown.words.fit : shown.words.actualSize}
            </vscode-button>
          </div>
        </header>
        <div class="columns">
          <figure class=${this.actual ? 'actual' : 'fit'} tabindex="0" aria-label=${shown.alt}>
            ${
              this.broken
                ? html`<p role="alert">${shown.words.cannotShow}</p>`
                : html`<img src=${shown.source} alt=${shown.alt} @error=${() => (this.broken = true)} />`
            }
          </figure>
          <aside>
            <h2>${shown.words.recipe}</h2>
            <dl>
              ${shown.recipe.map(
                ([label, value]) =>
                  html`<div>
                    <dt>${label}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>
          </aside>
        </div>
      </main>
    `;
  }
}

customElements.define('backlot-gallery', Gallery);
