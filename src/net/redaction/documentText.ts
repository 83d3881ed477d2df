import { setImmediate as nextTurn } from 'node:timers/promises';
import { cutText } from './displayText.ts';
import { redact } from './redact.ts';

/** What could move the cursor, color the text or turn its direction; line ends and tabs are none of them. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** As much as is searched for keys in some milliseconds. */
const TURN_CHARACTERS = 64 * 1024;
/** More than a person reads. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Foreign text for output channels and documents of plain text: lines of characters that are seen, without keys. What is
 * longer than anybody writes at once is cut, with an ellipsis.
 */
export function documentText(text: string): string {
  return cleaned(cutText(text, 2 * TURN_CHARACTERS));
}

/** The same for a document of any length, of which the beginning is shown: others get their turn meanwhile. */
export async function longDocumentText(text: string): Promise<string> {
  const shown = cutText(text, MOST_CHARACTERS);
  const parts: string[] = [];
  for (let at = 0; at < shown.length;) {
    const end = endOfPart(shown, at);
    parts.push(cleaned(shown.slice(at, end)));
    at = end;
    await nextTurn();
  }
  return parts.join('');
}

function cleaned(text: string): string {
  return redact(text.toWellFormed().replace(/\r\n?/g, '\n')).replace(UNSAFE, '');
}

/** Behind a line or a word, which are not cut in two; anywhere in what has none. */
function endOfPart(text: string, start: number): number {
  const end = start + TURN_CHARACTERS;
  if (end >= text.length) return text.length;
  for (const sign of ['\n', ' ']) {
    const at = text.lastIndexOf(sign, end);
    if (at > start + TURN_CHARACTERS / 2) return at + 1;
  }
  return end;
}
