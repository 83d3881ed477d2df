import assert from 'node:assert/strict';
import { lenserfightHealth } from '../../../src/providers/lenserfight/health.ts';
import type { OperationScenarios } from '../support/scenario.ts';
import { call } from '../support/stageEngine.ts';

/** Whether the server works. */
export const healthScenarios: Readonly<Record<string, OperationScenarios>> = {
  getHealth: {
    unchanging: 'it says how the server is, which no call changes',
    call: ({ session, signal }) => lenserfightHealth.read(session, signal),
    succeeds: {
      200: {
        'says that all is well, without a key': async (scene) => {
          const { session, signal } = await scene.as({});
          assert.equal((await lenserfightHealth.read(session, signal)).state, 'ok');
        },
      },
    },
    fails: {
      503: {
        'a database that is away': {
          problem: {
            kind: 'server',
            code: 'server.failed',
            serverCode: 'db_probe_timeout',
            retryable: true,
            mayHaveActed: true,
          },
          play: async ({ session, sandbox, signal }) => {
            sandbox.control.configure('lenserfight', { health: 'degraded' });
            try {
              const health = await lenserfightHealth.read(session, signal);
              assert.deepEqual([health.state, health.reason], ['degraded', 'db_probe_timeout']);
              await call(session, 'getHealth', { params: {} }, signal);
            } finally {
              sandbox.control.configure('lenserfight', { health: 'ok' });
            }
          },
        },
      },
    },
    readings: { health: async () => (session, signal) => lenserfightHealth.read(session, signal) },
  },
};
