import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { buildAll } from '../../../esbuild.mjs';
import { PROJECT_ROOT } from '../../editor/paths.ts';

/** What runs when an entry is loaded and nothing else has been asked for yet. */
export interface LoadedCode {
  /** Absolute paths of the files, the entry first. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** The source modules in them, relative to the project. */
  readonly modules: readonly string[];
}

type Metafiles = Awaited<ReturnType<typeof buildAll>>;

/** Names the folder of a build that a test run has made once for all its files. */
export const SHARED_BUILD = 'BACKLOT_BUILD';

/** The production build of the work tree, in a folder of its own, so that `dist` stays as it is. */
export class BuiltBundles {
  readonly dist: string;
  readonly metafiles: Metafiles;
  readonly #isShared: boolean;

  private constructor(dist: string, metafiles: Metafiles, isShared: boolean) {
    this.dist = dist;
    this.metafiles = metafiles;
    this.#isShared = isShared;
  }

  /** The build that the test run shares, else one of its own. */
  static async make(): Promise<BuiltBundles> {
    const shared = process.env[SHARED_BUILD];
    if (shared) {
      const metafiles = JSON.parse(await readFile(accountOf(shared), 'utf8')) as Metafiles;
      return new BuiltBundles(shared, metafiles, true);
    }
    const dist = await mkdtemp(path.join(tmpdir(), 'backlot-dist-'));
    return new BuiltBundles(dist, await buildAll({ production: true, dist }), false);
  }

  /** Builds into `dist` what the tests of a run share. */
  static async share(dist: string): Promise<void> {
    await writeFile(accountOf(dist), JSON.stringify(await buildAll({ production: true, dist })));
  }

  async dispose(): Promise<void> {
    if (!this.#isShared) await rm(this.dist, { recursive: true, force: true });
  }

  /** An entry such as `extension.js`, with everything that it imports statically. */
  loadedWith(bundle: keyof typeof this.metafiles, entry: string): LoadedCode {
    const outputs = outputsByPath(this.metafiles[bundle]);
    const files: string[] = [];
    const queue = [path.join(this.dist, entry)];
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      if (files.includes(file)) continue;
      files.push(file);
      const imports = outputs.get(file)?.imports ?? [];
      const followed = imports.filter((one) => !one.external && one.kind !== 'dynamic-import');
      queue.push(...followed.map((one) => absolute(one.path)));
    }
    const loaded = files.map((file) => outputs.get(file));
    return {
      files,
      bytes: loaded.reduce((sum, output) => sum + (output?.bytes ?? 0), 0),
      modules: [...new Set(loaded.flatMap((output) => Object.keys(output?.inputs ?? {})))].sort(),
    };
  }

  /** The entries of a bundle, relative to `dist`. */
  entries(bundle: keyof typeof this.metafiles): readonly string[] {
    return [...outputsByPath(this.metafiles[bundle])]
      .filter(([, output]) => output.entryPoint !== undefined)
      .map(([file]) => path.relative(this.dist, file));
  }
}

function outputsByPath(metafile: Metafile): Map<string, Metafile['outputs'][string]> {
  return new Map(Object.entries(metafile.outputs).map(([file, output]) => [absolute(file), output]));
}

function absolute(file: string): string {
  return path.resolve(PROJECT_ROOT, file);
}

/** Where the account of what went into a shared build stands: beside it, so that the build is what is shipped. */
function accountOf(dist: string): string {
  return `${dist}.json`;
}
