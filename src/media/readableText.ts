/** Control characters that no text has: all but tab, line feed, form feed, carriage return and escape. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

/**
 * The bytes as text (UTF-8, or UTF-16 with a byte order mark), or null when they are none.
 *
 * @param whole false when the bytes are only a beginning, so that the last character may be cut.
 */
export function readableText(bytes: Uint8Array, whole: boolean): string | null {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
    return CONTROL.test(text) ? null : text;
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
