import type { RunEvent, PieceRedactor } from '../../core/stream.ts';
import type { TailItem } from '../tail/tailItem.ts';

/** A run writes few texts at the same time; of more than these none is held back for ever. */
const MOST_HELD = 256;

/** Of a key fewer letters than this may be seen: no key that is hidden is shorter. */
const SHORTEST_BEGINNING = 6;

type ShownEvent = Extract<TailItem, { kind: 'event' }>;

interface Held {
  /** The piece that the text was cut off from. */
  readonly item: ShownEvent;
  readonly text: string;
  /** How many of its letters were shown already: something else of the node came in between. */
  readonly told: number;
}

/**
 * Keeps a secret out of the text that pieces of one node make together. What may be its beginning, and is long enough
 * to give it away, waits for the next piece, or for something else of the node; all other pieces pass as they are.
 */
export class DeltaRedactor {
  readonly #show: (item: TailItem) => void;
  /** Ends of texts, by flow. */
  readonly #held = new Map<string, Held>();
  /** Those that do not wait any more, and may go on as a secret all the same. */
  readonly #passed = new Map<string, Held>();
  #redactor: PieceRedactor | null = null;

  constructor(show: (item: TailItem) => void) {
    this.#show = show;
  }

  /** What the connection carried from which the next pieces come; undefined: nothing new. */
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
    for (const [flow, held] of this.#held) this.#end(flow, held);
  }

  #join(item: ShownEvent): void {
    if (!this.#redactor) return this.#show(item);
    const flow = flowOf(item.event);
    const before = this.#held.get(flow) ?? this.#passed.get(flow);
    const { shown, held } = this.#redactor.next(before?.text ?? '', item.event.text);
    if (before) this.#forget(flow);
    // It gives no key away, and would be lost with the window: it is shown, and remembered as it may go on as one.
    const isShort = held.length < SHORTEST_BEGINNING;
    const now = isShort ? shown + held : shown;
    const told = before ? toldAgain(before, now) : 0;
    if (held !== '' && isShort) this.#pass(flow, { item, text: held, told: held.length });
    else if (held !== '') {
      // What was told and is not shown now is what the held text begins with.
      const stillTold = before && told === shown.length ? Math.max(0, before.told - told) : 0;
      this.#hold(flow, { item, text: held, told: stillTold });
    }
    if (now === item.event.text && told === 0) this.#show(item);
    else if (now.length > told) this.#show(withText(item, now.slice(told)));
  }

  #hold(flow: string, held: Held): void {
    for (const [oldest, other] of this.#held) {
      if (this.#held.size < MOST_HELD) break;
      this.#end(oldest, other);
    }
    this.#held.set(flow, held);
  }

  /** Nothing more is waited for when the node of a text, or the run, says something else. */
  #closeFor({ node, end }: RunEvent): void {
    for (const [flow, held] of this.#held) {
      if (end || held.item.event.node === node) this.#end(flow, held);
    }
  }

  #end(flow: string, held: Held): void {
    this.#held.delete(flow);
    const { item, text } = held;
    const rest = this.#redactor?.last(text) ?? text;
    if (rest.length > held.told) this.#show(withText(item, rest.slice(held.told)));
    if (text.startsWith(rest)) this.#pass(flow, { item, text, told: Math.max(rest.length, held.told) });
  }

  #pass(flow: string, held: Held): void {
    for (const oldest of this.#passed.keys()) {
      if (this.#passed.size < MOST_HELD) break;
      this.#passed.delete(oldest);
    }
    this.#passed.set(flow, held);
  }

  #forget(flow: string): void {
    this.#held.delete(flow);
    this.#passed.delete(flow);
  }
}

/** How much of what is to be shown stands there already: up to where a secret was found in it, if one was. */
function toldAgain({ text, told }: Held, shown: string): number {
  let same = 0;
  while (same < told && same < shown.length && text[same] === shown[same]) same += 1;
  return same;
}

/** The text that a piece belongs to. */
export function flowOf({ type, node }: Pick<RunEvent, 'type' | 'node'>): string {
  return `${type} ${node ?? ''}`;
}

function withText(item: ShownEvent, text: string): ShownEvent {
  return { ...item, event: { ...item.event, text } };
}
