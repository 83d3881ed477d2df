import type { ExpectedProblem, Play, Refusal } from '../support/scenario.ts';

const REFUSED = { retryable: false, mayHaveActed: false } as const;

const EXPECTED: Readonly<Record<string, ExpectedProblem>> = {
  400: { kind: 'invalid', code: 'request.invalid', serverCode: 'internal_error', ...REFUSED },
  401: { kind: 'auth', code: 'key.refused', serverCode: 'auth.invalid_token', ...REFUSED },
  404: { kind: 'notFound', code: 'target.notFound', serverCode: 'not_found', ...REFUSED },
  429: {
    kind: 'rate',
    code: 'rate.limited',
    serverCode: 'rate_limited',
    retryable: true,
    mayHaveActed: false,
  },
  500: {
    kind: 'server',
    code: 'server.failed',
    serverCode: 'internal_error',
    retryable: true,
    mayHaveActed: true,
  },
};

/** Real servers word everything that is thrown alike; whether they had acted is then told by no word. */
const CATCH_ALL: Readonly<Record<string, Partial<ExpectedProblem>>> = {
  400: { serverCode: 'request_failed', mayHaveActed: true },
  500: { serverCode: 'request_failed' },
};

/** What an operation makes of a status that the server answers out of the blue. */
export function outOfTheBlue(
  operation: string,
  play: Play,
  statuses: readonly (keyof typeof EXPECTED)[],
): Readonly<Record<string, Readonly<Record<string, Refusal>>>> {
  const refusal = (status: string): Refusal => {
    const problem = EXPECTED[status];
    if (!problem) throw new Error(`no Problem for ${status}`);
    return {
      problem,
      observed: { status, problem: { ...problem, ...CATCH_ALL[status] } },
      play: async (scene) => {
        const fault = { kind: 'status', status: Number(status) } as const;
        scene.sandbox.control.addFault({ platform: 'lenserfight', operation, times: null, fault });
        return play(scene);
      },
    };
  };
  return Object.fromEntries(
    statuses.map((status) => [status, { 'out of the blue': refusal(String(status)) }]),
  );
}

/** A refusal whose code real servers replace by the one that they use for everything. */
export function refused(
  status: string,
  problem: Omit<ExpectedProblem, 'retryable' | 'mayHaveActed'>,
  play: Play,
  observed: Partial<ExpectedProblem> = {},
): Refusal {
  const contract = { ...problem, ...REFUSED };
  const real = { ...contract, serverCode: 'request_failed', ...observed };
  return { problem: contract, observed: { status, problem: real }, play };
}
