import type { Client } from 'openapi-fetch';
import type { Session } from '../../core/session.ts';
import { openApi } from '../apiClient.ts';
import { boominErrors } from './errors.ts';
import { operations } from './operations.gen.ts';
import type { paths } from '../../../specs/types/boomin.gen.ts';

/** The base for work with a platform token. */
export const PLATFORM = 'platform';
/** The base for token management by a logged-in user. */
export const APP = 'app';
/** The web site that asks the user in the browser. */
export const WEB = 'web';

export function boominApi(session: Session, base: typeof PLATFORM | typeof APP): Client<paths> {
  return openApi<paths>(session, { operations, errors: boominErrors }, base);
}
