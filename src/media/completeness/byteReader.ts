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
    let window = { offset: 0, bytes: Buffer.alloc(0) };
    const read = async (offset: number, length: number): Promise<Buffer> => {
      const end = window.offset + window.bytes.byteLength;
      if (offset < window.offset || offset + length > end) {
        const bytes = Buffer.alloc(Math.max(0, Math.min(size - offset, Math.max(length, WINDOW_BYTES))));
        const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, offset);
        window = { offset, bytes: bytes.subarray(0, bytesRead) };
      }
      return window.bytes.subarray(offset - window.offset, offset - window.offset + length);
    };
    return await use({ size, read });
  } finally {
    await file.close();
  }
}
