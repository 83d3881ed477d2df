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
      return { id, event: leaked(row), data: { ...row.payload, timestamp: time } };
    case 'hosted': {
      const workflowId = run.of.kind === 'workflow' ? run.of.workflow.id : undefined;
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

/** Every other end of a node is told under the name that the engine uses inside. */
function leaked(row: EventRow): string {
  const inside = row.type === 'node.completed' || row.type === 'node.failed';
  return inside && row.id % 2 === 0 ? row.type.replace('.', '_') : row.type;
}

/** Bytes that no UTF-8 decoder takes, put where the marker stands. */
const NO_UTF8 = Buffer.from([0xc3, 0x28, 0xff]);
const MARKER = '\u0001not utf-8\u0001';

/** The lines of a frame as bytes: id, event, data, an empty line. */
export function encodedFrame(frame: Frame, faults: StreamFaults, number: number): string | Buffer {
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

/** The line end that the weather asks for. */
export function endOf(faults: StreamFaults): string {
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
