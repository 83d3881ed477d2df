import { fingerprint, FingerprintIndex } from './fingerprints.ts';
import type { Gap } from '../tail/tailItem.ts';

const NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const MAX_NAMED = 20_000;
const MAX_UNNAMED = 20_000;
/** Holes that asking again did not fill, after which the ids are taken to have holes. */
const EMPTY_HOLES = 3;

/**
 * What to do with an event: show it, leave it out, show it behind a mark, or ask for what is missing first. One that is
 * `doubted` was shown before, and may have happened again: it is shown, and nothing may be concluded from it.
 */
export type EventVerdict = 'new' | 'repeated' | 'doubted' | 'hole' | Gap;

/**
 * Remembers what has been shown, so that after any number of reconnects every event is shown once. An id with the
 * same data is a repeat; with other data the server has restarted its numbers. Events without an id are recognized
 * by their order behind the last id, as a server that resumes sends them again.
 */
export class EventDeduplicator {
  #consecutive: boolean;
  /** Everything up to this number was shown before this memory began. */
  #floor = 0;
  #numbered = new FingerprintIndex();
  /** Highest number seen; the floor before any. */
  #highest = 0;
  readonly #named = new Map<string, number>();
  /** The last id, when it is no number. */
  #lastName: string | null = null;
  /** Fingerprints of the events without an id since the last id. */
  #unnamed: number[] = [];
  #unnamedLost = false;
  /** Of those before the last id, which a server that starts too early sends again. */
  readonly #oldUnnamed = new Set<number>();
  /** What a resumed stream may repeat; null as soon as it has gone on. */
  #expected: readonly number[] | null = null;
  #expectedAt = 0;
  /** How many there were without an id since the last id when the connection began. */
  #unnamedBefore = 0;
  /** True as soon as the connection has brought what is new without a doubt. */
  #goneOn = true;
  /** True while the stream repeats what lies before the last id. */
  #behind = false;
  /** The highest number when a hole behind it was last asked for. */
  #askedBehind = -1;
  #emptyHoles = 0;

  /**
   * @param consecutive numbers have no holes, so a hole is a missing event.
   * @param after the last id of an earlier memory; null for a run from its start.
   */
  constructor(consecutive: boolean, after: string | null) {
    this.#consecutive = consecutive;
    if (after !== null && NUMBER.test(after)) this.#floor = Number(after);
    else this.#lastName = after;
    this.#highest = this.#floor;
  }

  /** What the stream is to continue behind; null for the start. */
  get lastId(): string | null {
    if (this.#lastName !== null) return this.#lastName;
    return this.#highest > 0 ? String(this.#highest) : null;
  }

  /** A new connection begins, opened behind `lastId`. */
  connected(): void {
    this.#unnamedBefore = this.#unnamed.length;
    this.#goneOn = false;
    this.#behind = false;
    this.#expectAgain();
  }

  /** Judges the next event of the connection. After `hole` nothing of it is noted: reconnect, and it comes again. */
  see(id: string | null, data: string): EventVerdict {
    if (id === null || id === '') return this.#seeUnnamed(fingerprint(data));
    return NUMBER.test(id) ? this.#seeNumber(Number(id), id, data) : this.#seeName(id, data);
  }

  #seeNumber(number: number, id: string, data: string): EventVerdict {
    if (number <= this.#floor && this.#floor > 0) return this.#repeat(number);
    const print = fingerprint(data);
    const known = this.#numbered.get(number);
    if (known === print) return this.#repeat(number);
    if (known !== undefined) {
      this.#restartNumbers(number, print);
      return { reason: 'renumbered', id };
    }
    if (this.#numbered.isForgotten(number, this.#highest)) return this.#repeat(number);
    const from = this.#highest + 1;
    const hole = this.#consecutive && number > from;
    if (hole && this.#askedBehind !== this.#highest) {
      this.#askedBehind = this.#highest;
      return 'hole';
    }
    this.#numbered.put(number, print);
    this.#highest = Math.max(this.#highest, number);
    this.#goOn(null);
    if (!hole) return 'new';
    this.#emptyHoles += 1;
    if (this.#emptyHoles >= EMPTY_HOLES) this.#consecutive = false;
    return { reason: 'ids', from, to: number - 1 };
  }

  #repeat(number: number): EventVerdict {
    this.#behind = number < this.#highest;
    return this.#knownAgain();
  }

  /** An id that is known shows that what the connection brought before it lies even further back. */
  #knownAgain(): EventVerdict {
    if (this.#goneOn) this.#expectedAt = 0;
    else this.#expectAgain();
    return 'repeated';
  }

  /** What follows may be what was shown without an id behind the last id. */
  #expectAgain(): void {
    this.#unnamed.length = this.#unnamedBefore;
    this.#expected = this.#unnamed;
    this.#expectedAt = 0;
  }

  #restartNumbers(number: number, print: number): void {
    this.#numbered = new FingerprintIndex();
    this.#numbered.put(number, print);
    this.#floor = 0;
    this.#highest = number;
    this.#goOn(null);
  }

  #seeName(id: string, data: string): EventVerdict {
    const print = fingerprint(data);
    const known = this.#named.get(id);
    if (known === print) return this.#knownAgain();
    this.#named.set(id, print);
    const oldest = this.#named.size > MAX_NAMED ? this.#named.keys().next().value : undefined;
    if (oldest !== undefined) this.#named.delete(oldest);
    this.#goOn(id);
    return known === undefined ? 'new' : { reason: 'renumbered', id };
  }

  #seeUnnamed(print: number): EventVerdict {
    if (this.#behind) return 'repeated';
    const { length } = this.#expected ?? [];
    if (this.#expected && this.#expectedAt < length && this.#expected[this.#expectedAt] === print) {
      this.#expectedAt += 1;
      return 'repeated';
    }
    // Behind all that was expected, the stream goes on where it broke off.
    const certain = this.#expected === null || (this.#expectedAt === length && !this.#unnamedLost);
    this.#expected = null;
    if (this.#unnamed.length < MAX_UNNAMED) this.#unnamed.push(print);
    else this.#unnamedLost = true;
    if (!this.#goneOn && this.#oldUnnamed.has(print)) return 'doubted';
    this.#goneOn = true;
    return certain ? 'new' : { reason: 'reconnect' };
  }

  /** An event with an id is new: the next connection continues behind it. */
  #goOn(name: string | null): void {
    this.#lastName = name;
    this.#behind = false;
    this.#goneOn = true;
    this.#expected = null;
    if (this.#unnamed.length > 0) {
      for (const print of this.#unnamed) this.#oldUnnamed.add(print);
      if (this.#oldUnnamed.size > MAX_UNNAMED) this.#oldUnnamed.clear();
      this.#unnamed = [];
    }
    this.#unnamedLost = false;
  }
}
