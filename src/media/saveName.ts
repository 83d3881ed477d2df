import filenamify from 'filenamify';
import { headOf, withoutUnseen } from '../net/redaction/displayText.ts';

const LONGEST_BYTES = 120;
/** More than this of a title is not read. */
const READ_CHARACTERS = 2_000;

/**
 * A file name for an output that every usual file system takes: no separators, reserved names or characters, no
 * leading dot or dash, nothing that turns the reading direction, at most 120 bytes before the extension.
 *
 * @param title what the user knows it by, usually the prompt; may be empty.
 * @param index position among the job's outputs from 0; the second and later ones are numbered.
 * @param extension without a dot; anything unusual becomes `bin`.
 */
export function saveName(title: string, index: number, extension: string): string {
  const number = index > 0 ? `-${index + 1}` : '';
  return `${safeName(title) || 'output'}${number}.${safeExtension(extension)}`;
}

/** The extension in lower case; `bin` in place of an unusual one. */
export function safeExtension(extension: string): string {
  return /^[a-z0-9]{1,10}$/i.test(extension) ? extension.toLowerCase() : 'bin';
}

/** A text as the name of a file or folder, by the rules of `saveName`, without an extension; empty when nothing is left. */
export function safeName(text: string): string {
  const plain = withoutUnseen(headOf(text, READ_CHARACTERS).normalize('NFC'))
    .replace(/\p{Cs}|\p{Co}|\p{Cn}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const safe = filenamify(plain, { replacement: '-', maxLength: 80 });
  const base = withinBytes(safe.replace(/^[\s.\-~]+/, ''), LONGEST_BYTES).replace(/[\s.\-]+$/, '');
  return base === '' ? '' : filenamify(base, { replacement: '-' });
}

function withinBytes(text: string, limit: number): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > limit) break;
    kept += segment;
  }
  return kept;
}
