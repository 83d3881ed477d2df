import { open } from 'node:fs/promises';
import type { CachedContent } from '../../../core/output.ts';

/** More than a person reads in a preview; the rest is opened in the editor. */
const MOST_BYTES = 256 * 1024;

export interface ReadableOutput {
  readonly text: string;
  /** True when the content goes on. */
  readonly cut: boolean;
}

/**
 * The beginning of a text output as one reads it: JSON laid out when it is here as a whole, anything else as it is.
 * Errors: those of opening and reading the file.
 */
export async function readableOutput(
  path: string,
  content: Pick<CachedContent, 'kind'>,
  mostBytes = MOST_BYTES,
): Promise<ReadableOutput> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, mostBytes));
    const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, 0);
    const cut = bytesRead < size;
    // A cut inside a character must not show as a broken one.
    const text = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, bytesRead), { stream: cut });
    return { text: content.kind === 'json' && !cut ? laidOut(text) : text, cut };
  } finally {
    await file.close();
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
