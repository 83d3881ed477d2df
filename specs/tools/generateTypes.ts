import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { banner, platformsOf, specPath, type GeneratedFile } from './generated.ts';

/** The types of every platform, which client and sandbox share because they are the contract and no code. */
export async function generateTypes(root: string): Promise<readonly GeneratedFile[]> {
  const platforms = platformsOf(root);
  return Promise.all(
    platforms.map(async (platform) => {
      const source = await readFile(specPath(root, platform), 'utf8');
      const types = await openapiTS(source, { immutable: true, silent: true });
      return {
        path: `specs/types/${platform}.gen.ts`,
        text: `${banner(platform)}\n${astToString(types)}`,
      };
    }),
  );
}
