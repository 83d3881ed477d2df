import type { CommonFailure, ExpectedProblem, Scene } from '../support/scenario.ts';

const REFUSED = { retryable: false, mayHaveActed: false } as const;

export const wrongKey: CommonFailure = {
  problem: { kind: 'auth', code: 'key.refused', serverCode: 'unauthorized', ...REFUSED },
  provoke: (scene) => scene.as({ apikey: 'kt_live_opens_no_door_at_all' }),
};

/** A fault of this status on the operation's next call. */
async function faulty(scene: Scene, operation: string, status: number): Promise<Scene> {
  const fault = { kind: 'status', status } as const;
  scene.sandbox.control.addFault({ platform: 'killatamata', operation, fault, times: null });
  return scene;
}

export const throttled: CommonFailure = {
  problem: {
    kind: 'rate',
    code: 'rate.limited',
    serverCode: 'rate_limited',
    retryable: true,
    mayHaveActed: false,
  },
  provoke: (scene, operation) => faulty(scene, operation, 429),
};

export const serverFailure: CommonFailure = {
  problem: {
    kind: 'server',
    code: 'server.failed',
    serverCode: 'internal_error',
    retryable: true,
    mayHaveActed: true,
  },
  provoke: (scene, operation) => faulty(scene, operation, 500),
};

export const invalid = (serverCode: string): ExpectedProblem => ({
  kind: 'invalid',
  code: 'request.invalid',
  serverCode,
  ...REFUSED,
});

export const notFound = (serverCode = 'not_found'): ExpectedProblem => ({
  kind: 'notFound',
  code: 'target.notFound',
  serverCode,
  ...REFUSED,
});

export const tooLarge: ExpectedProblem = {
  ...invalid('payload_too_large'),
  code: 'request.tooLarge',
};

export const noFunds: ExpectedProblem = {
  kind: 'funds',
  code: 'funds.insufficient',
  serverCode: 'insufficient_balance',
  ...REFUSED,
};

export const conflict = (serverCode: string): ExpectedProblem => ({
  kind: 'conflict',
  code: 'request.conflict',
  serverCode,
  retryable: false,
  mayHaveActed: true,
});

/** The same scene with the key of an account that has no money. */
export const penniless = (scene: Scene): Promise<Scene> =>
  scene.as({ apikey: scene.sandbox.platforms.killatamata.otherCredentials['noCredits'] ?? '' });

/** The same scene with the key of another customer. */
export const otherOwner = (scene: Scene): Promise<Scene> =>
  scene.as({ apikey: scene.sandbox.platforms.killatamata.otherCredentials['secondOwner'] ?? '' });

export const goneRoute: ExpectedProblem = {
  kind: 'notFound',
  code: 'target.notFound',
  serverCode: 'gone',
  ...REFUSED,
};
