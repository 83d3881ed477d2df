import assert from 'node:assert/strict';
import { rawText } from '../../../../src/core/foreignText.ts';
import type { ResourceRow } from '../../../../src/core/resource.ts';
import { killatamata } from '../../../../src/providers/killatamata/index.ts';
import { KillaTamataRig } from '../../providers/killatamataRig.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

const LATER_MS = 10 * 60_000;
const PAYOUT_ADDRESS = 'paypal:mira@example.com';

describe('the arcade and the affiliate program of Killa Tamata, by what their rows offer', () => {
  let rig: KillaTamataRig;
  let user: UserOfEditor;
  beforeEach(async () => {
    rig = await KillaTamataRig.open();
    user = new UserOfEditor();
  });
  afterEach(() => rig.close());

  const asked = () => rig.rig.confirmations.writes.at(-1)?.warning ?? '';
  const later = () => rig.sandbox.control.advance(LATER_MS);
  const figures = async () =>
    Object.fromEntries((await rig.rows('affiliateFigures')).map(({ id, description }) => [id, description]));

  /** Another account uses the code and buys credit. */
  async function purchase(dollars: number): Promise<void> {
    const { bases, otherCredentials } = rig.sandbox.platforms.killatamata;
    const apikey = otherCredentials['secondOwner'] ?? assert.fail();
    const buyer = await rig.rig.account(killatamata, bases, { apikey });
    const [profile] = await rig.rows('affiliate');
    await rig.rig.engine.run(
      {
        ...{ account: buyer.id, operation: 'bindAffiliateCode', params: {} },
        body: { code: await codeOf(profile) },
      },
      new AbortController().signal,
    );
    rig.sandbox.control.addCredits('killatamata', dollars, apikey);
  }

  async function codeOf(profile: ResourceRow | undefined): Promise<string> {
    assert.ok(profile);
    const { body } = await rig.rig.engine.run(
      { account: rig.account.id, operation: 'getAffiliateCode', params: {} },
      new AbortController().signal,
    );
    const { code } = body as { readonly code?: unknown };
    return typeof code === 'string' ? code : assert.fail();
  }

  async function takesPart(): Promise<void> {
    const application = {
      displayName: 'Mira',
      contactEmail: 'mira@example.com',
      payoutAddress: PAYOUT_ADDRESS,
    };
    await rig.run('applyForAffiliateProgram', application);
    later();
  }

  it('the figures of an affiliate follow a purchase, and all that is available is paid out after a question', async () => {
    await takesPart();
    await purchase(60);
    later();
    const { signups, purchases, earned, available } = await figures();
    assert.deepEqual([signups, purchases, earned, available], ['1', '1', '$12.00', '$12.00']);

    user.answers('November');
    await rig.act('affiliatePayoutRequests', null, 'request');
    assert.equal(asked(), `All that is available, $12.00, is to be sent to ${PAYOUT_ADDRESS}.`);
    const request = (await rig.rows('affiliatePayoutRequests')).find(({ id }) => id !== 'eligibility');
    assert.deepEqual([request?.label, request?.description], ['$12.00', 'November']);

    later();
    const [payout] = await rig.rows('affiliatePayouts');
    assert.deepEqual(
      [payout?.label, payout?.status, payout?.description],
      ['$12.00', 'paid', `to ${PAYOUT_ADDRESS}`],
    );
    assert.equal((await figures())['available'], '$0.00');
  });

  it('no payout is requested when the user says no', async () => {
    await takesPart();
    await purchase(60);
    later();
    rig.rig.confirmations.answer = false;
    user.answers('');
    await rig.act('affiliatePayoutRequests', null, 'request').catch(() => undefined);
    assert.equal(rig.seen('createAffiliatePayoutRequest').length, 0);
  });

  it('a release of the review queue is approved, and published where the user says, after a word of who sees it', async () => {
    const [waiting] = await rig.rows('arcadeReview');
    assert.equal(rawText(waiting?.label ?? ''), 'paper-kites 1.0.0');
    const releaseId = waiting?.params['releaseId'];
    await rig.run('reviewArcadeRelease', { releaseId, action: 'approve' });
    assert.deepEqual(await rig.rows('arcadeReview'), []);

    user.answers('Live', 'Everyone', releaseId);
    await rig.act('arcadeReview', null, 'publishAny');
    assert.equal(asked(), 'Everyone can see and launch it from then on.');
    const live = await rig.rows('arcadeCatalog.live');
    assert.ok(live.some(({ label }) => rawText(label) === 'Paper Kites'));
  });

  it('a launch shows its session, whose states can be reported; a start that failed gives its price back', async () => {
    const { session } = await rig.rig.opened(rig.account.id);
    const micros = async () =>
      (await killatamata.balance?.read(session, new AbortController().signal))?.available?.micros ?? NaN;
    const before = await micros();
    const [game] = await rig.rows('arcadeCatalog.live');
    const report = (sessionId: unknown, event: string) =>
      rig.run('updateArcadeLaunchSession', { sessionId, event });

    for (const events of [['launched', 'heartbeat', 'end'], ['failed_bootstrap']]) {
      await rig.act('arcadeCatalog.live', game ?? assert.fail(), 'launch');
      assert.match(user.screen, /This opens a page on 127\.0\.0\.1/);
      const { body } = rig.shown.at(-1) ?? assert.fail('the session is not shown');
      const [, sessionId] = /"(?:sessionId|id)":"([^"]+)"/.exec(JSON.stringify(body)) ?? [];
      for (const event of events) await report(sessionId, event);
      assert.equal(before - (await micros()), 250_000, 'the first is paid, the second given back');
    }
  });
});
