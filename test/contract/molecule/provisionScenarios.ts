import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios, Scene } from '../support/scenario.ts';
import { invalid } from './failures.ts';
import { only, routing, send, told, UNKNOWN } from './steps.ts';

const order = (scene: Scene, workspace: string, runtime = 'claude-code') => ({
  org_id: routing(scene)['orgId'],
  workspace_id: workspace,
  runtime,
  platform_url: 'https://northlight.moleculesai.app',
});

const stateOf = (scene: Scene, workspace_id: string, instance_id: string) =>
  send(scene, 'getProvisionWorkspaceStatus', { workspace_id, instance_id });

/** A machine of a workspace that nobody else has. */
async function started(scene: Scene): Promise<{ readonly workspace: string; readonly instance: string }> {
  const workspace = randomUUID();
  const answer = await send(scene, 'provisionWorkspace', {}, order(scene, workspace));
  return { workspace, instance: told(answer, 'instance_id') };
}

/** The machines behind workspaces, from their start to their end. */
export const provisionScenarios: Readonly<Record<string, OperationScenarios>> = {
  provisionWorkspace: {
    call: (scene) => send(scene, 'provisionWorkspace', {}, order(scene, UNKNOWN, 'nothing-pinned')),
    succeeds: {
      201: {
        'starts a machine whose state can be read': async (scene) => {
          const { workspace, instance } = await started(scene);
          const state = told(await stateOf(scene, workspace, instance), 'state');
          assert.ok(state === 'pending' || state === 'running');
        },
      },
    },
    fails: {
      400: {
        'an address inside the cloud': {
          problem: { ...invalid, serverCode: 'platform_url' },
          play: (scene) =>
            send(
              scene,
              'provisionWorkspace',
              {},
              {
                ...order(scene, UNKNOWN),
                platform_url: 'http://169.254.169.254/',
              },
            ),
        },
      },
      422: {
        'a runtime without a pinned image': {
          problem: { ...invalid, serverCode: 'RUNTIME_PIN_MISSING' },
          play: (scene) => send(scene, 'provisionWorkspace', {}, order(scene, UNKNOWN, 'nothing-pinned')),
        },
      },
    },
    readings: 'the answer is shown as it is',
  },

  deprovisionWorkspace: {
    call: (scene) => send(scene, 'deprovisionWorkspace', { workspace_id: UNKNOWN }),
    succeeds: {
      200: {
        'ends the machine and keeps its data, unless told to erase them': async (scene) => {
          const { workspace, instance } = await started(scene);
          await send(scene, 'deprovisionWorkspace', { workspace_id: workspace });
          assert.equal(told(await stateOf(scene, workspace, instance), 'state'), 'terminated');
          // The data were kept: they can still be erased, and only once.
          await send(scene, 'deprovisionWorkspace', { workspace_id: workspace, prune: true });
          const again = () => send(scene, 'deprovisionWorkspace', { workspace_id: workspace, prune: true });
          assert.equal((await problemOf(again)).kind, 'invalid');
          const last = await started(scene);
          await send(scene, 'deprovisionWorkspace', { workspace_id: last.workspace, prune: true });
        },
      },
    },
    fails: {
      400: {
        'a machine that is gone already': {
          problem: invalid,
          play: (scene) => send(scene, 'deprovisionWorkspace', { workspace_id: UNKNOWN }),
        },
      },
    },
    readings: 'the answer is one word',
  },

  getProvisionWorkspaceStatus: {
    call: (scene) => stateOf(scene, UNKNOWN, 'i-0'),
    succeeds: {
      200: {
        'reads the state with the provisioning secret alone': async (scene) => {
          const { workspace, instance } = await started(scene);
          const secret = await only(scene, 'provision');
          assert.equal(told(await stateOf(secret, workspace, instance), 'instance_id'), instance);
        },
      },
    },
    fails: {
      400: {
        'no such machine': {
          problem: { ...invalid, serverCode: 'instance_id' },
          play: (scene) => stateOf(scene, UNKNOWN, 'i-0'),
        },
      },
    },
    readings: 'the answer is shown as it is',
  },
};
