import { parsePattern, type Pattern } from './regexParser.ts';

/** The engine's own, which is replaced while steps are counted. */
const nativeExec = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')?.value as RegExp['exec'];

/** Goes on behind what was matched; false where the rest does not follow. */
type GoOn = (at: number) => boolean;

/**
 * What a function returns, and in how many steps its regular expressions were matched: a step is a part of a pattern that
 * is tried at a place of a text, by backtracking as the engine's. The number is the same on every computer. Errors: when
 * there are more steps than `limit`.
 */
export function countingSteps<T>(
  act: () => T,
  limit: number,
): { readonly result: T; readonly steps: number } {
  const matchers = new Map<string, Matcher>();
  const counter = { steps: 0, limit };
  const exec = function (this: RegExp, text: string): RegExpExecArray | null {
    const key = `${this.flags}/${this.source}`;
    let matcher = matchers.get(key);
    if (!matcher) {
      // Reading a pattern takes patterns, too.
      RegExp.prototype.exec = nativeExec;
      matcher = new Matcher(this, counter);
      RegExp.prototype.exec = exec;
      matchers.set(key, matcher);
    }
    const keeps = this.global || this.sticky;
    const found = matcher.search(String(text), keeps ? this.lastIndex : 0, this.sticky);
    if (keeps) this.lastIndex = found ? found.index + (found[0] ?? '').length : 0;
    return found;
  };
  RegExp.prototype.exec = exec;
  try {
    return { result: act(), steps: counter.steps };
  } finally {
    RegExp.prototype.exec = nativeExec;
  }
}

class Matcher {
  readonly #tree: Pattern;
  readonly #groups: number;
  readonly #flags: string;
  readonly #unicode: boolean;
  readonly #multiline: boolean;
  readonly #counter: { steps: number; readonly limit: number };
  readonly #known = new Map<string, Map<string, boolean>>();
  #text = '';
  #captures: (string | undefined)[] = [];

  constructor(pattern: RegExp, counter: { steps: number; readonly limit: number }) {
    const { tree, groups } = parsePattern(pattern);
    this.#tree = tree;
    this.#groups = groups;
    this.#flags = pattern.flags.replace(/[gyd]/g, '');
    this.#unicode = pattern.unicode;
    this.#multiline = pattern.multiline;
    this.#counter = counter;
  }

  search(text: string, from: number, sticky: boolean): RegExpExecArray | null {
    this.#text = text;
    for (let start = from; start <= text.length; start += 1) {
      this.#captures = Array.from({ length: this.#groups + 1 }, () => undefined);
      let end = -1;
      if (this.#match(this.#tree, start, (at) => ((end = at), true))) {
        const found = [text.slice(start, end), ...this.#captures.slice(1)];
        return Object.assign(found, { index: start, input: text, groups: undefined }) as RegExpExecArray;
      }
      if (sticky) return null;
    }
    return null;
  }

  #match(pattern: Pattern, at: number, goOn: GoOn): boolean {
    this.#counter.steps += 1;
    if (this.#counter.steps > this.#counter.limit) throw new Error(`More than ${this.#counter.limit} steps`);
    switch (pattern.kind) {
      case 'one': {
        const length = this.#oneAt(pattern.source, at);
        return length > 0 && goOn(at + length);
      }
      case 'edge':
        return this.#isEdge(pattern.source, at) && goOn(at);
      case 'all':
        return this.#matchAll(pattern.parts, 0, at, goOn);
      case 'either':
        return pattern.options.some((option) => this.#match(option, at, goOn));
      case 'group':
        return this.#matchGroup(pattern.index, pattern.inner, at, goOn);
      case 'look':
        return this.#looks(pattern.inner, pattern.behind, at) !== pattern.negative && goOn(at);
      case 'repeat':
        return pattern.inner.kind === 'one'
          ? this.#repeatOne(pattern, pattern.inner.source, at, goOn)
          : this.#repeat(pattern, 0, at, goOn);
    }
  }

  #matchAll(parts: readonly Pattern[], index: number, at: number, goOn: GoOn): boolean {
    const part = parts[index];
    return part ? this.#match(part, at, (next) => this.#matchAll(parts, index + 1, next, goOn)) : goOn(at);
  }

  #matchGroup(index: number, inner: Pattern, at: number, goOn: GoOn): boolean {
    const before = this.#captures[index];
    const isFound = this.#match(inner, at, (end) => {
      const last = this.#captures[index];
      this.#captures[index] = this.#text.slice(at, end);
      if (goOn(end)) return true;
      this.#captures[index] = last;
      return false;
    });
    if (!isFound) this.#captures[index] = before;
    return isFound;
  }

  #looks(inner: Pattern, behind: boolean, at: number): boolean {
    if (!behind) return this.#match(inner, at, () => true);
    for (let start = at; start >= Math.max(0, at - widthOf(inner)); start -= 1)
      if (this.#match(inner, start, (end) => end === at)) return true;
    return false;
  }

  /** Without recursion: a text of many characters is longer than the stack. */
  #repeatOne(repeat: Extract<Pattern, { kind: 'repeat' }>, source: string, at: number, goOn: GoOn): boolean {
    const ends = [at];
    const extend = (): boolean => {
      this.#counter.steps += 1;
      const end = ends.at(-1) ?? at;
      const length = ends.length <= repeat.most ? this.#oneAt(source, end) : 0;
      if (length > 0) ends.push(end + length);
      return length > 0;
    };
    while (ends.length <= repeat.least) if (!extend()) return false;
    if (repeat.lazy) {
      do if (goOn(ends.at(-1) ?? at)) return true;
      while (extend());
      return false;
    }
    while (extend());
    for (; ends.length > repeat.least; ends.pop()) if (goOn(ends.at(-1) ?? at)) return true;
    return false;
  }

  #repeat(repeat: Extract<Pattern, { kind: 'repeat' }>, count: number, at: number, goOn: GoOn): boolean {
    const again = () =>
      count < repeat.most &&
      this.#match(
        repeat.inner,
        at,
        (end) => (end > at || count < repeat.least) && this.#repeat(repeat, count + 1, end, goOn),
      );
    if (count < repeat.least) return again();
    return repeat.lazy ? goOn(at) || again() : again() || goOn(at);
  }

  /** How long the character at this place is; 0 where it is another one. */
  #oneAt(source: string, at: number): number {
    if (at >= this.#text.length) return 0;
    const char = this.#unicode
      ? String.fromCodePoint(this.#text.codePointAt(at) ?? 0)
      : this.#text.charAt(at);
    const known = this.#known.get(source) ?? new Map<string, boolean>();
    this.#known.set(source, known);
    let isOne = known.get(char);
    if (isOne === undefined) {
      isOne = nativeExec.call(new RegExp(`^(?:${source})$`, this.#flags), char) !== null;
      known.set(char, isOne);
    }
    return isOne ? char.length : 0;
  }

  #isEdge(source: '^' | '$' | '\\b' | '\\B', at: number): boolean {
    const [before, behind] = [this.#text.charAt(at - 1), this.#text.charAt(at)];
    if (source === '^') return at === 0 || (this.#multiline && isLineEnd(before));
    if (source === '$') return at === this.#text.length || (this.#multiline && isLineEnd(behind));
    return (isWord(before) !== isWord(behind)) === (source === '\\b');
  }
}

function isLineEnd(char: string): boolean {
  return ['\n', '\r', '\u2028', '\u2029'].includes(char);
}

function isWord(char: string): boolean {
  const code = char === '' ? 0 : char.charCodeAt(0);
  const small = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (code < 0x80 && small >= 0x61 && small <= 0x7a) || code === 0x5f;
}

/** The most characters that a pattern takes. */
function widthOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'one':
      return 2;
    case 'edge':
    case 'look':
      return 0;
    case 'all':
      return pattern.parts.reduce((sum, part) => sum + widthOf(part), 0);
    case 'either':
      return Math.max(...pattern.options.map(widthOf));
    case 'group':
      return widthOf(pattern.inner);
    case 'repeat':
      return pattern.most * widthOf(pattern.inner);
  }
}
