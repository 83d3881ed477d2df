import type { EventTone } from '../../core/stream.ts';
import { compactJson } from '../../net/json/printJson.ts';
import { cutText } from '../../net/redaction/displayText.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What every event carries and its line says in another place. */
const SAID: ReadonlySet<string> = new Set([
  'runId',
  'nodeId',
  'timestamp',
  'occurredAt',
  'eventType',
  'type',
  'eventId',
  'sequence',
  'workflowId',
  'correlation',
]);
const REST_CHARS = 500;
const DATA_URL_CHARS = 40;

/** The node that an event is about. */
export function nodeOf(body: Fields): string | null {
  const node = body['nodeId'];
  return typeof node === 'number' ? String(node) : (textIn(body, 'nodeId') ?? null);
}

/** A field's value when it is a text. */
export function textIn(body: Fields, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * What an event of a known type says, in the platform's own words and numbers. A piece of text is given as it is;
 * of everything else the facts that people look for, or the whole body as JSON when it has none of them.
 */
export function describe(type: string, tone: EventTone, body: Fields): string {
  if (tone === 'delta') return textIn(body, 'text') ?? textIn(body, 'delta') ?? textIn(body, 'token') ?? '';
  const facts = [
    type === 'done' || type.startsWith('run') ? textIn(body, 'status') : undefined,
    numbered('attempt', body['attempt']),
    textIn(body, 'cause'),
    textIn(body, 'waitingReason'),
    textIn(body, 'toolName') ?? textIn(body, 'tool'),
    textIn(body, 'category'),
    failureIn(body),
    textIn(body, 'reason'),
    textIn(body, 'message') ?? textIn(body, 'text'),
    resultIn(body['envelope']),
    milliseconds(body['delayMs'] ?? body['durationMs']),
    numbered('credits', body['creditsCharged']),
  ].filter((fact) => fact !== undefined && fact !== '');
  return facts.length > 0 ? facts.join(' · ') : restOf(body);
}

function failureIn(body: Fields): string | undefined {
  const error = body['error'] ?? body['errorMessage'];
  if (typeof error === 'string') return error;
  if (!isFields(error)) return textIn(body, 'errorCode');
  return [textIn(error, 'code'), textIn(error, 'message')].filter(Boolean).join(': ') || undefined;
}

/** A node's result: its kind and, for media, where it lies. */
function resultIn(envelope: unknown): string | undefined {
  if (!isFields(envelope)) return undefined;
  const media = envelope['media'];
  const url = isFields(media) ? textIn(media, 'url') : undefined;
  const kind = textIn(envelope, 'artifactKind') ?? textIn(envelope, 'kind');
  const output = textIn(envelope, 'output');
  // An address is of use as a whole only; a picture that stands in the event is none.
  const address = url !== undefined && /^data:/i.test(url) ? cut(url, DATA_URL_CHARS) : url;
  const said = address ?? (output === undefined ? undefined : cut(output));
  return [kind, said].filter(Boolean).join(': ') || undefined;
}

function numbered(name: string, value: unknown): string | undefined {
  return typeof value === 'number' ? `${name} ${value}` : undefined;
}

function milliseconds(value: unknown): string | undefined {
  return typeof value === 'number' ? `${value} ms` : undefined;
}

function restOf(body: Fields): string {
  const rest = Object.entries(body).filter(([name]) => !SAID.has(name));
  return rest.length === 0 ? '' : compactJson(Object.fromEntries(rest), REST_CHARS);
}

function cut(text: string, length = REST_CHARS): string {
  return text.length <= length ? text : `${cutText(text, length)} (${text.length})`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
