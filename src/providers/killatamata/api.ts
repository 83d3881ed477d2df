import type { SessionOf } from '../../core/session.ts';
import type { operations } from '../../../specs/types/killatamata.gen.ts';

/** The one base URL of the service. */
export const API = 'api';

/** What amounts are stored and compared by. */
export const USD = 'USD';

export type KillaTamataSession = SessionOf<operations>;
