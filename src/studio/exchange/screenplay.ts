/** A screenplay as far as a storyboard can be made of it. */
export interface Screenplay {
  /** Empty where it has none. */
  readonly title: string;
  readonly scenes: readonly ScreenplayScene[];
}

/** A scene; what stands before the first heading is one with an empty heading. */
export interface ScreenplayScene {
  /** As the writer numbered it: `12A`; null where it has no number. */
  readonly number: string | null;
  readonly heading: string;
  /** What the writer notes of the scene as a whole; may be empty. */
  readonly synopsis: string;
  readonly elements: readonly ScreenplayElement[];
  /** Line of the heading in the file from 0; of a file without lines, the paragraph. */
  readonly line: number;
}

export interface ScreenplayElement {
  /** `shot` is a line that names a camera shot; `note` is for people and is not in the film. */
  readonly kind: 'action' | 'shot' | 'dialogue' | 'lyrics' | 'transition' | 'note';
  /** Without markup; line breaks are kept. */
  readonly text: string;
  /** Who speaks, with an extension: `MARA (V.O.)`; null for all but dialogue. */
  readonly character: string | null;
  readonly line: number;
}

/** Collects scenes in the order in which they are read. */
export class ScreenplayBuilder {
  readonly #scenes: (Omit<ScreenplayScene, 'elements' | 'synopsis'> & {
    readonly synopses: string[];
    readonly elements: ScreenplayElement[];
  })[] = [];

  /** Begins a scene. */
  scene(heading: string, number: string | null, line: number): void {
    this.#scenes.push({ heading, number: number === '' ? null : number, line, synopses: [], elements: [] });
  }

  /** Adds to the scene; a text without a character is left out. */
  add(kind: ScreenplayElement['kind'], text: string, line: number, character: string | null = null): void {
    const plain = text.trim();
    if (plain !== '') this.#last(line).elements.push({ kind, text: plain, character, line });
  }

  synopsis(text: string, line: number): void {
    const plain = text.trim();
    if (plain !== '') this.#last(line).synopses.push(plain);
  }

  build(title: string): Screenplay {
    const scenes = this.#scenes.map(({ synopses, ...scene }) => ({
      ...scene,
      synopsis: synopses.join('\n'),
    }));
    return { title: title.trim(), scenes };
  }

  #last(line: number) {
    if (this.#scenes.length === 0) this.scene('', null, line);
    const last = this.#scenes.at(-1);
    if (!last) throw new Error('no scene');
    return last;
  }
}
