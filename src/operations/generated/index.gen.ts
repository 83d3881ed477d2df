// Generated from specs/*.yaml by `npm run generate`. Do not edit.
import type { GeneratedPlatform } from '../catalogue.ts';

/** What the specs give for each platform, read when it is asked for the first time. */
export const generatedPlatforms: Readonly<Record<string, GeneratedPlatform>> = {
  boomin: {
    catalogue: async () => (await import('./boomin.catalogue.gen.ts')).catalogue,
    checks: async () => (await import('./boomin.checks.gen.ts')).checks,
  },
  crucible: {
    catalogue: async () => (await import('./crucible.catalogue.gen.ts')).catalogue,
    checks: async () => (await import('./crucible.checks.gen.ts')).checks,
  },
  killatamata: {
    catalogue: async () => (await import('./killatamata.catalogue.gen.ts')).catalogue,
    checks: async () => (await import('./killatamata.checks.gen.ts')).checks,
  },
  lenserfight: {
    catalogue: async () => (await import('./lenserfight.catalogue.gen.ts')).catalogue,
    checks: async () => (await import('./lenserfight.checks.gen.ts')).checks,
  },
  molecule: {
    catalogue: async () => (await import('./molecule.catalogue.gen.ts')).catalogue,
    checks: async () => (await import('./molecule.checks.gen.ts')).checks,
  },
};
