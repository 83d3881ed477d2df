import assert from 'node:assert/strict';
import { RENEW_MS } from '../../../../src/jobs/watch/lease.ts';
import { never, type PaidRig } from '../support/paidRig.ts';
import { FOLLOW_MS, WindowsRig } from './windowsRig.ts';

describe('JobWatcher in several windows', () => {
  let windows: WindowsRig;
  let paid: PaidRig;

  beforeEach(async () => {
    windows = await WindowsRig.open();
    ({ paid } = windows);
  });

  afterEach(() => windows.close());

  it('watches in the lease holder what another window submitted, and notifies of the end in one of them', async () => {
    const one = await windows.open('one');
    const mine = await one.submission.submit(paid.request, never());
    one.watcher.watch(mine.id);
    await windows.until(() => one.lease.held);
    const two = await windows.open('two');
    const theirs = await two.submission.submit(paid.request, never());
    two.watcher.watch(theirs.id);
    await windows.until(() => one.watcher.active === 2);
    assert.deepEqual([two.lease.held, two.watcher.active], [false, 0]);
    windows.finish();
    await windows.until(() => windows.allTold().length === 2);
    await windows.pass(60_000);
    assert.deepEqual(windows.allTold(), ['one succeeded', 'one succeeded']);
    assert.deepEqual([one.lease.held, two.lease.held], [false, false], 'nobody watches nothing');
  });

  it('polls no more often with four windows than with one', async () => {
    const submitted = await windows.open('w0');
    const others = [await windows.open('w1'), await windows.open('w2'), await windows.open('w3')];
    const all = [submitted, ...others];
    const job = await submitted.submission.submit(paid.request, never());
    for (const { watcher } of all) watcher.watch(job.id);
    await windows.until(() => all.some(({ lease }) => lease.held));
    await windows.pass(120_000);
    const several = paid.server.polls;
    windows.finish();
    await windows.until(() => windows.allTold().length === 1);
    for (const window of others) window.close();
    paid.server.polls = 0;
    // Another kind, of which nobody knows yet how long it takes.
    const alone = await submitted.submission.submit({ ...paid.request, kind: 'film' }, never());
    submitted.watcher.watch(alone.id);
    await windows.pass(120_000);
    assert.ok(several <= paid.server.polls + 1, `${several} polls instead of ${paid.server.polls}`);
  });

  it('continues in another window when the holder closes or is killed', async () => {
    for (const end of ['close', 'kill'] as const) {
      const one = await windows.open(`first ${end}`);
      const job = await one.submission.submit(paid.request, never());
      one.watcher.watch(job.id);
      await windows.until(() => one.lease.held && one.watcher.active === 1);
      const two = await windows.open(`second ${end}`);
      await windows.pass(FOLLOW_MS);
      one[end]();
      await windows.until(() => two.watcher.active === 1, 500, 3 * RENEW_MS);
      windows.finish();
      await windows.until(() => two.told.length === 1);
      assert.deepEqual(one.told, []);
      two.close();
    }
  });

  it('tells that the outcome is unknown when a window was killed while it was sending, and sends nothing', async () => {
    const holder = await windows.open('holder');
    const first = await holder.submission.submit(paid.request, never());
    holder.watcher.watch(first.id);
    await windows.until(() => holder.lease.held);
    const sender = await windows.open('sender');
    paid.server.submitWeather.push('hang');
    const arrived = paid.server.arrival();
    void sender.submission.submit(paid.request, never());
    await arrived;
    await windows.pass(60_000);
    assert.deepEqual(windows.allTold(), [], 'a living window’s request is its own business');
    sender.kill();
    const sent = paid.server.submits.length;
    await windows.until(() => holder.told.length === 1);
    assert.deepEqual(windows.allTold(), ['holder unknown']);
    await windows.pass(60_000);
    assert.equal(paid.server.submits.length, sent);
  });

  it('does not cancel what another window is about to send', async () => {
    const holder = await windows.open('holder');
    const first = await holder.submission.submit(paid.request, never());
    holder.watcher.watch(first.id);
    await windows.until(() => holder.lease.held);
    const other = await paid.files.open(paid.clock, { window: { id: 'other', isGone: () => false } });
    const { provider, account } = paid.account.opened;
    const call = { operation: 'submit', params: {}, body: { kind: 'picture', key: 'k' } };
    const stored = await other.add({
      provider: provider.id,
      account: account.id,
      kind: 'picture',
      title: 't',
      call,
      intentKey: 'k',
    });
    await windows.pass(30_000);
    assert.equal((await other.get(stored.id))?.state, 'stored');
    windows.gone.add('other');
    await windows.pass(RENEW_MS);
    assert.equal((await other.get(stored.id))?.state, 'canceled');
  });

  it('polls once on request, in the window of the request', async () => {
    const one = await windows.open('one');
    const job = await one.submission.submit({ ...paid.request, estimatedMs: 600_000 }, never());
    one.watcher.watch(job.id);
    await windows.until(() => one.lease.held && one.watcher.active === 1);
    const two = await windows.open('two');
    paid.server.job.status = 'running';
    await two.watcher.refresh(job.id);
    assert.equal((await two.journal.get(job.id))?.state, 'running');
    assert.equal(two.watcher.active, 0);
    assert.equal(paid.server.polls, 1);
    windows.finish();
    await two.watcher.refresh(job.id);
    await windows.pass(10_000);
    assert.deepEqual(windows.allTold(), ['two succeeded']);
  });

  it('stops watching in every window and after a reload, until the user polls again', async () => {
    const one = await windows.open('one');
    const job = await one.submission.submit(paid.request, never());
    one.watcher.watch(job.id);
    await windows.until(() => one.watcher.active === 1);
    const two = await windows.open('two');
    await two.watcher.stopWaiting(job.id);
    await windows.until(() => one.watcher.active === 0);
    const { polls } = paid.server;
    one.close();
    const three = await windows.open('three');
    await windows.pass(60_000);
    assert.equal(paid.server.polls, polls);
    windows.finish();
    await three.watcher.refresh(job.id);
    await windows.until(() => three.told.length === 1);
  });

  it('polls first at the platform’s estimate, whichever window watches', async () => {
    const one = await windows.open('one');
    const first = await one.submission.submit(paid.request, never());
    one.watcher.watch(first.id, { estimatedMs: 60_000 });
    await windows.until(() => one.lease.held);
    const two = await windows.open('two');
    await two.submission.submit({ ...paid.request, estimatedMs: 60_000 }, never());
    await windows.pass(58_000);
    assert.equal(paid.server.polls, 0);
    await windows.pass(5_000);
    assert.equal(paid.server.polls, 2);
  });

  it('stops polling when the lease is lost', async () => {
    const one = await windows.open('one');
    const job = await one.submission.submit(paid.request, never());
    one.watcher.watch(job.id);
    await windows.until(() => one.watcher.active === 1);
    const two = await windows.open('two');
    await two.leaseTable.take('two', await two.leaseTable.read());
    await windows.until(() => !one.lease.held, 500, 2 * RENEW_MS);
    assert.equal(one.watcher.active, 0);
  });
});
