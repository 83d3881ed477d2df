import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The project's root folder: the extension under test, with `dist/` built. */
export const PROJECT_ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Root of the download cache: `$BACKLOT_EDITOR_CACHE`, else `~/.cache/backlot/editor`. */
export function cacheRoot(): string {
  const chosen = process.env['BACKLOT_EDITOR_CACHE'];
  return chosen ? path.resolve(chosen) : path.join(os.homedir(), '.cache', 'backlot', 'editor');
}

/** Path of a file that belongs to a package installed in the project. */
export function projectPackage(name: string, ...rest: string[]): string {
  return path.join(PROJECT_ROOT, 'node_modules', name, ...rest);
}

/** Version field of a package.json, or undefined where there is no such package. */
export function packageVersion(folder: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    if (parsed === null || typeof parsed !== 'object' || !('version' in parsed)) return undefined;
    return typeof parsed.version === 'string' ? parsed.version : undefined;
  } catch {
    return undefined;
  }
}
