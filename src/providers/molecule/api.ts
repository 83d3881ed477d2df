import type { SessionOf } from '../../core/session.ts';
import type { operations } from '../../../specs/types/molecule.gen.ts';
import type { StreamOperations } from './stream.ts';

/** The control plane: organizations, billing, operators, machines. */
export const CONTROL_PLANE = 'api';
/** The server of one organization: everything else. */
export const TENANT = 'tenant';

/** The contract's own division: what is below `/api/v1` is the control plane's. */
export function baseFor(path: string): typeof CONTROL_PLANE | typeof TENANT {
  return path.startsWith('/api/v1/') ? CONTROL_PLANE : TENANT;
}

export type MoleculeSession = SessionOf<operations & StreamOperations>;
