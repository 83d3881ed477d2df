import { open } from 'node:fs/promises';
import type { CachedContent } from '../../core/output.ts';
import { readJson } from '../../net/json/exactJson.ts';
import { printJson } from '../../net/json/printJson.ts';

/** Indents make a text longer; what is nested deep is not indented. */
const MAX_CHARACTERS = 1024 * 1024;
/** A preview needs no more; the whole file can be opened in the editor. */
const MAX_BYTES = 256 * 1024;

export interface ReadableOutput {
  readonly text: string;
  /** True when the file has more. */
  readonly truncated: boolean;
}

/**
 * The beginning of a text output: complete JSON is formatted, everything else is unchanged.
 * Errors: those of opening and reading the file.
 */
export async function readableOutput(
  path: string,
  content: Pick<CachedContent, 'kind' | 'charset'>,
  maxBytes = MAX_BYTES,
): Promise<ReadableOutput> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, maxBytes));
    const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, 0);
    const truncated = bytesRead < size;
    // Streaming mode drops a character that is cut in half.
    const text = new TextDecoder(content.charset ?? encodingOf(bytes)).decode(bytes.subarray(0, bytesRead), {
      stream: truncated,
    });
    return { text: content.kind === 'json' && !truncated ? formatJson(text) : text, truncated };
  } finally {
    await file.close();
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function formatJson(text: string): string {
  try {
    return printJson(readJson(text), MAX_CHARACTERS).text;
  } catch {
    return text;
  }
}
