import { setImmediate as nextTurn } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { ScreenplayBuilder, type Screenplay } from './screenplay.ts';

/** Why a file is not read: no well-formed XML, or another document. */
export type FinalDraftFault = 'notXml' | 'notFinalDraft';

/** What the paragraphs of a scene become; those that are not named are actions. */
const KINDS = new Map<string, 'shot' | 'transition' | 'lyrics' | 'dialogue'>([
  ['shot', 'shot'],
  ['transition', 'transition'],
  ['singing', 'lyrics'],
  ['dialogue', 'dialogue'],
  ['parenthetical', 'dialogue'],
]);

/** Characters that are read in one go: the editor stands still for a few milliseconds at most. */
const STEP = 32_768;
/** Elements stand in each other less deep in every real file. */
const MOST_DEPTH = 100;

/**
 * Reads a Final Draft screenplay (.fdx). Entities that a document declares itself are not expanded: such a file is refused.
 * Errors: the signal's reason.
 */
export async function readFinalDraft(
  source: string,
  signal: AbortSignal,
): Promise<Screenplay | { readonly fault: FinalDraftFault }> {
  const script = new FinalDraftScript();
  for (let at = 0; at < source.length; at += STEP) {
    if (at > 0) await nextTurn(undefined, { signal });
    const fault = script.write(source.substring(at, at + STEP));
    if (fault) return { fault };
  }
  return script.end();
}

interface Paragraph {
  readonly type: string;
  readonly number: string | null;
  readonly place: number;
  text: string;
  note: string;
  summary: string;
}

/** What is read of a document, element by element. */
class FinalDraftScript {
  readonly #parser = new SaxesParser();
  readonly #built = new ScreenplayBuilder();
  readonly #path: string[] = [];
  /** The paragraphs that are open: one in another where two speak at the same time. */
  readonly #paragraphs: Paragraph[] = [];
  #count = 0;
  #title = '';
  #speaker: string | null = null;
  #said: string[] = [];
  #saidAt = 0;
  #fault: FinalDraftFault | null = null;

  constructor() {
    const parser = this.#parser;
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('closetag', ({ name }) => this.#close(name));
    parser.on('error', () => (this.#fault ??= 'notXml'));
  }

  write(part: string): FinalDraftFault | null {
    this.#parser.write(part);
    return this.#fault;
  }

  end(): Screenplay | { readonly fault: FinalDraftFault } {
    this.#parser.close();
    if (this.#fault) return { fault: this.#fault };
    this.#endSpeech();
    return this.#built.build(this.#title);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    const path = this.#path;
    if ((path.length === 0 && name !== 'FinalDraft') || path.length > MOST_DEPTH)
      this.#fault = 'notFinalDraft';
    path.push(name);
    const parent = path.at(-2);
    if (name !== 'Paragraph' || path[1] !== 'Content' || (parent !== 'Content' && parent !== 'DualDialogue'))
      return;
    const type = (attributes['Type'] ?? '').trim().toLowerCase();
    const number = attributes['Number']?.trim() ?? null;
    this.#paragraphs.push({ type, number, place: this.#count, text: '', note: '', summary: '' });
    this.#count += 1;
  }

  #text(text: string): void {
    if (this.#path.at(-1) !== 'Text') return;
    const paragraph = this.#paragraphs.at(-1);
    if (this.#path[1] === 'TitlePage') this.#title += text;
    if (paragraph) paragraph[this.#part] += text;
  }

  #close(name: string): void {
    const part = this.#part;
    this.#path.pop();
    if (name !== 'Paragraph') return;
    // The first line of the title page that says anything is the title.
    if (this.#path[1] === 'TitlePage' && this.#title.trim() !== '') this.#path[1] = 'TitleRead';
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && part !== 'text') paragraph[part] += '\n';
    else if (paragraph && (this.#path.at(-1) === 'Content' || this.#path.at(-1) === 'DualDialogue')) {
      this.#paragraphs.pop();
      this.#add(paragraph);
    }
  }

  /** Whether what is read belongs to a note, to the summary of the scene, or to the paragraph itself. */
  get #part(): 'note' | 'summary' | 'text' {
    if (this.#path.includes('ScriptNote')) return 'note';
    return this.#path.includes('Summary') ? 'summary' : 'text';
  }

  #add({ type, number, place, text, note, summary }: Paragraph): void {
    const kind = KINDS.get(type);
    if (kind === 'dialogue') {
      if (this.#speaker === null && this.#said.length === 0) this.#saidAt = place;
      this.#said.push(text);
    } else {
      this.#endSpeech();
      if (type === 'scene heading') {
        this.#built.scene(text.trim(), number, place);
        this.#built.synopsis(summary, place);
      } else if (type === 'character') [this.#speaker, this.#saidAt] = [text.trim(), place];
      else this.#built.add(kind ?? 'action', text, place);
    }
    this.#built.add('note', note, place);
  }

  #endSpeech(): void {
    this.#built.add('dialogue', this.#said.join('\n'), this.#saidAt, this.#speaker);
    [this.#speaker, this.#said] = [null, []];
  }
}
