import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../editor/paths.ts';
import { BuiltBundles } from './builtBundles.ts';

const MB = 1024 * 1024;
/** What lies at the top of the work tree and is shipped, with `dist` and `media`. */
const SHIPPED = [
  'skills/backlot-media/SKILL.md',
  'skills/backlot-requests/SKILL.md',
  '.vscodeignore',
  'package.json',
  'package.nls.json',
  'package.nls.de.json',
  'l10n/bundle.l10n.de.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];
/** What else a work tree contains; none of it may be packed. */
const NOT_SHIPPED = [
  'src/extension.ts',
  'test/unit/some.test.ts',
  'specs/crucible.yaml',
  'specs/tools/generate.ts',
  'out/tour/1.png',
  'media/screenshots/1.png',
  'node_modules/zod/index.js',
  '.vscode/launch.json',
  '.ci/run',
  '.env',
  'esbuild.mjs',
  'eslint.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'l10n/bundle.l10n.json',
];

describe('the VSIX', () => {
  let folder: string;
  let files: readonly string[];

  before(async function () {
    this.timeout(60_000);
    folder = await mkdtemp(path.join(tmpdir(), 'backlot-vsix-'));
    for (const name of SHIPPED) await cp(path.join(PROJECT_ROOT, name), path.join(folder, name));
    await cp(path.join(PROJECT_ROOT, 'media'), path.join(folder, 'media'), { recursive: true });
    await withoutBuildStep(path.join(folder, 'package.json'));
    const built = await BuiltBundles.make();
    await cp(built.dist, path.join(folder, 'dist'), { recursive: true });
    await built.dispose();
    for (const name of NOT_SHIPPED) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), 'not for users');
    }
    files = await listFiles({ cwd: folder, packageManager: PackageManager.None });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('contains the bundles, the media and the documents, and nothing else', () => {
    const others = files.filter(
      (file) => !file.startsWith('dist/') && !file.startsWith('media/') && !SHIPPED.includes(file),
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      files.filter((file) => NOT_SHIPPED.includes(file)),
      [],
    );
  });

  it('contains what the extension needs to run', () => {
    for (const needed of [
      'package.json',
      'package.nls.json',
      'package.nls.de.json',
      'l10n/bundle.l10n.de.json',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'media/icon.png',
      'media/backlot-light.svg',
      'media/backlot.svg',
      'dist/extension.js',
      'dist/sandbox/worker.js',
      'dist/sandbox/masters/space.jpg',
      'dist/sandbox/samples/opus.ogg',
      'dist/webviews/gallery.js',
      'dist/webviews/page.css',
      'dist/webviews/codicon.css',
      'dist/webviews/codicon.ttf',
    ]) {
      assert.ok(files.includes(needed), needed);
    }
  });

  it('contains no source map and no reference to one', async () => {
    for (const file of files) {
      assert.doesNotMatch(file, /\.map$/);
      if (!/\.(js|css)$/.test(file)) continue;
      assert.doesNotMatch(
        await readFile(path.join(folder, file), 'utf8'),
        /sourceMappingURL=(?!data:)/,
        file,
      );
    }
  });

  it('is at most 2 MB', async () => {
    const packagePath = path.join(folder, 'out', 'backlot.vsix');
    await createVSIX({ cwd: folder, packagePath, dependencies: false, rewriteRelativeLinks: false });
    const { size } = await stat(packagePath);
    assert.ok(size <= 2 * MB, `${size} bytes`);
  });
});

/** The bundles of this test come from the build itself; the package's own build step would need the whole tree. */
async function withoutBuildStep(file: string): Promise<void> {
  const manifest = z
    .looseObject({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(file, 'utf8')));
  await writeFile(file, JSON.stringify({ ...manifest, scripts: {} }));
}
