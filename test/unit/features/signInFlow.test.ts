import assert from 'node:assert/strict';
import type { SignInMethod } from '../../../src/core/signIn.ts';
import { deviceLinkSignIn } from '../../../src/providers/killatamata/access/deviceLink.ts';
import { emailSignIn, googleSignIn } from '../../../src/providers/killatamata/access/typedSignIns.ts';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import { decideOnPage, googleToken, mailedCode } from '../../contract/killatamata/accessSteps.ts';
import { ContractStage } from '../../contract/support/contractStage.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const MIRA = 'mira@example.com';
const never = new AbortController().signal;

describe('signing in', () => {
  let stage: ContractStage;
  let user: UserOfEditor;
  before(async () => {
    stage = await ContractStage.open();
  });
  beforeEach(() => {
    stage.sandbox.control.reset();
    stage.sandbox.control.setMode('killatamata', 'contract');
    user = new UserOfEditor();
  });
  after(() => stage.close());

  /** What the user gets, who has no key yet. */
  async function signIn(method: SignInMethod): Promise<string | undefined> {
    const { signInWith } = await import('../../../src/features/accounts/signInFlow.ts');
    return signInWith(await stage.session(killatamata, {}), method, 'Killa Tamata');
  }

  async function assertWorks(key: string | undefined): Promise<void> {
    assert.ok(key);
    await killatamata.check(await stage.session(killatamata, { apikey: key }), never);
    assert.ok(!user.screen.includes(key), 'the key is on no screen');
    assert.ok(!stage.log.join('\n').includes(key), 'the key is in no log');
  }

  const mailed = () => mailedCode(stage.sandbox, MIRA);
  const sent = (operation: string) =>
    stage.sandbox.control.requests().filter((row) => row.operation === operation).length;

  describe('with a code by e-mail', () => {
    it('asks for the address, then for the code that came, and gives the key', async () => {
      user.answers(MIRA, () => mailed());
      await assertWorks(await signIn(emailSignIn));
      const asked = user.shown.filter(({ kind }) => kind === 'box').map(({ text }) => text);
      assert.match(asked[0] ?? '', /^Killa Tamata \| Your e-mail address/);
      assert.match(asked[1] ?? '', /six characters.*Leave it empty for: Send Another Code/);
    });

    it('takes no address without an @ and no code of another length', async () => {
      user.answers('mira');
      await assert.rejects(signIn(emailSignIn), /Enter an e-mail address/);
      user.answers(MIRA, 'ABC');
      await assert.rejects(signIn(emailSignIn), /six characters/);
    });

    it('sends another code when the box is left empty, and the new one counts', async () => {
      user.answers(MIRA, '', () => mailed());
      await assertWorks(await signIn(emailSignIn));
      assert.equal(sent('startEmailSignIn'), 2);
    });

    it('says that a code is wrong and asks again, with the address kept', async () => {
      user.answers(MIRA, '······', 'Enter Again', () => mailed());
      await assertWorks(await signIn(emailSignIn));
      assert.match(user.screen, /Killa Tamata does not accept this code\./);
      assert.equal(sent('startEmailSignIn'), 1);
    });

    it('says that a code has expired, and has another one sent', async () => {
      const expired = () => {
        const code = mailed();
        stage.sandbox.control.advance(600_000);
        return code;
      };
      user.answers(MIRA, expired, 'Send Another Code', () => mailed());
      await assertWorks(await signIn(emailSignIn));
      assert.match(user.screen, /This code has expired\. Have another one sent\./);
    });

    it('says that a code was used before', async () => {
      user.answers(MIRA, () => mailed());
      await signIn(emailSignIn);
      const used = mailed();
      const session = await stage.session(killatamata, {});
      const [, step] = emailSignIn.steps;
      await assert.rejects(async () => step?.carryOut(session, { email: MIRA, code: used }, never), {
        code: 'signIn.codeUsed',
      });
    });

    it('asks for the address again when no mail reaches it', async () => {
      user.answers('mira@example.invalid', 'Enter Again', MIRA, () => mailed());
      await assertWorks(await signIn(emailSignIn));
      assert.match(user.screen, /No mail can be sent to this address/);
    });

    it('gives nothing when the user backs out of any question', async () => {
      for (const replies of [[], [MIRA], [MIRA, '······']]) {
        user.answers(...replies);
        assert.equal(await signIn(emailSignIn), undefined);
      }
      assert.equal(sent('verifyEmailSignIn'), 1);
    });

    it('ends with the failure of the network when the answer with the key is lost', async () => {
      stage.sandbox.control.addFault({ operation: 'verifyEmailSignIn', fault: { kind: 'lostAnswer' } });
      user.answers(MIRA, () => mailed());
      await assert.rejects(signIn(emailSignIn), { kind: 'network' });
      assert.equal(sent('verifyEmailSignIn'), 1, 'what may have made a key is not sent again by itself');
    });

    it('cancels down to the socket', async () => {
      stage.sandbox.control.addFault({ operation: 'startEmailSignIn', fault: { kind: 'halfOpen' } });
      user.answers(MIRA);
      const signing = signIn(emailSignIn);
      while (sent('startEmailSignIn') === 0) await new Promise((resolve) => setImmediate(resolve));
      user.cancel();
      await assert.rejects(signing, { code: 'call.canceled' });
    });
  });

  describe('with a Google ID token', () => {
    it('asks for the token, hidden, and gives the key', async () => {
      user.answers(googleToken(MIRA));
      await assertWorks(await signIn(googleSignIn));
      assert.deepEqual(
        user.shown.filter(({ kind }) => kind === 'box').map(({ masked }) => masked),
        [true],
      );
      assert.ok(!user.screen.includes(googleToken(MIRA)));
    });

    it('says that a token is not accepted, and asks again', async () => {
      user.answers('eyJhbGciOiJub25lIn0.e30.', 'Enter Again', googleToken(MIRA));
      await assertWorks(await signIn(googleSignIn));
      assert.match(user.screen, /does not accept this\. It may have expired/);
    });
  });

  describe('with the browser', () => {
    it('shows host and code of a page that asks for it, and takes the code along', async () => {
      user.answers('Copy Code and Open');
      const key = signIn(deviceLinkSignIn);
      while (user.opened.length === 0) await new Promise((resolve) => setImmediate(resolve));
      const { host } = new URL(stage.sandbox.origin);
      assert.match(user.screen, new RegExp(`Approve the code ${user.clipboard} on ${host}\\.`));
      assert.match(user.screen, new RegExp(`A page on ${host} opens in the browser and asks for this code`));
      await decideOnPage(stage.sandbox, user.clipboard, 'approve');
      await assertWorks(await key);
    });

    it('opens the page at once where it is of the account and has the code', async () => {
      stage.sandbox.control.setMode('killatamata', 'observed');
      const key = signIn(deviceLinkSignIn);
      while (user.opened.length === 0) await new Promise((resolve) => setImmediate(resolve));
      const code = new URL(user.opened[0] ?? '').searchParams.get('code') ?? '';
      assert.equal(user.clipboard, '');
      await decideOnPage(stage.sandbox, code, 'approve');
      await assertWorks(await key);
    });

    it('shows the host first where the page is on another one, whatever its address says', async () => {
      const method: SignInMethod = {
        ...deviceLinkSignIn,
        start: async () => ({
          code: 'ABCD-EFGH',
          url: 'https://elsewhere.example/link?code=ABCD-EFGH',
          key: async () => assert.fail('nothing is waited for'),
        }),
      };
      assert.equal(await signIn(method), undefined);
      assert.match(user.screen, /A page on elsewhere\.example opens in the browser/);
      assert.deepEqual(user.opened, []);
    });

    it('opens no page of a scheme that would start another program', async () => {
      const method: SignInMethod = {
        ...deviceLinkSignIn,
        start: async () => ({ code: 'AB', url: 'vscode://evil/AB', key: async () => '' }),
      };
      user.answers('Copy Code and Open');
      await assert.rejects(signIn(method), { code: 'address.notAllowed' });
      assert.deepEqual(user.opened, []);
    });

    it('stops waiting when the user cancels the notice', async () => {
      user.answers('Copy Code and Open');
      const signing = signIn(deviceLinkSignIn);
      while (user.opened.length === 0) await new Promise((resolve) => setImmediate(resolve));
      user.cancel();
      await assert.rejects(signing, { code: 'call.canceled' });
    });
  });
});
