import type { CommonFailure, ExpectedProblem, Scene } from '../support/scenario.ts';

const REFUSED = { retryable: false, mayHaveActed: false } as const;

export const wrongKeys: CommonFailure = {
  problem: { kind: 'auth', code: 'key.refused', serverCode: 'token_refused', ...REFUSED },
  provoke: (scene) =>
    scene.as({ user: 'opens_no_door_at_all', token: 'sk_boomin_live_opens_no_door_at_all' }),
};

export const refusedRequest: CommonFailure = {
  problem: { kind: 'invalid', code: 'request.invalid', serverCode: 'server_error', ...REFUSED },
  provoke: async (scene, operation) => {
    scene.sandbox.control.addFault({
      platform: 'boomin',
      operation,
      fault: { kind: 'status', status: 400 },
    });
    return scene;
  },
};

export const missingScope: ExpectedProblem = {
  kind: 'permission',
  code: 'permission.denied',
  serverCode: 'missing_scope',
  ...REFUSED,
};

export const notFound = (serverCode: string): ExpectedProblem => ({
  kind: 'notFound',
  code: 'target.notFound',
  serverCode,
  ...REFUSED,
});

export const invalid = (serverCode: string): ExpectedProblem => ({
  kind: 'invalid',
  code: 'request.invalid',
  serverCode,
  ...REFUSED,
});

/** The contract answers with 400 and says not for how long. */
export const tooManyCreations: ExpectedProblem = {
  kind: 'rate',
  code: 'rate.limited',
  serverCode: 'create_rate_limit_exceeded',
  retryable: true,
  mayHaveActed: false,
};

export const keyUsedBefore: ExpectedProblem = {
  kind: 'conflict',
  code: 'request.conflict',
  serverCode: 'idempotency_key_conflict',
  retryable: false,
  mayHaveActed: true,
};

/** The same person with another platform token. */
export const withToken = (scene: Scene, token: string): Promise<Scene> => {
  const { credentials, otherCredentials } = scene.sandbox.platforms.boomin;
  return scene.as({ user: credentials['user'] ?? '', token: otherCredentials[token] ?? token });
};
