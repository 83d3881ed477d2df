const HIDDEN = '***';

/** Shorter values are no secrets that could be told from ordinary text, and hiding them would leave nothing of it. */
const SHORTEST = 6;

/**
 * What a call carried that no answer may bring back: servers quote refused keys in their messages, and what is not
 * let in at the door is in no log, notice, journal or document behind it.
 */
export class Echo {
  /** As bytes written one per character, so that an answer that is no text is only changed where a secret stands. */
  readonly #forms: readonly string[];

  constructor(secrets: readonly string[]) {
    const forms = secrets.filter(({ length }) => length >= SHORTEST).flatMap(formsOf);
    // The longest first, so that no secret is cut in two by a shorter one inside it.
    this.#forms = [...new Set(forms)].sort((a, b) => b.length - a.length);
  }

  /** @param mayReturn names of JSON members in which a secret comes back on purpose, as their whole value. */
  inBytes(bytes: Uint8Array<ArrayBuffer>, mayReturn: readonly string[] = []): Uint8Array<ArrayBuffer> {
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const whole = this.#forms.some((form) => raw.includes(form, 0, 'latin1'))
      ? Buffer.from(this.#hidden(raw.toString('latin1'), mayReturn), 'latin1')
      : raw;
    const end = whole.byteLength - this.#begunAtEnd(whole);
    return whole === raw && end === raw.byteLength ? bytes : Buffer.from(whole.subarray(0, end));
  }

  /** Status and headers of an answer, without the headers that hold a secret. */
  inHead({ status, statusText, headers }: Response): Pick<Response, 'status' | 'statusText' | 'headers'> {
    const kept = new Headers();
    for (const [name, value] of headers) if (this.#hidden(value, []) === value) kept.append(name, value);
    return { status, statusText: this.#hidden(statusText, []), headers: kept };
  }

  /** How many of the last bytes are the beginning of a secret: an answer that breaks off may break off in one. */
  #begunAtEnd(bytes: Buffer): number {
    const lengths = this.#forms.map((form) => {
      const tail = bytes.subarray(Math.max(0, bytes.byteLength - form.length)).toString('latin1');
      for (let length = tail.length; length >= SHORTEST; length -= 1)
        if (form.startsWith(tail.slice(-length))) return length;
      return 0;
    });
    return Math.max(0, ...lengths);
  }

  #hidden(text: string, mayReturn: readonly string[]): string {
    const names = mayReturn.map(escaped).join('|');
    return this.#forms.reduce((rest, form) => {
      const returned = names === '' ? '' : `("(?:${names})"\\s*:\\s*"(?=${escaped(form)}"))?`;
      return rest.replace(new RegExp(`${returned}${escaped(form)}`, 'g'), (whole, member: unknown) =>
        typeof member === 'string' ? whole : HIDDEN,
      );
    }, text);
  }
}

/** As it is, in JSON, in JSON that is quoted in JSON, in an address, and in Base64. */
function formsOf(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  const address = encodeURIComponent(secret.toWellFormed());
  const forms = [secret, json, JSON.stringify(json).slice(1, -1), address, base64];
  return forms.map((form) => Buffer.from(form).toString('latin1'));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
