import type { CommonFailure, ExpectedProblem } from '../support/scenario.ts';

const REFUSED = { retryable: false, mayHaveActed: false } as const;

const plain = (
  kind: ExpectedProblem['kind'],
  code: ExpectedProblem['code'],
  more: Partial<ExpectedProblem> = {},
): ExpectedProblem => ({ kind, code, serverCode: undefined, ...REFUSED, ...more });

export const notFound = plain('notFound', 'target.notFound');
/** A path that the server does not have: its text could as well come from something in front of the platform. */
export const unserved: ExpectedProblem = {
  ...plain('network', 'answer.inFront', { retryable: true }),
  byProxy: true,
};
export const invalid = plain('invalid', 'request.invalid');
export const conflict = plain('conflict', 'request.conflict', { mayHaveActed: true });
export const confirmOn = { ...conflict, serverCode: 'confirmation_required' };
export const unnamed = { ...invalid, serverCode: 'destructive_action_requires_confirmation' };
export const noFunds = plain('funds', 'funds.insufficient');
export const forbidden = plain('permission', 'permission.denied');
export const serverDown = plain('server', 'server.failed', { retryable: true, mayHaveActed: true });
export const datastoreDown = { ...serverDown, serverCode: 'platform_unavailable' };
const refusedKey = plain('auth', 'key.refused');

/** The failures that any operation can meet, with the platform's own words for them. */
const forced = (status: number, problem: ExpectedProblem): CommonFailure => ({
  problem,
  provoke: async (scene, operation) => {
    scene.sandbox.control.addFault({
      platform: 'molecule',
      operation,
      times: null,
      fault: { kind: 'status', status },
    });
    return scene;
  },
});

export const everywhere: Readonly<Record<string, CommonFailure>> = {
  400: forced(400, invalid),
  401: {
    problem: refusedKey,
    provoke: (scene) =>
      scene.as(
        Object.fromEntries(
          Object.keys(scene.sandbox.platforms.molecule.credentials).map((kind) => [
            kind,
            'opens_no_door_at_all',
          ]),
        ),
      ),
  },
  402: forced(402, noFunds),
  403: forced(403, forbidden),
  404: forced(404, notFound),
  409: forced(409, conflict),
  412: forced(412, invalid),
  422: forced(422, { ...invalid, serverCode: 'RUNTIME_PIN_MISSING' }),
  429: forced(429, plain('rate', 'rate.limited', { retryable: true })),
  500: forced(500, serverDown),
  502: forced(502, serverDown),
  503: forced(503, datastoreDown),
};
