import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { WireBatch, WireEvent } from '../../core/stream.ts';

/** The end of a block: two line ends, each of which may be CRLF, LF or CR. */
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))(?:\r\n|\n|\r)/g;
const ID_LINE = /(?:^|[\r\n])id: ?([^\r\n\0]*)[\r\n]/g;

/** As much of an event's beginning is kept as its id needs. */
const HEAD_CHARS = 1024;

/**
 * Pieces of an event stream's text to events. An event of more than `maxChars` (and at most one piece more) is skipped
 * to its end instead of being kept, and reported as oversized in its place, so that what follows it is not lost.
 */
export class EventStreamParser {
  readonly #maxChars: number;
  readonly #parser;
  #events: WireEvent[] = [];
  #comments = 0;
  #retryMs: number | null = null;
  /** True when the piece being fed has completed something. */
  #completed = false;
  /** Characters since something was last completed: what the parser holds, or a little more. */
  #held = 0;
  /** The piece in which what the parser holds began, and those after it while they are small. */
  #head = '';
  /** The last characters of a skipped event, in which its end may begin; null while nothing is skipped. */
  #skipped: string | null = null;

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
    const completed = () => void (this.#completed = true);
    this.#parser = createParser({
      onEvent: (message: EventSourceMessage) => {
        this.#completed = true;
        this.#events.push(message);
      },
      onId: completed,
      onComment: () => {
        this.#completed = true;
        this.#comments += 1;
      },
      onRetry: (ms) => void (this.#retryMs = ms),
    });
  }

  /** What the next piece of text completes. */
  feed(text: string): WireBatch {
    let rest: string | null = text;
    while (rest !== null) rest = this.#skipped === null ? this.#parse(rest) : this.#skip(rest);
    const batch = { events: this.#events, comments: this.#comments, retryMs: this.#retryMs };
    this.#events = [];
    this.#comments = 0;
    this.#retryMs = null;
    return batch;
  }

  #parse(text: string): null {
    this.#completed = false;
    this.#parser.feed(text);
    if (this.#completed || this.#held === 0) {
      this.#head = text;
      this.#held = 0;
    } else if (this.#head.length < HEAD_CHARS) this.#head += text;
    this.#held += text.length;
    if (!this.#completed && this.#held > this.#maxChars) {
      this.#parser.reset();
      this.#events.push({ id: this.#idOfHeld(), data: '', oversized: true });
      this.#skipped = text.slice(-2);
      this.#head = '';
    }
    return null;
  }

  /** Gives back what stands behind the end of the skipped event, or null when the end is not here yet. */
  #skip(text: string): string | null {
    const window = `${this.#skipped ?? ''}${text}`;
    BLANK_LINE.lastIndex = 0;
    if (!BLANK_LINE.test(window)) {
      this.#skipped = window.slice(-2);
      return null;
    }
    this.#skipped = null;
    this.#held = 0;
    return window.slice(BLANK_LINE.lastIndex);
  }

  /** The id in front of the data; an id behind it is not found. */
  #idOfHeld(): string | undefined {
    const blocks = this.#head.split(BLANK_LINE);
    return [...(blocks.at(-1) ?? '').matchAll(ID_LINE)].at(-1)?.[1];
  }
}
