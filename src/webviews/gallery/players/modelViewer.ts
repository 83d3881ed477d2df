import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ModelFacts } from '../../../features/shared/pages/mediaMessages.ts';
import type * as modelScene from '../../model3d/modelScene.ts';
import { iconButton } from '../../shared/buttons.ts';
import { controls } from '../../shared/controlStyles.ts';
import { codicon } from '../../shared/icons.ts';
import { readLocalFile } from '../../shared/localFile.ts';
import type { GalleryStrings } from '../galleryStore.ts';
import { playerStyles } from './playerStyles.ts';
import { LARGEST_MODEL_BYTES, modelText, unknownNeeds } from './modelText.ts';

const STEP = Math.PI / 16;
const ZOOM = 1.2;

type State = 'loading' | 'shown' | 'failed';

/** A 3D model that is turned by mouse and keyboard. Event: `outside` when the user wants another program. */
export class ModelViewer extends LitElement {
  static override readonly styles = [
    controls,
    playerStyles,
    css`
      .screen {
        position: relative;
      }
      canvas {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        cursor: grab;
        touch-action: none;
      }
    `,
  ];
  static override readonly properties = {
    source: { attribute: false },
    label: { attribute: false },
    byteSize: { attribute: false },
    facts: { attribute: false },
    strings: { attribute: false },
    state: { state: true },
    wireframe: { state: true },
  };

  declare source: string;
  declare label: string;
  declare byteSize: number;
  /** Undefined until the host has told them; null for a file that it cannot read. */
  declare facts: ModelFacts | null | undefined;
  declare strings: GalleryStrings;
  declare state: State;
  declare wireframe: boolean;
  #scene: modelScene.ModelScene | null = null;
  readonly #closing = new AbortController();
  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry) this.#scene?.resize(entry.contentRect.width, entry.contentRect.height);
  });

  constructor() {
    super();
    this.source = '';
    this.label = '';
    this.byteSize = 0;
    this.facts = undefined;
    this.state = 'loading';
    this.wireframe = false;
  }

  /** Does what a key means to a model; false when it means nothing to it. */
  pressed(key: string): boolean {
    const scene = this.#scene;
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        scene?.orbit(key === 'ArrowLeft' ? -STEP : STEP, 0);
        return true;
      case 'ArrowUp':
      case 'ArrowDown':
        scene?.orbit(0, key === 'ArrowUp' ? STEP : -STEP);
        return true;
      case '+':
      case '=':
        scene?.zoom(ZOOM);
        return true;
      case '-':
        scene?.zoom(1 / ZOOM);
        return true;
      case 'z':
        scene?.reset();
        return true;
      case 'w':
        this.#setWireframe(!this.wireframe);
        return true;
      case 'l':
        scene?.turnLight(STEP * 2);
        return true;
      default:
        return false;
    }
  }

  /** Two models are turned together. */
  follow(_: unknown, key: string): void {
    this.pressed(key);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.screen')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closing.abort();
    this.#resized.disconnect();
    this.#scene?.dispose();
    this.#scene = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('facts') && this.facts !== undefined) void this.#open();
  }

  override render(): TemplateResult {
    const { strings, facts } = this;
    const problem = this.#problem();
    return html`<div class="screen" tabindex="0" role="group" aria-label=${strings.t('model3d', this.label)}>
        ${
          problem === ''
            ? html`<canvas role="img" aria-label=${this.label}></canvas>`
            : html`<p class="faint" role="alert">${problem}</p>`
        }
        ${this.state === 'loading' && problem === '' ? html`<p class="faint">${strings.t('loading')}</p>` : nothing}
      </div>
      ${
        problem === ''
          ? nothing
          : html`<p class="note">
              ${codicon('warning')}
              <button class="link" @click=${() => this.dispatchEvent(new CustomEvent('outside'))}>
                ${strings.t('openOutside')}
              </button>
            </p>`
      }
      <div class="controls">
        ${iconButton({ icon: 'zoom-out', label: strings.t('zoomOut'), key: '-', onClick: () => this.#scene?.zoom(1 / ZOOM) })}
        ${iconButton({ icon: 'zoom-in', label: strings.t('zoomIn'), key: '+', onClick: () => this.#scene?.zoom(ZOOM) })}
        ${iconButton({ icon: 'screen-normal', label: strings.t('resetView'), key: 'Z', onClick: () => this.#scene?.reset() })}
        ${iconButton({ icon: 'globe', label: strings.t('wireframe'), key: 'W', onClick: () => this.#setWireframe(!this.wireframe), pressed: this.wireframe })}
        ${iconButton({ icon: 'lightbulb', label: strings.t('turnLight'), key: 'L', onClick: () => this.#scene?.turnLight(STEP * 2) })}
      </div>
      <p class="facts">${facts ? modelText(facts, strings) : nothing}</p>`;
  }

  /** Why it is not shown; empty when it is, or will be. */
  #problem(): string {
    const { strings, facts } = this;
    if (this.byteSize > LARGEST_MODEL_BYTES) return strings.t('modelTooLarge', strings.bytes(this.byteSize));
    if (facts === null) return strings.t('modelDamaged');
    const unknown = facts ? unknownNeeds(facts) : [];
    if (unknown.length > 0) return strings.t('modelNeeds', unknown.join(', '));
    return this.state === 'failed' ? strings.t('modelDamaged') : '';
  }

  #setWireframe(isOn: boolean): void {
    this.wireframe = isOn;
    this.#scene?.setWireframe(isOn);
  }

  async #open(): Promise<void> {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || this.#problem() !== '') return;
    try {
      const file = await readLocalFile(this.source, { from: 0, length: null }, this.#closing.signal);
      const { openModel } = await renderer();
      const scene = await openModel(canvas, file);
      if (this.#closing.signal.aborted) return scene.dispose();
      this.#scene = scene;
      this.state = 'shown';
      const screen = this.renderRoot.querySelector('.screen');
      if (screen) this.#resized.observe(screen);
    } catch {
      this.state = 'failed';
    }
  }
}

/** The renderer is larger than the rest of the page together: it is loaded with the first model. */
async function renderer(): Promise<typeof modelScene> {
  const address = new URL('./model3d.js', import.meta.url).href;
  return (await import(address)) as typeof modelScene;
}

customElements.define('backlot-model', ModelViewer);
