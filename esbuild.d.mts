import type { BuildOptions, Metafile } from 'esbuild';

export type BundleName = 'extension' | 'sandbox' | 'webviews';

export interface BuildChoice {
  readonly production: boolean;
  /** The folder that the bundles go to. */
  readonly dist: string;
}

/** What is bundled and how. */
export declare function bundles(choice: BuildChoice): Record<BundleName, BuildOptions>;

/** Builds everything; gives what went into each bundle. */
export declare function buildAll(choice: BuildChoice): Promise<Record<BundleName, Metafile>>;
