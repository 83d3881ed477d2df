import type { SessionOf } from '../../core/session.ts';
import type { operations } from '../../../specs/types/boomin.gen.ts';
import type { UserOperations } from './userOperations.ts';

/** The base for work with a platform token. */
export const PLATFORM = 'platform';
/** The base for token management by a logged-in user. */
export const APP = 'app';
/** The web site that asks the user in the browser. */
export const WEB = 'web';

export type BoominSession = SessionOf<operations & UserOperations>;
