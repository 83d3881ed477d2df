import { ScreenplayBuilder, type Screenplay } from './screenplay.ts';

const HEADING = /^(?:int\.?\/ext|ext\.?\/int|int|ext|est|i\/e)[. ]/i;
const SCENE_NUMBER = /#([\p{L}\p{N}.-]{1,40})#$/u;
/** A key of the title page stands at the beginning of a line. */
const TITLE_KEY = /^([A-Za-z][A-Za-z ]{0,40}):(.*)$/;

/**
 * Reads a Fountain screenplay. Everything is one: a text without any markup is a scene of actions. Time and memory grow
 * with the length of the text.
 */
export function readFountain(source: string): Screenplay {
  const lines = withoutBoneyard(source).split(/\r\n|[\n\r]/);
  const built = new ScreenplayBuilder();
  const { title, next } = titlePage(lines);
  const script = new Script(lines, built);
  for (let at = next; at < lines.length;) at = script.read(at);
  return built.build(title);
}

/** The lines after the title page, one element at a time. */
class Script {
  readonly #lines: readonly string[];
  readonly #built: ScreenplayBuilder;

  constructor(lines: readonly string[], built: ScreenplayBuilder) {
    this.#lines = lines;
    this.#built = built;
  }

  /** Reads the element at a line, and gives the line after it. */
  read(at: number): number {
    const line = this.#line(at).trim();
    if (line === '' || /^={3,}$/.test(line)) return at + 1;
    if (line.startsWith('[[')) return this.#note(at);
    if (line.startsWith('#')) return at + 1; // A section orders the text and is not in the film.
    if (line.startsWith('=')) return this.#one(at, () => this.#built.synopsis(plainText(line.slice(1)), at));
    if (line.startsWith('~')) return this.#one(at, () => this.#say('lyrics', line.slice(1), at));
    if (line.startsWith('.') && !line.startsWith('..')) return this.#heading(line.slice(1), at);
    if (line.startsWith('!')) return this.#action(at);
    if (line.startsWith('@')) return this.#dialogue(line.slice(1), at);
    if (line.startsWith('>') && line.endsWith('<')) {
      return this.#one(at, () => this.#say('action', line.slice(1, -1), at));
    }
    if (line.startsWith('>')) return this.#one(at, () => this.#say('transition', line.slice(1), at));
    const afterBlank = this.#isBlank(at - 1);
    if (afterBlank && HEADING.test(line)) return this.#heading(line, at);
    if (afterBlank && this.#isBlank(at + 1) && isUpper(line) && line.endsWith('TO:')) {
      return this.#one(at, () => this.#say('transition', line, at));
    }
    if (afterBlank && !this.#isBlank(at + 1) && isCue(line)) return this.#dialogue(line, at);
    return this.#action(at);
  }

  #heading(text: string, at: number): number {
    const heading = withoutNotes(text).trim();
    const number = SCENE_NUMBER.exec(heading)?.[1] ?? null;
    this.#built.scene(plainText(heading.replace(SCENE_NUMBER, '')).trim(), number, at);
    return at + 1;
  }

  /** Lines up to a blank one, or to one that is an element of its own. */
  #action(from: number): number {
    const text: string[] = [];
    let at = from;
    for (; at < this.#lines.length && !this.#isEmpty(at); at += 1) {
      const line = this.#line(at);
      if (at > from && /^\s*(?:[#=~>@!]|\[\[|\.(?!\.))/.test(line)) break;
      text.push(line.trim().replace(/^!/, ''));
    }
    this.#say('action', text.join('\n'), from);
    return at;
  }

  #dialogue(cue: string, from: number): number {
    const character = plainText(
      withoutNotes(cue)
        .trim()
        .replace(/\s*\^$/, ''),
    );
    const text: string[] = [];
    let at = from + 1;
    for (; at < this.#lines.length && !this.#isEmpty(at); at += 1) text.push(this.#line(at).trim());
    this.#say('dialogue', text.join('\n'), from, character);
    return at;
  }

  /** A note of its own, which ends with its brackets or at a blank line. */
  #note(from: number): number {
    const text: string[] = [];
    let at = from;
    for (; at < this.#lines.length && !this.#isEmpty(at); at += 1) {
      const line = this.#line(at).trim();
      text.push(line);
      if (!line.includes(']]')) continue;
      at += 1;
      break;
    }
    // What stands outside of the brackets, also when they are not closed, is not lost.
    this.#say('action', text.join('\n'), from);
    return at;
  }

  /** What is said, with the notes in it as notes. */
  #say(
    kind: 'action' | 'dialogue' | 'lyrics' | 'transition',
    source: string,
    at: number,
    character: string | null = null,
  ): void {
    const { text, notes } = splitNotes(source);
    this.#built.add(kind, plainText(text), at, character);
    for (const note of notes) this.#built.add('note', note, at);
  }

  #one(at: number, read: () => void): number {
    read();
    return at + 1;
  }

  #line(at: number): string {
    return this.#lines[at] ?? '';
  }

  /** What lies outside the text is blank. */
  #isBlank(at: number): boolean {
    return this.#line(at).trim() === '';
  }

  /** A line of two spaces is blank to look at, and goes on with a dialogue. */
  #isEmpty(at: number): boolean {
    const line = this.#line(at);
    return line.trim() === '' && line !== '  ';
  }
}

/** The title and the line after the title page, which is there only when the first line begins it. */
function titlePage(lines: readonly string[]): { readonly title: string; readonly next: number } {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (!TITLE_KEY.test(lines[start] ?? '') || /\bTO:\s*$/.test(lines[start] ?? ''))
    return { title: '', next: 0 };
  const title: string[] = [];
  let key = '';
  let at = start;
  for (; at < lines.length && lines[at]?.trim() !== ''; at += 1) {
    const line = lines[at] ?? '';
    const found = TITLE_KEY.exec(line);
    if (found) key = (found[1] ?? '').trim().toLowerCase();
    if (key === 'title') title.push(plainText(found ? (found[2] ?? '') : line).trim());
  }
  return { title: title.filter(Boolean).join(' '), next: at };
}

/** A name in capitals: `MARA`, `R2D2 (on the radio)`. */
function isCue(line: string): boolean {
  const name = line.replace(/\s*\^$/, '').replace(/\([^()]*\)\s*$/, '');
  return isUpper(name) && !/[.!?:]\s*$/.test(name);
}

/** Scripts without capitals have no such lines. */
function isUpper(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** The text with its comments as blanks, so that each line keeps its place. One without an end is no comment. */
function withoutBoneyard(source: string): string {
  let text = '';
  let from = 0;
  for (;;) {
    const start = source.indexOf('/*', from);
    const end = start < 0 ? -1 : source.indexOf('*/', start + 2);
    if (end < 0) return text + source.slice(from);
    text += source.slice(from, start) + source.slice(start, end).replace(/[^\r\n]+/g, '');
    from = end + 2;
  }
}

function withoutNotes(text: string): string {
  return splitNotes(text).text;
}

/** Parts a text from the notes in double brackets. */
function splitNotes(source: string): { readonly text: string; readonly notes: readonly string[] } {
  const notes: string[] = [];
  let text = '';
  let from = 0;
  for (;;) {
    const start = source.indexOf('[[', from);
    const end = start < 0 ? -1 : source.indexOf(']]', start + 2);
    if (end < 0) return { text: text + source.slice(from), notes };
    text += source.slice(from, start);
    notes.push(source.slice(start + 2, end));
    from = end + 2;
  }
}

/** Without the marks of bold, italic and underlined; a mark after a backslash is itself. */
function plainText(text: string): string {
  return text
    .replace(/\\([*_])/g, (_, mark: string) => (mark === '*' ? '\u{E000}' : '\u{E001}'))
    .replace(/\*{1,3}(?! )([^*\n]+)\*{1,3}/g, '$1')
    .replace(/(?<![\p{L}\p{N}])_(?! )([^_\n]+)_(?![\p{L}\p{N}])/gu, '$1')
    .replaceAll('\u{E000}', '*')
    .replaceAll('\u{E001}', '_');
}
