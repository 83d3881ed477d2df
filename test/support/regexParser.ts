/** A pattern as a tree. `one` is any single character, by what stands for it in the pattern: `a`, `\d`, `[^x]`, `.`. */
export type Pattern =
  | { readonly kind: 'one'; readonly source: string }
  | { readonly kind: 'edge'; readonly source: '^' | '$' | '\\b' | '\\B' }
  | { readonly kind: 'all'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'either'; readonly options: readonly Pattern[] }
  | { readonly kind: 'group'; readonly index: number; readonly inner: Pattern }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly inner: Pattern }
  | {
      readonly kind: 'repeat';
      readonly inner: Pattern;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

const REPEAT = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})(\??)/;
const ESCAPE = /^\\(?:u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{[^}]+\}|[^])/;

/** The tree of a regular expression, and how many groups it captures. Errors: for what is not known here. */
export function parsePattern({ source, unicode }: RegExp): {
  readonly tree: Pattern;
  readonly groups: number;
} {
  const parser = new Parser(source, unicode);
  return { tree: parser.either(), groups: parser.groups };
}

class Parser {
  groups = 0;
  readonly #source: string;
  readonly #unicode: boolean;
  #at = 0;

  constructor(source: string, unicode: boolean) {
    this.#source = source;
    this.#unicode = unicode;
  }

  either(): Pattern {
    const options = [this.#all()];
    while (this.#take('|')) options.push(this.#all());
    const [only] = options;
    return options.length === 1 && only ? only : { kind: 'either', options };
  }

  #all(): Pattern {
    const parts: Pattern[] = [];
    while (this.#at < this.#source.length && !/^[|)]/.test(this.#rest))
      parts.push(this.#repeated(this.#atom()));
    return { kind: 'all', parts };
  }

  #repeated(inner: Pattern): Pattern {
    const found = REPEAT.exec(this.#rest);
    if (!found) return inner;
    this.#at += found[0].length;
    const [sign = '', from, comma, to, lazy] = found;
    const least = from === undefined ? (sign.startsWith('+') ? 1 : 0) : Number(from);
    const open = from === undefined ? !sign.startsWith('?') : comma !== undefined && to === '';
    const most = open
      ? Number.POSITIVE_INFINITY
      : from === undefined
        ? 1
        : Number(comma === undefined ? from : to);
    return { kind: 'repeat', inner, least, most, lazy: lazy === '?' };
  }

  #atom(): Pattern {
    if (this.#take('(')) return this.#group();
    for (const source of ['^', '$', '\\b', '\\B'] as const)
      if (this.#take(source)) return { kind: 'edge', source };
    return { kind: 'one', source: this.#one() };
  }

  #group(): Pattern {
    const look = /^\?(<?)([=!])/.exec(this.#rest);
    const plain = this.#rest.startsWith('?:');
    const name = /^\?<\w+>/.exec(this.#rest);
    this.#at += look?.[0].length ?? (plain ? 2 : (name?.[0].length ?? 0));
    const index = look || plain ? 0 : (this.groups += 1);
    const inner = this.either();
    if (!this.#take(')')) throw new Error(`No end of a group in ${this.#source}`);
    if (look) return { kind: 'look', behind: look[1] === '<', negative: look[2] === '!', inner };
    return plain ? inner : { kind: 'group', index, inner };
  }

  #one(): string {
    if (/^\\(?:[1-9]|k<)/.test(this.#rest)) throw new Error(`A reference to a group in ${this.#source}`);
    const length = this.#rest.startsWith('[') ? this.#classLength() : this.#characterLength();
    this.#at += length;
    return this.#source.slice(this.#at - length, this.#at);
  }

  #classLength(): number {
    let at = 1;
    while (at < this.#rest.length && this.#rest[at] !== ']') at += this.#rest[at] === '\\' ? 2 : 1;
    return at + 1;
  }

  #characterLength(): number {
    const escape = ESCAPE.exec(this.#rest)?.[0];
    if (escape !== undefined) return escape.length;
    return this.#unicode ? String.fromCodePoint(this.#rest.codePointAt(0) ?? 0).length : 1;
  }

  get #rest(): string {
    return this.#source.slice(this.#at);
  }

  #take(sign: string): boolean {
    if (!this.#rest.startsWith(sign)) return false;
    this.#at += sign.length;
    return true;
  }
}
