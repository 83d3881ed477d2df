import assert from 'node:assert/strict';
import { Lease, LeaseTable, MISSED_RENEWALS, RENEW_MS } from '../../../../src/jobs/watch/lease.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { processWindow } from '../../../../src/jobs/store/windowIdentity.ts';
import { TestClock } from '../../../support/testClock.ts';
import { JournalRig, silent } from '../support/journalRig.ts';

describe('The lease', () => {
  let rig: JournalRig;
  let clock: TestClock;
  let leases: Lease[];
  /** Windows that are known to have ended. */
  let gone: Set<string>;

  beforeEach(() => {
    rig = new JournalRig();
    clock = new TestClock();
    leases = [];
    gone = new Set();
  });

  afterEach(() => {
    for (const lease of leases) lease.dispose();
    rig.close();
  });

  const journalOf = (id: string, own = clock): Promise<Journal> =>
    rig.open(own, { window: { id, isGone: (other) => gone.has(other) } });

  const leaseOf = async (id: string, own = clock): Promise<Lease> => {
    const journal = await journalOf(id, own);
    const table = new LeaseTable(journal.database);
    const lease = new Lease({ table, window: journal.window, clock: own, log: silent });
    leases.push(lease);
    return lease;
  };

  it('is held by one window at a time, as soon as it is wanted', async () => {
    const [one, two] = [await leaseOf('one'), await leaseOf('two')];
    assert.equal(one.held, false);
    one.want();
    two.want();
    await clock.advance(0);
    assert.deepEqual([one.held, two.held], [true, false]);
    await clock.advance(600_000);
    assert.deepEqual([one.held, two.held], [true, false]);
  });

  it('passes on when the holder no longer wants it for any purpose', async () => {
    const [one, two] = [await leaseOf('one'), await leaseOf('two')];
    const [first, second] = [one.want(), one.want()];
    await clock.advance(0);
    two.want();
    first.dispose();
    await clock.advance(60_000);
    assert.equal(one.held, true);
    second.dispose();
    assert.equal(one.held, false);
    await clock.advance(RENEW_MS);
    assert.equal(two.held, true);
  });

  it('passes on at the next check when the holder’s process has ended', async () => {
    const [one, two] = [await leaseOf('one'), await leaseOf('two')];
    one.want();
    await clock.advance(0);
    two.want();
    gone.add('one');
    await clock.advance(RENEW_MS);
    assert.equal(two.held, true);
  });

  it('passes on after missed renewals, and the old holder notices when it goes on', async () => {
    const frozen = new TestClock();
    const [one, two] = [await leaseOf('one', frozen), await leaseOf('two')];
    one.want();
    await frozen.advance(0);
    two.want();
    await clock.advance(RENEW_MS * (MISSED_RENEWALS - 1));
    assert.equal(two.held, false);
    await clock.advance(RENEW_MS);
    assert.equal(two.held, true);

    const told: boolean[] = [];
    one.onDidChange((held) => told.push(held));
    await frozen.advance(RENEW_MS);
    assert.deepEqual([one.held, told], [false, [false]]);
    await frozen.advance(RENEW_MS);
    assert.equal(one.held, false, 'and does not take it back from a living holder');
  });

  it('stays where it is when clocks jump', async () => {
    const jumping = new TestClock();
    const [one, two] = [await leaseOf('one'), await leaseOf('two', jumping)];
    one.want();
    two.want();
    const real = jumping.now.bind(jumping);
    for (const jump of [86_400_000, -86_400_000, 0]) {
      jumping.now = () => real() + jump;
      for (let n = 0; n < 10; n += 1) {
        await clock.advance(RENEW_MS);
        await jumping.advance(RENEW_MS);
      }
      assert.deepEqual([one.held, two.held], [true, false]);
    }
  });

  it('is given up by a holder that cannot write, and taken again when it can', async () => {
    const journal = await journalOf('one');
    const table = new LeaseTable(journal.database);
    const lease = new Lease({ table, window: journal.window, clock, log: silent });
    leases.push(lease);
    lease.want();
    await clock.advance(0);
    const renew = table.renew.bind(table);
    table.renew = () => Promise.reject(new Error('disk full'));
    await clock.advance(RENEW_MS * (MISSED_RENEWALS - 1));
    assert.equal(lease.held, true);
    table.take = () => Promise.reject(new Error('disk full'));
    await clock.advance(RENEW_MS);
    assert.equal(lease.held, false);
    Reflect.deleteProperty(table, 'take');
    table.renew = renew;
    await clock.advance(RENEW_MS);
    assert.equal(lease.held, true);
  });

  it('goes to exactly one of many windows that want it at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, (_, n) => leaseOf(`w${n}`)));
    for (let round = 0; round < 8; round += 1) {
      for (const lease of all) lease.want();
      await clock.advance(RENEW_MS);
      const holders = all.filter((lease) => lease.held);
      assert.equal(holders.length, 1);
      holders[0]?.dispose();
    }
    await clock.advance(RENEW_MS);
    assert.deepEqual(clock.sleeping, [], 'nobody looks for what nobody wants');
  });
});

describe('The identity of a window', () => {
  it('shows whether its process has ended', () => {
    const window = processWindow();
    const [host, pid] = JSON.parse(window.id) as [string, number];
    assert.equal(window.isGone(window.id), false);
    assert.equal(window.isGone(JSON.stringify([host, process.ppid, 'x'])), false);
    assert.equal(window.isGone(JSON.stringify([host, 2 ** 22 + 1, 'x'])), true);
    assert.equal(window.isGone(JSON.stringify([host, pid, 'before'])), true);
    assert.equal(window.isGone(JSON.stringify(['other machine', 2 ** 22 + 1, 'x'])), false);
    for (const text of ['', 'x', '{}', '[1]', 'null']) assert.equal(window.isGone(text), false, text);
  });

  it('says nothing of windows whose processes cannot be seen from here', () => {
    const running = new Map([
      [process.pid, '100'],
      [77, '700'],
    ]);
    const table = (place: string) => ({
      place,
      isRunning: (pid: number) => running.has(pid),
      startOf: (pid: number) => running.get(pid) ?? null,
    });
    const here = processWindow(table('studio/m1/boot1/ns1'));
    const gone = (place: string, pid: number, started: string | null) =>
      here.isGone(JSON.stringify([place, pid, 'x', started]));
    assert.equal(gone('studio/m1/boot1/ns1', 78, '700'), true, 'ended');
    assert.equal(gone('studio/m1/boot1/ns1', 77, '700'), false, 'runs');
    assert.equal(gone('studio/m1/boot1/ns1', 77, '650'), true, 'its number was given out again');
    assert.equal(gone('studio/m1/boot1/ns1', 77, null), false, 'perhaps it is this one');
    assert.equal(gone('studio/m1/boot0/ns1', 77, '700'), true, 'before the machine was started again');
    assert.equal(gone('studio/m1/boot1/ns2', 78, '700'), false, 'in another container');
    assert.equal(gone('render/m2/boot1/ns1', 78, '700'), false, 'on another machine');
    assert.equal(gone('studio', 78, null), false, 'of an earlier version');
  });
});
