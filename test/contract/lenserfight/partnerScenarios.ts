import assert from 'node:assert/strict';
import { lenserfightBalance } from '../../../src/providers/lenserfight/balance.ts';
import type { OperationScenarios, Refusal } from '../support/scenario.ts';
import { outOfTheBlue, refused } from './failures.ts';
import { asOther, ended, LENS, partnerCall } from './steps.ts';

const NOTHING_PROMISED = 'The contract promises no member of this answer.';
const STATUSES = ['400', '401', '404', '500'] as const;

/** Before the account with the partner has been opened. */
const notOpened = (operation: string): Refusal =>
  refused(
    '400',
    { kind: 'invalid', code: 'request.invalid', serverCode: 'partner.not_provisioned' },
    async (scene) => partnerCall(await asOther(scene, 'notProvisioned'), operation),
    { kind: 'notFound', code: 'target.notFound' },
  );

/** The account with the partner. */
export const partnerScenarios: Readonly<Record<string, OperationScenarios>> = {
  provisionPartner: {
    call: (scene) => partnerCall(scene, 'provisionPartner'),
    succeeds: {
      200: {
        'opens the account, or tells of the one that is there': async (scene) => {
          const { text } = await partnerCall(scene, 'provisionPartner');
          assert.match(text, /"partnerName": "chainabit"/);
          assert.match(text, /"starterCredits": 100/);
          assert.ok(
            ((await lenserfightBalance.read(scene.session, scene.signal)).available?.micros ?? 0) > 0,
          );
        },
      },
    },
    fails: outOfTheBlue('provisionPartner', (scene) => partnerCall(scene, 'provisionPartner'), STATUSES),
    readings: NOTHING_PROMISED,
  },

  getPartnerBalance: {
    call: ({ session, signal }) => lenserfightBalance.read(session, signal),
    succeeds: {
      200: {
        'tells what is left, in the partner’s unit': async ({ session, signal }) => {
          const { available } = await lenserfightBalance.read(session, signal);
          assert.equal(available?.unit, 'cr');
          assert.ok(available.micros > 0);
        },
        'tells what is left after a run': async (scene) => {
          const left = async () =>
            (await lenserfightBalance.read(scene.session, scene.signal)).available?.micros ?? 0;
          const before = await left();
          const { last } = await ended(scene, LENS);
          // The run is given its credits before it starts, and leaves what it did not use.
          assert.equal(await left(), before + 20_000_000 - (last.cost?.micros ?? 0));
        },
      },
    },
    fails: {
      ...outOfTheBlue(
        'getPartnerBalance',
        ({ session, signal }) => lenserfightBalance.read(session, signal),
        STATUSES,
      ),
      400: {
        'an account that is not opened yet': refused(
          '400',
          { kind: 'blocked', code: 'account.notSetUp', serverCode: 'partner.not_provisioned' },
          async (scene) => {
            const { session, signal } = await asOther(scene, 'notProvisioned');
            return lenserfightBalance.read(session, signal);
          },
        ),
      },
    },
    readings: NOTHING_PROMISED,
  },

  refreshPartnerToken: {
    unseen: 'the token is between the platform and its partner',
    call: (scene) => partnerCall(scene, 'refreshPartnerToken'),
    succeeds: {
      200: {
        'hands the new token out once, and shows it nowhere': async (scene) => {
          scene.sandbox.control.configure('lenserfight', { refreshToken: 'token' });
          const { text, secrets } = await partnerCall(scene, 'refreshPartnerToken');
          assert.doesNotMatch(text, /cbt_/);
          assert.deepEqual(secrets.names, ['data.token']);
        },
      },
      204: {
        'renews the token on the server alone': async (scene) => {
          scene.sandbox.control.configure('lenserfight', { refreshToken: 'empty' });
          const { text, problem } = await partnerCall(scene, 'refreshPartnerToken');
          assert.deepEqual([text, problem], ['', null]);
        },
      },
    },
    fails: {
      ...outOfTheBlue('refreshPartnerToken', (scene) => partnerCall(scene, 'refreshPartnerToken'), STATUSES),
      400: { 'an account that is not opened yet': notOpened('refreshPartnerToken') },
    },
    readings: NOTHING_PROMISED,
  },

  sendPartnerClaim: {
    unseen: 'no route tells of claims that were sent',
    call: (scene) => partnerCall(scene, 'sendPartnerClaim'),
    succeeds: {
      200: {
        'sends the claim': async (scene) => {
          assert.match((await partnerCall(scene, 'sendPartnerClaim')).text, /"sent": true/);
        },
      },
    },
    fails: {
      ...outOfTheBlue('sendPartnerClaim', (scene) => partnerCall(scene, 'sendPartnerClaim'), STATUSES),
      400: { 'an account that is not opened yet': notOpened('sendPartnerClaim') },
    },
    readings: NOTHING_PROMISED,
  },
};
