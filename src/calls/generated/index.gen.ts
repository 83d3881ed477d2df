// Generated from specs/*.yaml by `npm run generate`. Do not edit.
import type { GeneratedPlatform } from '../catalog.ts';

/** What the specs give for each platform, read when it is asked for the first time. */
export const generatedPlatforms: Readonly<Record<string, GeneratedPlatform>> = {
  boomin: {
    catalog: async () => (await import('./boomin.catalog.gen.ts')).catalog,
    checks: async () => (await import('../built/boomin.checks.js')).checks,
  },
  crucible: {
    catalog: async () => (await import('./crucible.catalog.gen.ts')).catalog,
    checks: async () => (await import('../built/crucible.checks.js')).checks,
  },
  killatamata: {
    catalog: async () => (await import('./killatamata.catalog.gen.ts')).catalog,
    checks: async () => (await import('../built/killatamata.checks.js')).checks,
  },
  lenserfight: {
    catalog: async () => (await import('./lenserfight.catalog.gen.ts')).catalog,
    checks: async () => (await import('../built/lenserfight.checks.js')).checks,
  },
  molecule: {
    catalog: async () => (await import('./molecule.catalog.gen.ts')).catalog,
    checks: async () => (await import('../built/molecule.checks.js')).checks,
  },
};
