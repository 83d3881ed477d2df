import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Account } from '../../../src/core/account.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { assertPicture, problemOf, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

describe('Fault injection: the key is revoked', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
  });

  afterEach(() => rig.close());

  const revoke = () => assert.ok(rig.sandbox.control.revoke('crucible', rig.key));

  it('during a job: the job keeps its state, says why it is not watched, and is not polled', async () => {
    rig.sandbox.control.freeze();
    const job = await window.buy(account.id);
    revoke();
    const paused = await rig.withProblem(window, job.id, 'key.refused');
    await rig.until(() => window.jobs.watcher.active === 0, 'the watch pauses');
    assert.deepEqual([paused.state, paused.remoteId], ['queued', job.remoteId]);
    const polls = rig.seen('getJob').length;
    assert.equal(polls, 2, 'one refusal proves no dead key');
    rig.clock.leap(60_000);
    await window.balances.read(account.id).catch(() => undefined);
    assert.equal(rig.seen('getJob').length, polls);
    assert.deepEqual([window.announced, rig.charged()], [[], [1]]);
  });

  it('and replaced: watching resumes by itself', async () => {
    rig.fault('getJob', { kind: 'status', status: 401 }, { times: 2 });
    const job = await window.buy(account.id);
    await rig.withProblem(window, job.id, 'key.refused');
    await rig.until(() => window.jobs.watcher.active === 0, 'the watch pauses');
    const { provider } = await window.opened(account.id);
    await window.accounts.replaceSecret(
      account.id,
      provider,
      'apikey',
      rig.key,
      new AbortController().signal,
    );
    await rig.assertBoughtOnce(window, job.id);
  });

  it('before a submit: refused, nothing charged', async () => {
    revoke();
    const job = await window.buy(account.id);
    assert.deepEqual([job.state, job.problem?.code], ['refused', 'key.refused']);
    assert.deepEqual(rig.charged(), []);
  });

  it('after a lost answer: a refused retry leaves the outcome unknown', async () => {
    rig.fault('submitGeneration', { kind: 'lostAnswer' });
    let attempts = 0;
    const second = () => {
      attempts += 1;
      if (attempts === 2) revoke();
      else window.before.set('POST', second);
    };
    window.before.set('POST', second);
    const job = await window.buy(account.id);
    assert.deepEqual([job.state, job.problem?.code], ['unknown', 'job.outcomeUnknown']);
    assert.deepEqual(rig.charged(), [1]);
  });

  it('before a download: the address needs no key, so the output is fetched', async () => {
    const job = await window.buy(account.id);
    await rig.jobInState(window, job.id, 'succeeded');
    revoke();
    assertPicture(readFileSync((await window.picture(job.id)).path));
  });
});

describe('Fault injection: the base URL is changed', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;
  let elsewhere: Sandbox;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
    elsewhere = await startSandbox({ seed: 2 });
  });

  afterEach(async () => {
    await elsewhere.stop();
    await rig.close();
  });

  const other = () => elsewhere.platforms.crucible.bases['gateway'] ?? '';
  const point = (to: string, consent: boolean) =>
    window.accounts.changeBase(account.id, 'gateway', to, consent);

  it('without the user’s consent: refused, and the job is watched at its old address', async () => {
    const job = await window.buy(account.id);
    const { kind, code } = await problemOf(point(other(), false));
    assert.deepEqual([kind, code], ['blocked', 'address.notAllowed']);
    await rig.assertBoughtOnce(window, job.id);
    assert.deepEqual(elsewhere.control.requests(), []);
  });

  it('during a job: the new address is not polled, and the job says where it was submitted', async () => {
    rig.sandbox.control.freeze();
    const job = await window.buy(account.id);
    await point(other(), true);
    const waiting = await rig.withProblem(window, job.id, 'job.otherAddress');
    assert.deepEqual([waiting.state, waiting.remoteId], ['queued', job.remoteId]);
    assert.deepEqual(waiting.problem?.args, { submittedTo: rig.base, now: other() });
    await window.jobs.watcher.refresh(job.id);
    assert.deepEqual(elsewhere.control.requests(), [], 'the other server knows nothing of it');
    assert.deepEqual(window.announced, []);
  });

  it('and changed back: the job is watched to its end', async () => {
    rig.sandbox.control.freeze();
    const job = await window.buy(account.id);
    await point(other(), true);
    await rig.withProblem(window, job.id, 'job.otherAddress');
    await point(rig.base, true);
    rig.sandbox.control.resume();
    await rig.assertBoughtOnce(window, job.id);
  });

  it('after a lost answer: nothing is sent to the new address, and the outcome is unknown', async () => {
    rig.fault('submitGeneration', { kind: 'lostAnswer' }, { times: null });
    const stop = new AbortController();
    window.before.set('POST', () => stop.abort());
    const job = await window.buy(account.id, { signal: stop.signal });
    assert.equal(job.state, 'sending');
    await rig.until(() => rig.charged().length === 1, 'the job is bought');
    window.close();
    const next = rig.window({ window: { id: 'next', isGone: () => true } });
    await next.accounts.changeBase(account.id, 'gateway', other(), true);
    await next.start();
    await rig.jobInState(next, job.id, 'unknown');
    assert.deepEqual(elsewhere.control.requests(), []);
    assert.deepEqual([rig.charged(), elsewhere.control.charges()], [[1], []]);
  });

  it('while an output’s address has expired: the new address is not asked for a fresh one', async () => {
    const job = await window.buy(account.id);
    await rig.jobInState(window, job.id, 'succeeded');
    rig.clock.leap(2 * 3_600_000);
    await point(other(), true);
    assert.equal((await problemOf(window.picture(job.id))).code, 'job.otherAddress');
    await point(rig.base, true);
    assertPicture(readFileSync((await window.picture(job.id)).path));
  });

  it('before a new submit: it goes to the new address with the key that was agreed to', async () => {
    await point(other(), true);
    const job = await window.buy(account.id);
    const asked = elsewhere.control.requests().filter(({ operation }) => operation === 'submitGeneration');
    // Another sandbox has other keys: it was asked with ours, and refused it.
    assert.deepEqual([asked.map(({ status }) => status), job.state], [[401], 'refused']);
    assert.equal(job.problem?.code, 'key.refused');
    assert.deepEqual([rig.charged(), elsewhere.control.charges()], [[], []]);
  });
});
