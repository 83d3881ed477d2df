import assert from 'node:assert/strict';
import type { JobRecord } from '../../../../src/core/job.ts';
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
    await two.remove(gone.id);
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
