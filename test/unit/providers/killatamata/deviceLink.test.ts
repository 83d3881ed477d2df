import assert from 'node:assert/strict';
import { rawText } from '../../../../src/core/foreignText.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { SignInWait } from '../../../../src/core/signIn.ts';
import {
  deviceLinkSignIn,
  killatamataDevices,
} from '../../../../src/providers/killatamata/access/deviceLink.ts';
import { killatamata } from '../../../../src/providers/killatamata/index.ts';
import type { SandboxMode } from '../../../../src/sandbox/platform.ts';
import { decideOnPage } from '../../../contract/killatamata/accessSteps.ts';
import { ContractStage } from '../../../contract/support/contractStage.ts';

const never = new AbortController().signal;

for (const mode of ['contract', 'observed'] as const satisfies readonly SandboxMode[]) {
  describe(`signing in to Killa Tamata with the browser, as in the mode ${mode}`, () => {
    let stage: ContractStage;
    before(async () => {
      stage = await ContractStage.open(mode);
    });
    beforeEach(() => stage.sandbox.control.reset());
    after(() => stage.close());

    /** A sign-in of an account that has no key yet. */
    const start = async (): Promise<SignInWait> =>
      deviceLinkSignIn.start(await stage.session(killatamata, {}), never);

    const decide = async ({ code }: SignInWait, decision: 'approve' | 'deny') =>
      assert.equal((await decideOnPage(stage.sandbox, rawText(code), decision)).status, 200);

    const polls = () =>
      stage.sandbox.control.requests().filter(({ operation }) => operation === 'pollDeviceLink');

    const codeOf = (waiting: Promise<unknown>) =>
      waiting.then(
        () => 'a key',
        (error: unknown) => (error instanceof Problem ? error.code : String(error)),
      );

    it('shows a code and a page, waits for the word in the browser, and gets a key that works', async () => {
      const waiting = await start();
      assert.match(rawText(waiting.code), /^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
      const page = await (await fetch(waiting.url)).text();
      assert.equal(
        page.includes(rawText(waiting.code)),
        mode === 'observed',
        'the page may have the code already',
      );
      const key = waiting.key(never);
      await decide(waiting, 'approve');
      await killatamata.check(await stage.session(killatamata, { apikey: await key }), never);
    });

    it('can be approved from another account of Backlot', async () => {
      const waiting = await start();
      await killatamataDevices.approve(await stage.session(killatamata), rawText(waiting.code), never);
      assert.equal(await codeOf(waiting.key(never)), 'a key');
    });

    it('ends when the browser says no', async () => {
      const waiting = await start();
      await decide(waiting, 'deny');
      assert.equal(await codeOf(waiting.key(never)), 'signIn.denied');
    });

    it('ends when nobody has decided in time, by the clock of the server', async () => {
      const waiting = await start();
      stage.sandbox.control.advance(600_000);
      assert.equal(await codeOf(waiting.key(never)), 'signIn.expired');
      assert.equal(polls().length, 1);
    });

    it('says when the key was lost on its way, and asks no more', async () => {
      const waiting = await start();
      await decide(waiting, 'approve');
      stage.sandbox.control.addFault({ operation: 'pollDeviceLink', fault: { kind: 'lostAnswer' } });
      assert.equal(await codeOf(waiting.key(never)), 'signIn.claimed');
      assert.equal(polls().length, 2);
    });

    it('says when the answer with the key was cut', async () => {
      const waiting = await start();
      await decide(waiting, 'approve');
      const fault = { kind: 'cut', afterBytes: 10 } as const;
      stage.sandbox.control.addFault({ operation: 'pollDeviceLink', fault });
      assert.equal(await codeOf(waiting.key(never)), 'signIn.claimed');
    });

    it('goes on after a server that failed and a proxy that answered in its place', async () => {
      const waiting = await start();
      const { control } = stage.sandbox;
      control.addFault({ operation: 'pollDeviceLink', times: 3, fault: { kind: 'status', status: 503 } });
      const page = { kind: 'status', status: 502, body: 'html' } as const;
      control.addFault({ operation: 'pollDeviceLink', fault: page });
      await decide(waiting, 'approve');
      assert.equal(await codeOf(waiting.key(never)), 'a key');
    });

    it('goes on after a server that was down', async () => {
      const waiting = await start();
      await decide(waiting, 'approve');
      await stage.sandbox.control.stopListening();
      const key = codeOf(waiting.key(never));
      await stage.clock.sleep(20_000);
      await stage.sandbox.control.listenAgain();
      assert.equal(await key, 'a key');
    });

    it('asks less often from then on when the server says that it was too often', async () => {
      const waiting = await start();
      const fault = { kind: 'status', status: 429 } as const;
      stage.sandbox.control.addFault({ operation: 'pollDeviceLink', times: 2, fault });
      const pauses: number[] = [];
      let decided: Promise<void> | undefined;
      const { clock } = stage;
      const sleep = clock.sleep.bind(clock);
      clock.sleep = (ms, signal) => {
        // The longer ones are limits of calls.
        if (ms < 30_000) pauses.push(ms);
        if (pauses.length === 4) decided ??= decide(waiting, 'approve');
        return sleep(ms, signal);
      };
      try {
        assert.equal(await codeOf(waiting.key(never)), 'a key');
        await decided;
      } finally {
        clock.sleep = sleep;
      }
      // 5 s as the start said, 5 s more after each refusal, and no less when the server has answered again.
      assert.deepEqual(pauses, [5_000, 10_000, 15_000, 15_000]);
    });

    it('stops asking as soon as it is canceled', async () => {
      const waiting = await start();
      const abort = new AbortController();
      const key = waiting.key(abort.signal);
      abort.abort();
      await assert.rejects(key, { code: 'call.canceled' });
      const asked = polls().length;
      await stage.clock.sleep(20_000);
      assert.equal(polls().length, asked);
    });

    it('writes neither the device code nor the key to the log', async () => {
      const waiting = await start();
      await decide(waiting, 'approve');
      const key = await waiting.key(never);
      const log = stage.log.join('\n');
      assert.ok(log.includes('pollDeviceLink') && !log.includes(key) && !log.includes('kt_device_'));
    });
  });
}
