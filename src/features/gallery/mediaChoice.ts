import type { JobOutput } from '../../core/output.ts';
import type { MediaChoice, ShownKind } from './galleryMessages.ts';

const SVG = 'image/svg+xml';

/** The kind that the gallery shows an output as: SVG is text to the cache and a picture to the eye. */
export function shownKind({ cached }: JobOutput): ShownKind {
  if (cached === null) return 'remote';
  return cached.mimeType === SVG ? 'image' : cached.kind;
}

/** The choice of the filter that an output belongs to; for one that was never here, by the platform's word. */
export function mediaChoice(output: JobOutput): MediaChoice {
  const kind = shownKind(output);
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
      return choiceByType(output.mimeType);
  }
}

function choiceByType(mimeType: string | null): MediaChoice {
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
