import { open } from 'node:fs/promises';

/** Random access to content that may be too large for the memory. */
export interface ByteReader {
  readonly size: number;
  /** The bytes from an offset on; fewer than asked for at the end of the content. Errors: those of reading. */
  readonly read: (offset: number, length: number) => Promise<Buffer>;
}

/** So much is read at once, because most formats are walked in headers of a few bytes. */
const WINDOW_BYTES = 16 * 1024;

export function readerOf(bytes: Uint8Array): ByteReader {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.byteLength,
    read: async (offset, length) => buffer.subarray(offset, offset + length),
  };
}

/** Opens a file for as long as `use` takes. Errors: those of opening and reading it; what `use` throws. */
export async function withFileReader<T>(path: string, use: (reader: ByteReader) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (offset: number, length: number): Promise<Buffer> => {
      const bytes = Buffer.alloc(length);
      const { bytesRead } = await file.read(bytes, 0, length, offset);
      return bytes.subarray(0, bytesRead);
    };
    return await use(windowReader({ size, read }, WINDOW_BYTES));
  } finally {
    await file.close();
  }
}

/** Reads at least `windowBytes` at a time from where every reading takes long, and never past the end. */
export function windowReader({ size, read: readFrom }: ByteReader, windowBytes: number): ByteReader {
  let window: { readonly offset: number; readonly bytes: Buffer } = { offset: 0, bytes: Buffer.alloc(0) };
  const read = async (offset: number, length: number): Promise<Buffer> => {
    const end = window.offset + window.bytes.byteLength;
    if (offset < window.offset || offset + length > end) {
      const wanted = Math.max(0, Math.min(size - offset, Math.max(length, windowBytes)));
      window = { offset, bytes: wanted === 0 ? Buffer.alloc(0) : await readFrom(offset, wanted) };
    }
    return window.bytes.subarray(offset - window.offset, offset - window.offset + length);
  };
  return { size, read };
}
