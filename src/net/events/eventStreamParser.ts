import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { WireBatch, WireEvent } from '../../core/stream.ts';
import { hasMoreValues } from '../json/exactJson.ts';
import { OversizedEvent, reducedJson } from './oversizedEvent.ts';

/** The end of a block: two line ends, each of which may be CRLF, LF or CR. */
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))(?:\r\n|\n|\r)/g;

/** Far more than an event has; the engine makes so many in some milliseconds. */
const MOST_VALUES = 100_000;
/** What is left of the data of an event with more. */
const FEWER_VALUES_CHARS = 64 * 1024;

/**
 * Pieces of an event stream's text to events. An event of more than `maxChars` (and at most one piece more), or of more
 * values than can be read at once, keeps its id, its type and the short members of its data, and is marked as oversized;
 * what follows it is not lost.
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
  /** The pieces in which what the parser holds stands. */
  #pieces: string[] = [];
  #oversized: OversizedEvent | null = null;
  /** The last characters of an event that is skipped, in which its end may begin; null while nothing is skipped. */
  #skipped: string | null = null;

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
    const completed = () => void (this.#completed = true);
    this.#parser = createParser({
      onEvent: (message: EventSourceMessage) => {
        this.#completed = true;
        this.#events.push(withFewerValues(message));
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
    for (let rest: string | null = text; rest !== null;) {
      if (this.#oversized) rest = this.#reduce(this.#oversized, rest);
      else rest = this.#skipped === null ? this.#parse(rest) : this.#skip(rest, this.#skipped);
    }
    const batch = { events: this.#events, comments: this.#comments, retryMs: this.#retryMs };
    this.#events = [];
    this.#comments = 0;
    this.#retryMs = null;
    return batch;
  }

  /** Gives back what is to be read in another way, or null. */
  #parse(text: string): string | null {
    this.#completed = false;
    this.#parser.feed(text);
    if (this.#completed || this.#held === 0) {
      this.#pieces = [text];
      this.#held = 0;
    } else this.#pieces.push(text);
    this.#held += text.length;
    if (this.#completed || this.#held <= this.#maxChars) return null;
    this.#parser.reset();
    this.#oversized = new OversizedEvent(this.#maxChars);
    const held = (this.#pieces.join('').split(BLANK_LINE).at(-1) ?? '').replace(/^[\r\n]+/, '');
    this.#pieces = [];
    return held;
  }

  #reduce(event: OversizedEvent, text: string): string | null {
    const rest = event.feed(text);
    if (rest === null && !event.isHopeless) return null;
    const before = this.#events.length;
    this.#parser.feed(event.toBlock());
    const found = this.#events.splice(before);
    this.#events.push(...found.map((one) => ({ ...one, oversized: true })));
    this.#oversized = null;
    this.#held = 0;
    if (rest === null) this.#skipped = text.slice(-2);
    return rest;
  }

  /** Gives back what stands behind the end of the skipped event, or null when the end is not here yet. */
  #skip(text: string, before: string): string | null {
    const window = `${before}${text}`;
    BLANK_LINE.lastIndex = 0;
    if (!BLANK_LINE.test(window)) {
      this.#skipped = window.slice(-2);
      return null;
    }
    this.#skipped = null;
    this.#held = 0;
    return window.slice(BLANK_LINE.lastIndex);
  }
}

function withFewerValues(message: EventSourceMessage): WireEvent {
  const { data } = message;
  const isMuch = data.length > FEWER_VALUES_CHARS && hasMoreValues(data, MOST_VALUES);
  return isMuch ? { ...message, data: reducedJson(data, FEWER_VALUES_CHARS), oversized: true } : message;
}
