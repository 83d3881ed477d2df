import type { Client } from 'openapi-fetch';
import type { Session } from '../../core/session.ts';
import { openApi } from '../apiClient.ts';
import { crucibleErrors } from './errors.ts';
import { operations } from './operations.gen.ts';
import type { paths } from '../../../specs/types/crucible.gen.ts';

/** The one base URL of the gateway. */
export const GATEWAY = 'gateway';

export function crucibleApi(session: Session): Client<paths> {
  return openApi<paths>(session, { operations, errors: crucibleErrors }, GATEWAY);
}
