import assert from 'node:assert/strict';
import { formatMoney } from '../../../../src/core/money.ts';
import { OpenWorkFlag } from '../../../../src/jobs/store/openWork.ts';
import { problemOf } from '../support/journalRig.ts';
import { CheckoutRig } from '../support/checkoutRig.ts';

const OPERATION = { platform: 'killatamata', operation: 'claimStripeCheckout' } as const;

describe('waiting for the credit of a checkout', () => {
  let rig: CheckoutRig;
  beforeEach(async () => {
    rig = await CheckoutRig.start();
  });
  afterEach(() => rig.stop());

  const isOpenWork = () => new OpenWorkFlag(rig.files.folder).read().openWork;

  it('asks until it is paid, tells it once, and then waits no longer', async () => {
    const window = await rig.window();
    const { page } = await rig.checkout(window);
    assert.equal(isOpenWork(), true);
    await rig.until(() => rig.asked >= 3);
    assert.equal(window.told.length, 0);
    await rig.pay(page);
    await rig.until(() => window.told.length > 0);
    const [ended] = window.told;
    assert.ok(ended?.claim.state === 'credited');
    assert.equal(formatMoney(ended.claim.added), '$6.00');
    assert.deepEqual([window.claims.of('acc1'), isOpenWork()], [[], false]);
    const asked = rig.asked;
    await rig.clock.advance(3_600_000);
    assert.deepEqual([rig.asked, window.told.length], [asked, 1]);
  });

  it('asks less and less often', async () => {
    const window = await rig.window();
    await rig.checkout(window);
    const after = async (ms: number) => {
      await rig.until(() => rig.clock.now() >= Date.UTC(2026, 0, 1) + ms, 15_000);
      return rig.asked;
    };
    const [inOne, inFour, inTen] = [await after(60_000), await after(240_000), await after(600_000)];
    assert.ok(inOne >= 3 && inOne <= 8, String(inOne));
    assert.ok(inFour - inOne <= 9, String(inFour - inOne));
    assert.ok(inTen - inFour <= 7, String(inTen - inFour));
  });

  it('goes on in the next window after this one has closed', async () => {
    const first = await rig.window();
    const { page } = await rig.checkout(first);
    first.claims.dispose();
    await rig.pay(page);
    const next = await rig.window();
    next.claims.resume();
    await rig.until(() => next.told.length > 0);
    assert.deepEqual([next.told[0]?.claim.state, first.told], ['credited', []]);
  });

  it('is told by one of two windows that claim at the same moment, and credited once', async () => {
    const [one, two] = [await rig.window(), await rig.window()];
    const { page, open } = await rig.checkout(one);
    const before = (await rig.balance()) ?? 0;
    await rig.pay(page);
    two.claims.resume();
    await Promise.all([one.claims.claimNow(open), two.claims.claimNow(open)]);
    await rig.until(() => one.told.length + two.told.length > 0);
    await rig.clock.advance(600_000);
    assert.equal(one.told.length + two.told.length, 1);
    assert.equal(await rig.balance(), before + 6_000_000);
  });

  it('is asked for by one window at a time while several wait', async () => {
    const [one, two] = [await rig.window(), await rig.window()];
    await rig.checkout(one);
    two.claims.resume();
    await rig.until(() => rig.clock.now() > Date.UTC(2026, 0, 1, 0, 2), 3_000);
    assert.ok(rig.asked < 12, String(rig.asked));
  });

  it('finds out by asking again when the answer to a claim was lost', async () => {
    const window = await rig.window();
    const { page } = await rig.checkout(window);
    await rig.pay(page);
    rig.sandbox.control.addFault({ ...OPERATION, fault: { kind: 'lostAnswer' } });
    await rig.until(() => window.told.length > 0);
    assert.equal(window.told[0]?.claim.state, 'creditedBefore');
    assert.equal(await rig.balance(), 31_000_000);
  });

  it('keeps the problem of a server that fails, and goes on until it answers', async () => {
    const window = await rig.window();
    const { page } = await rig.checkout(window);
    await rig.pay(page);
    rig.sandbox.control.addFault({ ...OPERATION, fault: { kind: 'status', status: 503 }, times: null });
    await rig.until(() => (window.claims.of('acc1')[0]?.problem?.code ?? '') !== '');
    assert.equal(window.claims.of('acc1')[0]?.problem?.code, 'server.failed');
    rig.sandbox.control.clearFaults();
    await rig.until(() => window.told.length > 0);
    assert.equal(window.told[0]?.claim.state, 'credited');
  });

  it('ends when nobody paid in time', async () => {
    const window = await rig.window();
    await rig.checkout(window);
    rig.sandbox.control.advance(86_400_000);
    await rig.until(() => window.told.length > 0);
    assert.equal(window.told[0]?.claim.state, 'expired');
    assert.equal(isOpenWork(), false);
  });

  for (const status of [402, 409, 410]) {
    const fault = { ...OPERATION, fault: { kind: 'status', status }, times: null } as const;

    it(`waits on after an unclear ${status}`, async () => {
      const window = await rig.window();
      await rig.checkout(window);
      rig.sandbox.control.addFault(fault);
      await rig.until(() => rig.asked >= 3);
      assert.deepEqual([window.told, window.claims.of('acc1').length], [[], 1]);
    });
  }

  it('gives up by itself when the page ended more than a week ago and the platform says that nobody paid', async () => {
    const window = await rig.window();
    await rig.checkout(window, rig.clock.now() - 8 * 86_400_000);
    await rig.until(() => window.told.length > 0);
    assert.equal(window.told[0]?.claim.state, 'expired');
  });

  for (const status of [401, 409, 410, 503]) {
    it(`never takes a ${status} for unpaid, however long ago the page ended`, async () => {
      const window = await rig.window();
      const { page } = await rig.checkout(window, rig.clock.now() - 8 * 86_400_000);
      await rig.pay(page);
      rig.sandbox.control.addFault({ ...OPERATION, fault: { kind: 'status', status }, times: null });
      await rig.until(() => rig.asked >= 2);
      assert.deepEqual([window.told, window.claims.of('acc1').length], [[], 1]);
      rig.sandbox.control.clearFaults();
      await rig.until(() => window.told.length > 0);
      assert.equal(window.told[0]?.claim.state, 'credited');
    });
  }

  it('says of one that the user asks for how it stands, and ends when the user wants it', async () => {
    const window = await rig.window();
    const { open } = await rig.checkout(window);
    assert.equal((await window.claims.claimNow(open)).state, 'unpaid');
    await window.claims.giveUp(open);
    assert.deepEqual([window.claims.of('acc1'), window.told, isOpenWork()], [[], [], false]);
    assert.equal((await window.claims.claimNow(open)).state, 'creditedBefore');
  });

  it('lets go of the checkout of an account that was removed', async () => {
    const window = await rig.window();
    const expiresAt = null;
    const checkout = { account: 'gone', method: 'stripe', id: 'cs_1', label: 'Builder', price: null };
    const open = await window.claims.add({ ...checkout, expiresAt });
    assert.equal((await problemOf(window.claims.claimNow(open))).kind, 'notFound');
    assert.deepEqual(window.claims.of('gone'), []);
  });
});
