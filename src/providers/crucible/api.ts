import type { SessionOf } from '../../core/session.ts';
import type { operations } from '../../../specs/types/crucible.gen.ts';

/** The one base URL of the gateway. */
export const GATEWAY = 'gateway';

export type CrucibleSession = SessionOf<operations>;
