import { createHash } from 'node:crypto';
import type { ScreenplayElement, ScreenplayScene } from './screenplay.ts';

/** The longest prompt that a shot can have. */
const MOST_PROMPT = 4000;

/** A shot as a screenplay has it. */
export interface ScriptedShot {
  readonly prompt: string;
  /** For people; may be empty. */
  readonly notes: string;
  /** What the prompt is recognized by when the screenplay is imported again. */
  readonly mark: string;
}

/**
 * The shots of a scene: each action is one, with what is said after it. A text that is longer than a prompt can be goes on
 * in the next shot.
 */
export function shotsOf({ elements }: Pick<ScreenplayScene, 'elements'>): readonly ScriptedShot[] {
  const drafts: { readonly said: string[]; readonly notes: string[] }[] = [];
  for (const element of elements) {
    const { kind, text } = element;
    const isNote = kind === 'note' || kind === 'transition';
    let draft = drafts.at(-1);
    const begins = (kind === 'action' || kind === 'shot') && draft?.said.length !== 0;
    if (!draft || begins) drafts.push((draft = { said: [], notes: [] }));
    if (isNote) draft.notes.push(text);
    else draft.said.push(spoken(element));
  }
  return drafts.flatMap(({ said, notes }) => {
    const prompts = parts(said.join('\n'));
    return prompts.map((prompt, at) => ({
      ...{ prompt, mark: markOf(prompt) },
      notes: at === prompts.length - 1 ? notes.join('\n') : '',
    }));
  });
}

/** What a prompt is recognized by: a few characters that another one does not give. */
export function markOf(prompt: string): string {
  return createHash('sha256').update(prompt.replace(/\s+/g, ' ').trim()).digest('base64url').substring(0, 16);
}

function spoken({ kind, text, character }: ScreenplayElement): string {
  if (kind === 'lyrics') return `♪ ${text} ♪`;
  return kind === 'dialogue' && character !== null ? `${character}: ${text}` : text;
}

/** A text in parts that are short enough, each cut at the last blank where there is one. */
function parts(text: string): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > MOST_PROMPT) {
    const head = rest.substring(0, MOST_PROMPT);
    const blank = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
    const isPair = /[\uD800-\uDBFF]$/.test(head);
    const end = blank > MOST_PROMPT / 2 ? blank : isPair ? MOST_PROMPT - 1 : MOST_PROMPT;
    found.push(rest.substring(0, end).trim());
    rest = rest.substring(end).trimStart();
  }
  return [...found, rest];
}
