import * as z from 'zod/mini';
import type { ForeignText } from '../../../core/foreignText.ts';
import type { Reply, Session } from '../../../core/session.ts';
import type { AssetUpload } from '../../../core/studio/studioAbility.ts';
import { FileOnDisk } from '../../../net/http/pieceBody.ts';
import { optional, text } from '../../tolerant.ts';
import type { KillaTamataSession } from '../api.ts';
import { firstOf, memberOf, placesIn, readIn, thing } from './shapes.ts';
import { oneAsset, type StudioAsset } from './things.ts';

/** A text asset with its content. */
export interface TextDocument {
  readonly title: ForeignText | undefined;
  /** To be edited and sent back: exactly what came. */
  readonly content: string;
  readonly mimeType: string | undefined;
  /** Only to be compared. */
  readonly updatedAt: string | undefined;
}

/** A storyboard asset with its document. */
export interface StoryboardAsset {
  readonly title: ForeignText | undefined;
  /** All members with their values in the order in which they came. */
  readonly storyboard: Readonly<Record<string, unknown>>;
  /** False for a document that is not to be rewritten. */
  readonly isVersion2: boolean;
  readonly updatedAt: string | undefined;
}

const content = z.pipe(
  z.looseObject({ content: optional(z.string()), text: optional(z.string()) }),
  z.transform((from, context): string => {
    const said = from.content ?? from.text;
    if (said !== undefined) return said;
    // Never an empty text for one that did not come: it would be saved over the right one.
    context.issues.push({ code: 'custom', message: 'no text', input: from, path: ['content'] });
    return z.NEVER;
  }),
);

/** What an answer tells of an asset, wherever it tells it. */
const about = z.looseObject({
  ...{ title: text, name: text, mimeType: text, contentType: text, updatedAt: text, updated_at: text },
});

/** A text document. */
export const textDocument = z.pipe(
  z.unknown(),
  z.transform((answer, context): TextDocument => {
    const read = thing(content, 'document', 'asset').safeParse(answer);
    if (read.success) return { ...aboutAsset(answer), content: read.data };
    context.issues.push({ code: 'custom', message: 'no text', input: answer, path: ['content'] });
    return z.NEVER;
  }),
);

const version = z.object({ version: z.literal(2) });
const record = z.record(z.string(), z.unknown());

/** A storyboard: the object under `storyboard`, or under `document` where it is not an object about it. */
export const storyboardAsset = z.pipe(
  z.unknown(),
  z.transform((answer, context): StoryboardAsset => {
    const found = placesIn(answer)
      .flatMap((place) => [memberOf(place, 'storyboard'), inDocument(memberOf(place, 'document'))])
      .find((one) => record.safeParse(one).success);
    if (isMembers(found)) {
      const { title, updatedAt } = aboutAsset(answer);
      return { title, updatedAt, storyboard: found, isVersion2: version.safeParse(found).success };
    }
    context.issues.push({ code: 'custom', message: 'no storyboard', input: answer, path: ['storyboard'] });
    return z.NEVER;
  }),
);

function inDocument(document: unknown): unknown {
  return memberOf(document, 'storyboard') ?? document;
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function aboutAsset(answer: unknown): Omit<TextDocument, 'content'> {
  const places = readIn(about, answer, 'document', 'asset');
  return {
    title: firstOf(places, (place) => place.title ?? place.name),
    mimeType: firstOf(places, (place) => place.mimeType ?? place.contentType),
    updatedAt: firstOf(places, (place) => place.updatedAt ?? place.updated_at),
  };
}

/** An exported storyboard as JSON. */
const markdownAnswer = z.pipe(
  thing(z.looseObject({ markdown: z.string(), filename: text }), 'export', 'document'),
  z.transform(({ markdown, filename }) => ({ markdown, filename })),
);

/** The Markdown in an exported storyboard that came as JSON; null where it is the text of the answer itself. */
export function markdownIn(answer: unknown): string | null {
  return markdownAnswer.safeParse(answer).data?.markdown ?? null;
}

/** Reads a text document. Errors: as `Session.call`. */
export function readTextDocument(
  session: KillaTamataSession,
  assetId: string,
  signal: AbortSignal,
): Promise<TextDocument> {
  return session.call('getStudioTextDocument', { params: { assetId }, answer: textDocument }, signal);
}

/** What is written over a document; absent members stay. */
export interface Written<Body> {
  readonly assetId: string;
  readonly title?: string;
  readonly body: Body;
}

/** Replaces the whole text, whatever is there now, and gives what is stored. Errors: as `Session.call`. */
export function writeTextDocument(
  session: KillaTamataSession,
  { assetId, title, body: whole }: Written<string>,
  signal: AbortSignal,
): Promise<TextDocument> {
  const body = { assetId, content: whole, ...(title !== undefined && { title }) };
  return session.call('updateStudioTextDocument', { body, answer: textDocument, agreed: true }, signal);
}

/** Reads a storyboard with every number as it came. Errors: as `Session.call`. */
export async function readStoryboard(
  session: Session,
  assetId: string,
  signal: AbortSignal,
): Promise<StoryboardAsset> {
  const prepared = await session.prepare('getStudioStoryboard', { params: { assetId } });
  return exactStoryboard(await prepared.send('none', signal));
}

/** Numbers of JavaScript would change ids of 64 bits, which the next write would then send back. */
function exactStoryboard(reply: Reply): StoryboardAsset {
  if (reply.problem) throw reply.problem;
  const read = storyboardAsset.safeParse(reply.exactBody);
  return read.success ? read.data : reply.read(storyboardAsset);
}

/** Replaces the whole storyboard, whatever is there now, and gives what is stored. Errors: as `Session.call`. */
export async function writeStoryboard(
  session: Session,
  { assetId, title, body: storyboard }: Written<Readonly<Record<string, unknown>>>,
  signal: AbortSignal,
): Promise<StoryboardAsset> {
  const body = { assetId, storyboard, ...(title !== undefined && { title }) };
  const prepared = await session.prepare('updateStudioStoryboard', { body });
  return exactStoryboard(await prepared.send('agreed', signal));
}

/** A storyboard as Markdown: servers send the text itself, or JSON with it. Errors: as `Session.call`. */
export async function exportMarkdown(
  session: Session,
  assetId: string,
  signal: AbortSignal,
): Promise<{ readonly markdown: string; readonly filename: string | undefined }> {
  const prepared = await session.prepare('exportStudioStoryboard', { params: { assetId } });
  const reply = await prepared.send('none', signal);
  const isText = /^text\/(?:markdown|plain)\b/i.test(reply.headers.get('content-type') ?? '');
  if (!reply.problem && isText && reply.text !== '') return { markdown: reply.text, filename: undefined };
  return reply.read(markdownAnswer);
}

/** Stores a file in a project. Errors: as `Session.call`. */
export function uploadAsset(
  session: Session,
  { projectId, filename, bytes: source, onSent }: AssetUpload,
  signal: AbortSignal,
): Promise<StudioAsset> {
  const bytes = source instanceof Uint8Array ? source : new FileOnDisk(source.path, source.byteSize);
  const body = { name: filename, mimeType: 'application/octet-stream', bytes };
  const call = { params: { projectId, filename }, body, answer: oneAsset, agreed: true } as const;
  return session.call('uploadStudioAsset', { ...call, ...(onSent && { onSent }) }, signal);
}
