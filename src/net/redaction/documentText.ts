import { redact } from './redact.ts';

/** What could move the cursor, color the text or turn its direction; line ends and tabs are none of them. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Foreign text for output channels and documents of plain text: lines of characters that are seen, without keys. */
export function documentText(text: string): string {
  return redact(text.toWellFormed().replace(/\r\n?/g, '\n')).replace(UNSAFE, '');
}
