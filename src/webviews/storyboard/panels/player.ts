import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ShotItem } from '../../../features/storyboard/storyboardMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import { controls } from '../../shared/controlStyles.ts';
import { timeText } from '../model/times.ts';
import type { StoryboardStore } from '../storyboardStore.ts';

/** A shot without a length is shown this long, in seconds. */
const UNKNOWN = 3;

/** Plays shots one after the other, each as long as it is: its clip, its picture, or its words. */
class Player extends LitElement {
  static override readonly styles = [
    controls,
    css`
      dialog {
        inline-size: min(1100px, 94vw);
        block-size: min(760px, 92vh);
        padding: 0;
        border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
        border-radius: 8px;
        color: var(--vscode-foreground);
        background: var(--vscode-editorWidget-background);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 60%);
      }
      .sheet {
        display: flex;
        flex-direction: column;
        block-size: 100%;
      }
      .stage {
        flex: 1;
        min-block-size: 0;
        display: grid;
        place-items: center;
        background: var(--vscode-editor-background);
      }
      .stage :is(img, video) {
        inline-size: 100%;
        block-size: 100%;
        object-fit: contain;
      }
      .words {
        max-inline-size: 36em;
        padding: 24px;
        font-size: 1.5em;
        line-height: 1.5;
        text-align: center;
        overflow-wrap: anywhere;
      }
      progress {
        appearance: none;
        inline-size: 100%;
        block-size: 4px;
        border: 0;
        background: var(--vscode-widget-border, var(--vscode-editor-background));
      }
      progress::-webkit-progress-bar {
        background: transparent;
      }
      progress::-webkit-progress-value {
        background: var(--vscode-progressBar-background, var(--vscode-focusBorder));
      }
      footer {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 8px 14px;
        font-variant-numeric: tabular-nums;
      }
      .what {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];
  static override readonly properties = {
    store: { attribute: false },
    shots: { attribute: false },
    version: { attribute: false },
    at: { state: true },
    paused: { state: true },
    played: { state: true },
  };

  declare store: StoryboardStore;
  declare shots: readonly ShotItem[];
  declare version: number;
  declare at: number;
  declare paused: boolean;
  /** How much of the shot has been shown, 0 to 1. */
  declare played: number;
  #elapsed = 0;
  #last = 0;
  #frame = 0;

  constructor() {
    super();
    [this.at, this.paused, this.played] = [0, false, 0];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#tick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  override render(): TemplateResult {
    const { strings } = this.store;
    const shot = this.shots[this.at];
    this.store.need(this.shots.slice(this.at, this.at + 2).flatMap(({ asset }) => asset ?? []));
    return html`<dialog
      aria-label=${strings.t('play')}
      @close=${() => this.store.play(null)}
      @keydown=${this.#onKeyDown}
    >
      <div class="sheet">
        <div class="stage">${shot ? this.#picture(shot) : nothing}</div>
        <progress max="1" .value=${this.played} aria-hidden="true"></progress>
        <footer>
          ${iconButton({ icon: 'chevron-left', label: strings.t('previous'), key: '←', disabled: this.at === 0, onClick: () => this.#go(this.at - 1) })}
          ${iconButton({
            icon: this.paused ? 'play' : 'debug-pause',
            label: strings.t(this.paused ? 'play' : 'pause'),
            key: 'Space',
            onClick: () => this.#pause(!this.paused),
          })}
          ${iconButton({ icon: 'chevron-right', label: strings.t('next'), key: '→', disabled: this.at >= this.shots.length - 1, onClick: () => this.#go(this.at + 1) })}
          <span class="what" role="status">
            ${shot ? html`<strong>${shot.code}</strong> ${shot.title || shot.prompt}` : nothing}
            ${shot?.asset && shot.asset === shot.rehearsal?.asset ? html`· ${shot.rehearsal.label}` : nothing}
          </span>
          <span class="faint">
            ${shot?.seconds ? timeText(shot.seconds) : ''} ·
            ${strings.t('position', this.at + 1, this.shots.length)}
          </span>
          ${iconButton({ icon: 'close', label: strings.t('close'), key: 'Esc', onClick: () => this.store.play(null) })}
        </footer>
      </div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  #picture(shot: ShotItem): TemplateResult {
    const medium = shot.asset === null ? undefined : this.store.media.get(shot.asset);
    const alt = `${this.store.strings.t('shot', shot.code)}: ${shot.prompt}`;
    if (medium?.source && medium.kind === 'video')
      return html`<video
        src=${medium.source}
        aria-label=${alt}
        ?autoplay=${!this.paused}
        playsinline
        muted
        @error=${() => this.store.cannotDraw(medium.asset)}
      ></video>`;
    if (medium?.source && medium.kind === 'image')
      return html`<img
        src=${medium.source}
        alt=${alt}
        @error=${() => this.store.cannotDraw(medium.asset)}
      />`;
    return html`<p class="words">${shot.prompt || this.store.strings.t('noPrompt')}</p>`;
  }

  readonly #tick = (now: number): void => {
    const passed = (now - this.#last) / 1000;
    this.#last = now;
    this.#frame = requestAnimationFrame(this.#tick);
    if (this.paused) return;
    this.#elapsed += passed;
    const length = this.shots[this.at]?.seconds ?? UNKNOWN;
    if (this.#elapsed < length) this.played = this.#elapsed / length;
    else if (this.at < this.shots.length - 1) this.#go(this.at + 1);
    else {
      this.played = 1;
      this.#pause(true);
    }
  };

  #go(at: number): void {
    this.at = Math.min(Math.max(0, at), this.shots.length - 1);
    [this.#elapsed, this.played] = [0, 0];
  }

  #pause(paused: boolean): void {
    // From the end, it begins again.
    if (!paused && this.played === 1) this.#go(0);
    this.paused = paused;
    const video = this.renderRoot.querySelector('video');
    if (paused) video?.pause();
    else void video?.play().catch(() => undefined);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const actions: Readonly<Record<string, () => void>> = {
      ' ': () => this.#pause(!this.paused),
      ArrowLeft: () => this.#go(this.at - 1),
      ArrowRight: () => this.#go(this.at + 1),
    };
    const action = actions[event.key];
    if (!action || (event.key === ' ' && event.composedPath()[0] instanceof HTMLButtonElement)) return;
    event.preventDefault();
    action();
  };
}

customElements.define('backlot-player', Player);
