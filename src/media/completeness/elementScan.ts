/** Markup in which nothing counts up to its end. */
const SECTIONS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Where in the text the scan is. `opening`: behind a `<` that may begin a section. */
type Place = 'outside' | 'opening' | 'section' | 'tag';

/** Follows the elements of an XML text that comes in pieces. Each character is read once, and nothing is kept. */
export class ElementScan {
  #place: Place = 'outside';
  #depth = 0;
  #hasRoot = false;
  /** The beginning of the present markup. */
  #opening = '';
  /** The end of the present section, and what may be its beginning. */
  #sectionEnd = '';
  #before = '';
  #quote = '';
  #brackets = 0;
  /** The character before the present one of a tag. */
  #last = '';

  /** Reads on; true as soon as the root element is closed. */
  feed(piece: string): boolean {
    for (let at = 0; at < piece.length;) {
      switch (this.#place) {
        case 'outside': {
          const next = piece.indexOf('<', at);
          if (next < 0) return false;
          this.#opening = '<';
          this.#place = 'opening';
          at = next + 1;
          break;
        }
        case 'opening':
          this.#open(piece[at] ?? '');
          at += 1;
          break;
        case 'section':
          at = this.#endSection(piece, at);
          break;
        case 'tag':
          this.#readTag(piece[at] ?? '');
          at += 1;
          break;
      }
      if (this.#isClosed()) return true;
    }
    return false;
  }

  #isClosed(): boolean {
    return this.#place === 'outside' && this.#hasRoot && this.#depth <= 0;
  }

  #open(char: string): void {
    this.#opening += char;
    const section = SECTIONS.find(([start]) => start === this.#opening);
    if (section) {
      this.#place = 'section';
      this.#sectionEnd = section[1];
      this.#before = '';
      return;
    }
    if (SECTIONS.some(([start]) => start.startsWith(this.#opening))) return;
    this.#place = 'tag';
    this.#quote = '';
    this.#brackets = 0;
    this.#last = '<';
    // What was read of it is no beginning of a section.
    for (const read of this.#opening.slice(1)) this.#readTag(read);
  }

  #endSection(piece: string, at: number): number {
    const text = this.#before + piece.slice(at);
    const end = text.indexOf(this.#sectionEnd);
    if (end < 0) {
      this.#before = text.slice(1 - this.#sectionEnd.length);
      return piece.length;
    }
    this.#place = 'outside';
    return at + end + this.#sectionEnd.length - this.#before.length;
  }

  #readTag(char: string): void {
    const last = this.#last;
    this.#last = char;
    if (this.#quote !== '') {
      if (char === this.#quote) this.#quote = '';
    } else if (char === '"' || char === "'") this.#quote = char;
    else if (char === '[') this.#brackets += 1;
    else if (char === ']') this.#brackets -= 1;
    else if (char === '>' && this.#brackets <= 0) this.#endTag(last);
  }

  #endTag(last: string): void {
    this.#place = 'outside';
    const kind = this.#opening[1];
    if (kind === '/') this.#depth -= 1;
    else if (kind !== '!') {
      this.#hasRoot = true;
      if (last !== '/') this.#depth += 1;
    }
  }
}
