import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Account } from '../../../src/core/account.ts';
import { assertPicture, photo, problemOf, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

describe('Fault injection: the server is down', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
  });

  afterEach(() => rig.close());

  it('before the submit: refused at once, nothing sent or charged; later the same submit is charged once', async () => {
    await rig.down();
    const job = await window.buy(account.id);
    assert.deepEqual([job.state, job.problem?.code], ['refused', 'network.unreachable']);
    await rig.up();
    assert.deepEqual([rig.seen('submitGeneration').length, rig.charged()], [0, []]);
    const bought = await window.buy(account.id);
    await rig.assertBoughtOnce(window, bought.id);
    assertPicture(readFileSync((await window.picture(bought.id)).path));
  });

  it('between the work and its answer: the answer is requested with the same key when the server is back', async () => {
    rig.fault('submitGeneration', { kind: 'lostAnswer' });
    let attempts = 0;
    const reboot = async () => {
      attempts += 1;
      if (attempts === 2) await rig.down();
      if (attempts === 5) await rig.up();
      window.before.set('POST', reboot);
    };
    window.before.set('POST', reboot);
    const job = await window.buy(account.id);
    assert.ok(job.remoteId);
    assert.ok(attempts >= 5, 'it was tried while the server was down');
    await rig.assertBoughtOnce(window, job.id);
  });

  it('after the acceptance: the job shows the problem and is watched to its end when the server is back', async () => {
    rig.sandbox.control.freeze();
    const job = await window.buy(account.id);
    await rig.down();
    const waiting = await rig.withProblem(window, job.id, 'network.unreachable');
    assert.deepEqual([waiting.state, waiting.remoteId], ['queued', job.remoteId]);
    assert.deepEqual(window.announced, []);
    await rig.up();
    rig.sandbox.control.resume();
    await rig.assertBoughtOnce(window, job.id);
  });

  it('during polls: the last known state stays beside the problem until the end', async () => {
    rig.sandbox.control.freeze();
    const job = await window.buy(account.id);
    rig.sandbox.control.advance(2000);
    await rig.jobInState(window, job.id, 'running');
    await rig.down();
    assert.equal((await rig.withProblem(window, job.id, 'network.unreachable')).state, 'running');
    await rig.up();
    rig.sandbox.control.resume();
    await rig.assertBoughtOnce(window, job.id);
  });

  it('during a download: the job stays succeeded, nothing partial is kept, and the next attempt succeeds', async () => {
    const job = await window.buy(account.id);
    await rig.jobInState(window, job.id, 'succeeded');
    await rig.down();
    const { kind, code } = await problemOf(window.picture(job.id));
    assert.deepEqual([kind, code], ['network', 'network.unreachable']);
    const { state, outputs } = await window.job(job.id);
    assert.deepEqual([state, outputs[0]?.cached], ['succeeded', null]);
    await rig.up();
    assertPicture(readFileSync((await window.picture(job.id)).path));
    assert.deepEqual(rig.charged(), [1]);
  });

  it('in the middle of an output: fetched again from the start', async () => {
    const job = await window.buy(account.id);
    await rig.jobInState(window, job.id, 'succeeded');
    rig.fault('getObject', { kind: 'cut', afterBytes: 500 });
    assertPicture(readFileSync((await window.picture(job.id)).path));
    assert.equal(rig.seen('getObject').length, 2);
  });

  it('during a read of the balance: reported, and the last balance stays with its age', async () => {
    const before = await window.balances.read(account.id);
    rig.clock.leap(60_000);
    await rig.down();
    assert.equal((await problemOf(window.balances.read(account.id))).code, 'network.unreachable');
    assert.deepEqual(window.balances.last(account.id), before);
    await rig.up();
    const after = await window.balances.read(account.id);
    assert.ok(before && after && after.at >= before.at + 60_000);
  });

  it('before an upload’s place is bought: refused, nothing sent or charged', async () => {
    await rig.down();
    const { code, details } = await problemOf(window.upload(account.id, photo()));
    assert.deepEqual([code, details.args?.['place']], ['network.unreachable', undefined]);
    assert.equal((await window.jobs.journal.page({ limit: 1 })).jobs[0]?.state, 'refused');
    assert.equal(rig.placesCharged(), 0);
  });

  it('while the bytes are sent: the paid place is kept, and the same file fills it when the server is back', async () => {
    window.before.set('PUT', rig.down);
    const { code, details } = await problemOf(window.upload(account.id, photo()));
    assert.deepEqual([code, details.args?.['place']], ['network.unreachable', 'kept']);
    await rig.up();
    assert.equal((await window.upload(account.id, photo())).status, 'ready');
    assert.deepEqual([rig.placesCharged(), window.questions.length], [1, 1]);
  });

  it('while the upload is checked: the place is kept although it is filled, and the next attempt finds it', async () => {
    rig.fault('getAsset', { kind: 'refuse' }, { times: 3 });
    const { code, details } = await problemOf(window.upload(account.id, photo()));
    assert.deepEqual([code, details.args?.['place']], ['network.cut', 'kept']);
    assert.equal((await window.upload(account.id, photo())).status, 'ready');
    assert.deepEqual([rig.placesCharged(), window.questions.length], [1, 1]);
  });
});
