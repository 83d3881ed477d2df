import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from './call.ts';
import type { RouteRow } from './routeTable.ts';

export type ParsedBody =
  | { readonly ok: true; readonly body: unknown; readonly files: readonly UploadedFile[] }
  | { readonly ok: false; readonly reason: 'mediaType' | 'missing' }
  | { readonly ok: false; readonly reason: 'malformed'; readonly message: string };

export class BodyTooLarge extends Error {}

/** All bytes of the request; throws `BodyTooLarge` past the limit, the socket's error when the client goes away. */
export async function readBytes(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > limitBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as the operation's media types say. */
export async function parseBody(
  row: RouteRow['body'],
  bytes: Buffer,
  contentType: string | undefined,
): Promise<ParsedBody> {
  if (!row || (bytes.length === 0 && !row.required)) return { ok: true, body: undefined, files: [] };
  if (bytes.length === 0 && contentType === undefined) return { ok: false, reason: 'missing' };
  const media = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!row.media.some((accepted) => matches(accepted, media))) return { ok: false, reason: 'mediaType' };
  if (media === 'application/json' || media.endsWith('+json')) return parsedJson(bytes);
  if (media === 'multipart/form-data' || media === 'application/x-www-form-urlencoded') {
    return parsedForm(bytes, contentType ?? media);
  }
  return { ok: true, body: undefined, files: [{ field: '', filename: '', type: media, bytes }] };
}

function matches(accepted: string, media: string): boolean {
  if (accepted === '*/*') return true;
  if (accepted.endsWith('/*')) return media.startsWith(accepted.slice(0, -1));
  return accepted === media;
}

function parsedJson(bytes: Buffer): ParsedBody {
  try {
    return { ok: true, body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), files: [] };
  } catch (error) {
    return {
      ok: false,
      reason: 'malformed',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

async function parsedForm(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  try {
    const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } });
    const body: Record<string, unknown> = {};
    const files: UploadedFile[] = [];
    for (const [field, value] of await response.formData()) {
      if (typeof value === 'string') {
        body[field] = value;
      } else {
        // The schema of a file field is a string; its presence is all that the check can judge.
        body[field] = value.name;
        files.push({
          field,
          filename: value.name,
          type: value.type,
          bytes: Buffer.from(await value.arrayBuffer()),
        });
      }
    }
    return { ok: true, body, files };
  } catch (error) {
    return {
      ok: false,
      reason: 'malformed',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}
