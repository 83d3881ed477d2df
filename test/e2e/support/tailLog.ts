import { normalizeEvent } from '../../../src/providers/lenserfight/events.ts';
import type { WireEvent } from '../../../src/core/stream.ts';

/** The content of a run's output channel: an entry for each event, and the joined text of each node. */
export interface TailLog {
  readonly events: readonly string[];
  /** By node, without white space. */
  readonly texts: Readonly<Record<string, string>>;
}

const ENTRY = /^\d\d:\d\d:\d\d\.\d{3} (.) (\S+) +(.*)$/s;
const OF_THE_TAIL = new Set(['—', '⚠']);

/** Parses one or several saved channels of the same run, in order. */
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

/** The same for a run's complete stream, as the platform sends it after the end. */
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
