import type { PlatformDescriptor } from '../../platform.ts';

/** A spec without handlers: every operation answers 501. */
export const killatamata: PlatformDescriptor = {
  tables: () => import('../../built/killatamata.tables.js'),
  bases: [{ name: 'api', prefix: '/killatamata' }],
};
