import type { Client } from 'openapi-fetch';
import type { Session } from '../../core/session.ts';
import { openApi } from '../apiClient.ts';
import { moleculeErrors } from './errors.ts';
import { operations } from './operations.gen.ts';
import type { paths } from '../../../specs/types/molecule.gen.ts';

/** The control plane: organizations, billing, operators, machines. */
export const CONTROL_PLANE = 'api';
/** The server of one organization: everything else. */
export const TENANT = 'tenant';

/** The contract's own division: what is below `/api/v1` is the control plane's. */
export function baseFor(path: string): typeof CONTROL_PLANE | typeof TENANT {
  return path.startsWith('/api/v1/') ? CONTROL_PLANE : TENANT;
}

export function moleculeApi(session: Session, base: typeof CONTROL_PLANE | typeof TENANT): Client<paths> {
  return openApi<paths>(session, { operations, errors: moleculeErrors }, base);
}
