/**
 * The text of a file that the user picked or wrote: UTF-8, or UTF-16 as PowerShell and Notepad write it. Without a byte
 * order mark, UTF-16 is known by the zero bytes of its ASCII characters, of which keys, names and JSON consist. What is
 * wrong in it becomes U+FFFD.
 */
export function textOfFile(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  // In UTF-32 every other unit of these characters is none.
  return text.replaceAll('\0', '');
}

/** The same for a file whose text is sent or run: null where it is in no such encoding, so that nothing else is sent. */
export function exactTextOfFile(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second, third, fourth] = bytes;
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  let [even, odd] = [0, 0];
  const head = bytes.subarray(0, 4096);
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (Math.max(even, odd) < head.length / 8) return 'utf-8';
  return odd > even ? 'utf-16le' : 'utf-16be';
}
