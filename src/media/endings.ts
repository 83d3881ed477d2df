/** What the editor opens a file of an ending in. */
export type EditorViewer = 'picture' | 'sound' | 'film' | 'text' | null;

export interface Ending {
  /** Without a dot. */
  readonly extension: string;
  /** The viewer of the editor for this ending; null when it has none, so that another program is needed. */
  readonly viewer: EditorViewer;
}

const ending = (extension: string, viewer: EditorViewer): Ending => ({ extension, viewer });

/**
 * File endings by type: those that VS Code's own viewers and common programs know a type by, where the library that
 * recognizes types has several or another one. An animated PNG is a PNG to every viewer, and `.apng` opens in none.
 */
const ENDINGS: Readonly<Record<string, Ending>> = {
  'image/png': ending('png', 'picture'),
  'image/apng': ending('png', 'picture'),
  'image/jpeg': ending('jpg', 'picture'),
  'image/gif': ending('gif', 'picture'),
  'image/webp': ending('webp', 'picture'),
  'image/avif': ending('avif', 'picture'),
  'image/bmp': ending('bmp', 'picture'),
  'image/x-icon': ending('ico', 'picture'),
  'image/svg+xml': ending('svg', 'picture'),
  'image/heic': ending('heic', null),
  'image/heic-sequence': ending('heic', null),
  'image/heif': ending('heic', null),
  'image/heif-sequence': ending('heic', null),
  'image/tiff': ending('tif', null),
  'audio/mpeg': ending('mp3', 'sound'),
  'audio/wav': ending('wav', 'sound'),
  'audio/vnd.wave': ending('wav', 'sound'),
  'audio/x-wav': ending('wav', 'sound'),
  'audio/ogg': ending('ogg', 'sound'),
  'application/ogg': ending('ogg', 'sound'),
  'audio/flac': ending('flac', null),
  'audio/x-flac': ending('flac', null),
  'audio/mp4': ending('m4a', null),
  'audio/x-m4a': ending('m4a', null),
  'audio/aac': ending('aac', null),
  'audio/aiff': ending('aiff', null),
  'video/mp4': ending('mp4', 'film'),
  // What iTunes and phones call it is an MP4 to every viewer.
  'video/x-m4v': ending('mp4', 'film'),
  'application/mp4': ending('mp4', 'film'),
  'video/webm': ending('webm', 'film'),
  'video/quicktime': ending('mov', null),
  'video/ogg': ending('ogv', null),
  'model/gltf-binary': ending('glb', null),
  'application/pdf': ending('pdf', null),
  'application/zip': ending('zip', null),
  'application/gzip': ending('gz', null),
  'text/plain': ending('txt', 'text'),
  'text/markdown': ending('md', 'text'),
  'text/csv': ending('csv', 'text'),
  'text/vtt': ending('vtt', 'text'),
  'application/x-subrip': ending('srt', 'text'),
  'application/yaml': ending('yaml', 'text'),
  'text/html': ending('html', 'text'),
  'application/xml': ending('xml', 'text'),
  'application/json': ending('json', 'text'),
};

/** The ending of a type; of a type that is not in the table, what else is known of it, or `bin`. */
export function endingOf(mimeType: string, otherwise = 'bin'): string {
  if (Object.hasOwn(ENDINGS, mimeType)) return ENDINGS[mimeType]?.extension ?? otherwise;
  return /^[a-z0-9]{1,10}$/.test(otherwise) ? otherwise : 'bin';
}

/** Every type of the table with its ending. */
export function knownEndings(): readonly (readonly [mimeType: string, ending: Ending])[] {
  return Object.entries(ENDINGS);
}
