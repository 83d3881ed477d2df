import { commonErrorBody, xmlErrorBody } from '../net/errors/commonErrorBody.ts';
import { completenessOf, isBeginningOf } from './completeness/completeness.ts';
import type { Completeness } from './completeness/completeness.ts';
import type { ByteReader } from './completeness/byteReader.ts';
import { HEAD_BYTES, isTextType, plainType, sniff } from './sniff.ts';
import type { ContentType, StatedType } from './sniff.ts';

/**
 * What can come in place of an output with status 200: an empty body, a web page, a page to sign in on, an error document,
 * a text where a file of another kind was expected, or a small picture in place of a film, a sound or a model.
 */
export type OtherContent = 'empty' | 'page' | 'signIn' | 'error' | 'text' | 'picture';

export interface Statements extends StatedType {
  /** The path of the address: its ending counts where the platform states no type. */
  readonly path?: string;
  /** True when another host than the named one sent it. */
  readonly isElsewhere?: boolean;
}

export interface Inspection {
  readonly type: ContentType;
  /** Set when it is not the output. */
  readonly other: OtherContent | null;
  /** What a page or an error document says, as it stands there. */
  readonly said: { readonly code?: string | undefined; readonly message?: string | undefined };
  readonly completeness: Completeness;
}

const FAMILY_BY_ENDING: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
  glb: 'model/gltf-binary',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

/**
 * Says what came for an output, by its bytes: its type, whether it can be the output that the platform speaks of, and
 * whether all of it is there. Errors: those of reading.
 */
export async function inspect(reader: ByteReader, stated: Statements): Promise<Inspection> {
  const head = await reader.read(0, HEAD_BYTES);
  const whole = head.byteLength >= reader.size;
  const type = await sniff(head, whole, stated);
  if (head.byteLength === 0) return { type, other: 'empty', said: {}, completeness: 'unknown' };
  const expected = expectedType(stated);
  if (isBeginningOf(head, expected)) return { type, other: null, said: {}, completeness: 'cut' };
  if (isPlaceholder(type, reader.size, expected))
    return { type, other: 'picture', said: {}, completeness: 'unknown' };
  const text = type.kind === 'text' || type.kind === 'json' ? decoded(head, type) : null;
  const said = text === null ? null : errorIn(text, type);
  const other = text === null ? null : otherContent({ type, text, said, expected, stated });
  const completeness = other === null ? await completenessOf(reader, type, expected) : 'unknown';
  return { type, other, said: said ?? {}, completeness };
}

/** The type that the output should be of; null when nobody says. */
function expectedType({ mimeType, path }: Statements): string | null {
  const plain = plainType(mimeType);
  if (plain !== null && plain !== 'application/octet-stream' && plain !== 'binary/octet-stream') return plain;
  const ending = /\.(\w{1,5})$/.exec(path ?? '')?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FAMILY_BY_ENDING, ending) ? (FAMILY_BY_ENDING[ending] ?? null) : null;
}

/** Pictures that say that something is not there are small; a larger one may be what was made after all. */
const PLACEHOLDER_BYTES = 256 * 1024;

function isPlaceholder({ kind }: ContentType, size: number, expected: string | null): boolean {
  return kind === 'image' && size <= PLACEHOLDER_BYTES && /^(?:video|audio|model)\//.test(expected ?? '');
}

interface TextFound {
  readonly type: ContentType;
  readonly text: string;
  readonly said: Inspection['said'] | null;
  readonly expected: string | null;
  readonly stated: Statements;
}

/** A text in place of media is never the output; one in place of a text is, unless it is plainly something else. */
function otherContent(found: TextFound): OtherContent | null {
  const { type, said, expected } = found;
  if (type.mimeType === 'text/html') return pageIn(found);
  if (expected === null) return said ? 'error' : null;
  if (isTextType(expected)) return said && isErrorInPlaceOf(found, expected) ? 'error' : null;
  if (expected.startsWith('image/') && type.mimeType === 'image/svg+xml') return null;
  // Some 3D formats are texts, and so may be what only the platform has a name for.
  const isMedia = /^(?:image|video|audio)\/|^application\/(?:pdf|zip|gzip|ogg|mp4)$/.test(expected);
  if (!isMedia && expected !== 'model/gltf-binary') return said ? 'error' : null;
  return said ? 'error' : 'text';
}

/** A platform may make web pages, and texts that hold the source of one: such a text is sent as what it is. */
function pageIn({ text, expected, stated }: TextFound): OtherContent | null {
  if (expected === 'text/html' || expected === 'application/xhtml+xml') {
    return stated.isElsewhere && /<input[^>]{0,200}type\s*=\s*["']?password/i.test(text) ? 'signIn' : null;
  }
  const isSentAsText = plainType(stated.contentType) !== 'text/html';
  return expected !== null && isTextType(expected) && isSentAsText ? null : 'page';
}

/** JSON or XML that reads as an error, where a text of another kind is expected and the server says that it is none. */
function isErrorInPlaceOf({ type, stated }: TextFound, expected: string): boolean {
  const isExpected = type.kind === 'json' ? /json/.test(expected) : /xml/.test(expected);
  const sentAs = plainType(stated.contentType);
  return !isExpected && sentAs !== null && /json|xml|octet-stream/.test(sentAs);
}

function decoded(head: Uint8Array, { charset }: ContentType): string {
  const mark = head[0] === 0xff ? 'utf-16le' : head[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(charset ?? mark).decode(head, { stream: true });
}

/** What an error document says; for a web page its title. Null for any other text. */
function errorIn(text: string, { kind, mimeType }: ContentType): Inspection['said'] | null {
  if (mimeType === 'text/html') {
    const title = /<title[^>]{0,200}>([^<]{1,200})<\/title>/i.exec(text.slice(0, 8192))?.[1]?.trim();
    return { message: title === '' ? undefined : title };
  }
  if (kind !== 'json') return xmlErrorBody(text);
  const json = parsed(text);
  return isErrorShape(json) ? (commonErrorBody(json) ?? {}) : null;
}

/** Undefined for a beginning: no error document is as long as that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** What a whole error document is made of. */
const ERROR_MEMBERS: ReadonlySet<string> = new Set([
  ...[
    'success',
    'ok',
    'status',
    'statusCode',
    'status_code',
    'code',
    'type',
    'title',
    'message',
    'detail',
    'details',
  ],
  ...['reason', 'hint', 'request_id', 'requestId', 'timestamp', 'path', 'instance', 'data', 'result'],
]);

/** Members that error documents have and results have not, or a document that has nothing but what they are made of. */
function isErrorShape(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  const member = (name: string): unknown => Reflect.get(json, name);
  const has = (...names: readonly string[]) => names.every((name) => member(name) !== undefined);
  const isError = has('error') || has('errors') || has('error_code') || has('errorCode');
  if (isError || has('message', 'code') || has('message', 'statusCode') || has('title', 'status', 'type'))
    return true;
  if (!Object.keys(json).every((name) => ERROR_MEMBERS.has(name))) return false;
  const isRefused = member('success') === false || member('ok') === false;
  const isWell =
    member('success') === true ||
    member('ok') === true ||
    /^(?:ok|success|succeeded|completed|done)$/i.test(String(member('status'))) ||
    (member('data') ?? member('result') ?? null) !== null;
  return isRefused || (!isWell && (has('message') || has('detail')));
}
