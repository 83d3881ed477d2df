import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { PROJECT_ROOT } from '../editor/paths.ts';

/** Builds the extension for production and packs it as people install it. Gives the path of the package. */
export async function packExtension(): Promise<string> {
  const folder = path.join(PROJECT_ROOT, 'out');
  await mkdir(folder, { recursive: true });
  const packagePath = path.join(folder, 'backlot.vsix');
  await createVSIX({
    cwd: PROJECT_ROOT,
    packagePath,
    // Everything is bundled; there is no node_modules in the package.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await packExtension());
}
