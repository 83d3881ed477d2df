import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WriteChunk } from '../../server/answer.ts';
import type { EventRow } from './eventLog.ts';
import type { RunRecord } from './runs.ts';
import type { LenserFightSettings } from './settings.ts';
import type { StreamFaults } from './streamFaults.ts';

/** One frame of an event stream before it is put into lines. */
export interface Frame {
  readonly id: string | null;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const BATCH_BYTES = 32 * 1024;
const PIECE = 'x'.repeat(64 * 1024);

/** A row as a frame, in the dialect of the settings. */
export function rowFrame(row: EventRow, run: RunRecord, dialect: LenserFightSettings['dialect']): Frame {
  const time = new Date(row.at).toISOString();
  const id = String(row.id);
  switch (dialect) {
    case 'enveloped':
    // A stream of states has no rows; one that is asked for all the same comes as the contract has it.
    case 'status': {
      const { nodeId } = row.payload;
      const data = {
        eventType: row.type,
        payload: row.payload,
        occurredAt: time,
        runId: run.id,
        ...(nodeId !== undefined && { nodeId }),
      };
      return { id, event: row.type, data };
    }
    case 'flat':
      return { id, event: engineTypeOf(row), data: { ...row.payload, timestamp: time } };
    case 'hosted': {
      const workflowId = run.of.kind === 'workflow' ? run.of.id : undefined;
      const data = {
        eventId: id,
        sequence: row.id,
        type: row.type,
        runId: run.id,
        ...(workflowId !== undefined && { workflowId }),
        timestamp: time,
        correlation: { traceId: run.requestId, phase: 'engine' },
        payload: row.payload,
      };
      return { id, event: row.type, data };
    }
  }
}

/** Every other end of a node comes under the name that the engine uses inside. */
function engineTypeOf(row: EventRow): string {
  const inside = row.type === 'node.completed' || row.type === 'node.failed';
  return inside && row.id % 2 === 0 ? row.type.replace('.', '_') : row.type;
}

/** Bytes that no UTF-8 decoder takes, put where the marker stands. */
const NO_UTF8 = Buffer.from([0xc3, 0x28, 0xff]);
const MARKER = '\u0001not utf-8\u0001';

/** The lines of a frame as bytes: id, event, data, an empty line. */
function encodedFrame(frame: Frame, faults: StreamFaults, number: number): string | Buffer {
  const end = endOf(faults);
  const isBroken = (every: number | undefined) => every !== undefined && every > 0 && number % every === 0;
  const id = frame.id === null || faults.noIds ? '' : `id: ${frame.id}${end}`;
  const head = `${id}event: ${frame.event}${end}`;
  if (isBroken(faults.brokenUtf8Every)) {
    const text = JSON.stringify({ ...frame.data, note: 'MARKER' }).replace('MARKER', MARKER);
    const [before = '', after = ''] = `${head}data: ${text}${end}${end}`.split(MARKER);
    return Buffer.concat([Buffer.from(before), NO_UTF8, Buffer.from(after)]);
  }
  let text = JSON.stringify(frame.data, null, faults.multiline ? 2 : 0);
  if (isBroken(faults.brokenJsonEvery)) text = text.slice(0, -2);
  return `${head}${text
    .split('\n')
    .map((line) => `data: ${line}${end}`)
    .join('')}${end}`;
}

/** The line end that the faults ask for. */
function endOf(faults: StreamFaults): string {
  switch (faults.lineEnd) {
    case 'crlf':
      return '\r\n';
    case 'cr':
      return '\r';
    case 'lf':
    case undefined:
      return '\n';
  }
}

/** Writes frames: many at once when there are many, never faster than the client reads. */
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
