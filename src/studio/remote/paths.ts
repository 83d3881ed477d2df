import { rawText } from '../../core/foreignText.ts';
import type { RemoteAsset } from '../../core/studio/studioAbility.ts';
import { endingOf as endingOfType } from '../../media/endings.ts';
import { saveName } from '../../media/saveName.ts';

/** The ending of storyboards, also of local ones. */
export const BOARD_ENDING = 'storyboard.json';

/** The folder of a project's recycling bin. */
export const BIN = 'Recycling bin';

/**
 * What a path of a remote project is of: `backlot-studio://<account>/<project>/<asset>/<safe title>.<ending>`. The id of an asset says which one it is; its title stands in the path only to be read, and to tell
 * the editor its language by the ending.
 */
export type StudioPath =
  | { readonly kind: 'account' }
  | {
      readonly kind: 'project' | 'bin';
      readonly projectId: string;
      /** Counted from 1. */ readonly page: number;
    }
  | AssetPath
  /** A file that is to be made, or the folder of an asset: which, only its name's owner knows. */
  | { readonly kind: 'name'; readonly projectId: string; readonly name: string };

export interface AssetPath {
  readonly kind: 'asset';
  readonly projectId: string;
  readonly assetId: string;
  readonly name: string;
  /** In the recycling bin when the path was made. */
  readonly isRecycled: boolean;
}

const PAGE = /^Page ([1-9]\d{0,5})$/;

export const pageName = (page: number): string => `Page ${page}`;

/** Null for a path that is none of ours. @param path with a leading slash, decoded, as the editor's `Uri.path`. */
export function parseStudioPath(path: string): StudioPath | null {
  const parts = path.split('/').filter((part) => part !== '');
  const [project, ...rest] = parts;
  if (project === undefined) return { kind: 'account' };
  const projectId = idOf(project);
  if (projectId === null) return null;
  const isRecycled = rest[0] === BIN;
  const [pages, left] = withoutPages(isRecycled ? rest.slice(1) : rest);
  const [first, name, ...more] = left;
  if (more.length > 0) return null;
  if (first === undefined)
    return { kind: isRecycled ? 'bin' : 'project', projectId, page: pages.at(-1) ?? 1 };
  if (name === undefined) return { kind: 'name', projectId, name: first };
  const assetId = idOf(first);
  return assetId === null ? null : { kind: 'asset', projectId, assetId, name, isRecycled };
}

function withoutPages(parts: readonly string[]): readonly [readonly number[], readonly string[]] {
  const end = parts.findIndex((part) => !PAGE.test(part));
  const count = end < 0 ? parts.length : end;
  return [parts.slice(0, count).map((part) => Number(PAGE.exec(part)?.[1])), parts.slice(count)];
}

/** The path of an asset. Pure: the same facts give the same path. */
export function assetPath(
  projectId: string,
  asset: Pick<RemoteAsset, 'id' | 'deletedAt'>,
  name: string,
): string {
  const bin = asset.deletedAt === undefined ? '' : `${BIN}/`;
  return `/${segmentOf(projectId)}/${bin}${segmentOf(asset.id)}/${name}`;
}

/** An id as one part of a path, whatever is in it. */
export function segmentOf(id: string): string {
  const written = id.replace(/[^A-Za-z0-9._:-]/gu, (character) =>
    encodeURIComponent(character.toWellFormed()),
  );
  return /^\.{1,2}$/.test(written) ? written.replaceAll('.', '%2E') : written;
}

/** Null for what no id is written as. */
export function idOf(segment: string): string | null {
  try {
    const id = decodeURIComponent(segment);
    return id !== '' && segmentOf(id) === segment ? id : null;
  } catch {
    return null;
  }
}

type Named = Pick<RemoteAsset, 'id' | 'title' | 'kind' | 'mimeType'>;

/** A name for an asset that every file system takes: its title and an ending by what it is. */
export function fileName(asset: Named): string {
  const ending = endingOf(asset);
  const title = rawText(asset.title ?? '') || asset.id;
  const bare = title.toLowerCase().endsWith(`.${ending}`) ? title.slice(0, -ending.length - 1) : title;
  return `${saveName(bare, 0, 'x').replace(/\.x$/, '')}.${ending}`;
}

/** The names of assets that are listed together: equal ones are numbered in their order. */
export function fileNames<Asset extends Named>(
  assets: readonly Asset[],
): readonly (readonly [string, Asset])[] {
  const taken = new Set<string>();
  return assets.map((asset) => {
    const name = fileName(asset);
    const ending = `.${endingOf(asset)}`;
    const base = name.slice(0, -ending.length);
    let free = name;
    // Windows and macOS do not tell letters by their case.
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${base} (${count})${ending}`;
    taken.add(free.toLowerCase());
    return [free, asset];
  });
}

const OWN_ENDING = /\.([a-z0-9]{1,10})$/i;

function endingOf({ title, kind, mimeType }: Named): string {
  if (kind === 'storyboard') return BOARD_ENDING;
  const own = OWN_ENDING.exec(rawText(title ?? ''))?.[1]?.toLowerCase();
  const known = mimeType === undefined ? '' : endingOfType(mimeType.split(';', 1)[0]?.trim() ?? '', '-');
  const byType = known === '' || known === 'bin' ? undefined : known;
  // A text of another format than plain is named after it by whoever made it.
  if (own !== undefined && (kind === 'text' || kind === 'other' || byType === undefined)) return own;
  return byType ?? (kind === 'text' ? 'txt' : 'bin');
}

/** What a new file of that name is: its title, and as what it is made. */
export function newFileOf(name: string): {
  readonly title: string;
  readonly as: 'storyboard' | 'text' | 'file';
  readonly mimeType?: string;
} {
  if (name.toLowerCase().endsWith(`.${BOARD_ENDING}`))
    return { title: name.slice(0, -BOARD_ENDING.length - 1), as: 'storyboard' };
  const ending = OWN_ENDING.exec(name)?.[1]?.toLowerCase() ?? '';
  const mimeType = TEXTS[ending];
  if (mimeType === undefined) return { title: name, as: 'file' };
  return {
    title: ending === 'md' || ending === 'txt' ? name.slice(0, -ending.length - 1) : name,
    as: 'text',
    mimeType,
  };
}

const TEXTS: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  txt: 'text/plain',
  fountain: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
};
