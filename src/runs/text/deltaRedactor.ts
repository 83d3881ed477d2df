import type { RunEvent, PieceRedactor } from '../../core/stream.ts';
import type { TailItem } from '../tail/tailItem.ts';

/** A run writes few texts at the same time; of more than these none is held back for ever. */
const MAX_HELD = 256;

/** Of a key fewer letters than this may be seen: no key that is hidden is shorter. */
const SHORTEST_BEGINNING = 6;

type ShownEvent = Extract<TailItem, { kind: 'event' }>;

interface Held {
  /** The piece that the text was cut off from. */
  readonly item: ShownEvent;
  readonly text: string;
  /** How many of its letters were shown already: something else of the node came in between. */
  readonly shownChars: number;
}

/**
 * Keeps a secret out of the text that pieces of one node make together. What may be its beginning, and is long enough
 * to give it away, waits for the next piece, or for something else of the node; all other pieces pass as they are.
 */
export class DeltaRedactor {
  readonly #show: (item: TailItem) => void;
  /** Ends of texts that wait, by `textKeyOf`. */
  readonly #held = new Map<string, Held>();
  /** Those that do not wait any more, and may go on as a secret all the same. */
  readonly #passed = new Map<string, Held>();
  #redactor: PieceRedactor | null = null;

  constructor(show: (item: TailItem) => void) {
    this.#show = show;
  }

  /** Hides what the connection carried from which the next pieces come; undefined: nothing new. */
  connected(redactor: PieceRedactor | undefined): void {
    this.#redactor = redactor ?? this.#redactor;
  }

  take(item: TailItem): void {
    if (item.kind !== 'event') return this.#show(item);
    if (item.event.tone === 'delta') return this.#join(item);
    this.#closeFor(item.event);
    this.#show(item);
  }

  /** Shows what is held back of all texts: nothing follows. */
  release(): void {
    for (const [key, held] of this.#held) this.#end(key, held);
  }

  #join(item: ShownEvent): void {
    if (!this.#redactor) return this.#show(item);
    const key = textKeyOf(item.event);
    const before = this.#held.get(key) ?? this.#passed.get(key);
    const { shown, held } = this.#redactor.next(before?.text ?? '', item.event.text);
    if (before) this.#forget(key);
    // It gives no key away, and would be lost with the window: it is shown, and remembered as it may go on as one.
    const isShort = held.length < SHORTEST_BEGINNING;
    const now = isShort ? shown + held : shown;
    const repeated = before ? repeatedChars(before, now) : 0;
    if (held !== '' && isShort) this.#pass(key, { item, text: held, shownChars: held.length });
    else if (held !== '') {
      // What was shown before and is not shown now is what the held text begins with.
      const stillShown = before && repeated === shown.length ? Math.max(0, before.shownChars - repeated) : 0;
      this.#hold(key, { item, text: held, shownChars: stillShown });
    }
    if (now === item.event.text && repeated === 0) this.#show(item);
    else if (now.length > repeated) this.#show(withText(item, now.slice(repeated)));
  }

  #hold(key: string, held: Held): void {
    for (const [oldest, other] of this.#held) {
      if (this.#held.size < MAX_HELD) break;
      this.#end(oldest, other);
    }
    this.#held.set(key, held);
  }

  /** Nothing more is waited for when the node of a text, or the run, says something else. */
  #closeFor({ node, end }: RunEvent): void {
    for (const [key, held] of this.#held) {
      if (end || held.item.event.node === node) this.#end(key, held);
    }
  }

  #end(key: string, held: Held): void {
    this.#held.delete(key);
    const { item, text } = held;
    const rest = this.#redactor?.last(text) ?? text;
    if (rest.length > held.shownChars) this.#show(withText(item, rest.slice(held.shownChars)));
    if (text.startsWith(rest))
      this.#pass(key, { item, text, shownChars: Math.max(rest.length, held.shownChars) });
  }

  #pass(key: string, held: Held): void {
    for (const oldest of this.#passed.keys()) {
      if (this.#passed.size < MAX_HELD) break;
      this.#passed.delete(oldest);
    }
    this.#passed.set(key, held);
  }

  #forget(key: string): void {
    this.#held.delete(key);
    this.#passed.delete(key);
  }
}

/** How many characters of what is to be shown are there already: up to where a secret was found in them, if one was. */
function repeatedChars({ text, shownChars }: Held, shown: string): number {
  let same = 0;
  while (same < shownChars && same < shown.length && text[same] === shown[same]) same += 1;
  return same;
}

/** A name of the text that a piece belongs to. */
export function textKeyOf({ type, node }: Pick<RunEvent, 'type' | 'node'>): string {
  return `${type} ${node ?? ''}`;
}

function withText(item: ShownEvent, text: string): ShownEvent {
  return { ...item, event: { ...item.event, text } };
}
