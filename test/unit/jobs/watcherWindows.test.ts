import assert from 'node:assert/strict';
import type { JobRecord } from '../../../src/core/job.ts';
import type { Journal } from '../../../src/jobs/journal.ts';
import { BEAT_MS, Lease } from '../../../src/jobs/lease.ts';
import { PaidGate } from '../../../src/jobs/paidGate.ts';
import { JobWatcher } from '../../../src/jobs/watcher.ts';
import { silent } from './journalRig.ts';
import { never, paidRig, SAME_RESULT, type PaidRig } from './paidRig.ts';

const FOLLOW_MS = 2000;

interface Window {
  readonly name: string;
  readonly journal: Journal;
  readonly gate: PaidGate;
  readonly lease: Lease;
  readonly watcher: JobWatcher;
  /** The jobs whose end this window told its user. */
  readonly told: JobRecord[];
  /** As a reload of the window or its end. */
  close(): void;
  /** As `kill -9`: nothing is let go. */
  kill(): void;
}

describe('The watching of several windows', () => {
  let rig: PaidRig;
  let gone: Set<string>;
  let windows: Window[];

  beforeEach(async () => {
    rig = await paidRig(SAME_RESULT);
    gone = new Set();
    windows = [];
  });

  afterEach(() => {
    for (const window of windows) window.close();
    rig.close();
  });

  const shownAtOnce = async (): Promise<void> => undefined;
  const openWindow = async (name: string, show = shownAtOnce): Promise<Window> => {
    const { clock } = rig;
    const identity = { id: name, isGone: (other: string) => gone.has(other) };
    const journal = await rig.files.open(clock, { window: identity });
    const open = async () => rig.account.opened;
    const gate = new PaidGate({ journal, clock, log: silent, open, confirm: async () => true });
    const lease = new Lease({ table: journal.lease, window: identity, clock, log: silent });
    const watcher = new JobWatcher({ journal, clock, log: silent, open, gate, lease, show });
    const told: JobRecord[] = [];
    watcher.onDidEnd((job) => told.push(job));
    journal.follow(FOLLOW_MS);
    const close = () => {
      watcher.dispose();
      lease.dispose();
      gate.dispose();
      journal.close();
    };
    const kill = () => {
      gone.add(name);
      journal.lease.release = () => undefined;
      close();
    };
    const window = { name, journal, gate, lease, watcher, told, close, kill };
    windows.push(window);
    await watcher.resume();
    return window;
  };

  /** Lets time pass in steps, with real time for the network between them, until `done`. */
  const until = async (done: () => boolean, stepMs = 500, limitMs = 600_000): Promise<void> => {
    for (let passed = 0; !done(); passed += stepMs) {
      assert.ok(passed < limitMs, 'it takes too long');
      await rig.clock.advance(stepMs);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const pass = async (ms: number): Promise<void> => {
    const end = rig.clock.now() + ms;
    await until(() => rig.clock.now() >= end);
  };
  const allTold = () => windows.flatMap((window) => window.told.map((job) => `${window.name} ${job.state}`));
  const finish = () => {
    for (const job of rig.server.jobs.values()) job.status = 'succeeded';
  };

  it('lets the holder watch what another window has submitted, and tells of the end in one of them', async () => {
    const one = await openWindow('one');
    const mine = await one.gate.submit(rig.request, never());
    one.watcher.watch(mine.id);
    await until(() => one.lease.held);
    const two = await openWindow('two');
    const theirs = await two.gate.submit(rig.request, never());
    two.watcher.watch(theirs.id);
    await until(() => one.watcher.active === 2);
    assert.deepEqual([two.lease.held, two.watcher.active], [false, 0]);
    finish();
    await until(() => allTold().length === 2);
    await pass(60_000);
    assert.deepEqual(allTold(), ['one succeeded', 'one succeeded']);
    assert.deepEqual([one.lease.held, two.lease.held], [false, false], 'nobody watches nothing');
  });

  it('polls no more often with four windows than with one', async () => {
    const submitted = await openWindow('w0');
    for (let n = 1; n < 4; n += 1) await openWindow(`w${n}`);
    const job = await submitted.gate.submit(rig.request, never());
    for (const { watcher } of windows) watcher.watch(job.id);
    await until(() => windows.some(({ lease }) => lease.held));
    await pass(120_000);
    const several = rig.server.polls;
    finish();
    await until(() => allTold().length === 1);
    for (const window of windows.splice(1)) window.close();
    rig.server.polls = 0;
    // Another kind, of which nobody knows yet how long it takes.
    const alone = await submitted.gate.submit({ ...rig.request, kind: 'film' }, never());
    submitted.watcher.watch(alone.id);
    await pass(120_000);
    assert.ok(several <= rig.server.polls + 1, `${several} polls instead of ${rig.server.polls}`);
  });

  it('goes on in another window when the holder closes or is killed', async () => {
    for (const end of ['close', 'kill'] as const) {
      const one = await openWindow(`first ${end}`);
      const job = await one.gate.submit(rig.request, never());
      one.watcher.watch(job.id);
      await until(() => one.lease.held && one.watcher.active === 1);
      const two = await openWindow(`second ${end}`);
      await pass(FOLLOW_MS);
      one[end]();
      await until(() => two.watcher.active === 1, 500, 3 * BEAT_MS);
      finish();
      await until(() => two.told.length === 1);
      assert.deepEqual(one.told, []);
      two.close();
    }
  });

  it('sends a job to its end for the submitting window that was killed while it was sending', async () => {
    const holder = await openWindow('holder');
    const first = await holder.gate.submit(rig.request, never());
    holder.watcher.watch(first.id);
    await until(() => holder.lease.held);
    const sender = await openWindow('sender');
    rig.server.submitWeather.push('hang');
    const arrived = rig.server.arrival();
    void sender.gate.submit(rig.request, never());
    await arrived;
    await pass(60_000);
    const sent = rig.server.submits.length;
    assert.equal(sent, 2, 'a living window’s request is its own business');
    sender.kill();
    await until(() => holder.watcher.active === 2);
    finish();
    await until(() => holder.told.length === 2);
    assert.equal(rig.server.submits.length, sent + 1);
    assert.equal(rig.server.charged, 2);
  });

  it('does not cancel what another living window is about to send', async () => {
    const holder = await openWindow('holder');
    const first = await holder.gate.submit(rig.request, never());
    holder.watcher.watch(first.id);
    await until(() => holder.lease.held);
    const other = await rig.files.open(rig.clock, { window: { id: 'other', isGone: () => false } });
    const { provider, account } = rig.account.opened;
    const call = provider.jobs?.prepare('picture', {}, 'k');
    assert.ok(call);
    const stored = await other.add({
      provider: provider.id,
      account: account.id,
      kind: 'picture',
      title: 't',
      call,
      intentKey: 'k',
    });
    await pass(30_000);
    assert.equal((await other.get(stored.id))?.state, 'stored');
    gone.add('other');
    await pass(BEAT_MS);
    assert.equal((await other.get(stored.id))?.state, 'canceled');
  });

  it('tells later, and once, of a job that ended while no window was there to tell', async () => {
    const one = await openWindow('one');
    const job = await one.gate.submit(rig.request, never());
    await one.journal.change(job.id, { state: 'succeeded' });
    one.kill();
    assert.deepEqual(allTold(), []);
    await openWindow('two');
    await openWindow('three');
    await until(() => allTold().length > 0);
    await pass(60_000);
    assert.deepEqual(allTold(), ['two succeeded']);
    windows.splice(0).forEach((window) => window.close());
    await openWindow('four');
    await pass(10_000);
    assert.deepEqual(allTold(), []);
  });

  it('tells in another window what a killed one was about to show, and shows nothing twice', async () => {
    let begun = 0;
    const dying = await openWindow('dying', () => {
      begun += 1;
      return new Promise(() => undefined);
    });
    const job = await dying.gate.submit(rig.request, never());
    dying.watcher.watch(job.id);
    await until(() => dying.lease.held);
    const next = await openWindow('next');
    finish();
    await until(() => begun === 1);
    await pass(60_000);
    assert.deepEqual([begun, allTold()], [1, []], 'a living window is trusted to show it');
    dying.kill();
    await until(() => next.told.length === 1);
    await pass(60_000);
    assert.deepEqual(allTold(), ['next succeeded']);
  });

  it('does not tell again what the submitting caller was told', async () => {
    const one = await openWindow('one');
    rig.server.submitWeather.push({ status: 402 });
    assert.equal((await one.gate.submit(rig.request, never())).state, 'refused');
    await pass(30_000);
    assert.deepEqual(allTold(), []);
  });

  it('tells of the outcome of a submit that the user did not wait for', async () => {
    const one = await openWindow('one');
    const abort = new AbortController();
    rig.server.submitWeather.push('loseAnswer', { status: 402 }, { status: 402 });
    const submitted = one.gate.submit(rig.request, abort.signal);
    await rig.clock.untilSleeping((ms) => ms === 1000);
    abort.abort();
    assert.equal((await submitted).state, 'sending');
    await until(() => one.told.length === 1);
    assert.deepEqual(allTold(), ['one unknown']);
  });

  it('asks the platform in the window whose user wants to know, once', async () => {
    const one = await openWindow('one');
    const job = await one.gate.submit({ ...rig.request, estimatedMs: 600_000 }, never());
    one.watcher.watch(job.id);
    await until(() => one.lease.held && one.watcher.active === 1);
    const two = await openWindow('two');
    rig.server.job.status = 'running';
    await two.watcher.refresh(job.id);
    assert.equal((await two.journal.get(job.id))?.state, 'running');
    assert.equal(two.watcher.active, 0);
    assert.equal(rig.server.polls, 1);
    finish();
    await two.watcher.refresh(job.id);
    await pass(10_000);
    assert.deepEqual(allTold(), ['two succeeded']);
  });

  it('ends the waiting in every window and over a reload, until the user asks again', async () => {
    const one = await openWindow('one');
    const job = await one.gate.submit(rig.request, never());
    one.watcher.watch(job.id);
    await until(() => one.watcher.active === 1);
    const two = await openWindow('two');
    await two.watcher.stopWaiting(job.id);
    await until(() => one.watcher.active === 0);
    const { polls } = rig.server;
    one.close();
    const three = await openWindow('three');
    await pass(60_000);
    assert.equal(rig.server.polls, polls);
    finish();
    await three.watcher.refresh(job.id);
    await until(() => three.told.length === 1);
  });

  it('looks first when the platform said that the job is ready, whoever watches it', async () => {
    const one = await openWindow('one');
    const first = await one.gate.submit(rig.request, never());
    one.watcher.watch(first.id, { estimatedMs: 60_000 });
    await until(() => one.lease.held);
    const two = await openWindow('two');
    await two.gate.submit({ ...rig.request, estimatedMs: 60_000 }, never());
    await pass(58_000);
    assert.equal(rig.server.polls, 0);
    await pass(5_000);
    assert.equal(rig.server.polls, 2);
  });

  it('stops polling when the lease is lost', async () => {
    const one = await openWindow('one');
    const job = await one.gate.submit(rig.request, never());
    one.watcher.watch(job.id);
    await until(() => one.watcher.active === 1);
    const two = await openWindow('two');
    await two.journal.lease.take('two', await two.journal.lease.read());
    await until(() => !one.lease.held, 500, 2 * BEAT_MS);
    assert.equal(one.watcher.active, 0);
  });
});
