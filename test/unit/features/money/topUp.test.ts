import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import type { Accounts } from '../../../../src/accounts/accounts.ts';
import type { PaidSubmission } from '../../../../src/jobs/submit/paidSubmission.ts';
import type { TopUps } from '../../../../src/features/money/topUps.ts';
import type { CheckoutClaims } from '../../../../src/jobs/money/checkoutClaims.ts';
import type { Handler } from '../../../../src/features/shared/handlers.ts';
import { ProblemLog } from '../../../../src/features/problems/problemLog.ts';
import { PERMIT } from '../../../support/submitCall.ts';
import { CheckoutRig } from '../../jobs/support/checkoutRig.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

interface Standing {
  readonly env: Record<string, unknown>;
  readonly Uri: Record<string, unknown>;
}

describe('topping up', () => {
  let rig: CheckoutRig;
  let user: UserOfEditor;
  let claims: CheckoutClaims;
  let topUps: TopUps;
  let opened: string[];
  /** Whether the editor says that it has opened a page. */
  let opens: boolean;
  let commands: Readonly<Record<string, Handler>>;

  beforeEach(async () => {
    rig = await CheckoutRig.start();
    user = new UserOfEditor();
    opened = [];
    opens = true;
    const { editorStandIn: editor } = globalThis as unknown as { readonly editorStandIn: Standing };
    editor.env['openExternal'] = async (uri: unknown) => {
      opened.push(String(uri));
      return opens;
    };
    editor.Uri['parse'] = (text: string) => ({ toString: () => text });
    ({ claims } = await rig.window());
    const { TopUps: Service } = await import('../../../../src/features/money/topUps.ts');
    const { topUpCommands } = await import('../../../../src/features/money/topUpCommands.ts');
    const open = async () => rig.opened;
    const read = async () => {
      const balance = await rig.opened.provider.balance?.read(rig.opened.session, never);
      return balance && { balance, at: 0 };
    };
    const channel: Partial<LogOutputChannel> = { error: () => {}, warn: () => {}, info: () => {} };
    const problems = new ProblemLog(channel as LogOutputChannel);
    topUps = new Service({ open, balances: { read }, problems });
    topUps.follow(claims);
    const pay: PaidSubmission['pay'] = async ({ prepared }, signal) => {
      const reply = await prepared.send(PERMIT, signal);
      if (reply.problem) throw reply.problem;
      return { reply, job: null };
    };
    const jobs = async () => ({ claims, submission: { pay } as PaidSubmission });
    commands = topUpCommands({ accounts: {} as Accounts, open, topUps, jobs });
  });
  afterEach(async () => {
    topUps.dispose();
    await rig.stop();
  });

  const run = (command: string, target: unknown = 'acc1') => commands[command]?.([target]);
  const last = () => user.shown.at(-1)?.text ?? '';

  it('shows price and bonus, opens the page, and says when the credit has arrived', async () => {
    user.answers('Studio', 'Pay by card (Stripe)', 'Open');
    await run('backlot.topUp');
    assert.match(user.screen, /Studio/);
    assert.match(user.screen, /opens a page on 127\.0\.0\.1/);
    assert.match(user.screen, /looks for the payment by itself, also after a restart/);
    assert.match(user.screen, /Top up "Killa Tamata · mira"/);
    const before = user.shown.length;
    assert.equal(topUps.of('acc1')[0]?.label, 'Studio');
    await rig.pay({ id: '', url: opened[0] ?? '', expiresAt: null });
    await rig.until(() => /were added/.test(last()));
    assert.match(last(), /\$26\.50 were added to the account "mira" \(paid by card\)\. \$51\.50 available\./);
    assert.equal(user.shown.length, before + 1, 'one notice for one payment');
    assert.deepEqual(topUps.of('acc1'), []);
  });

  it('waits also where the address was copied in the question of the editor instead of opened', async () => {
    opens = false;
    user.answers('Builder', 'Pay by card (Stripe)', 'Open');
    await run('backlot.topUp');
    assert.equal(topUps.of('acc1').length, 1);
    await rig.pay({ id: '', url: opened[0] ?? '', expiresAt: null });
    await rig.until(() => /were added/.test(last()));
  });

  it('is paid in crypto the same way, and credited when the payment is final', async () => {
    user.answers('Studio', 'Pay in crypto (Coinbase)', 'Open');
    await run('backlot.topUp');
    await rig.pay({ id: '', url: opened[0] ?? '', expiresAt: null });
    const [checkout] = topUps.of('acc1');
    await run('backlot.claimCheckout', { kind: 'checkout', checkout });
    assert.match(last(), /The payment for "Studio" is not there yet/);
    rig.sandbox.control.advance(120_000);
    await rig.until(() => /were added/.test(last()));
    assert.match(
      last(),
      /\$26\.50 were added to the account "mira" \(paid in crypto\)\. \$51\.50 available\./,
    );
  });

  it('waits for nothing when the user does not want the page', async () => {
    user.answers('Studio', 'Pay by card (Stripe)', undefined);
    await run('backlot.topUp');
    assert.deepEqual([topUps.of('acc1'), opened], [[], []]);
  });

  it('goes on with the job that the balance did not cover, with nothing entered again', async () => {
    let submitted = 0;
    topUps.keep('acc1', { title: 'fog', goOn: async () => void (submitted += 1) });
    user.answers('Builder', 'Pay by card (Stripe)', 'Open', 'Submit "fog"…');
    await run('backlot.topUp');
    await rig.pay({ id: '', url: opened[0] ?? '', expiresAt: null });
    await rig.until(() => submitted > 0);
    assert.equal(submitted, 1);
  });

  it('gives a code along', async () => {
    user.answers('Builder', 'Affiliate code…', 'JONAS25', 'Pay by card (Stripe)', 'Open');
    await run('backlot.topUp');
    assert.match(JSON.stringify(rig.sandbox.control.state()), /"boundCode":"JONAS25"/);
  });

  it('says how a claim stands, and stops waiting after a question', async () => {
    user.answers('Builder', 'Pay by card (Stripe)', 'Open');
    await run('backlot.topUp');
    const [checkout] = topUps.of('acc1');
    await run('backlot.claimCheckout', { kind: 'checkout', checkout });
    assert.match(last(), /The payment for "Builder" is not there yet/);
    user.answers('Stop Waiting');
    await run('backlot.giveUpCheckout', { kind: 'checkout', checkout });
    assert.deepEqual(topUps.of('acc1'), []);
  });

  it('shows what is to be signed, sends the signature as a secret, and recognizes a repeat', async () => {
    const way = 'Pay by a signed payment (x402)…';
    const page = `${rig.sandbox.platforms.killatamata.bases['api'] ?? ''}/sign/1234`;
    const signature = await (await fetch(page)).text();
    for (const said of [/\$12\.34 were added to the account "mira" by the transaction 0x/, /taken before/]) {
      user.answers(way, '12.34', '', 'Enter Signature…', signature);
      await run('backlot.topUp');
      assert.match(last(), said);
      assert.match(last(), /\$37\.34 available/);
    }
    assert.match(user.screen, /Amount: \$12\.34\nAsset: USD Coin.*\nNetwork: eip155:8453\nPay to: 0x/);
    assert.match(user.screen, /Sign and send it within 5 minutes/);
    const boxes = user.shown.filter(({ kind, masked }) => kind === 'box' && masked);
    assert.equal(boxes.length, 2);
    assert.ok(!user.screen.includes(signature));
  });
});

const never = new AbortController().signal;
