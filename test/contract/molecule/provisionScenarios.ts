import assert from 'node:assert/strict';
import { problemOf } from '../support/problemProof.ts';
import type { OperationScenarios } from '../support/scenario.ts';
import { invalid } from './failures.ts';
import { machineOrder, machineState, startedMachine } from './machineSteps.ts';
import { only, send, told, UNKNOWN } from './steps.ts';

/** The machines behind workspaces, from their start to their end. */
export const provisionScenarios: Readonly<Record<string, OperationScenarios>> = {
  provisionWorkspace: {
    call: (scene) => send(scene, 'provisionWorkspace', {}, machineOrder(scene, UNKNOWN, 'nothing-pinned')),
    succeeds: {
      201: {
        'starts a machine whose state can be read': async (scene) => {
          const { workspace, instance } = await startedMachine(scene);
          const state = told(await machineState(scene, workspace, instance), 'state');
          assert.ok(state === 'pending' || state === 'running');
        },
      },
    },
    fails: {
      400: {
        'an address inside the cloud': {
          problem: invalid,
          play: (scene) =>
            send(
              scene,
              'provisionWorkspace',
              {},
              {
                ...machineOrder(scene, UNKNOWN),
                platform_url: 'http://169.254.169.254/',
              },
            ),
        },
      },
      422: {
        'a runtime without a pinned image': {
          problem: { ...invalid, serverCode: 'RUNTIME_PIN_MISSING' },
          play: (scene) =>
            send(scene, 'provisionWorkspace', {}, machineOrder(scene, UNKNOWN, 'nothing-pinned')),
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
          const { workspace, instance } = await startedMachine(scene);
          await send(scene, 'deprovisionWorkspace', { workspace_id: workspace });
          assert.equal(told(await machineState(scene, workspace, instance), 'state'), 'terminated');
          // The data were kept: they can still be erased, and only once.
          await send(scene, 'deprovisionWorkspace', { workspace_id: workspace, prune: true });
          const again = () => send(scene, 'deprovisionWorkspace', { workspace_id: workspace, prune: true });
          assert.equal((await problemOf(again)).kind, 'invalid');
          const last = await startedMachine(scene);
          await send(scene, 'deprovisionWorkspace', { workspace_id: last.workspace, prune: true });
          const state = await machineState(scene, last.workspace, last.instance);
          assert.equal(told(state, 'state'), 'terminated');
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
    call: (scene) => machineState(scene, UNKNOWN, 'i-0'),
    succeeds: {
      200: {
        'reads the state with the provisioning secret alone': async (scene) => {
          const { workspace, instance } = await startedMachine(scene);
          const secret = await only(scene, 'provision');
          assert.equal(told(await machineState(secret, workspace, instance), 'instance_id'), instance);
        },
      },
    },
    fails: {
      400: {
        'no such machine': {
          problem: invalid,
          play: (scene) => machineState(scene, UNKNOWN, 'i-0'),
        },
      },
    },
    readings: 'the answer is shown as it is',
  },
};
