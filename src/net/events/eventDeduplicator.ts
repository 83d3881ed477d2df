import { fingerprint, FingerprintIndex, nameKey } from './fingerprints.ts';

const NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const MAX_UNNAMED = 20_000;
/** Holes that asking again did not fill, after which the ids are taken to have holes. */
const EMPTY_HOLES = 3;
/** Ids that one connection used twice, after which they are taken to say nothing about an event. */
const MEANINGLESS_IDS = 3;
/** Servers and proxies refuse headers of some kilobytes. */
const LONGEST_SENT_BYTES = 4096;
const NOTHING_ASKED = -2;

/** Why events may be missing, or come twice, in front of an event. */
export type StreamGap =
  /** Ids that never came. */
  | { readonly reason: 'ids'; readonly from: number; readonly to: number }
  /** The connection was new and nothing tells what came between. */
  | { readonly reason: 'reconnect' }
  /** The server has restarted its numbers at this id. */
  | { readonly reason: 'renumbered'; readonly id: string };

/**
 * What to do with an event: take it, leave it out, take it behind a gap, or ask for what is missing first. One that is
 * `doubted` came before, and may have happened again: it is shown, and nothing may be concluded from it.
 */
export type EventVerdict = 'new' | 'repeated' | 'doubted' | 'hole' | StreamGap;

/**
 * Remembers the events of one run, so that after any number of reconnects every event is taken once. Only what is
 * remembered, the same id with the same data, is a repeat; that something is not remembered proves nothing. An id with
 * other data shows that the server has restarted its numbers. Events without an id are recognized by their order behind
 * the last id, as a server that resumes sends them again.
 */
export class EventDeduplicator {
  #consecutive: boolean;
  /** Events up to this number were taken before this memory began, by an earlier one. */
  #floor = 0;
  readonly #after: string | null;
  /** True until an event was taken. */
  #isUntouched = true;
  /** The events with an id since the server last began to number. */
  #seen = new FingerprintIndex();
  /** Those of the numbering before: servers side by side number differently. */
  #seenBefore: FingerprintIndex | null = null;
  /** Highest number seen; the floor before any. */
  #highest = 0;
  /** The id of the newest event that was taken. */
  #position: string | null;
  #sendable: string | null;
  /** Fingerprints of the events without an id since the last id. */
  #unnamed: number[] = [];
  #unnamedLost = false;
  /** Of those before the last id, which a server that starts too early sends again. */
  readonly #oldUnnamed = new Set<number>();
  #oldUnnamedLost = false;
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
  #askedBehind = NOTHING_ASKED;
  #emptyHoles = 0;
  #usedTwice = 0;

  /**
   * @param consecutive numbers have no holes, so a hole is a missing event.
   * @param after the last id of an earlier memory; null for a run from its start.
   */
  constructor(consecutive: boolean, after: string | null) {
    this.#consecutive = consecutive;
    this.#after = this.#position = this.#sendable = after;
    if (after !== null && NUMBER.test(after)) this.#floor = this.#highest = Number(after);
  }

  /** What the stream is to continue behind; null for the start. An id that cannot be sent back is passed over. */
  get lastId(): string | null {
    return this.#sendable;
  }

  /** A new connection begins, opened behind `lastId` or from the start. */
  connected(): void {
    this.#unnamedBefore = this.#unnamed.length;
    this.#goneOn = false;
    this.#behind = false;
    this.#expectAgain();
  }

  /** Judges the next event of the connection. After `hole` nothing of it is noted: reconnect, and it comes again. */
  see(id: string | null, data: string): EventVerdict {
    if (id === null || id === '') return this.#seeUnnamed(fingerprint(data));
    if (this.#usedTwice < MEANINGLESS_IDS) return this.#seeNamed(id, fingerprint(data));
    this.#moveTo(id);
    return this.#seeUnnamed(fingerprint(`${id}\n${data}`));
  }

  #seeNamed(id: string, print: number): EventVerdict {
    const number = NUMBER.test(id) ? Number(id) : null;
    const key = number ?? nameKey(id);
    const known = this.#seen.get(key);
    if (known === print) return this.#repeat(id);
    if (this.#seenBefore?.get(key) === print) return this.#doubt(key, known, print);
    if (known !== 0) {
      if (this.#goneOn) this.#usedTwice += 1;
      const verdict = this.#restart(key, id, print);
      // What came so far is not known by its order.
      this.#unnamedLost = this.#usedTwice >= MEANINGLESS_IDS;
      return verdict;
    }
    if (id === this.#after && this.#isUntouched) {
      // Asked for what is behind it, the server begins with it.
      this.#seen.put(key, print);
      return 'repeated';
    }
    if (number === null) {
      const isUncertain = this.#seen.forgets && !this.#goneOn;
      this.#take(key, id, print);
      return isUncertain ? { reason: 'reconnect' } : 'new';
    }
    // What lies below is not remembered: a server that starts too early, or one that begins to number anew.
    if ((number <= this.#floor && this.#floor > 0) || (this.#seen.forgets && number <= this.#highest))
      return this.#restart(key, id, print);
    return this.#seeNewNumber(number, id, print);
  }

  #seeNewNumber(number: number, id: string, print: number): EventVerdict {
    const from = this.#highest + 1;
    const hole = this.#consecutive && number > from;
    if (hole && this.#askedBehind !== this.#highest) {
      if (this.#emptyHoles < EMPTY_HOLES) {
        this.#askedBehind = this.#highest;
        this.#emptyHoles += 1;
        return 'hole';
      }
      this.#consecutive = false;
    }
    if (!hole && number === this.#askedBehind + 1) this.#emptyHoles -= 1;
    this.#highest = Math.max(this.#highest, number);
    this.#take(number, id, print);
    if (!hole) return 'new';
    if (this.#emptyHoles >= EMPTY_HOLES) this.#consecutive = false;
    return { reason: 'ids', from, to: number - 1 };
  }

  #repeat(id: string): EventVerdict {
    this.#behind = id !== this.#position;
    // An id that is known shows that what the connection brought before it lies even further back.
    if (this.#goneOn) this.#expectedAt = 0;
    else this.#expectAgain();
    return 'repeated';
  }

  /** What follows may be what was taken without an id behind the last id. */
  #expectAgain(): void {
    this.#unnamed.length = this.#unnamedBefore;
    this.#expected = this.#unnamed;
    this.#expectedAt = 0;
  }

  /** An event of the numbering before: its server answers again, or it happened again under the same number. */
  #doubt(key: number, known: number, print: number): EventVerdict {
    if (known === 0) this.#seen.put(key, print);
    this.#highest = Math.max(this.#highest, key);
    return 'doubted';
  }

  /** The server numbers anew from this event on. */
  #restart(key: number, id: string, print: number): EventVerdict {
    this.#seenBefore = this.#seen;
    this.#seen = new FingerprintIndex();
    this.#floor = 0;
    this.#askedBehind = NOTHING_ASKED;
    if (key >= 0) this.#highest = key;
    this.#take(key, id, print);
    return { reason: 'renumbered', id };
  }

  #seeUnnamed(print: number): EventVerdict {
    if (this.#behind) return this.#seeUnnamedBehind(print);
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

  /** Among repeats: another one, unless nothing like it ever came. */
  #seeUnnamedBehind(print: number): EventVerdict {
    if (this.#oldUnnamed.has(print)) return 'repeated';
    this.#oldUnnamed.add(print);
    return this.#oldUnnamedLost ? 'doubted' : 'new';
  }

  /** An event with an id is new: the next connection continues behind it. */
  #take(key: number, id: string, print: number): void {
    this.#seen.put(key, print);
    this.#isUntouched = false;
    this.#moveTo(id, key >= 0);
    this.#behind = false;
    this.#goneOn = true;
    this.#expected = null;
    if (this.#unnamed.length > 0) {
      if (this.#oldUnnamed.size > MAX_UNNAMED) {
        this.#oldUnnamed.clear();
        this.#oldUnnamedLost = true;
      }
      for (const print of this.#unnamed) this.#oldUnnamed.add(print);
      this.#unnamed = [];
    }
    this.#unnamedLost = false;
  }

  #moveTo(id: string, isNumber = false): void {
    this.#position = id;
    this.#sendable = isNumber ? id : (sendableId(id) ?? this.#sendable);
  }
}

/**
 * The id where a `Last-Event-ID` header can carry it as it is, in UTF-8; null for one with control characters or blanks
 * at its ends, half a pair of surrogates, or too many bytes.
 */
export function sendableId(id: string): string | null {
  const fits = /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u.test(id) && id.isWellFormed();
  return fits && Buffer.byteLength(id) <= LONGEST_SENT_BYTES ? id : null;
}
