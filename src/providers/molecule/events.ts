import { parseTime } from '../../core/clock.ts';
import type { EventTone, RunEvent, WireEvent } from '../../core/stream.ts';
import { plainJson, readJson } from '../../net/json/exactJson.ts';
import { compactJson } from '../../net/json/printJson.ts';
import { eventAnswer } from './answers.ts';

/** Servers send it every half minute; it says nothing but that the agent lives. */
const HEARTBEAT = 'WORKSPACE_HEARTBEAT';
const REMOVED = 'WORKSPACE_REMOVED';

/** A line of a tail shows no more of one value. */
const VALUE_CHARACTERS = 2_000;

const TONES: readonly (readonly [RegExp, EventTone])[] = [
  [/_FAILED$|_DEGRADED$|_OFFLINE$|_EXPIRED$/, 'failure'],
  [/_ONLINE$|_COMPLETE$/, 'success'],
  [/^APPROVAL_|_AWAITING_AGENT$/, 'attention'],
];

/**
 * An event of a workspace: a frame of data only, `{type, timestamp, data}`. It has no id, nothing is repeated, and the
 * removal of the workspace is the only end.
 */
export function workspaceEvent(wire: WireEvent): RunEvent {
  const event = eventAnswer.safeParse(parsed(wire.data)).data;
  if (!event) return told(wire.event ?? 'event', wire.data, null, 'plain');
  const { type, timestamp, data = {} } = event;
  const tone =
    type === HEARTBEAT ? 'heartbeat' : (TONES.find(([pattern]) => pattern.test(type))?.[1] ?? 'plain');
  const shown = told(type, textOf(data), parseTime(timestamp), tone);
  return type === REMOVED ? { ...shown, end: { state: 'canceled', platformStatus: 'removed' } } : shown;
}

function told(type: string, text: string, at: number | null, tone: EventTone): RunEvent {
  return {
    id: null,
    type,
    at,
    node: null,
    text,
    tone,
    deltaIndex: null,
    collapse: null,
    restartsNode: false,
    end: null,
  };
}

/** What people read first, then the rest as names and values. */
function textOf(data: Readonly<Record<string, unknown>>): string {
  const { current_task: task, summary, error, message, ...rest } = data;
  const first = [task, summary, error, message].filter((part) => typeof part === 'string');
  const others = Object.entries(rest)
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([name, value]) =>
        `${name}: ${typeof value === 'string' ? value : compactJson(value, VALUE_CHARACTERS)}`,
    );
  return [...first, ...others].join(' · ');
}

function parsed(text: string): unknown {
  try {
    return plainJson(readJson(text));
  } catch {
    return undefined;
  }
}
