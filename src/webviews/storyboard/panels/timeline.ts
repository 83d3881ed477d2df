import { css, html, LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ShotItem, ShotState } from '../../../features/storyboard/storyboardMessages.ts';
import { isHistoryKey } from '../../shared/formField.ts';
import { controls } from '../../shared/controlStyles.ts';
import { timeText } from '../model/times.ts';
import type { StoryboardStore } from '../storyboardStore.ts';

const HEIGHT = 52;
/** Where the shots begin, below the numbers of the scenes. */
const TOP = 18;
/** A shot without a length is drawn this long, in seconds. */
const UNKNOWN = 3;

const STATE_COLORS: Readonly<Record<ShotState, string>> = {
  draft: '--vscode-descriptionForeground',
  waiting: '--vscode-charts-blue',
  running: '--vscode-charts-blue',
  ready: '--vscode-charts-green',
  stale: '--vscode-charts-yellow',
  failed: '--vscode-charts-red',
};

/**
 * The whole film as a strip, each shot as wide as it is long. It is one picture, always as wide as the page: nothing in
 * it moves under the pointer, and while the pointer is over it, its scale stays.
 */
class Timeline extends LitElement {
  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 8px 20px 12px;
        border-block-start: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
      }
      .head {
        display: flex;
        gap: 12px;
        align-items: baseline;
        margin-block-end: 6px;
        font-variant-numeric: tabular-nums;
      }
      .budget {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        margin-inline-start: auto;
      }
      .budget input {
        inline-size: 5em;
        padding-block: 1px;
      }
      .at {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .strip {
        display: block;
        inline-size: 100%;
        block-size: 52px;
        border-radius: 6px;
        cursor: pointer;
      }
      .strip:focus-visible {
        outline: 2px solid var(--vscode-focusBorder);
        outline-offset: 2px;
      }
      canvas {
        inline-size: 100%;
        block-size: 100%;
      }
    `,
  ];
  static override readonly properties = {
    store: { attribute: false },
    version: { attribute: false },
    hovered: { state: true },
  };

  declare store: StoryboardStore;
  declare version: number;
  /** The shot under the pointer. */
  declare hovered: string | null;
  /** The length that the whole strip stands for, while the pointer is over it. */
  #heldScale: number | null = null;
  #width = 0;
  /** What the strip was drawn from. */
  #drawn: readonly unknown[] = [];
  readonly #resized = new ResizeObserver(([entry]) => {
    this.#width = entry?.contentRect.width ?? 0;
    this.#draw();
  });

  constructor() {
    super();
    this.hovered = null;
  }

  override render(): TemplateResult {
    const { strings, shots } = this.store;
    const total = this.#total;
    const unknown = shots.some(({ seconds }) => seconds === null);
    const sum = timeText(total);
    const shot = shots.find(({ key }) => key === (this.hovered ?? this.store.active));
    const at = shot ? this.#label(shot) : '';
    const value = shot ? shots.indexOf(shot) : 0;
    return html`<div class="head">
        <span class="at">${at}</span>
        ${this.#budget()}
        <strong>${unknown ? strings.t('totalMore', sum) : strings.t('total', sum)}</strong>
      </div>
      <div
        class="strip"
        role="slider"
        tabindex="0"
        aria-label=${strings.t('timeline')}
        aria-valuemin="0"
        aria-valuemax=${Math.max(0, shots.length - 1)}
        aria-valuenow=${value}
        aria-valuetext=${at}
        @pointermove=${this.#onMove}
        @pointerleave=${this.#onLeave}
        @click=${this.#onClick}
        @keydown=${this.#onKeyDown}
      >
        <canvas aria-hidden="true"></canvas>
      </div>`;
  }

  /** What is typed and not set yet: the board may be drawn again meanwhile. */
  #typedBudget: string | null = null;

  #budget(): TemplateResult {
    const { strings, board, readOnly } = this.store;
    const budget = board?.budget ?? null;
    const set = (event: Event): void => {
      if (!(event.target instanceof HTMLInputElement)) return;
      this.#typedBudget = null;
      const amount = event.target.valueAsNumber;
      const value = Number.isFinite(amount) && amount >= 0 ? amount : null;
      this.store.edit({ kind: 'setSettings', values: { budget: value } });
    };
    return html`<label class="budget" title=${strings.t('budgetHint')}>
      ${strings.t('budget')}
      <input
        type="number"
        min="0"
        step="any"
        placeholder="–"
        .value=${live(this.#typedBudget ?? (budget ? String(budget.amount) : ''))}
        ?readonly=${readOnly}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) this.#typedBudget = target.value;
        }}
        @change=${set}
        @blur=${() => {
          this.#typedBudget = null;
        }}
        @keydown=${(event: KeyboardEvent) => {
          // The history of what is being typed is the field's own.
          if (isHistoryKey(event)) event.stopPropagation();
        }}
      />
      <span>${budget?.left ?? ''}</span>
    </label>`;
  }

  protected override firstUpdated(): void {
    const strip = this.renderRoot.querySelector('.strip');
    if (strip) this.#resized.observe(strip);
  }

  protected override updated(): void {
    const { board, selected, active } = this.store;
    const drawn = [board, selected, active, this.hovered, this.#heldScale];
    if (drawn.every((one, at) => one === this.#drawn[at])) return;
    this.#drawn = drawn;
    this.#draw();
  }

  get #total(): number {
    return this.store.shots.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  }

  #label(shot: ShotItem): string {
    const { strings } = this.store;
    const length = shot.seconds === null ? strings.t('noLength') : timeText(shot.seconds);
    return [strings.t('shot', shot.code), length, shot.title || shot.prompt].filter(Boolean).join(' · ');
  }

  get #scale(): number {
    const drawn = this.store.shots.reduce((sum, { seconds }) => sum + (seconds ?? UNKNOWN), 0);
    return this.#heldScale ?? Math.max(drawn, 1);
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || this.#width === 0) return;
    const density = window.devicePixelRatio;
    canvas.width = Math.round(this.#width * density);
    canvas.height = Math.round(HEIGHT * density);
    context.scale(density, density);
    const style = getComputedStyle(this);
    const colors = new Map<string, string>();
    const color = (name: string): string => {
      const known = colors.get(name) ?? (style.getPropertyValue(name) || style.color);
      colors.set(name, known);
      return known;
    };
    const { store } = this;
    context.font = `600 11px ${style.fontFamily}`;
    context.textBaseline = 'middle';
    let x = 0;
    for (const [position, scene] of store.scenes.entries()) {
      const begin = x;
      for (const shot of scene.shots) {
        const width = ((shot.seconds ?? UNKNOWN) / this.#scale) * this.#width;
        const isChosen = store.selected.has(shot.key);
        context.globalAlpha = isChosen ? 1 : shot.key === this.hovered ? 0.75 : 0.35;
        context.fillStyle = color(STATE_COLORS[shot.state]);
        const gap = width > 4 ? 1 : 0;
        context.fillRect(x, TOP, Math.max(0.5, width - gap), HEIGHT - TOP);
        context.globalAlpha = 1;
        if (shot.key === store.active) {
          context.strokeStyle = color('--vscode-focusBorder');
          context.lineWidth = 2;
          context.strokeRect(x + 1, TOP + 1, Math.max(1, width - gap - 2), HEIGHT - TOP - 2);
        }
        if (width > 16 && width > context.measureText(shot.code).width + 10) {
          context.fillStyle = isChosen ? color('--vscode-editor-background') : color('--vscode-foreground');
          context.fillText(shot.code, x + 5, TOP + (HEIGHT - TOP) / 2);
        }
        x += width;
      }
      context.fillStyle = color('--vscode-descriptionForeground');
      context.fillRect(begin, TOP - 3, Math.max(0.5, x - begin - 1), 1);
      if (position < 200 && x - begin > 16) context.fillText(scene.number, begin + 1, 7);
    }
  }

  #shotAt(event: MouseEvent): ShotItem | undefined {
    const strip = this.renderRoot.querySelector('.strip');
    if (!strip) return undefined;
    const { left, width } = strip.getBoundingClientRect();
    let rest = ((event.clientX - left) / width) * this.#scale;
    return this.store.shots.find(({ seconds }) => (rest -= seconds ?? UNKNOWN) < 0);
  }

  readonly #onMove = (event: PointerEvent): void => {
    this.#heldScale ??= this.#scale;
    this.hovered = this.#shotAt(event)?.key ?? null;
  };

  readonly #onLeave = (): void => {
    this.#heldScale = null;
    this.hovered = null;
    this.#draw();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const shot = this.#shotAt(event);
    if (shot) this.#choose(shot);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { shots, active } = this.store;
    const at = shots.findIndex(({ key }) => key === active);
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: shots.length - 1,
    };
    const shot = shots[to[event.key] ?? -1];
    if (!shot || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#choose(shot);
  };

  #choose({ key }: ShotItem): void {
    this.store.select(key);
    this.dispatchEvent(new CustomEvent('reveal', { detail: key }));
  }
}

customElements.define('backlot-timeline', Timeline);
