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
