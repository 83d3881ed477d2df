// Bundles the extension (ESM with lazy chunks), the sandbox (a bundle of its own) and the webviews.
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** @type {esbuild.BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // jsonc-parser's CommonJS build does not survive bundling; its ES build does.
  mainFields: ['module', 'main'],
  // A CommonJS dependency of file-type requires Node's own modules, which an ES module has no `require` for.
  banner: { js: "import{createRequire as requireOf}from'node:module';const require=requireOf(import.meta.url);" },
};

const builds = {
  extension: {
    ...node,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: ['vscode'],
  },
  sandbox: { ...node, entryPoints: { worker: 'src/sandbox/worker.ts' }, outdir: 'dist/sandbox', splitting: true },
  webviews: {
    ...shared,
    platform: 'browser',
    format: 'esm',
    target: 'chrome134',
    entryPoints: { gallery: 'src/webviews/gallery/main.ts', page: 'src/webviews/shared/page.css' },
    outdir: 'dist/webviews',
    tsconfig: 'src/webviews/tsconfig.json',
  },
};

if (!watch) await rm('dist', { recursive: true, force: true });
await mkdir('dist/webviews', { recursive: true });
await mkdir('out/meta', { recursive: true });
for (const file of ['codicon.css', 'codicon.ttf']) {
  await copyFile(`node_modules/@vscode/codicons/dist/${file}`, `dist/webviews/${file}`);
}
for (const [name, options] of Object.entries(builds)) {
  if (watch) {
    await (await esbuild.context(options)).watch();
  } else {
    const { metafile } = await esbuild.build(options);
    await writeFile(`out/meta/${name}.json`, JSON.stringify(metafile));
  }
}
