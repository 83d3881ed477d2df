import assert from 'node:assert/strict';
import { Problem } from '../../../src/core/problem.ts';
import type { SignInWait } from '../../../src/core/signIn.ts';
import { boomin } from '../../../src/providers/boomin/index.ts';
import { boominSignIn } from '../../../src/providers/boomin/signIn.ts';
import { ContractStage } from '../../contract/support/contractStage.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const never = new AbortController().signal;

describe('signing in to Boomin with the browser', () => {
  let stage: ContractStage;
  before(async () => {
    stage = await ContractStage.open();
  });
  beforeEach(() => {
    stage.sandbox.control.reset();
    stage.sandbox.control.clearFaults();
  });
  after(() => stage.close());

  /** A sign-in of an account that has no key yet. */
  const start = async (): Promise<SignInWait> => boominSignIn.start(await stage.session(boomin, {}), never);

  const decide = async (waiting: SignInWait, decision: 'approve' | 'deny') => {
    const page = new URL(waiting.url);
    assert.equal(page.searchParams.get('code'), waiting.code);
    const response = await fetch(`${page.origin}${page.pathname}`, {
      method: 'POST',
      body: new URLSearchParams({ code: rawText(waiting.code), decision }),
    });
    assert.equal(response.status, 200);
  };

  const codeOf = (waiting: Promise<unknown>) =>
    waiting.then(
      () => 'a key',
      (error: unknown) => (error instanceof Problem ? error.code : String(error)),
    );

  it('shows a code and a page, waits for the word in the browser, and gets a key that works', async () => {
    const waiting = await start();
    assert.match(rawText(waiting.code), /^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    const key = waiting.key(never);
    await decide(waiting, 'approve');
    const session = await stage.session(boomin, { user: await key });
    await boomin.check(session, never);
    assert.equal(await boominSignIn.who(session, never), 'mara@northlight.example (Northlight Studio)');
  });

  it('ends when the browser says no', async () => {
    const waiting = await start();
    await decide(waiting, 'deny');
    assert.equal(await codeOf(waiting.key(never)), 'signIn.denied');
  });

  it('ends when nobody has decided in time', async () => {
    const waiting = await start();
    stage.sandbox.control.advance(600_000);
    assert.equal(await codeOf(waiting.key(never)), 'signIn.expired');
  });

  it('says when the key went to somebody else, or was lost on its way', async () => {
    const waiting = await start();
    await decide(waiting, 'approve');
    stage.sandbox.control.addFault({ operation: 'claimSignIn', fault: { kind: 'lostAnswer' } });
    assert.equal(await codeOf(waiting.key(never)), 'signIn.claimed');
  });

  it('goes on after a server that failed and a limit that was met', async () => {
    const waiting = await start();
    const { control } = stage.sandbox;
    control.addFault({ operation: 'pollSignIn', times: 4, fault: { kind: 'status', status: 503 } });
    const retryAfter = { seconds: 3 };
    control.addFault({ operation: 'pollSignIn', fault: { kind: 'status', status: 429, retryAfter } });
    await decide(waiting, 'approve');
    assert.equal(await codeOf(waiting.key(never)), 'a key');
  });

  it('stops asking as soon as it is canceled', async () => {
    const waiting = await start();
    const abort = new AbortController();
    const key = waiting.key(abort.signal);
    abort.abort();
    await assert.rejects(key);
    const asked = stage.sandbox.control.requests().length;
    await stage.clock.sleep(5_000);
    assert.equal(stage.sandbox.control.requests().length, asked);
  });

  it('writes neither the poll token nor the key to the log', async () => {
    const waiting = await start();
    await decide(waiting, 'approve');
    const key = await waiting.key(never);
    const log = stage.log.join('\n');
    assert.ok(log.includes('pollSignIn') && !log.includes(key) && !log.includes('poll_token=poll_'));
  });
});
