import type { EventTone, RunEvent } from '../../core/stream.ts';
import { textKeyOf } from './deltaRedactor.ts';
import type { Gap, TailItem } from '../tail/tailItem.ts';
import type { TailFigures } from '../tail/tailFigures.ts';
import type { TailState } from '../tail/tailState.ts';

/** The sentences of a tail that are ours and not the platform's. */
export interface TailWords {
  gap(gap: Gap): string;
  /** Null for a state that needs no line. */
  state(state: TailState): string | null;
  restart(): string;
  /** What a tail that is over has shown until `now`. */
  summary(figures: TailFigures, now: number): string;
}

type ShownEvent = Extract<TailItem, { kind: 'event' }>;

const MARKS: Readonly<Record<EventTone, string>> = {
  plain: ' ',
  delta: '>',
  heartbeat: ' ',
  success: '✓',
  retry: '↻',
  failure: '✗',
  attention: '⚑',
};
const GAP_MARK = '⚠';
const STATE_MARK = '—';
const TYPE_WIDTH = 18;
const INDENT = '    ';
/** An editor's line of more than this scrolls badly: the text goes on below at the next space. */
const FLOW_CHARS = 2000;
/** What could move the cursor, color the text or turn its direction; line ends and tabs are none of them. */
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const LINE_END = /\r\n?|\n/g;

/**
 * A tail's items as text: a line for each event with its local time, mark, type, node and words; pieces of text of one
 * node joined into flowing text; gaps and states as lines of their own. What is appended continues what was before.
 */
export class TailText {
  readonly #words: TailWords;
  readonly #time: LocalTime;
  /** The node and type whose flowing text the last line is; null when a line has ended. */
  #flowing: string | null = null;
  #flowed = 0;

  /** @param time Local time; tests give one of a fixed zone. */
  constructor(words: TailWords, time = new LocalTime()) {
    this.#words = words;
    this.#time = time;
  }

  /** The text that the items add. */
  format(items: readonly TailItem[]): string {
    let text = '';
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at];
      if (item?.kind === 'event' && item.event.tone === 'delta') {
        const end = endOfPieces(items, at);
        text += this.#flowAll(items, at, end);
        at = end - 1;
      } else if (item) {
        text += this.#line(item);
      }
    }
    return text;
  }

  #line(item: TailItem): string {
    const words = this.#wordsOf(item);
    if (words === null) return '';
    const end = this.#flowing === null ? '' : '\n';
    this.#flowing = null;
    return `${end}${words}\n`;
  }

  #wordsOf(item: TailItem): string | null {
    switch (item.kind) {
      case 'event':
        return formatEvent(item.event, this.#time.of(item.event.at ?? item.receivedAt));
      case 'gap':
        return `${this.#time.of(item.receivedAt)} ${GAP_MARK} ${this.#words.gap(item.gap)}`;
      case 'summary': {
        const words = this.#words.summary(item.figures, item.receivedAt);
        return `${this.#time.of(item.receivedAt)} ${STATE_MARK} ${words}`;
      }
      case 'restart':
        return `${this.#time.of(item.receivedAt)} ${STATE_MARK} ${this.#words.restart()}`;
      case 'state': {
        const words = this.#words.state(item.state);
        return words === null ? null : `${this.#time.of(item.receivedAt)} ${STATE_MARK} ${words}`;
      }
    }
  }

  /** Pieces that came together, node by node: those of nodes that run side by side would cut each other up. */
  #flowAll(items: readonly TailItem[], from: number, to: number): string {
    const flows = new Map<string, ShownEvent[]>();
    for (let at = from; at < to; at += 1) {
      const item = items[at];
      if (item?.kind !== 'event') continue;
      const key = textKeyOf(item.event);
      const pieces = flows.get(key);
      if (pieces) pieces.push(item);
      else flows.set(key, [item]);
    }
    const first = this.#flowing === null ? undefined : flows.get(this.#flowing);
    let text = first ? this.#flow(this.#flowing ?? '', first) : '';
    for (const [key, pieces] of flows) if (pieces !== first) text += this.#flow(key, pieces);
    return text;
  }

  #flow(key: string, pieces: readonly ShownEvent[]): string {
    let text = '';
    for (const { event, receivedAt } of pieces) {
      if (this.#flowing !== key) {
        const end = this.#flowing === null ? '' : '\n';
        text += `${end}${formatEvent(event, this.#time.of(event.at ?? receivedAt))}`;
        this.#flowing = key;
        this.#flowed = event.text.length;
        continue;
      }
      const piece = safe(event.text);
      if (this.#flowed > FLOW_CHARS && piece.startsWith(' ')) {
        text += `\n${INDENT}`;
        this.#flowed = 0;
      }
      this.#flowed += piece.length;
      text += piece;
    }
    return text;
  }
}

/** One event as a line without its end: time, mark, type, node, words; further lines of its words are indented. */
function formatEvent(event: RunEvent, time: string): string {
  const node = event.node === null ? '' : `${safe(event.node)}  `;
  const head = `${time} ${MARKS[event.tone]} ${safe(event.type).padEnd(TYPE_WIDTH)} ${node}`;
  return event.text === '' ? head.trimEnd() : `${head}${safe(event.text)}`;
}

function safe(text: string): string {
  const shown = UNSAFE.test(text) ? text.replace(new RegExp(UNSAFE, 'g'), '\u{fffd}') : text;
  return shown.includes('\n') || shown.includes('\r') ? shown.replace(LINE_END, `\n${INDENT}`) : shown;
}

function endOfPieces(items: readonly TailItem[], from: number): number {
  let at = from;
  for (; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== 'event' || item.event.tone !== 'delta') break;
  }
  return at;
}

/** The time of day as `14:05:09.123`. What stays the same within a minute is computed once. */
export class LocalTime {
  readonly #offsetOf: (at: number) => number;
  #minute = Number.NaN;
  #clock = '';

  /** @param offsetOf minutes that local time is behind UTC at that moment; the computer's own when left out. */
  constructor(offsetOf: (at: number) => number = (at) => new Date(at).getTimezoneOffset()) {
    this.#offsetOf = offsetOf;
  }

  /** `at` in milliseconds since the epoch. */
  of(at: number): string {
    const minute = Math.floor(at / 60_000);
    if (minute !== this.#minute) {
      const local = minute - this.#offsetOf(at);
      const ofDay = ((local % 1440) + 1440) % 1440;
      this.#minute = minute;
      this.#clock = `${digits(Math.floor(ofDay / 60), 2)}:${digits(ofDay % 60, 2)}:`;
    }
    const rest = Math.floor(at - minute * 60_000);
    return `${this.#clock}${digits(Math.floor(rest / 1000), 2)}.${digits(rest % 1000, 3)}`;
  }
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
