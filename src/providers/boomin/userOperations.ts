import type { ObservedOperation } from '../../core/operation.ts';
import { APP } from './api.ts';

const headers = { 'x-boomin-client': 'backlot' };
const shared = { base: APP, headers, security: [] };

/**
 * The routes of the sign-in and of its user. They are not in the contract: they are those of the known client of real
 * servers.
 */
export const userOperations: readonly ObservedOperation[] = [
  {
    ...{ ...shared, id: 'startSignIn', method: 'POST', path: '/cli/sessions', risk: 'write' },
    secretOutputs: ['poll_token'],
  },
  {
    ...{
      ...shared,
      id: 'pollSignIn',
      method: 'GET',
      path: '/cli/sessions/{session_id}',
      query: ['poll_token'],
    },
    secretInputs: ['poll_token'],
  },
  {
    ...{
      ...shared,
      id: 'claimSignIn',
      method: 'POST',
      path: '/cli/sessions/{session_id}/claim',
      risk: 'write',
    },
    secretInputs: ['poll_token'],
    secretOutputs: ['auth_token'],
  },
  { ...shared, id: 'getSignedInUser', method: 'GET', path: '/auth/me', security: [['userBearerAuth']] },
];

interface SessionPath {
  readonly path: { readonly session_id: string };
}

interface JsonBody<Value> {
  readonly content: { readonly 'application/json': Value };
}

/** The same in the form of a contract's types. */
export interface UserOperations {
  readonly startSignIn: {
    readonly requestBody: JsonBody<{ readonly metadata: Readonly<Record<string, string>> }>;
  };
  readonly pollSignIn: {
    readonly parameters: SessionPath & { readonly query: { readonly poll_token: string } };
  };
  readonly claimSignIn: {
    readonly parameters: SessionPath;
    readonly requestBody: JsonBody<{ readonly poll_token: string }>;
  };
  readonly getSignedInUser: { readonly parameters: Readonly<Record<never, never>> };
}
