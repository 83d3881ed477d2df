import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { projectPackage } from '../editor/paths.ts';

/** Packages whose command is not called as they are. */
const PACKAGES: Readonly<Record<string, string>> = {
  depcruise: 'dependency-cruiser',
  redocly: '@redocly/cli',
  tsc: 'typescript',
};

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/**
 * The command line that runs a tool of the project under this Node. The start files that npm makes are scripts of a shell
 * on Windows, which cannot be started without one.
 */
export function toolCommand(name: string, words: readonly string[]): readonly [string, ...string[]] {
  if (name === 'node') return [process.execPath, ...words];
  const folder = PACKAGES[name] ?? name;
  const { bin } = manifest.parse(JSON.parse(readFileSync(projectPackage(folder, 'package.json'), 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[name];
  if (script === undefined) throw new Error(`${folder} has no command ${name}`);
  return [process.execPath, projectPackage(folder, script), ...words];
}
