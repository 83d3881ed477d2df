import type { Metafile } from 'esbuild';

/** Builds everything into the folder `dist`; gives esbuild's account of what went into each bundle. */
export declare function buildAll(choice: {
  /** Minified and without source maps. */
  readonly production: boolean;
  readonly dist: string;
}): Promise<Record<'extension' | 'sandbox' | 'webviews', Metafile>>;

/** Builds only the sandbox. */
export function buildSandbox(options: { production: boolean; dist: string }): Promise<void>;

/** Builds only the webview pages. */
export function buildPages(options: { production: boolean; dist: string }): Promise<void>;
