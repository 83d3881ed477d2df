import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { iconButton } from '../../shared/buttons.ts';
import { controls } from '../../shared/controlStyles.ts';
import { codicon } from '../../shared/icons.ts';
import type { GalleryStrings } from '../galleryStore.ts';
import { FrameClock } from '../../shared/frameClock.ts';
import type { NoWaveform } from './peaks.ts';
import { playerStyles } from './playerStyles.ts';
import { clockText, factsText, verdictText, type MediaDetails, type Verdict } from './playerText.ts';
import './waveform.ts';

const SPEEDS = [0.25, 0.5, 1, 1.5, 2] as const;
const SEEK_SECONDS = 1;
/** What has played for so long has had the time to decode its sound. */
const CONFIRMING_SECONDS = 0.3;
/** How often the place is told while it plays. */
const TOLD_SECONDS = 1;

/**
 * A film or a recording with its controls, one element for each file. It never plays by itself. Events: `broken` when a file that the host cannot
 * read cannot be played either, `position` with seconds where it was left, `outside` when the user wants another program.
 */
export class MediaPlayer extends LitElement {
  static override readonly styles = [controls, playerStyles];
  static override readonly properties = {
    source: { attribute: false },
    label: { attribute: false },
    isFilm: { attribute: false },
    byteSize: { attribute: false },
    details: { attribute: false },
    strings: { attribute: false },
    startAt: { attribute: false },
    time: { state: true },
    duration: { state: true },
    playing: { state: true },
    looped: { state: true },
    muted: { state: true },
    speed: { state: true },
    frame: { state: true },
    verdict: { state: true },
    waveform: { state: true },
  };

  declare source: string;
  declare label: string;
  /** False for a recording without pictures. */
  declare isFilm: boolean;
  declare byteSize: number;
  declare details: MediaDetails | undefined;
  declare strings: GalleryStrings;
  /** Seconds at which it begins. */
  declare startAt: number;
  declare time: number;
  declare duration: number;
  declare playing: boolean;
  declare looped: boolean;
  declare muted: boolean;
  declare speed: number;
  /** From 0; null while it is not known. */
  declare frame: number | null;
  declare verdict: Verdict;
  declare waveform: NoWaveform | 'reading' | 'read';
  #clock: FrameClock | null = null;
  /** The frame that is being sought. */
  #wanted: number | null = null;
  #playedFrom = 0;
  #toldAt = -1;
  #failed = false;

  constructor() {
    super();
    this.source = '';
    this.label = '';
    this.isFilm = true;
    this.byteSize = 0;
    this.details = undefined;
    this.startAt = 0;
    this.time = 0;
    this.duration = 0;
    this.playing = false;
    this.looped = false;
    this.muted = false;
    this.speed = 1;
    this.frame = null;
    this.verdict = 'unknown';
    this.waveform = 'reading';
  }

  setPlaying(isPlaying: boolean): void {
    const media = this.#media;
    if (!media || this.verdict === 'nothing') return;
    // Refused where the page is hidden or has never been used: then it stays as it is.
    if (isPlaying) void media.play().catch(() => undefined);
    else media.pause();
  }

  /** @param seconds from the start */
  seek(seconds: number): void {
    const media = this.#media;
    if (!media || !Number.isFinite(media.duration)) return;
    this.#wanted = null;
    media.currentTime = Math.min(media.duration, Math.max(0, seconds));
    this.time = media.currentTime;
    if (this.frame !== null && this.#clock) this.frame = this.#clock.frameAt(this.time);
  }

  /** Shows the frame before or after the one that is shown, and stops. */
  step(by: 1 | -1): void {
    const media = this.#media;
    const clock = this.#clock;
    if (!media) return;
    media.pause();
    if (!clock) return this.seek(media.currentTime + by / 25);
    const from = this.#wanted ?? (media.seeking ? null : this.frame) ?? clock.frameAt(media.currentTime);
    const to = Math.min(clock.count - 1, Math.max(0, from + by));
    this.#wanted = to;
    media.currentTime = clock.middleOf(to);
  }

  /** Does what a key means to a player; false when it means nothing to it. */
  pressed(key: string): boolean {
    switch (key) {
      case ' ':
        this.setPlaying(!this.playing);
        return true;
      case ',':
      case '.':
        this.step(key === '.' ? 1 : -1);
        return true;
      case 'ArrowLeft':
      case 'ArrowRight':
        this.seek((this.#media?.currentTime ?? 0) + (key === 'ArrowRight' ? SEEK_SECONDS : -SEEK_SECONDS));
        return true;
      case 'Home':
      case 'End':
        this.seek(key === 'Home' ? 0 : this.duration);
        return true;
      case 'l':
        this.looped = !this.looped;
        return true;
      case 'u':
        this.muted = !this.muted;
        return true;
      case '<':
      case '>':
        this.#setSpeed(SPEEDS[SPEEDS.findIndex((one) => one === this.speed) + (key === '>' ? 1 : -1)]);
        return true;
      default:
        return false;
    }
  }

  /** Does what another player did for a key, from the same place, and without a sound. */
  follow(leader: unknown, key: string): void {
    this.muted = true;
    if (key === ' ' && leader instanceof MediaPlayer) {
      this.seek(leader.time);
      this.setPlaying(!leader.playing);
    } else if (key !== 'u') this.pressed(key);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.screen')?.focus();
  }

  /** The editor keeps few files of a page open: this one is closed at once. A player is never put back. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const media = this.#media;
    media?.pause();
    media?.removeAttribute('src');
    media?.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('details')) {
      this.#clock = this.details?.facts ? FrameClock.of(this.details.facts) : null;
      this.frame = this.#clock && this.isFilm ? this.#clock.frameAt(this.time) : null;
      this.#judgeFailure();
    }
  }

  protected override firstUpdated(): void {
    const media = this.#media;
    if (media instanceof HTMLVideoElement) this.#followFrames(media);
  }

  protected override updated(): void {
    const media = this.#media;
    if (!media) return;
    media.loop = this.looped;
    media.muted = this.muted;
    media.playbackRate = this.speed;
  }

  override render(): TemplateResult {
    const { strings, details } = this;
    const facts = details?.facts ?? null;
    const note = verdictText(this.verdict, facts, details?.doubtful ?? [], strings);
    return html`<div
        class="screen"
        tabindex="0"
        role="group"
        aria-label=${strings.t('player', this.label)}
        @click=${() => this.isFilm && this.setPlaying(!this.playing)}
      >
        ${this.#mediaElement()}
      </div>
      ${
        note === ''
          ? nothing
          : html`<p class="note" role="status">
              ${codicon('warning')}<span>${note}</span>
              <button class="link" @click=${() => this.dispatchEvent(new CustomEvent('outside'))}>
                ${strings.t('openOutside')}
              </button>
            </p>`
      }
      ${this.#controls()}
      <p class="facts">${facts ? factsText(facts, strings) : nothing}</p>`;
  }

  #mediaElement(): TemplateResult {
    if (this.isFilm)
      return html`<video
        src=${this.source}
        preload="auto"
        playsinline
        @loadedmetadata=${() => this.#loaded()}
        @loadeddata=${() => this.#judgePicture()}
        @timeupdate=${() => this.#moved()}
        @seeked=${() => this.#sought()}
        @play=${() => this.#started(true)}
        @pause=${() => this.#started(false)}
        @error=${() => this.#fail()}
      ></video>`;
    return html`<audio
        src=${this.source}
        preload="metadata"
        @loadedmetadata=${() => this.#loaded()}
        @timeupdate=${() => this.#moved()}
        @seeked=${() => this.#sought()}
        @play=${() => this.#started(true)}
        @pause=${() => this.#started(false)}
        @error=${() => this.#fail()}
      ></audio>
      <backlot-waveform
        .source=${this.source}
        .facts=${this.details?.facts}
        .byteSize=${this.byteSize}
        .time=${this.time}
        .duration=${this.duration}
        @seek=${(event: CustomEvent<number>) => this.seek(event.detail)}
        @state=${(event: CustomEvent<NoWaveform | 'read'>) => (this.waveform = event.detail)}
      ></backlot-waveform>
      ${this.#waveformNote()}`;
  }

  #waveformNote(): TemplateResult | typeof nothing {
    if (this.waveform === 'read') return nothing;
    const keys = { reading: 'waveformLoading', tooLong: 'waveformTooLong', none: 'waveformNone' } as const;
    return html`<p class="faint">${this.strings.t(keys[this.waveform])}</p>`;
  }

  #controls(): TemplateResult {
    const { strings, time, duration } = this;
    const text = strings.t('time', clockText(time, 1), clockText(duration, 1));
    return html`<div class="controls">
      ${iconButton({ icon: this.playing ? 'debug-pause' : 'play', label: strings.t(this.playing ? 'pause' : 'play'), key: 'Space', onClick: () => this.setPlaying(!this.playing), disabled: this.verdict === 'nothing' })}
      ${
        this.isFilm
          ? html`${iconButton({ icon: 'triangle-left', label: strings.t('frameBack'), key: ',', onClick: () => this.step(-1) })}
            ${iconButton({ icon: 'triangle-right', label: strings.t('frameForward'), key: '.', onClick: () => this.step(1) })}`
          : nothing
      }
      <input
        type="range"
        min="0"
        max=${duration || 1}
        step="any"
        .value=${String(time)}
        aria-label=${strings.t('timeline')}
        aria-valuetext=${text}
        @input=${(event: InputEvent) => {
          if (event.target instanceof HTMLInputElement) this.seek(event.target.valueAsNumber);
        }}
      />
      <span class="faint number">${text}</span>
      ${
        this.frame === null || !this.#clock
          ? nothing
          : html`<span class="faint number frame"
              >${strings.t('frame', this.frame + 1, this.#clock.count)}</span
            >`
      }
      ${iconButton({ icon: 'sync', label: strings.t('loop'), key: 'L', onClick: () => (this.looped = !this.looped), pressed: this.looped })}
      ${iconButton({ icon: this.muted ? 'mute' : 'unmute', label: strings.t(this.muted ? 'unmute' : 'mute'), key: 'U', onClick: () => (this.muted = !this.muted) })}
      <select
        aria-label=${strings.t('speed')}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) this.#setSpeed(Number(event.target.value));
        }}
      >
        ${SPEEDS.map(
          (speed) =>
            html`<option value=${speed} ?selected=${speed === this.speed}>
              ${strings.number(speed, 2)}×
            </option>`,
        )}
      </select>
    </div>`;
  }

  get #media(): HTMLMediaElement | null {
    return this.renderRoot.querySelector<HTMLMediaElement>('video, audio');
  }

  #setSpeed(speed: number | undefined): void {
    if (speed !== undefined) this.speed = speed;
  }

  #loaded(): void {
    const media = this.#media;
    if (!media) return;
    this.duration = Number.isFinite(media.duration) ? media.duration : (this.details?.facts?.seconds ?? 0);
    if (this.startAt > 0 && this.startAt < media.duration) this.seek(this.startAt);
  }

  #moved(): void {
    const media = this.#media;
    if (!media) return;
    this.time = media.currentTime;
    if (!media.paused) this.#judgeSound(media);
    if (!media.paused && Math.abs(media.currentTime - this.#toldAt) >= TOLD_SECONDS) this.#tell();
  }

  #sought(): void {
    const media = this.#media;
    if (!media) return;
    this.time = media.currentTime;
    this.#playedFrom = media.currentTime;
    if (media.paused) this.#tell();
  }

  #started(isPlaying: boolean): void {
    const media = this.#media;
    this.playing = isPlaying;
    if (isPlaying) this.#wanted = null;
    this.#playedFrom = media?.currentTime ?? 0;
    if (!isPlaying) this.#tell();
  }

  #tell(): void {
    this.#toldAt = this.#media?.currentTime ?? 0;
    this.dispatchEvent(new CustomEvent('position', { detail: this.#toldAt }));
  }

  /** Which frame is shown, the browser says itself, somewhat later: a place in seconds may be one off. */
  #followFrames(video: HTMLVideoElement): void {
    const shown = (_: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
      if (!video.isConnected) return;
      const clock = this.#clock;
      // A frame from before a jump can be told after it.
      if (!clock || !video.paused || clock.areNear(mediaTime, video.currentTime))
        this.frame = clock?.frameAt(mediaTime) ?? null;
      if (this.frame === this.#wanted) this.#wanted = null;
      video.requestVideoFrameCallback(shown);
    };
    video.requestVideoFrameCallback(shown);
  }

  #judgePicture(): void {
    const media = this.#media;
    if (media instanceof HTMLVideoElement && media.videoWidth === 0 && this.details?.facts?.picture)
      this.verdict = 'soundOnly';
  }

  /** A page cannot ask whether a track is supported; that it was decoded is counted. */
  #judgeSound(media: HTMLMediaElement): void {
    const facts = this.details?.facts;
    if (this.verdict !== 'unknown' || !facts || media.muted) return;
    if (media.currentTime - this.#playedFrom < CONFIRMING_SECONDS) return;
    const decoded = 'webkitAudioDecodedByteCount' in media ? media.webkitAudioDecodedByteCount : null;
    this.verdict = facts.sound && facts.picture && decoded === 0 ? 'pictureOnly' : 'plays';
  }

  #fail(): void {
    this.#failed = true;
    this.#judgeFailure();
  }

  /** A file that the host can read is there: then it is its codec. */
  #judgeFailure(): void {
    if (!this.#failed || this.details === undefined) return;
    if (this.details.facts) this.verdict = 'nothing';
    else this.dispatchEvent(new CustomEvent('broken'));
  }
}

customElements.define('backlot-player', MediaPlayer);
