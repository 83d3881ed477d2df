/** The platforms, by the name of their spec file. */
export const PLATFORMS = ['boomin', 'crucible', 'killatamata', 'lenserfight', 'molecule'] as const;

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
