import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WriteChunk } from '../../server/answer.ts';
import { encodedFrame, endOf, type Frame } from './frames.ts';
import type { StreamFaults } from './streamFaults.ts';

const BATCH_BYTES = 32 * 1024;
const PIECE = 'x'.repeat(64 * 1024);

/** Puts frames on the wire: many at once when there are many, never faster than the client reads. */
export class FrameWriter {
  readonly #write: WriteChunk;
  readonly #faults: StreamFaults;
  #waiting: (string | Buffer)[] = [];
  #waitingSize = 0;
  #count = 0;

  constructor(write: WriteChunk, faults: StreamFaults) {
    this.#write = write;
    this.#faults = faults;
  }

  async frame(frame: Frame): Promise<void> {
    this.#count += 1;
    const huge = this.#faults.huge;
    if (huge && frame.id === String(huge.id)) return this.#huge(frame, huge.bytes);
    this.#add(encodedFrame(frame, this.#faults, this.#count));
    if (this.#waitingSize >= BATCH_BYTES) await this.flush();
  }

  /** A comment: a sign of life that is no event. */
  async comment(text: string): Promise<void> {
    const end = endOf(this.#faults);
    this.#add(`: ${text}${end}${end}`);
    await this.flush();
  }

  async retry(ms: number): Promise<void> {
    const end = endOf(this.#faults);
    this.#add(`retry: ${ms}${end}${end}`);
    await this.flush();
  }

  /** Sends what is waiting. */
  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#waitingSize = 0;
    if (waiting.length === 0) return;
    const isText = waiting.every((piece) => typeof piece === 'string');
    const body = isText ? waiting.join('') : Buffer.concat(waiting.map((piece) => Buffer.from(piece)));
    const size = this.#faults.chunkBytes;
    if (!size) return this.#write(body);
    const bytes = Buffer.from(body);
    for (let at = 0; at < bytes.length; at += size) {
      await this.#write(bytes.subarray(at, at + size));
      // A turn of the loop between the pieces, so that they leave as pieces.
      await nextTurn();
    }
  }

  /** A frame with a member that is too long to be made at once. */
  async #huge(frame: Frame, bytes: number): Promise<void> {
    const end = endOf(this.#faults);
    const text = JSON.stringify({ ...frame.data, padding: '' });
    this.#add(
      `${frame.id === null ? '' : `id: ${frame.id}${end}`}event: ${frame.event}${end}data: ${text.slice(0, -2)}`,
    );
    await this.flush();
    for (let left = bytes; left > 0; left -= PIECE.length) await this.#write(PIECE.slice(0, left));
    this.#add(`"}${end}${end}`);
    await this.flush();
  }

  #add(piece: string | Buffer): void {
    this.#waiting.push(piece);
    this.#waitingSize += piece.length;
  }
}
