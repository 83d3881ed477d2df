import type { PlatformDescriptor } from '../../platform.ts';

/** A spec without handlers: every operation answers 501. */
export const killatamata: PlatformDescriptor = {
  tables: () => import('../../generated/killatamata.tables.ts'),
  bases: [{ name: 'api', prefix: '/killatamata' }],
};
