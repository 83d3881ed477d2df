import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { catalogText } from './catalogModule.ts';
import { checksText } from './checksModule.ts';
import { platformsOf, specPath, type GeneratedFile } from './generated.ts';
import { recordOf } from './specNode.ts';

const FOLDER = 'src/calls/generated';
const BUILT = 'src/calls/built';

/**
 * What the client knows of every offered operation: per platform a catalog (words, risk, inputs with their schemas), and
 * one index that loads catalogs and checks on first use.
 */
export async function generateCatalog(root: string): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  const platforms = platformsOf(root);
  for (const platform of platforms) {
    const source: unknown = parse(await readFile(specPath(root, platform), 'utf8'));
    files.push({
      path: `${FOLDER}/${platform}.catalog.gen.ts`,
      text: catalogText(platform, recordOf(source)),
    });
  }
  files.push({ path: `${FOLDER}/index.gen.ts`, text: indexText(platforms) });
  return files;
}

/** Per platform a module with the precompiled checks of requests. */
export async function buildChecks(root: string): Promise<readonly GeneratedFile[]> {
  const platforms = platformsOf(root);
  return Promise.all(
    platforms.map(async (platform) => {
      const source: unknown = parse(await readFile(specPath(root, platform), 'utf8'));
      return { path: `${BUILT}/${platform}.checks.js`, text: await checksText(platform, recordOf(source)) };
    }),
  );
}

function indexText(platforms: readonly string[]): string {
  const rows = platforms.map(
    (platform) => `  ${platform}: {
    catalog: async () => (await import('./${platform}.catalog.gen.ts')).catalog,
    checks: async () => (await import('../built/${platform}.checks.js')).checks,
  },`,
  );
  return `// Generated from specs/*.yaml by \`npm run generate\`. Do not edit.
import type { GeneratedPlatform } from '../catalog.ts';

/** What the specs give for each platform, read when it is asked for the first time. */
export const generatedPlatforms: Readonly<Record<string, GeneratedPlatform>> = {
${rows.join('\n')}
};
`;
}
