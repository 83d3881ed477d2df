/** The shortest secret that is searched for: shorter texts are found by chance. */
const SHORTEST = 12;
/** The table has a bit for each of this many hashes, and a hash takes the upper bits of the product with a large odd number. */
const TABLE_BITS = 22;
const TABLE_SHIFT = 32 - TABLE_BITS;
const HASH = 0x9e3779b1;

/** A place in which a secret stands. */
export interface Leak {
  /** Byte position of the form that was found. */
  readonly at: number;
  /** Number of the secret, in the order in which they were given: a report must not show the secret itself. */
  readonly secret: number;
  readonly form: SecretForm;
}

export type SecretForm = 'plain' | 'UTF-16' | 'URL' | 'JSON' | 'base64';

interface Needle {
  readonly bytes: Buffer;
  readonly secret: number;
  readonly form: SecretForm;
}

/** Finds any of many secrets, in all forms in which they travel, in one pass over the bytes. */
export class SecretSearch {
  /** Needles by the number that their first four bytes make. */
  readonly #needles = new Map<number, Needle[]>();
  /** A bit for each such number, hashed: most positions are told by one look. */
  readonly #table = new Uint8Array(2 ** (TABLE_BITS - 3));

  constructor(secrets: readonly string[]) {
    for (const [secret, text] of secrets.entries()) {
      if (text.length < SHORTEST) throw new Error(`Secret ${secret} is too short to be searched for`);
      for (const [form, bytes] of formsOf(text)) this.#add({ bytes, secret, form });
    }
  }

  /** The first secret that stands in the bytes; null where there is none. */
  findIn(bytes: Uint8Array): Leak | null {
    const table = this.#table;
    let key = 0;
    for (let end = 0; end < bytes.length; end += 1) {
      key = (key >>> 8) | ((bytes[end] ?? 0) << 24);
      const hash = Math.imul(key, HASH) >>> TABLE_SHIFT;
      if (((table[hash >>> 3] ?? 0) & (1 << (hash & 7))) === 0) continue;
      const found = this.#at(bytes, key, end - 3);
      if (found) return found;
    }
    return null;
  }

  #at(bytes: Uint8Array, key: number, at: number): Leak | null {
    for (const { bytes: wanted, secret, form } of this.#needles.get(key) ?? []) {
      const end = at + wanted.length;
      if (at >= 0 && end <= bytes.length && wanted.compare(bytes, at, end) === 0) return { at, secret, form };
    }
    return null;
  }

  #add(needle: Needle): void {
    const key = needle.bytes.readInt32LE(0);
    const hash = Math.imul(key, HASH) >>> TABLE_SHIFT;
    this.#table[hash >>> 3] = (this.#table[hash >>> 3] ?? 0) | (1 << (hash & 7));
    const others = this.#needles.get(key);
    if (others) others.push(needle);
    else this.#needles.set(key, [needle]);
  }
}

function formsOf(text: string): readonly (readonly [SecretForm, Buffer])[] {
  const forms: [SecretForm, Buffer][] = [
    ['plain', Buffer.from(text)],
    ['UTF-16', Buffer.from(text, 'utf16le')],
  ];
  const url = encodeURIComponent(text);
  if (url !== text) forms.push(['URL', Buffer.from(url)]);
  const json = JSON.stringify(text).slice(1, -1);
  if (json !== text) forms.push(['JSON', Buffer.from(json)]);
  for (const before of [0, 1, 2]) forms.push(['base64', base64Within(text, before)]);
  return forms;
}

/** What a text looks like in base64 after some other bytes, without the letters that its neighbors change. */
function base64Within(text: string, before: number): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
  const whole = bytes.toString('base64').replace(/=+$/, '');
  const first = before === 0 ? 0 : before + 1;
  const last = bytes.length % 3 === 0 ? whole.length : whole.length - 1;
  return Buffer.from(whole.slice(first, last));
}
