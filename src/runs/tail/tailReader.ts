import type { RunEnd, RunEvent, StreamAbility, WireBatch, WireEvent } from '../../core/stream.ts';
import { DeltaRedactor } from '../text/deltaRedactor.ts';
import { DeltaOrder } from '../order/deltaOrder.ts';
import { EventDeduplicator } from '../../net/events/eventDeduplicator.ts';
import type { TailCounter } from './tailFigures.ts';
import type { Gap, TailItem } from './tailItem.ts';
import { rawText } from '../../core/foreignText.ts';

export interface TailReaderDeps {
  readonly stream: Pick<StreamAbility, 'normalize' | 'consecutiveIds'>;
  readonly counter: TailCounter;
  /** Called for each event that ends the run, also for one that comes again. */
  readonly ended: (end: RunEnd, event: RunEvent) => void;
}

/** Turns what the connections of one run bring into what is to be shown: each event once, in order, gaps marked. */
export class TailReader {
  readonly #deps: TailReaderDeps;
  readonly #seen: EventDeduplicator;
  readonly #order: DeltaOrder;
  readonly #redactor = new DeltaRedactor((item) => void this.#items.push(item));
  #items: TailItem[] = [];
  #collapsed: string | null = null;
  #spoken = 0;
  #advanced = false;
  #lastEnd: string | null = null;
  /** True when the connection has brought something that may have been shown before. */
  #isDoubted = false;
  /** When the last event that was shown happened, by the server's clock. */
  #lastAt: number | null = null;

  constructor(deps: TailReaderDeps, after: string | null) {
    this.#deps = deps;
    this.#seen = new EventDeduplicator(deps.stream.consecutiveIds, after);
    this.#order = new DeltaOrder((item) => {
      if (item.kind === 'gap') deps.counter.gaps += 1;
      this.#redactor.take(item);
    }, after === null);
  }

  get lastId(): string | null {
    return this.#seen.lastId;
  }

  get lastAt(): number | null {
    return this.#lastAt;
  }

  connected(): void {
    this.#seen.connected();
    this.#isDoubted = false;
  }

  /**
   * Reads a batch and counts the events that spoke of the run in it, repeats included. `advanced` when one of them did
   * more than to repeat where the run stands. `hole` when one is missing before its end: nothing behind it has been
   * read; after a reconnect it comes again.
   */
  read(
    batch: WireBatch,
    now: number,
  ): { readonly events: number; readonly advanced: boolean; readonly hole: boolean } {
    this.#deps.counter.received(now);
    this.#redactor.connected(batch.redactor);
    this.#spoken = 0;
    this.#advanced = false;
    const hole = !batch.events.every((wire) => this.#readOne(wire, now));
    return { events: this.#spoken, advanced: this.#advanced, hole };
  }

  /** Marks a place at which it is not known what is missing. */
  mark(now: number): void {
    this.#gap({ reason: 'reconnect' }, now);
  }

  /** Shows the pieces of text that have waited since before that time for those before them; without a limit: all. */
  release(heldBefore: number): void {
    this.#order.release(heldBefore);
    if (heldBefore === Number.POSITIVE_INFINITY) this.endTexts();
  }

  /** Shows what is held back of texts: nothing follows. */
  endTexts(): void {
    this.#redactor.release();
  }

  /** What is to be shown since the last call. */
  takeItems(): readonly TailItem[] {
    if (this.#items.length === 0) return this.#items;
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #readOne(wire: WireEvent, now: number): boolean {
    const { stream, counter } = this.#deps;
    const event = stream.normalize(wire);
    const verdict = this.#seen.see(event.id, wire.data);
    if (verdict === 'hole') return false;
    if (event.tone !== 'heartbeat') this.#spoken += 1;
    this.#advanced ||= !this.#isRepeatedState(event);
    if (event.end) this.#deps.ended(event.end, event);
    if (verdict === 'repeated' || this.#isRepeatedEnd(event)) {
      counter.repeats += 1;
      return true;
    }
    if (event.at !== null) this.#lastAt = event.at;
    if (verdict === 'doubted') this.#doubt(now);
    else if (verdict !== 'new') this.#gap(verdict, now);
    if (wire.oversized) this.#gap({ reason: 'oversized', id: event.id }, now);
    const isUnread = wire.oversized === true && event.text === '' && !event.end;
    if (!isUnread && !this.#isQuiet(event)) {
      if (this.#show(event, verdict === 'doubted', now)) counter.event(now);
      else counter.repeats += 1;
    }
    return true;
  }

  /** Shows the event now, later or never; false when it was left out. */
  #show(event: RunEvent, isDoubted: boolean, receivedAt: number): boolean {
    if (!isDoubted || event.deltaIndex === null) return this.#order.take(event, receivedAt);
    // A piece of an earlier run of the node must not stand for the one that has its index now.
    this.#redactor.take({ kind: 'event', event, receivedAt });
    return true;
  }

  /** One mark stands for all of a connection that may have been shown before. */
  #doubt(now: number): void {
    if (!this.#isDoubted) this.#gap({ reason: 'reconnect' }, now);
    this.#isDoubted = true;
  }

  /** The event of the end has no id, and comes again at the end of each connection. */
  #isRepeatedEnd({ id, type, end }: RunEvent): boolean {
    if (id !== null || !end) return false;
    const said = `${type} ${rawText(end.platformStatus)}`;
    const again = said === this.#lastEnd;
    this.#lastEnd = said;
    return again;
  }

  /** Heartbeats, and frames that repeat the last one. */
  #isQuiet(event: RunEvent): boolean {
    const again = this.#isRepeatedState(event);
    if (event.tone !== 'heartbeat') this.#collapsed = event.collapse;
    return again;
  }

  #isRepeatedState({ tone, collapse }: RunEvent): boolean {
    return tone === 'heartbeat' || (collapse !== null && collapse === this.#collapsed);
  }

  #gap(gap: Gap, now: number): void {
    this.#deps.counter.gaps += 1;
    this.#items.push({ kind: 'gap', gap, receivedAt: now });
  }
}
