import { parseTime } from '../../core/clock.ts';
import type { JobState } from '../../core/job.ts';
import { isTerminal } from '../../core/job.ts';
import type { EventTone, RunEnd, RunEvent, WireEvent } from '../../core/stream.ts';
import { plainJson, readJson } from '../../net/json/exactJson.ts';
import { cutText } from '../../net/redaction/displayText.ts';
import { describe, nodeOf, textIn, type Fields } from './eventText.ts';

/** The words of both kinds of run, which spell some of them differently. */
const STATES: ReadonlyMap<string, JobState> = new Map(
  Object.entries({
    draft: 'queued',
    validated: 'queued',
    pending: 'queued',
    queued: 'queued',
    // What `run.started` says.
    starting: 'running',
    running: 'running',
    streaming: 'running',
    recovered: 'running',
    succeeded: 'succeeded',
    completed: 'succeeded',
    failed: 'failed',
    cancelled: 'canceled',
    canceled: 'canceled',
    timed_out: 'timedOut',
  } satisfies Record<string, JobState>),
);

/** The platform's vocabulary of event types, with how each of them stands out. */
const TONES: ReadonlyMap<string, EventTone> = new Map(
  Object.entries({
    'run.started': 'plain',
    'run.status.changed': 'plain',
    'run.completed': 'success',
    'run.succeeded': 'success',
    'run.failed': 'failure',
    'run.cancelled': 'failure',
    'run.canceled': 'failure',
    'run.timed_out': 'failure',
    'run.recovered': 'retry',
    heartbeat: 'heartbeat',
    'node.queued': 'plain',
    'node.waiting': 'plain',
    'node.started': 'plain',
    'node.stream.delta': 'delta',
    'node.token': 'delta',
    'node.log': 'plain',
    'node.retried': 'retry',
    'node.completed': 'success',
    'node.failed': 'failure',
    'node.cancelled': 'failure',
    'node.skipped': 'plain',
    'node.timed_out': 'failure',
    'node.blocked': 'attention',
    'node.invalidated': 'retry',
    'node.provenance': 'plain',
    'moderation.flagged': 'attention',
    'contract.violated': 'attention',
    'message.delta': 'delta',
    'message.completed': 'plain',
    'tool.started': 'plain',
    'tool.progress': 'plain',
    'tool.completed': 'plain',
    'tool.failed': 'failure',
    'tool.approval_required': 'attention',
    'tool.approval_response': 'attention',
    tool_decision: 'attention',
    run_status: 'plain',
    done: 'plain',
  } satisfies Record<string, EventTone>),
);

/** The engine's own spelling of the types, which leaks out here and there. */
const SNAKE = new Map([...TONES.keys()].map((type) => [type.replaceAll('.', '_'), type]));
SNAKE.set('timed_out', 'node.timed_out');

/** In both spellings that the status words have. */
const RUN_END = /^run\.(completed|succeeded|failed|cancelled|canceled|timed_out)$/;
const STATUS_TYPES: ReadonlySet<string> = new Set(['run.status.changed', 'run_status', 'done']);
const NODE_STARTS: ReadonlySet<string> = new Set(['node.started', 'node.retried', 'node.invalidated']);
const RAW_CHARS = 4000;

/** Where a run of that status word stands; a word that nobody knows keeps it running. */
export function runStateOf(word: string): JobState {
  return STATES.get(plain(word)) ?? 'running';
}

/** Whether it is a status word of runs. */
export function isRunStatus(word: string): boolean {
  return STATES.has(plain(word));
}

function plain(word: string): string {
  return word.trim().toLowerCase();
}

/**
 * Brings an event to one shape, whichever of the four dialects it speaks: the contract's `{eventType, payload,
 * occurredAt}`, the payload flattened beside a `timestamp`, the bare `run_status` frames that repeat every two
 * seconds, or the envelope `{eventId, type, timestamp, payload}` of the hosted gateway. The observed servers and
 * their types are the source; an unknown type, and data that is no JSON object, is kept as it came.
 */
export function normalizeEvent(wire: WireEvent): RunEvent {
  return readEvent(wire).event;
}

/** The same with what the event says, unchanged. */
export function readEvent(wire: WireEvent): { readonly event: RunEvent; readonly body: Fields } {
  const data = parsed(wire.data);
  if (!data) return { event: unread(wire), body: {} };
  const type = typeOf(data, wire.event);
  const tone = TONES.get(type);
  const payload = data['payload'];
  const body = isFields(payload) ? payload : data;
  const end = endOf(type, body);
  const event: RunEvent = {
    id: wire.id || idIn(data),
    type,
    at: parseTime(data['occurredAt']) ?? parseTime(data['timestamp']),
    node: nodeOf(body),
    text: tone === undefined ? shortened(wire.data) : describe(type, tone, body),
    tone: toneOf(tone, end),
    deltaIndex: tone === 'delta' ? indexOf(body['deltaIndex']) : null,
    collapse: type === 'run_status' ? `run_status ${textIn(body, 'status') ?? ''}` : null,
    restartsNode: NODE_STARTS.has(type),
    end,
  };
  return { event, body };
}

/** An event that says that the run is over, by its type or by the status in it. */
function endOf(type: string, body: Fields): RunEnd | null {
  const byType = RUN_END.exec(type)?.[1];
  if (byType !== undefined) return { state: runStateOf(byType), platformStatus: byType };
  if (!STATUS_TYPES.has(type)) return null;
  const word = textIn(body, 'status');
  // The last frame of all: what it says of the status may be a word of tomorrow.
  if (word === undefined) return null;
  const state = runStateOf(word);
  return isTerminal(state) ? { state, platformStatus: word } : null;
}

function toneOf(tone: EventTone | undefined, end: RunEnd | null): EventTone {
  if (end && tone === 'plain') return end.state === 'succeeded' ? 'success' : 'failure';
  return tone ?? 'plain';
}

/** A word that the platform knows wins over a payload's own field of the same name. */
function typeOf(data: Fields, line: string | undefined): string {
  const named = textIn(data, 'eventType');
  if (named !== undefined) return known(named) ?? named;
  const type = textIn(data, 'type');
  return (
    (type === undefined ? undefined : known(type)) ??
    (line === undefined ? undefined : (known(line) ?? line)) ??
    type ??
    'message'
  );
}

function known(type: string): string | undefined {
  return TONES.has(type) ? type : SNAKE.get(type);
}

function idIn(data: Fields): string | null {
  const id = data['eventId'] ?? data['sequence'];
  return typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : null;
}

function indexOf(value: unknown): number | null {
  const index = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 ? index : null;
}

/** Data that is no JSON object, or that was too long to be read: what is left is the line with its type. */
function unread(wire: WireEvent): RunEvent {
  const type = typeOf({}, wire.event);
  const end = endOf(type, {});
  return {
    id: wire.id || null,
    type,
    at: null,
    node: null,
    text: wire.oversized ? '' : shortened(wire.data),
    tone: toneOf(undefined, end),
    deltaIndex: null,
    collapse: null,
    restartsNode: false,
    end,
  };
}

function shortened(text: string): string {
  return text.length <= RAW_CHARS ? text : `${cutText(text, RAW_CHARS)} (${text.length})`;
}

function parsed(text: string): Fields | null {
  try {
    const value = plainJson(readJson(text));
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
