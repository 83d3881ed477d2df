import { normalizeEvent } from '../../../src/providers/lenserfight/events.ts';
import type { WireEvent } from '../../../src/core/stream.ts';

/** What the text of a tail's channel tells of its run: an entry for each event, and the flowing text of each node. */
export interface TailLog {
  readonly events: readonly string[];
  /** By node, without white space. */
  readonly texts: Readonly<Record<string, string>>;
}

const ENTRY = /^\d\d:\d\d:\d\d\.\d{3} (.) (\S+) +(.*)$/s;
const OF_THE_TAIL = new Set(['—', '⚠']);

/** Reads one or several saved channels of the same run, the earlier one first. */
export function readTailLog(...saved: readonly string[]): TailLog {
  const events: string[] = [];
  const texts: Record<string, string> = {};
  for (const entry of saved.flatMap((text) => text.split(/\n(?=\d\d:\d\d:\d\d\.\d{3} )/))) {
    const [, mark = '', type = '', rest = ''] = ENTRY.exec(entry.trimEnd()) ?? [];
    if (type === '' || OF_THE_TAIL.has(mark)) continue;
    const [node = '', ...words] = rest.split('  ');
    if (mark === '>') texts[node] = (texts[node] ?? '') + plain(words.join('  '));
    else events.push(plain(`${type} ${rest}`));
  }
  return { events, texts };
}

/** The same of a run's whole stream, as its platform gives it to a reader who comes after its end. */
export function logOfStream(stream: string): TailLog {
  const events: string[] = [];
  const texts: Record<string, string> = {};
  for (const frame of stream.split('\n\n').filter(Boolean)) {
    const { type, node, text, tone } = normalizeEvent(wireOf(frame));
    if (tone === 'delta') texts[node ?? ''] = (texts[node ?? ''] ?? '') + plain(text);
    else if (tone !== 'heartbeat') events.push(plain(`${type} ${node ?? ''} ${text}`));
  }
  return { events, texts };
}

function wireOf(frame: string): WireEvent {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1];
  return { id: field('id'), event: field('event'), data: field('data') ?? '' };
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
