import type { Node } from 'jsonc-parser';

/** A change of a text: `length` characters at `offset`, both in UTF-16 units of the text before, become `text`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** The text after the edits, which do not overlap; at one offset they are applied in their order. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);
  const parts: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    parts.push(text.slice(at, edit.offset), edit.text);
    at = edit.offset + edit.length;
  }
  return [...parts, text.slice(at)].join('');
}

/** What a list shall hold at one place: a node of the text as it is or changed, or something new. */
export interface ListItem {
  /** The node that stands for it now, in this list or in another; null for a new one. */
  readonly node: Node | null;
  /** The changes inside the node. */
  edits(): readonly TextEdit[];
  /** The whole text of a new one, at this indentation. */
  text(indent: string | null): string;
}

/** A value that is JSON already, put in as it is written. */
export class WrittenJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Values to be set by key, in the order in which new keys are added; undefined takes the key away. */
export type Values = ReadonlyMap<string, unknown>;

/** A JSON text with its tree: makes the smallest edits that change it, in the style that it is written in. */
export class JsonText {
  readonly #text: string;
  readonly #eol: string;
  readonly #unit: string;
  /** All on one line. */
  readonly #isFlat: boolean;
  readonly #colon: string;

  constructor(text: string) {
    this.#text = text;
    this.#eol = text.includes('\r\n') ? '\r\n' : '\n';
    this.#isFlat = !text.trim().includes('\n');
    this.#unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
    this.#colon = this.#isFlat && !/":\s/.test(text) ? ':' : ': ';
  }

  /** The text of a node with edits inside it. */
  slice(node: Node, edits: readonly TextEdit[]): string {
    const inside = edits.map((edit) => ({ ...edit, offset: edit.offset - node.offset }));
    return applyTextEdits(this.#text.slice(node.offset, node.offset + node.length), inside);
  }

  /** The edits that set values of an object. A value that is there already is left as it is written. */
  objectEdits(object: Node, values: Values): readonly TextEdit[] {
    const properties = object.children ?? [];
    const inner: TextEdit[] = [];
    const gone = new Set<Node>();
    const added: [string, unknown][] = [];
    for (const [key, value] of values) {
      const same = properties.filter(({ children }) => children?.[0]?.value === key);
      const held = same.at(-1)?.children?.[1];
      if (value === undefined) for (const property of same) gone.add(property);
      else if (!held) added.push([key, value]);
      else inner.push(...this.#replaced(held, value));
    }
    const items = properties.filter((property) => !gone.has(property)).map((node) => untouched(node));
    const fresh = added.map(([key, value]): ListItem => ({
      node: null,
      edits: () => [],
      text: (indent) => `${JSON.stringify(key)}${this.#colon}${this.jsonText(value, indent)}`,
    }));
    return [...inner, ...this.listEdits(object, [...items, ...fresh])];
  }

  /** The edits that make a list (or the properties of an object) hold exactly these items, in this order. */
  listEdits(list: Node, items: readonly ListItem[]): readonly TextEdit[] {
    const old = list.children ?? [];
    const places = new Map(old.map((node, place) => [node, place]));
    const stay = inOrder(items.map(({ node }) => (node ? (places.get(node) ?? null) : null)));
    const indent = this.#indentIn(list);
    const separator = this.#separator(indent);
    const edits: TextEdit[] = [];
    let left: Node | null = null;
    let from = 0;
    let fresh: string[] = [];
    const closeGap = (right: Node | null, to: number): void => {
      edits.push(
        ...this.#gapEdits({ list, left, right, gone: old.slice(from, to), fresh, indent, separator }),
      );
      [left, from, fresh] = [right, to + 1, []];
    };
    items.forEach((item, at) => {
      const place = item.node ? places.get(item.node) : undefined;
      if (!item.node) fresh.push(item.text(indent));
      else if (stay.has(at) && place !== undefined) {
        edits.push(...item.edits());
        closeGap(item.node, place);
      } else fresh.push(this.slice(item.node, item.edits()));
    });
    closeGap(null, old.length);
    return edits;
  }

  /** A value as JSON; null for one line. */
  jsonText(value: unknown, indent: string | null): string {
    if (value instanceof WrittenJson) return value.text;
    if (indent === null) return this.#colon === ':' ? JSON.stringify(value) : spaced(value);
    return JSON.stringify(value, null, this.#unit).replaceAll('\n', this.#eol + indent);
  }

  #replaced(held: Node, value: unknown): readonly TextEdit[] {
    const before = this.#text.slice(held.offset, held.offset + held.length);
    const indent = this.#isFlat ? null : this.#indentAt(held.offset);
    const text = this.jsonText(value, indent);
    if (text === before || sameJson(before, value)) return [];
    return [{ offset: held.offset, length: held.length, text }];
  }

  #gapEdits(gap: Gap): readonly TextEdit[] {
    const { list, left, right, gone, fresh, indent, separator } = gap;
    const [first, last] = [gone[0], gone.at(-1)];
    if (first && last && fresh.length > 0) return [between(first.offset, endOf(last), fresh.join(separator))];
    if (fresh.length > 0) {
      if (right) return [between(right.offset, right.offset, fresh.map((text) => text + separator).join(''))];
      if (left) return [between(endOf(left), endOf(left), fresh.map((text) => separator + text).join(''))];
      const inner = fresh.join(separator);
      const around = indent === null ? inner : this.#onLines(list, inner, indent);
      return [between(list.offset + 1, endOf(list) - 1, around)];
    }
    if (!first || !last) return [];
    if (right) return [between(first.offset, right.offset, '')];
    if (left) return [between(endOf(left), endOf(last), '')];
    return [between(list.offset + 1, endOf(list) - 1, '')];
  }

  #onLines(list: Node, inner: string, indent: string): string {
    return `${this.#eol}${indent}${inner}${this.#eol}${this.#indentAt(list.offset)}`;
  }

  /** The indentation of the items of a list; null where they stand on one line. */
  #indentIn(list: Node): string | null {
    const [first] = list.children ?? [];
    if (!first) return this.#isFlat ? null : this.#indentAt(list.offset) + this.#unit;
    const before = this.#text.slice(list.offset + 1, first.offset);
    return before.includes('\n') ? this.#indentAt(first.offset) : null;
  }

  #separator(indent: string | null): string {
    if (indent !== null) return `,${this.#eol}${indent}`;
    return this.#colon === ':' ? ',' : ', ';
  }

  /** The white space at the beginning of the line of an offset. */
  #indentAt(offset: number): string {
    const start = this.#text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(this.#text.slice(start, offset))?.[0] ?? '';
  }
}

interface Gap {
  readonly list: Node;
  /** The items that stay on both sides; null at the ends of the list. */
  readonly left: Node | null;
  readonly right: Node | null;
  /** What stands between them now, and what shall. */
  readonly gone: readonly Node[];
  readonly fresh: readonly string[];
  readonly indent: string | null;
  readonly separator: string;
}

function untouched(node: Node): ListItem {
  return { node, edits: () => [], text: () => '' };
}

function between(offset: number, end: number, text: string): TextEdit {
  return { offset, length: end - offset, text };
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

function spaced(value: unknown): string {
  return JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ');
}

function sameJson(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(value);
  } catch {
    return false;
  }
}

/** The positions of the longest rising run of places, so that as few items as possible are written anew. */
function inOrder(places: readonly (number | null)[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, at) => {
    if (place === null) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const stay = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) stay.add(at);
  return stay;
}
