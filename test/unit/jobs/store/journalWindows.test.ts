import assert from 'node:assert/strict';
import type { JobRecord } from '../../../../src/core/job.ts';
import { Problem } from '../../../../src/core/problem.ts';
import { StaleChange } from '../../../../src/jobs/store/jobRecord.ts';
import type { Removal } from '../../../../src/jobs/store/journalChangeFeed.ts';
import { OpenWorkFlag } from '../../../../src/jobs/store/openWork.ts';
import { TestClock } from '../../../support/testClock.ts';
import { Child } from '../support/childProcess.ts';
import { JournalRig, newJob } from '../support/journalRig.ts';

const named = (change: JobRecord | Removal) =>
  'removed' in change ? `removed ${change.removed}` : `${change.id} ${change.state}`;

describe('Two windows on one journal', () => {
  let rig: JournalRig;

  beforeEach(() => void (rig = new JournalRig()));
  afterEach(() => rig.close());

  it('read each other’s jobs at once', async () => {
    const [one, two] = [await rig.open(), await rig.open()];
    const job = await one.add(newJob());
    assert.deepEqual(await two.get(job.id), job);
    await two.change(job.id, { state: 'sending' });
    assert.equal((await one.get(job.id))?.state, 'sending');
  });

  it('get events for each other’s changes, and one for each of their own', async () => {
    const [one, two] = [await rig.open(), await rig.open()];
    const heard: string[] = [];
    one.changes.onDidChange((change) => heard.push(named(change)));

    const mine = await one.add(newJob());
    const theirs = await two.add(newJob());
    const gone = await two.add(newJob());
    await two.change(gone.id, { state: 'refused' });
    await two.removals.remove(gone.id);
    await one.change(mine.id, { state: 'sending' });
    assert.deepEqual(heard, [`${mine.id} stored`, `${mine.id} sending`]);

    heard.length = 0;
    assert.equal(await one.changes.readExternal(), true);
    assert.deepEqual(heard.sort(), [`${theirs.id} stored`, `removed ${gone.id}`].sort());
    assert.equal(await one.changes.readExternal(), false);
    assert.equal(heard.length, 2);
  });

  it('get events for external changes while they follow', async () => {
    const clock = new TestClock();
    const [one, two] = [await rig.open(clock), await rig.open(clock)];
    const heard: string[] = [];
    one.changes.onDidChange((change) => heard.push(named(change)));
    const following = one.changes.follow(2000);

    const job = await two.add(newJob());
    await clock.advance(2000);
    assert.deepEqual(heard, [`${job.id} stored`]);

    following.dispose();
    await two.change(job.id, { state: 'sending' });
    await clock.advance(10_000);
    assert.equal(heard.length, 1);
    assert.deepEqual(clock.sleeping, []);
  });

  it('keep the flag of open work set while the other one has some', async () => {
    const [one, two] = [await rig.open(), await rig.open()];
    const flag = new OpenWorkFlag(rig.folder);
    const [mine, theirs] = await Promise.all([one.add(newJob()), two.add(newJob())]);
    await one.change(mine.id, { state: 'canceled' });
    assert.equal(flag.read().openWork, true);
    await two.change(theirs.id, { state: 'canceled' });
    assert.equal(flag.read().openWork, true, 'nobody was told of the ends');
    for (const { id } of [mine, theirs]) await one.notifications.claim(id);
    for (const told of await one.notifications.pending()) await one.notifications.markNotified(told);
    assert.equal(flag.read().openWork, false);
  });

  it('claim the sending of a request of unknown outcome for one of them', async () => {
    const identity = (id: string) => ({ window: { id, isGone: () => false } });
    const two = [
      await rig.open(undefined, identity('one')),
      await rig.open(undefined, identity('two')),
    ] as const;
    const job = await two[0].add(newJob({ sentAs: { key: 'k', routing: 'r' } }));
    await two[0].change(job.id, { state: 'unknown' });
    const claims = await Promise.allSettled(
      [...two, ...two].map((journal) => journal.claimRepeat(job.id, null)),
    );
    assert.equal(claims.filter(({ status }) => status === 'fulfilled').length, 1);
    const { state, sentAs } = (await two[1].get(job.id)) ?? assert.fail();
    assert.deepEqual([state, sentAs], ['sending', { key: 'k', routing: 'r' }]);
    assert.equal(new OpenWorkFlag(rig.folder).read().openWork, true);
  });

  it('claim nothing that the budget refuses, or that has an id at the platform', async () => {
    const journal = await rig.open();
    const job = await journal.add(newJob());
    await journal.change(job.id, { state: 'unknown' });
    const full = new Problem({ kind: 'blocked', code: 'budget.exceeded' });
    const refuse = () => {
      throw full;
    };
    await assert.rejects(journal.claimRepeat(job.id, null, refuse), full);
    assert.equal((await journal.get(job.id))?.state, 'unknown');
    await journal.change(job.id, { remoteId: 'r-1' });
    await assert.rejects(journal.claimRepeat(job.id, null), StaleChange);
  });

  it('lose nothing when both write much at the same time', async () => {
    const [one, two] = [await rig.open(), await rig.open()];
    const child = new Child('journalWriter.child.ts', rig.folder);
    await child.says('open');
    const ids = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => (await (n % 2 ? one : two).add(newJob())).id),
    );
    await child.kill();
    for (const id of ids) assert.equal((await one.get(id))?.state, 'stored');
  });
});
