import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { headOf } from '../../net/redaction/displayText.ts';
import { RetainedText } from './retainedText.ts';

/** Where the text is shown: an output channel of the editor. */
export interface TextSink {
  append(text: string): void;
  replace(text: string): void;
}

export interface ChannelLimits {
  /** The newest lines and characters that are kept for saving and copying; the channel shows up to twice as many. */
  readonly maxLines: number;
  readonly maxChars: number;
}

export interface ChannelWriterDeps {
  readonly sink: TextSink;
  readonly clock: Clock;
  /** The line in the place of what was dropped. */
  readonly dropped: (lines: number) => string;
  readonly limits?: ChannelLimits;
}

const LIMITS: ChannelLimits = { maxLines: 50_000, maxChars: 4 * 1024 * 1024 };
/** Two frames of a screen: more appends than that cost the editor much and show nothing. */
const FLUSH_MS = 33;
/** What is appended at once: more would hold the editor up. */
const CHUNK_CHARS = 128 * 1024;

/**
 * Appends text to a channel without flooding it: the first line at once, what follows within the next frames together.
 * The channel is cut back to the newest lines when it has grown to twice what is kept.
 */
export class ChannelWriter implements Disposable {
  readonly #sink: TextSink;
  readonly #clock: Clock;
  readonly #dropped: (lines: number) => string;
  readonly #limits: ChannelLimits;
  readonly #retained: RetainedText;
  readonly #disposed = new AbortController();
  #pending = '';
  #lastFlush = Number.NEGATIVE_INFINITY;
  #scheduled = false;
  #shownChars = 0;
  #shownLines = 0;

  constructor({ sink, clock, dropped, limits = LIMITS }: ChannelWriterDeps) {
    this.#sink = sink;
    this.#clock = clock;
    this.#dropped = dropped;
    this.#limits = limits;
    this.#retained = new RetainedText(limits.maxLines, limits.maxChars);
  }

  /**
   * Adds text. A promise means: there is much of it, add no more before it is resolved, so that the editor gets its
   * turn and the socket holds back what comes.
   */
  write(text: string): Promise<void> | undefined {
    if (text === '' || this.#disposed.signal.aborted) return undefined;
    this.#pending = this.#pending === '' ? text : this.#pending + text;
    if (this.#pending.length >= CHUNK_CHARS) return this.#drain();
    const since = this.#clock.now() - this.#lastFlush;
    // A clock that was set back must not hold the text back.
    if (since >= FLUSH_MS || since < 0) this.flush();
    else if (!this.#scheduled) void this.#flushIn(FLUSH_MS - since);
    return undefined;
  }

  /** Appends all that waits. */
  flush(): void {
    while (this.#pending !== '') this.#append();
  }

  clear(): void {
    this.#pending = '';
    this.#retained.clear();
    this.#replace('');
  }

  /** Characters that are kept or about to be appended. */
  get size(): number {
    return this.#retained.chars + this.#pending.length;
  }

  /** The newest lines, those included that are about to be appended. */
  text(): string {
    this.flush();
    return this.#newest();
  }

  dispose(): void {
    this.flush();
    this.#disposed.abort();
  }

  async #drain(): Promise<void> {
    while (this.#pending.length >= CHUNK_CHARS) {
      this.#append();
      await nextTurn();
    }
  }

  async #flushIn(ms: number): Promise<void> {
    this.#scheduled = true;
    await this.#clock.sleep(ms, this.#disposed.signal).catch(() => {});
    this.#scheduled = false;
    this.flush();
  }

  #append(): void {
    const all = this.#pending;
    // A character in halves would not arrive as one: each half travels alone.
    const text = headOf(all, CHUNK_CHARS);
    this.#pending = all.slice(text.length);
    this.#lastFlush = this.#clock.now();
    const { lines, dropped } = this.#retained;
    this.#retained.add(text);
    this.#shownChars += text.length;
    this.#shownLines += this.#retained.lines - lines + this.#retained.dropped - dropped;
    const { maxChars, maxLines } = this.#limits;
    if (this.#shownChars > 2 * maxChars || this.#shownLines > 2 * maxLines) this.#replace(this.#newest());
    else this.#sink.append(text);
  }

  #newest(): string {
    const { dropped } = this.#retained;
    return `${dropped > 0 ? this.#dropped(dropped) : ''}${this.#retained.toString()}`;
  }

  #replace(text: string): void {
    this.#shownChars = text.length;
    this.#shownLines = this.#retained.lines;
    this.#sink.replace(text);
  }
}
