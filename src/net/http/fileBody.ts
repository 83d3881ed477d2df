import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { Problem } from '../../core/problem.ts';

export interface WrittenFile {
  readonly byteSize: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * A body that is written to a file over several attempts. It goes on where it broke off when the server promises that
 * the rest belongs to the same content (a strong ETag, RFC 9110, 13.1.5 and 14.2), else it begins anew. The file is there
 * whole or not at all: what has come lies in a temporary file beside it, which is flushed and renamed at the end.
 *
 * Errors: Problem `storage.full`, `storage.unavailable`; whatever the pieces themselves fail with.
 */
export class FileBody {
  readonly #path: string;
  readonly #temporary: string;
  #hash = createHash('sha256');
  #byteSize = 0;
  /** The tag of the content that has partly come, when the rest of it may be asked for. */
  #tag: string | null = null;

  constructor(path: string) {
    this.#path = path;
    this.#temporary = `${path}.${randomBytes(6).toString('hex')}.part`;
  }

  /** The bytes that have come and need not come again. */
  get received(): number {
    return this.#tag === null ? 0 : this.#byteSize;
  }

  /** Puts the request for the rest, or for all, into the headers of the next attempt. */
  ask(headers: Headers): void {
    headers.delete('range');
    headers.delete('if-range');
    if (this.#tag === null || this.#byteSize === 0) return;
    headers.set('range', `bytes=${this.#byteSize}-`);
    headers.set('if-range', this.#tag);
  }

  /**
   * Decides by the head of an answer whether what has come is gone on with. False when the answer is of no use: a part that
   * was not asked for, or no part where one was.
   */
  accepts({ ok, status, headers }: Pick<Response, 'ok' | 'status' | 'headers'>): boolean {
    const isRefused = status === 416 && this.received > 0;
    if (!ok && !isRefused) return true;
    const goesOn = status === 206 && this.#tag !== null && isRestFrom(headers, this.#byteSize, this.#tag);
    if (goesOn) return true;
    this.#hash = createHash('sha256');
    this.#byteSize = 0;
    this.#tag = status === 200 ? tagOf(headers) : null;
    return status !== 206 && !isRefused;
  }

  /** Appends the pieces. @param mayGoOn false when the pieces are not the bytes that came. */
  async append(pieces: AsyncIterable<Uint8Array>, mayGoOn: boolean): Promise<WrittenFile> {
    const file = await onDisk(() => open(this.#temporary, this.#byteSize === 0 ? 'w' : 'r+', 0o600));
    try {
      await onDisk(() => file.truncate(this.#byteSize));
      for await (const piece of pieces) await this.#write(file, piece);
      await onDisk(() => file.sync());
    } catch (thrown) {
      if (!mayGoOn) this.#tag = null;
      throw thrown;
    } finally {
      await file.close();
    }
    await onDisk(() => rename(this.#temporary, this.#path));
    return { byteSize: this.#byteSize, sha256: this.#hash.digest('hex') };
  }

  /** Removes what is left of a download that did not come to its end. */
  async discard(): Promise<void> {
    await rm(this.#temporary, { force: true }).catch(() => {});
  }

  async #write(file: FileHandle, piece: Uint8Array): Promise<void> {
    let written = 0;
    while (written < piece.byteLength) {
      const at = this.#byteSize + written;
      const { bytesWritten } = await onDisk(() => file.write(piece, written, piece.byteLength - written, at));
      written += bytesWritten;
    }
    this.#hash.update(piece);
    this.#byteSize += piece.byteLength;
  }
}

/** A strong tag of content that is sent as it is stored; null when a rest of it cannot be asked for. */
function tagOf(headers: Headers): string | null {
  const tag = headers.get('etag') ?? '';
  const isStored = !headers.has('content-encoding') && headers.get('accept-ranges') !== 'none';
  return isStored && /^"[^"]*"$/.test(tag) ? tag : null;
}

function isRestFrom(headers: Headers, start: number, tag: string): boolean {
  const from = /^bytes (\d+)-\d+\/(?:\d+|\*)$/.exec(headers.get('content-range') ?? '')?.[1];
  return from !== undefined && Number(from) === start && tagOf(headers) === tag;
}

/** Runs a step on the disk and names its failure. */
export async function onDisk<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    const reason = codeOf(cause);
    const full = reason === 'ENOSPC' || reason === 'EDQUOT';
    const code = full ? 'storage.full' : 'storage.unavailable';
    throw new Problem({ kind: 'storage', code, args: { reason }, cause });
  }
}

function codeOf(thrown: unknown): string {
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, 'code') : undefined;
  return typeof code === 'string' ? code : 'unknown';
}
