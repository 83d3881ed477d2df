import assert from 'node:assert/strict';
import type { OperationScenarios } from '../support/scenario.ts';
import { invalid } from './failures.ts';
import { listed, row, rows, send } from './steps.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const SHOWN = 'the answer is shown as it is';
const DIGEST = `sha256:${'ab'.repeat(32)}`;

/** What new machines and new workspaces start from. */
export const pinScenarios: Readonly<Record<string, OperationScenarios>> = {
  adminListThinAmi: {
    call: (scene) => rows(scene, 'hostPins'),
    succeeds: {
      200: {
        'lists the image of each region': async (scene) => {
          const pins = await rows(scene, 'hostPins');
          assert.ok(
            pins.length > 0 && pins.every(({ description }) => rawText(description ?? '').startsWith('ami-')),
          );
        },
        'has one image for a region, the one that was pinned last': async (scene) => {
          for (const ami_id of ['ami-00000000000000001', 'ami-00000000000000002'])
            await send(scene, 'adminPromoteThinAmi', {}, { region: 'ap-south-1', ami_id });
          const pins = (await rows(scene, 'hostPins')).filter(({ id }) => id === 'ap-south-1');
          assert.deepEqual(
            pins.map(({ description }) => description),
            ['ami-00000000000000002'],
          );
        },
      },
    },
    readings: { 'list of pins': listed('hostPins') },
  },

  adminPromoteThinAmi: {
    call: (scene) => send(scene, 'adminPromoteThinAmi', {}, { region: 'eu-west-1' }),
    succeeds: {
      200: {
        'pins an image that is listed then': async (scene) => {
          const body = { region: 'eu-west-1', ami_id: 'ami-0123456789abcdef0' };
          await send(scene, 'adminPromoteThinAmi', {}, body);
          assert.equal((await row(scene, 'hostPins', 'eu-west-1')).description, body.ami_id);
        },
      },
    },
    fails: {
      400: {
        'what is no image': {
          problem: invalid,
          play: (scene) => send(scene, 'adminPromoteThinAmi', {}, { region: 'eu-west-1', ami_id: 'latest' }),
        },
      },
    },
    readings: SHOWN,
  },

  adminListRuntimeImage: {
    call: (scene) => rows(scene, 'runtimePins'),
    succeeds: {
      200: {
        'lists the image of each template, under either name': async (scene) => {
          const pins = await rows(scene, 'runtimePins');
          assert.ok(
            pins.length > 0 &&
              pins.every(({ description }) => rawText(description ?? '').startsWith('sha256:')),
          );
        },
        'has one image for a template, the one that was pinned last': async (scene) => {
          const digests = ['01', '02'].map((pair) => `sha256:${pair.repeat(32)}`);
          for (const digest of digests)
            await send(scene, 'adminPromoteRuntimeImage', {}, { template: 'twice', digest });
          const pins = (await rows(scene, 'runtimePins')).filter(({ id }) => id === 'twice');
          assert.deepEqual(
            pins.map(({ facts }) => Object.fromEntries(facts)['Digest']),
            digests.slice(1),
          );
        },
      },
    },
    readings: { 'list of pins': listed('runtimePins') },
  },

  adminPromoteRuntimeImage: {
    call: (scene) => send(scene, 'adminPromoteRuntimeImage', {}, { template: 'newest' }),
    succeeds: {
      200: {
        'pins an image that is listed then': async (scene) => {
          await send(scene, 'adminPromoteRuntimeImage', {}, { template: 'newest', digest: DIGEST });
          const pin = await row(scene, 'runtimePins', 'newest');
          assert.ok(pin.facts.some(([, value]) => value === DIGEST));
        },
      },
    },
    fails: {
      400: {
        'what is no digest': {
          problem: invalid,
          play: (scene) =>
            send(scene, 'adminPromoteRuntimeImage', {}, { template: 'newest', digest: 'latest' }),
        },
      },
    },
    readings: SHOWN,
  },
};
