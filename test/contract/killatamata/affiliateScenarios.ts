import assert from 'node:assert/strict';
import { rawText } from '../../../src/core/foreignText.ts';
import { isRecord } from '../../../src/calls/check/schemaView.ts';
import type { OperationScenarios, Refusal, Scene } from '../support/scenario.ts';
import { conflict, invalid, notFound, otherOwner, penniless } from './failures.ts';
import { factOf, frozen, listed, row, rows, send } from './listSteps.ts';

/** The code of somebody who has been an affiliate from the start. */
const JONAS = 'JONAS25';
const UNKNOWN = 'NOBODY-1';
const MISSPELLED = 'no code at all';
/** Longer than any step of the program takes in the sandbox. */
const LATER_MS = 10 * 60_000;

const application = {
  displayName: 'Holt Studio',
  contactEmail: 'mira@example.com',
  payoutAddress: 'paypal:mira@example.com',
};

const later = (scene: Scene) => scene.sandbox.control.advance(LATER_MS);

/** The account takes part in the program, and has been accepted. */
async function takesPart(scene: Scene): Promise<void> {
  if ((await rows(scene, 'affiliate')).length > 0) return;
  await send(scene, 'applyForAffiliateProgram', application);
  later(scene);
}

async function ownCode(scene: Scene): Promise<string> {
  await takesPart(scene);
  const { body } = await send(scene, 'getAffiliateCode');
  const code = isRecord(body) ? (body['code'] ?? body['affiliateCode']) : undefined;
  assert.ok(typeof code === 'string');
  return code;
}

/** Somebody with the account's code buys for that many dollars. */
async function purchase(scene: Scene, dollars = 60): Promise<void> {
  await send(await otherOwner(scene), 'bindAffiliateCode', { code: await ownCode(scene) });
  const buyer = scene.sandbox.platforms.killatamata.otherCredentials['secondOwner'];
  scene.sandbox.control.addCredits('killatamata', dollars, buyer);
}

/** What was bought can be paid out. */
async function earns(scene: Scene): Promise<void> {
  await purchase(scene);
  later(scene);
}

const requestPayout = (scene: Scene, body: unknown = {}) => send(scene, 'createAffiliatePayoutRequest', body);

const noAffiliate = (operation: string, body?: unknown): Refusal => ({
  problem: notFound('not_an_affiliate'),
  play: async (scene) => send(await penniless(scene), operation, body),
});

const tooMany = (operation: string): Refusal => ({
  problem: invalid('invalid_limit'),
  play: async (scene) => {
    await takesPart(scene);
    await send(scene, operation, undefined, { limit: 501 });
  },
});

const codeFails = (operation: string, inQuery = false): OperationScenarios['fails'] => {
  const asked = (scene: Scene, code: string) =>
    inQuery ? send(scene, operation, undefined, { code }) : send(scene, operation, { code });
  return {
    400: { 'no code': { problem: invalid('invalid_code'), play: (scene) => asked(scene, MISSPELLED) } },
    404: {
      'a code that nobody has': { problem: notFound('unknown_code'), play: (scene) => asked(scene, UNKNOWN) },
    },
  };
};

async function visitsOf(scene: Scene): Promise<number> {
  const { description } = await row(await otherOwner(scene), 'affiliateFigures', 'clicks');
  return Number(description);
}

const follow = (scene: Scene) => send(scene, 'resolveAffiliateReferral', undefined, { code: JONAS });

const followed = {
  'is counted as a visit of the code': async (scene: Scene) => {
    const before = await visitsOf(scene);
    await follow(scene);
    assert.equal(await visitsOf(scene), before + 1);
  },
};

/** The affiliate program, from the application to the payout. */
export const affiliateScenarios: Readonly<Record<string, OperationScenarios>> = {
  resolveAffiliateReferral: {
    call: follow,
    succeeds: { 200: followed, 302: followed },
    onlyIn: { 200: 'observed', 302: 'contract' },
    fails: codeFails('resolveAffiliateReferral', true) ?? {},
    readings: 'the page that it leads to is shown as it is',
  },

  validateAffiliateCode: {
    call: (scene) => send(scene, 'validateAffiliateCode', { code: JONAS }),
    succeeds: {
      200: {
        'tells whose code it is': async (scene) => {
          const { text } = await send(scene, 'validateAffiliateCode', { code: JONAS.toLowerCase() });
          assert.match(text, /"(isV|v)alid": true/);
          assert.match(text, /JONAS25/);
        },
        'tells the name that its owner has given meanwhile': async (scene) => {
          const displayName = `Falk Games ${scene.mode}`;
          await send(await otherOwner(scene), 'updateAffiliateProfile', { displayName });
          const { text } = await send(scene, 'validateAffiliateCode', { code: JONAS });
          assert.ok(text.includes(displayName));
        },
      },
    },
    fails: codeFails('validateAffiliateCode') ?? {},
    readings: 'shown as it is',
  },

  captureAffiliateCode: {
    call: (scene) => send(scene, 'captureAffiliateCode', { code: JONAS }),
    succeeds: {
      200: {
        'gives a token that proves the referral, and counts it': async (scene) => {
          const before = await visitsOf(scene);
          const { text } = await send(scene, 'captureAffiliateCode', { code: JONAS });
          assert.match(text, /"(captureT|t)oken": "ref\./);
          assert.equal(await visitsOf(scene), before + 1);
        },
      },
    },
    fails: codeFails('captureAffiliateCode') ?? {},
    readings: 'shown as it is',
  },

  applyForAffiliateProgram: {
    call: (scene) => send(scene, 'applyForAffiliateProgram', { ...application, displayName: '   ' }),
    succeeds: {
      201: {
        'stores the application, which is accepted later': frozen(async (scene) => {
          assert.deepEqual(await rows(scene, 'affiliate'), []);
          await send(scene, 'applyForAffiliateProgram', application);
          const [applied] = await rows(scene, 'affiliate');
          assert.deepEqual([applied?.label, applied?.status], ['Holt Studio', 'pending']);
          later(scene);
          const [accepted] = await rows(scene, 'affiliate');
          assert.equal(accepted?.status, 'active');
        }),
      },
    },
    fails: {
      400: {
        'a name of blanks': {
          problem: invalid('invalid_name'),
          play: async (scene) =>
            send(await penniless(scene), 'applyForAffiliateProgram', { ...application, displayName: '   ' }),
        },
      },
      409: {
        'an account that has applied': {
          problem: conflict('already_applied'),
          play: async (scene) => {
            await takesPart(scene);
            await send(scene, 'applyForAffiliateProgram', application);
          },
        },
      },
    },
    readings: 'the list is read anew',
  },

  getAffiliateProfile: {
    call: (scene) => send(scene, 'getAffiliateProfile'),
    succeeds: {
      200: {
        'shows name, code and payout address': async (scene) => {
          const code = await ownCode(scene);
          const [own] = await rows(scene, 'affiliate');
          assert.equal(own?.description, code);
          assert.equal(own && factOf(own, 'Payout address'), application.payoutAddress);
        },
      },
    },
    onlyIn: { 404: 'contract' },
    fails: {
      404: {
        'no application yet, which the tree shows as an empty list': {
          problem: notFound('not_an_affiliate'),
          play: async (scene) => {
            const other = await penniless(scene);
            assert.deepEqual(await rows(other, 'affiliate'), []);
            await send(other, 'getAffiliateProfile');
          },
        },
      },
    },
    readings: { 'affiliate account': listed('affiliate', takesPart) },
  },

  updateAffiliateProfile: {
    call: (scene) => send(scene, 'updateAffiliateProfile', {}),
    succeeds: {
      200: {
        'changes what is given, and leaves the rest': async (scene) => {
          await takesPart(scene);
          const payoutAddress = `bank:${scene.mode}`;
          await send(scene, 'updateAffiliateProfile', { payoutAddress });
          const [own] = await rows(scene, 'affiliate');
          assert.ok(own);
          assert.deepEqual([own.label, factOf(own, 'Payout address')], ['Holt Studio', payoutAddress]);
          await send(scene, 'updateAffiliateProfile', { payoutAddress: application.payoutAddress });
          await rows(scene, 'affiliate');
        },
      },
    },
    fails: {
      400: {
        'nothing to change': {
          problem: invalid('nothing_to_change'),
          play: async (scene) => {
            await takesPart(scene);
            await send(scene, 'updateAffiliateProfile', {});
          },
        },
      },
      404: { 'no application yet': noAffiliate('updateAffiliateProfile', { displayName: 'Nobody' }) },
    },
    readings: 'the list is read anew',
  },

  getAffiliateCode: {
    call: (scene) => send(scene, 'getAffiliateCode'),
    succeeds: {
      200: {
        'makes the code once, with a link that carries it': async (scene) => {
          const code = await ownCode(scene);
          assert.equal(await ownCode(scene), code);
          assert.ok((await send(scene, 'getAffiliateCode')).text.includes(`/affiliates/r?code=${code}`));
          assert.equal((await rows(scene, 'affiliate'))[0]?.description, code);
        },
      },
    },
    fails: { 404: { 'no application yet': noAffiliate('getAffiliateCode') } },
    readings: 'shown as it is',
  },

  getAffiliateDashboard: {
    call: (scene) => send(scene, 'getAffiliateDashboard'),
    succeeds: {
      200: {
        'counts accounts and purchases, and what they earned': async (scene) => {
          await purchase(scene);
          const figures = await rows(scene, 'affiliateFigures');
          const told = (id: string) => figures.find((one) => one.id === id)?.description;
          assert.equal(told('signups'), '1');
          assert.ok(Number(told('purchases')) >= 1);
          assert.match(rawText(told('earned') ?? ''), /^\$\d+\.00$/);
        },
      },
    },
    fails: { 404: { 'no application yet': noAffiliate('getAffiliateDashboard') } },
    readings: { figures: listed('affiliateFigures', earns) },
  },

  listAffiliateCommissions: {
    call: (scene) => send(scene, 'listAffiliateCommissions'),
    succeeds: {
      200: {
        'shows a fifth of each purchase, held for a while': frozen(async (scene) => {
          await purchase(scene);
          const [newest] = await rows(scene, 'affiliateCommissions');
          assert.deepEqual([newest?.label, newest?.status], ['$12.00', 'pending']);
          assert.equal(newest && factOf(newest, 'Purchase'), '$60.00');
          later(scene);
          const after = await row(scene, 'affiliateCommissions', newest?.id ?? '');
          assert.equal(after.status, 'available');
        }),
      },
    },
    fails: {
      400: { 'more than are ever listed': tooMany('listAffiliateCommissions') },
      404: { 'no application yet': noAffiliate('listAffiliateCommissions') },
    },
    readings: { 'list of commissions': listed('affiliateCommissions', earns) },
  },

  listAffiliatePayouts: {
    call: (scene) => send(scene, 'listAffiliatePayouts'),
    succeeds: {
      200: {
        'shows the payment that follows an approved request': async (scene) => {
          await earns(scene);
          const before = new Set((await rows(scene, 'affiliatePayouts')).map(({ id }) => id));
          await requestPayout(scene);
          later(scene);
          const paid = (await rows(scene, 'affiliatePayouts')).find(({ id }) => !before.has(id));
          assert.deepEqual([paid?.status, paid?.description], ['paid', `to ${application.payoutAddress}`]);
        },
      },
    },
    fails: {
      400: { 'more than are ever listed': tooMany('listAffiliatePayouts') },
      404: { 'no application yet': noAffiliate('listAffiliatePayouts') },
    },
    readings: {
      'list of payouts': listed('affiliatePayouts', async (scene) => {
        await earns(scene);
        await requestPayout(scene);
        later(scene);
      }),
    },
  },

  listAffiliatePayoutRequests: {
    call: (scene) => send(scene, 'listAffiliatePayoutRequests'),
    succeeds: {
      200: {
        'shows each request until it is paid, and whether another one is possible': frozen(async (scene) => {
          await earns(scene);
          assert.match(
            rawText((await row(scene, 'affiliatePayoutRequests', 'eligibility')).label),
            /^A payout can/,
          );
          await requestPayout(scene, { note: 'For November' });
          const [state, newest] = await rows(scene, 'affiliatePayoutRequests');
          assert.match(rawText(state?.label ?? ''), /^No payout/);
          assert.deepEqual([newest?.status, newest?.description], ['pending', 'For November']);
          later(scene);
          const after = await row(scene, 'affiliatePayoutRequests', newest?.id ?? '');
          assert.equal(after.status, 'paid');
        }),
      },
    },
    fails: {
      400: { 'more than are ever listed': tooMany('listAffiliatePayoutRequests') },
      404: { 'no application yet': noAffiliate('listAffiliatePayoutRequests') },
    },
    readings: {
      'list of payout requests': listed('affiliatePayoutRequests', async (scene) => {
        await earns(scene);
        await requestPayout(scene);
        later(scene);
      }),
    },
  },

  createAffiliatePayoutRequest: {
    call: (scene) => requestPayout(scene, { note: '   ' }),
    succeeds: {
      201: {
        'asks for all that is available': frozen(async (scene) => {
          await earns(scene);
          const before = (await row(scene, 'affiliateFigures', 'available')).description;
          await requestPayout(scene);
          assert.equal((await rows(scene, 'affiliatePayoutRequests'))[1]?.label, before);
          assert.equal((await row(scene, 'affiliateFigures', 'available')).description, '$0.00');
          later(scene);
        }),
      },
    },
    fails: {
      400: {
        'a note of blanks': {
          problem: invalid('invalid_note'),
          play: async (scene) => {
            await takesPart(scene);
            await requestPayout(scene, { note: '   ' });
          },
        },
      },
      404: { 'no application yet': noAffiliate('createAffiliatePayoutRequest', {}) },
      409: {
        'a request that waits for its decision': {
          problem: conflict('payout_request_pending'),
          play: frozen(async (scene) => {
            await earns(scene);
            const own = await scene.as(scene.sandbox.platforms.killatamata.credentials);
            await requestPayout(own);
            await requestPayout(own);
          }),
        },
      },
    },
    readings: 'the list is read anew',
  },

  bindAffiliateCode: {
    call: (scene) => send(scene, 'bindAffiliateCode', { code: UNKNOWN }),
    succeeds: {
      200: {
        'counts the account for the owner of the code': async (scene) => {
          const code = await ownCode(scene);
          await send(await otherOwner(scene), 'bindAffiliateCode', { code });
          assert.equal((await row(scene, 'affiliateFigures', 'signups')).description, '1');
        },
        'takes the token of a referral as its proof': async (scene) => {
          const code = await ownCode(scene);
          const { body } = await send(scene, 'captureAffiliateCode', { code });
          assert.ok(isRecord(body));
          const captureToken = body['captureToken'] ?? body['token'];
          await send(await otherOwner(scene), 'bindAffiliateCode', { code, captureToken });
          assert.equal((await row(scene, 'affiliateFigures', 'signups')).description, '1');
        },
      },
    },
    fails: {
      ...codeFails('bindAffiliateCode'),
      409: {
        'a code of its own': {
          problem: conflict('own_code'),
          play: async (scene) => send(scene, 'bindAffiliateCode', { code: await ownCode(scene) }),
        },
        'another code than the one that is bound': {
          problem: conflict('already_bound'),
          play: async (scene) => {
            const buyer = await penniless(scene);
            await send(buyer, 'bindAffiliateCode', { code: await ownCode(scene) });
            await send(buyer, 'bindAffiliateCode', { code: JONAS });
          },
        },
      },
    },
    readings: 'shown as it is; figures are read anew',
  },
};
