import { globSync } from 'node:fs';
import { basename } from 'node:path';

/** The platforms of a tree, by the names of their spec files: whoever adds a spec adds a platform. */
export function platformsOf(root: string): readonly string[] {
  return globSync('specs/*.yaml', { cwd: root })
    .map((file) => basename(file, '.yaml'))
    .sort();
}

export interface GeneratedFile {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly text: string;
}

export function specPath(root: string, platform: string): string {
  return `${root}/specs/${platform}.yaml`;
}

/** The first line of every file that is made from one platform's spec. */
export function banner(platform: string): string {
  return `// Generated from specs/${platform}.yaml by \`npm run generate\`. Do not edit.`;
}
