/** Events of one node that stand below each other, or a line of Backlot's own. */
export interface TailSection {
  readonly kind: 'events' | 'state' | 'gap';
  /** The node; of events that name none, the type of the first; of a line of Backlot's own, its words. */
  readonly name: string;
  /** The first and the last line, counted from 0. */
  readonly start: number;
  readonly end: number;
  readonly events: number;
}

/** A line that begins an event, as `TailText` writes it: time, mark, type, and, before two spaces, the node. */
const EVENT = /^\d\d:\d\d:\d\d\.\d{3} (.) (?:(\S+) +(?:(\S+) {2})?)?/;
/** What is read of a line: the head of an event is shorter. */
const HEAD_CHARS = 400;

/** The sections of a tail's text. Linear in its length. */
export function tailSections(text: string): readonly TailSection[] {
  const sections: TailSection[] = [];
  let last: { -readonly [Key in keyof TailSection]: TailSection[Key] } | null = null;
  for (const { head, first, end } of eventsIn(text)) {
    const [whole = '', mark, type, node] = EVENT.exec(head) ?? [];
    const kind = mark === '—' ? 'state' : mark === '⚠' ? 'gap' : 'events';
    const name = kind === 'events' ? (node ?? type ?? '') : head.replace(STAMP, '');
    if (last && kind === 'events' && last.kind === 'events' && last.name === name && whole !== '') {
      last.end = end;
      last.events += 1;
      continue;
    }
    last = { kind, name, start: first, end, events: kind === 'events' ? 1 : 0 };
    sections.push(last);
  }
  return sections;
}

const STAMP = /^\d\d:\d\d:\d\d\.\d{3} . /;

/** The events of a tail's text that contain the words, in any case, each with all its lines. */
export function filterTail(
  text: string,
  words: string,
): { readonly text: string; readonly shown: number; readonly all: number } {
  const wanted = words.toLocaleLowerCase();
  let all = 0;
  const shown: string[] = [];
  for (const { from, to } of eventsIn(text)) {
    all += 1;
    const event = text.slice(from, to);
    if (event.toLocaleLowerCase().includes(wanted)) shown.push(event.endsWith('\n') ? event : `${event}\n`);
  }
  return { text: shown.join(''), shown: shown.length, all };
}

/** An event with its further lines, which are indented or, after lines were dropped, have no time. */
interface EventPlace {
  /** The beginning of its first line. */
  readonly head: string;
  readonly first: number;
  end: number;
  /** Characters of the text. */
  readonly from: number;
  to: number;
}

function* eventsIn(text: string): Generator<EventPlace> {
  let event: EventPlace | undefined;
  let line = 0;
  for (let from = 0; from < text.length; line += 1) {
    const at = text.indexOf('\n', from);
    const to = at === -1 ? text.length : at + 1;
    const head = text.slice(from, Math.min(to, from + HEAD_CHARS)).trimEnd();
    if (event && !STAMP.test(head)) {
      event.end = line;
      event.to = to;
    } else {
      if (event) yield event;
      event = { head, first: line, end: line, from, to };
    }
    from = to;
  }
  if (event) yield event;
}
