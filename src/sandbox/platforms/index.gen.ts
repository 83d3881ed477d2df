// Generated from the folders beside it by `npm run generate`. Do not edit.
import type { PlatformDescriptor } from '../platform.ts';

/** Every platform of the sandbox; all that it knows of one comes from the platform's own descriptor. */
export const platforms = {
  boomin: async () => (await import('./boomin/index.ts')).boomin,
  crucible: async () => (await import('./crucible/index.ts')).crucible,
  killatamata: async () => (await import('./killatamata/index.ts')).killatamata,
  lenserfight: async () => (await import('./lenserfight/index.ts')).lenserfight,
  molecule: async () => (await import('./molecule/index.ts')).molecule,
} as const satisfies Readonly<Record<string, () => Promise<PlatformDescriptor>>>;

/** The name of a platform: that of its spec, its folder and its accounts. */
export type PlatformName = keyof typeof platforms;
