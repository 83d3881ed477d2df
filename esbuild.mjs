// Bundles the extension (ESM with lazy chunks), the sandbox (a bundle of its own) and the webviews.
//   node esbuild.mjs [--production] [--watch]
import { copyFile, cp, mkdir, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { ensureBuilt } from './specs/tools/ensureBuilt.ts';

const ROOT = import.meta.dirname;

/** file-type's reader of archives logs through `debug`, whose `require` of Node's modules an ES module does not have. */
const withoutDebug = {
  name: 'without-debug',
  setup(build) {
    build.onResolve({ filter: /^debug$/ }, () => ({ path: 'debug', namespace: 'without-debug' }));
    build.onLoad({ filter: /^/, namespace: 'without-debug' }, () => ({
      contents: 'export default () => () => undefined;',
    }));
  },
};

/** Dependencies in CommonJS `require` Node's modules, which an ES module cannot do: they get them as imports. */
const importedBuiltins = {
  name: 'imported-builtins',
  setup(build) {
    build.onResolve({ filter: /^[a-z/_]+$/ }, ({ kind, path: name }) =>
      kind === 'require-call' && isBuiltin(name) ? { path: name, namespace: 'imported-builtins' } : undefined,
    );
    build.onLoad({ filter: /^/, namespace: 'imported-builtins' }, ({ path: name }) => ({
      contents: `export * from 'node:${name}';`,
    }));
  },
};

/** The MCP server checks nothing by a JSON schema of a client; its validator for that is as large as all the rest of it. */
const withoutMcpValidator = {
  name: 'without-mcp-validator',
  setup(build) {
    build.onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'without-mcp-validator',
    }));
    build.onLoad({ filter: /^/, namespace: 'without-mcp-validator' }, () => ({
      contents: `export { default as process } from 'node:process'; export class DefaultJsonSchemaValidator {}`,
    }));
  },
};

/** In a test run that searches for the sandbox's secrets: the module that makes them also notes them for the search. */
const recordedSecrets = {
  name: 'recorded-secrets',
  setup(build) {
    const made = path.join(ROOT, 'src/sandbox/secrets.ts');
    const recording = path.join(ROOT, 'test/leaks/recordedSecrets.ts');
    build.onResolve({ filter: /\/secrets\.ts$/ }, ({ importer, resolveDir, path: name }) =>
      importer === recording || path.resolve(resolveDir, name) !== made ? undefined : { path: recording },
    );
  },
};

/** What is bundled and how. A production build is minified and has no source maps. */
function bundles({ production, dist }) {
  const shared = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    format: 'esm',
  };
  const node = {
    ...shared,
    platform: 'node',
    target: 'node22',
    splitting: true,
    // jsonc-parser's CommonJS build does not survive bundling; its ES build does.
    mainFields: ['module', 'main'],
    plugins: [withoutDebug, importedBuiltins, withoutMcpValidator],
  };
  return {
    extension: {
      ...node,
      // The command line has its modules in common with the extension.
      entryPoints: { extension: 'src/extension.ts', 'cli/backlot': 'src/cli.ts' },
      outdir: dist,
      chunkNames: 'chunks/[name]-[hash]',
      external: ['vscode'],
    },
    sandbox: {
      ...node,
      entryPoints: { worker: 'src/sandbox/worker.ts' },
      outdir: path.join(dist, 'sandbox'),
      ...(process.env.BACKLOT_SANDBOX_SECRETS && { plugins: [...node.plugins, recordedSecrets] }),
    },
    webviews: {
      ...shared,
      platform: 'browser',
      target: 'chrome134',
      // What several pages have is there once.
      splitting: true,
      entryPoints: {
        composer: 'src/webviews/composer/composerPage.ts',
        gallery: 'src/webviews/gallery/galleryPage.ts',
        // The renderer of models, which the gallery loads with the first one.
        model3d: 'src/webviews/model3d/modelScene.ts',
        page: 'src/webviews/shared/page.css',
        storyboard: 'src/webviews/storyboard/storyboardPage.ts',
      },
      outdir: path.join(dist, 'webviews'),
      tsconfig: 'src/webviews/tsconfig.json',
    },
  };
}

/** Builds only the webview pages into the folder `dist`, for tests that open them in a browser. */
export async function buildPages({ production, dist }) {
  await copyCodicons(dist);
  await esbuild.build(bundles({ production, dist }).webviews);
}

/** Builds only the sandbox into the folder `dist`. */
export async function buildSandbox({ production, dist }) {
  await esbuild.build(bundles({ production, dist }).sandbox);
}

/** Builds everything into the folder `dist`; gives esbuild's account of what went into each bundle. */
export async function buildAll({ production, dist }) {
  await ensureBuilt();
  await copyFiles(dist);
  const metafiles = {};
  for (const [name, options] of Object.entries(bundles({ production, dist }))) {
    metafiles[name] = (await esbuild.build(options)).metafile;
  }
  return metafiles;
}

async function watchAll({ production, dist }) {
  await ensureBuilt();
  await copyFiles(dist);
  for (const options of Object.values(bundles({ production, dist }))) {
    await (await esbuild.context(options)).watch();
  }
}

/** What the bundles read from files beside them. */
async function copyFiles(dist) {
  await copyCodicons(dist);
  for (const name of ['storyboard.schema.json', 'recipe.schema.json'])
    await copyFile(path.join(ROOT, 'specs', name), path.join(dist, name));
  for (const folder of ['masters', 'samples']) {
    await cp(path.join(ROOT, 'src/sandbox/media', folder), path.join(dist, 'sandbox', folder), {
      recursive: true,
    });
  }
}

async function copyCodicons(dist) {
  await mkdir(path.join(dist, 'webviews'), { recursive: true });
  for (const file of ['codicon.css', 'codicon.ttf']) {
    await copyFile(
      path.join(ROOT, 'node_modules/@vscode/codicons/dist', file),
      path.join(dist, 'webviews', file),
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const choice = { production: process.argv.includes('--production'), dist: path.join(ROOT, 'dist') };
  if (process.argv.includes('--watch')) {
    await watchAll(choice);
  } else {
    await rm(choice.dist, { recursive: true, force: true });
    await buildAll(choice);
  }
}
