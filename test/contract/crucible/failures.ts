import type { CommonFailure, ExpectedProblem, Scene } from '../support/scenario.ts';

const REFUSED = { retryable: false, mayHaveActed: false } as const;

export const wrongKey: CommonFailure = {
  problem: { kind: 'auth', code: 'key.refused', serverCode: 'UNAUTHORIZED', ...REFUSED },
  provoke: (scene) => scene.as({ apikey: 'moltazine_opens_no_door_at_all' }),
};

export const serverFailure: CommonFailure = {
  problem: {
    kind: 'server',
    code: 'server.failed',
    serverCode: 'INTERNAL_ERROR',
    retryable: true,
    mayHaveActed: true,
  },
  provoke: async (scene, operation) => {
    scene.sandbox.control.addFault({
      platform: 'crucible',
      operation,
      fault: { kind: 'status', status: 500 },
    });
    return scene;
  },
};

export const invalid = (serverCode: string): ExpectedProblem => ({
  kind: 'invalid',
  code: 'request.invalid',
  serverCode,
  ...REFUSED,
});

export const notFound = (serverCode: string): ExpectedProblem => ({
  kind: 'notFound',
  code: 'target.notFound',
  serverCode,
  ...REFUSED,
});

export const noFunds: ExpectedProblem = {
  kind: 'funds',
  code: 'funds.insufficient',
  serverCode: 'INSUFFICIENT_CREDITS',
  ...REFUSED,
};

/** The same scene with the key of an owner who has nothing. */
export const penniless = (scene: Scene): Promise<Scene> =>
  scene.as({ apikey: scene.sandbox.platforms.crucible.otherCredentials['noCredits'] ?? '' });
