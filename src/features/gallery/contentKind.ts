import type { JobOutput } from '../../core/output.ts';
import type { ContentKind, MediaType } from './galleryMessages.ts';

/** What the gallery shows an output as. The cache counts SVG as text; the gallery shows it as an image. */
export function contentKindOf({ cached }: JobOutput): ContentKind {
  if (cached === null) return 'remote';
  return cached.mimeType === 'image/svg+xml' ? 'image' : cached.kind;
}

/** The filter value that an output belongs to; before it is fetched, by the MIME type that the platform named. */
export function mediaTypeOf(output: JobOutput): MediaType {
  const kind = contentKindOf(output);
  switch (kind) {
    case 'image':
    case 'video':
    case 'audio':
    case 'model':
    case 'text':
      return kind;
    case 'json':
      return 'text';
    case 'unknown':
      return 'other';
    case 'remote':
      return mediaTypeOfMime(output.mimeType);
  }
}

function mediaTypeOfMime(mimeType: string | null): MediaType {
  const [family] = (mimeType ?? '').split('/', 1);
  switch (family) {
    case 'image':
    case 'video':
    case 'audio':
    case 'model':
    case 'text':
      return family;
    default:
      return mimeType?.startsWith('application/json') ? 'text' : 'other';
  }
}
