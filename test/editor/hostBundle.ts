import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** The two CommonJS files that an extension host loads to run one suite. */
export interface HostBundle {
  readonly entry: string;
  readonly tests: string;
}

/**
 * Bundles test files of a folder, by default all `*.test.ts` (deeper folders too), and the entry that runs them. `vscode`
 * stays the editor's own module.
 * @throws Error where the folder has no test file
 */
export async function bundleSuite(
  folder: string,
  output: string,
  files: readonly string[] = testFilesIn(folder),
): Promise<HostBundle> {
  if (files.length === 0) throw new Error(`No *.test.ts in ${folder}`);
  const imports = files
    .map((file) => `import ${JSON.stringify(`./${file.split(path.sep).join('/')}`)};`)
    .join('\n');
  const tests = path.join(output, 'tests.cjs');
  const entry = path.join(output, 'entry.cjs');
  const common: BuildOptions = {
    bundle: true,
    platform: 'node',
    // As the extension is bundled: some libraries have a main file that loads others by name.
    mainFields: ['module', 'main'],
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  };
  await Promise.all([
    build({ ...common, stdin: { contents: imports, resolveDir: folder, loader: 'ts' }, outfile: tests }),
    build({ ...common, entryPoints: [path.join(import.meta.dirname, 'hostEntry.ts')], outfile: entry }),
  ]);
  return { entry, tests };
}

function testFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}
