import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { FilmFacts } from '../../../features/shared/pages/mediaMessages.ts';
import { readLocalFile } from '../../shared/localFile.ts';
import { BARS, readPeaks, type NoWaveform, type SoundSource } from './peaks.ts';

/** Loudness needs no more. */
const SAMPLE_RATE = 8_000;

/**
 * The waveform of a recording, with the place that is played. Events: `seek` with seconds when the user clicks or drags,
 * `state` with how the reading goes.
 */
export class Waveform extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      min-block-size: 0;
      cursor: text;
      touch-action: none;
      color: var(--vscode-descriptionForeground);
      --played: var(--vscode-progressBar-background, var(--vscode-charts-blue));
    }
    canvas {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
  `;
  static override readonly properties = {
    source: { attribute: false },
    facts: { attribute: false },
    byteSize: { attribute: false },
    time: { attribute: false },
    duration: { attribute: false },
  };

  declare source: string;
  /** Undefined until the host has told them. */
  declare facts: FilmFacts | null | undefined;
  declare byteSize: number;
  declare time: number;
  declare duration: number;
  readonly #peaks = new Float32Array(BARS);
  readonly #resized = new ResizeObserver(() => this.#draw());
  #reading: AbortController | null = null;

  constructor() {
    super();
    this.source = '';
    this.facts = undefined;
    this.byteSize = 0;
    this.time = 0;
    this.duration = 0;
    this.addEventListener('pointerdown', (event) => {
      this.setPointerCapture(event.pointerId);
      this.#seek(event);
    });
    this.addEventListener('pointermove', (event) => {
      if (this.hasPointerCapture(event.pointerId)) this.#seek(event);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#reading?.abort();
    this.#reading = null;
  }

  override render(): TemplateResult {
    return html`<canvas aria-hidden="true"></canvas>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('source') || changed.has('facts')) void this.#read();
    this.#draw();
  }

  async #read(): Promise<void> {
    this.#reading?.abort();
    if (this.facts === undefined || this.source === '') return;
    const reading = new AbortController();
    this.#reading = reading;
    this.#peaks.fill(0);
    const sound: SoundSource = {
      read: (from, length) => readLocalFile(this.source, { from, length }, reading.signal),
      decode,
    };
    const state = await readPeaks(this.#peaks, this.facts, this.byteSize, sound, () => this.#draw()).catch(
      (): NoWaveform => 'none',
    );
    if (!reading.signal.aborted)
      this.dispatchEvent(new CustomEvent<NoWaveform | 'read'>('state', { detail: state ?? 'read' }));
  }

  #seek(event: PointerEvent): void {
    const box = this.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    this.dispatchEvent(new CustomEvent('seek', { detail: part * this.duration }));
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const { clientWidth, clientHeight } = canvas;
    const density = window.devicePixelRatio;
    canvas.width = Math.round(clientWidth * density);
    canvas.height = Math.round(clientHeight * density);
    const style = getComputedStyle(this);
    const played = style.getPropertyValue('--played') || style.color;
    const bars = Math.max(1, Math.min(BARS, Math.floor(clientWidth / 3)));
    const width = canvas.width / bars;
    const end = this.duration > 0 ? (this.time / this.duration) * bars : 0;
    for (let bar = 0; bar < bars; bar += 1) {
      const from = Math.floor((bar / bars) * BARS);
      const to = Math.max(from + 1, Math.floor(((bar + 1) / bars) * BARS));
      const peak = Math.max(...this.#peaks.subarray(from, to));
      const height = Math.max(density, peak * canvas.height * 0.94);
      context.fillStyle = bar < end ? played : style.color;
      context.fillRect(bar * width, (canvas.height - height) / 2, Math.max(1, width - density), height);
    }
  }
}

customElements.define('backlot-waveform', Waveform);

async function decode(file: ArrayBuffer): Promise<readonly Float32Array[] | null> {
  try {
    const decoded = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(file);
    return Array.from({ length: decoded.numberOfChannels }, (_, channel) => decoded.getChannelData(channel));
  } catch {
    return null;
  }
}
