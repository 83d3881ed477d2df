import type { ClientRequest } from 'node:http';
import { open } from 'node:fs/promises';
import { Problem } from '../../core/problem.ts';
import { onDisk } from './fileBody.ts';

/** A body that is too large to be held: its length is known, and its pieces are made anew each time it is sent. */
export interface PieceBody {
  readonly byteLength: number;
  pieces(): AsyncIterable<Uint8Array>;
}

/** Gets how many bytes of a body have been handed to the connection, of how many. */
export type OnSent = (sent: number, total: number) => void;

const PIECE_BYTES = 256 * 1024;

/**
 * A file that is read while it is sent. Never more than one piece of it is in memory. Sending fails with Problem
 * `storage.unavailable` when the file cannot be read, or is not of its length any more.
 */
export class FileOnDisk implements PieceBody {
  readonly path: string;
  readonly byteLength: number;

  constructor(path: string, byteLength: number) {
    this.path = path;
    this.byteLength = byteLength;
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    const file = await onDisk(() => open(this.path));
    try {
      const { size } = await onDisk(() => file.stat());
      if (size !== this.byteLength) throw changed();
      for (let left = size; left > 0;) {
        const piece = new Uint8Array(Math.min(left, PIECE_BYTES));
        const { bytesRead } = await onDisk(() => file.read(piece));
        if (bytesRead === 0) throw changed();
        left -= bytesRead;
        yield piece.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }
}

function changed(): Problem {
  return new Problem({ kind: 'storage', code: 'storage.unavailable', args: { reason: 'changed' } });
}

/**
 * Writes the body as fast as the connection takes it, and ends the request. What fails ends the request with it; what has
 * ended the request stops the writing.
 */
export async function writePieces(outgoing: ClientRequest, body: PieceBody, onSent?: OnSent): Promise<void> {
  let sent = 0;
  try {
    for await (const piece of body.pieces()) {
      if (outgoing.destroyed) return;
      if (!outgoing.write(piece)) await drained(outgoing);
      sent += piece.byteLength;
      onSent?.(sent, body.byteLength);
    }
    outgoing.end();
  } catch (thrown) {
    outgoing.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)));
  }
}

/** Resolves when more can be written, or nothing any more. */
function drained(outgoing: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      outgoing.off('drain', go).off('close', go);
      resolve();
    };
    if (outgoing.destroyed) go();
    else outgoing.on('drain', go).on('close', go);
  });
}
