import * as z from 'zod/mini';
import type { TimedWord } from '../../shared/pages/mediaMessages.ts';

/** A recording of half a day. */
const MOST_WORDS = 100_000;
/** A line of subtitles of this length can be read in time. */
const LONGEST_CUE = 42;
const LONGEST_CUE_SECONDS = 6;
/** After a silence a new cue begins. */
const PAUSE_SECONDS = 0.8;

/** Words and their times in seconds, under the names that tools for speech give them. */
const timedWord = z.object({
  word: z.optional(z.string()),
  text: z.optional(z.string()),
  start: z.number(),
  end: z.number(),
});
const words = z.array(timedWord);
const transcript = z.union([
  z.object({ words: words.check(z.minLength(1)) }),
  z.object({ segments: z.array(z.object({ words })).check(z.minLength(1)) }),
]);

/** The words of a JSON output in the order of their times; null for JSON that is no transcript with times. */
export function transcriptIn(json: unknown): readonly TimedWord[] | null {
  const parsed = z.safeParse(transcript, json);
  if (!parsed.success) return null;
  const { data } = parsed;
  const all = 'words' in data ? data.words : data.segments.flatMap((segment) => segment.words);
  const usable = all.flatMap(({ word, text, start, end }) => {
    const said = (word ?? text ?? '').replace(/\s+/g, ' ').trim();
    const isTime = Number.isFinite(start) && Number.isFinite(end) && start >= 0 && end >= start;
    return said !== '' && isTime ? [{ text: said, start, end }] : [];
  });
  if (usable.length === 0 || usable.length > MOST_WORDS) return null;
  return usable.sort((a, b) => a.start - b.start);
}

/** Words that are shown together. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Subtitles of a line each: they end at a pause, with a sentence, or when they are long; none overlaps the next. */
export function cuesOf(all: readonly TimedWord[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (const { start, end, text } of all) {
    const last = cues.at(-1);
    const isNew =
      !last ||
      start - last.end > PAUSE_SECONDS ||
      end - last.start > LONGEST_CUE_SECONDS ||
      /[.!?…]["')\]]?$/.test(last.text) ||
      last.text.length + 1 + text.length > LONGEST_CUE;
    if (isNew) cues.push({ start, end, text });
    else
      cues[cues.length - 1] = {
        start: last.start,
        end: Math.max(last.end, end),
        text: `${last.text} ${text}`,
      };
  }
  return cues.map((cue, index) => {
    const next = cues[index + 1]?.start ?? Infinity;
    return { ...cue, end: Math.max(cue.start, Math.min(cue.end, next)) };
  });
}

export type SubtitleFormat = 'srt' | 'vtt';

/** SubRip or WebVTT. What would end a cue or be read as markup is written so that it is text. */
export function subtitles(cues: readonly Cue[], format: SubtitleFormat): string {
  const separator = format === 'srt' ? ',' : '.';
  const blocks = cues.map(({ start, end, text }, index) => {
    const times = `${time(start, separator)} --> ${time(end, separator)}`;
    // SubRip has no escapes: its players know a few tags, and an arrow would look like times.
    const said = text.replaceAll('-->', '→');
    const shown =
      format === 'srt' ? said : said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return format === 'srt' ? `${index + 1}\n${times}\n${shown}\n` : `${times}\n${shown}\n`;
  });
  return (format === 'srt' ? blocks : ['WEBVTT\n', ...blocks]).join('\n');
}

/** `00:01:02.345`. */
function time(seconds: number, separator: string): string {
  const all = Math.round(seconds * 1_000);
  const part = (value: number, length = 2): string => String(value).padStart(length, '0');
  const minutes = Math.floor(all / 60_000);
  const clock = [Math.floor(minutes / 60), minutes % 60, Math.floor(all / 1_000) % 60].map((one) =>
    part(one),
  );
  return `${clock.join(':')}${separator}${part(all % 1_000, 3)}`;
}
