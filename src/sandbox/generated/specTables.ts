// Generated from specs/*.yaml by `npm run generate`. Do not edit.
import type { SpecTables } from '../server/routeTable.ts';

/** What the specs give for each platform, loaded when the platform is asked for the first time. */
export const specTables = {
  boomin: async (): Promise<SpecTables> => ({
    table: (await import('./boomin.routes.ts')).table,
    validators: (await import('./boomin.validators.js')).validators,
  }),
  crucible: async (): Promise<SpecTables> => ({
    table: (await import('./crucible.routes.ts')).table,
    validators: (await import('./crucible.validators.js')).validators,
  }),
  killatamata: async (): Promise<SpecTables> => ({
    table: (await import('./killatamata.routes.ts')).table,
    validators: (await import('./killatamata.validators.js')).validators,
  }),
  lenserfight: async (): Promise<SpecTables> => ({
    table: (await import('./lenserfight.routes.ts')).table,
    validators: (await import('./lenserfight.validators.js')).validators,
  }),
  molecule: async (): Promise<SpecTables> => ({
    table: (await import('./molecule.routes.ts')).table,
    validators: (await import('./molecule.validators.js')).validators,
  }),
};
