import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../editor/paths.ts';

/**
 * The test files of a folder that an argument of the command line means: a file, a folder or a pattern, from the project's
 * root or from that folder, with or without `.test.ts`. Paths have `/` on every system.
 */
export function testFilesOf(argument: string, folder: string): readonly string[] {
  const found = [argument, path.join(folder, argument)]
    .flatMap((place) => filesAt(path.relative(PROJECT_ROOT, path.resolve(PROJECT_ROOT, place))))
    .map((file) => file.replaceAll(path.sep, '/'));
  return [...new Set(found)].filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.test.ts'));
}

function filesAt(place: string): readonly string[] {
  const full = path.join(PROJECT_ROOT, place);
  if (existsSync(`${full}.test.ts`)) return [`${place}.test.ts`];
  const isFolder = existsSync(full) && statSync(full).isDirectory();
  return globSync(isFolder ? path.join(place, '**/*.test.ts') : place, { cwd: PROJECT_ROOT }).sort();
}
