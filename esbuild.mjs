// Bundles the extension (ESM with lazy chunks), the sandbox (a bundle of its own) and the webviews.
//   node esbuild.mjs [--production] [--watch]
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const ROOT = import.meta.dirname;

/** The files that are shipped beside the webviews as they come. */
const COPIED = ['codicon.css', 'codicon.ttf'].map((file) => ({
  from: path.join(ROOT, 'node_modules/@vscode/codicons/dist', file),
  to: path.join('webviews', file),
}));

/**
 * What is bundled and how. A production build is minified and has no source maps. `dist` is the folder that the
 * bundles go to.
 * @param {{ production: boolean, dist?: string }} options
 * @returns {Record<'extension' | 'sandbox' | 'webviews', esbuild.BuildOptions & { metafile: true }>}
 */
export function bundles({ production, dist = path.join(ROOT, 'dist') }) {
  const shared = /** @type {const} */ ({
    absWorkingDir: ROOT,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    format: 'esm',
  });
  const node = /** @type {const} */ ({
    ...shared,
    platform: 'node',
    target: 'node22',
    splitting: true,
    // jsonc-parser's CommonJS build does not survive bundling; its ES build does.
    mainFields: ['module', 'main'],
    // A CommonJS dependency of file-type requires Node's own modules, which an ES module has no `require` for.
    banner: { js: "import{createRequire as requireOf}from'node:module';const require=requireOf(import.meta.url);" },
  });
  return {
    extension: {
      ...node,
      entryPoints: { extension: 'src/extension.ts' },
      outdir: dist,
      chunkNames: 'chunks/[name]-[hash]',
      external: ['vscode'],
    },
    sandbox: {
      ...node,
      entryPoints: { worker: 'src/sandbox/worker.ts' },
      outdir: path.join(dist, 'sandbox'),
    },
    webviews: {
      ...shared,
      platform: 'browser',
      target: 'chrome134',
      entryPoints: { gallery: 'src/webviews/gallery/main.ts', page: 'src/webviews/shared/page.css' },
      outdir: path.join(dist, 'webviews'),
      tsconfig: 'src/webviews/tsconfig.json',
    },
  };
}

/**
 * Builds everything into `dist`. Gives what went into each bundle, as esbuild tells it.
 * @param {{ production: boolean, dist: string }} options
 * @returns {Promise<Record<'extension' | 'sandbox' | 'webviews', esbuild.Metafile>>}
 */
export async function buildAll({ production, dist }) {
  await copyAssets(dist);
  const { extension, sandbox, webviews } = bundles({ production, dist });
  return {
    extension: (await esbuild.build(extension)).metafile,
    sandbox: (await esbuild.build(sandbox)).metafile,
    webviews: (await esbuild.build(webviews)).metafile,
  };
}

async function watchAll(production, dist) {
  await copyAssets(dist);
  for (const options of Object.values(bundles({ production, dist }))) {
    await (await esbuild.context(options)).watch();
  }
}

async function copyAssets(dist) {
  for (const { from, to } of COPIED) {
    await mkdir(path.dirname(path.join(dist, to)), { recursive: true });
    await copyFile(from, path.join(dist, to));
  }
}

async function writeMetafiles(metafiles) {
  const folder = path.join(ROOT, 'out/meta');
  await mkdir(folder, { recursive: true });
  for (const [name, metafile] of Object.entries(metafiles)) {
    await writeFile(path.join(folder, `${name}.json`), JSON.stringify(metafile));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = path.join(ROOT, 'dist');
  const production = process.argv.includes('--production');
  if (process.argv.includes('--watch')) {
    await watchAll(production, dist);
  } else {
    await rm(dist, { recursive: true, force: true });
    await writeMetafiles(await buildAll({ production, dist }));
  }
}
