import assert from 'node:assert/strict';
import { TestClock } from '../../../support/testClock.ts';
import { JournalRig, newJob } from '../support/journalRig.ts';

describe('The notification of a job’s end', () => {
  let rig: JournalRig;

  beforeEach(() => void (rig = new JournalRig()));
  afterEach(() => rig.close());

  it('is claimed by one window at a time, and again only when that window has ended or is silent', async () => {
    const gone = new Set<string>();
    const clock = new TestClock();
    const window = (id: string) => ({ window: { id, isGone: (other: string) => gone.has(other) } });
    const [one, two] = [await rig.open(clock, window('one')), await rig.open(clock, window('two'))];
    const { id } = await one.add(newJob());
    await one.change(id, { state: 'succeeded' });
    assert.equal((await one.notifications.claim(id))?.id, id);
    assert.deepEqual([await one.notifications.claim(id), await two.notifications.claim(id)], [null, null]);
    gone.add('one');
    assert.equal((await two.notifications.claim(id))?.id, id, 'the first was killed before it showed it');
    gone.clear();
    assert.equal(await one.notifications.claim(id), null);
    await clock.advance(5 * 60_000);
    const claimed = await one.notifications.claim(id);
    assert.ok(claimed, 'the second never said that it showed it');
    await two.notifications.markNotified(claimed);
    assert.equal((await one.notifications.pending()).length, 1, 'the claim was lost');
    await one.notifications.markNotified(claimed);
    assert.deepEqual(await two.notifications.pending(), []);
    gone.add('one');
    assert.equal(await two.notifications.claim(id), null, 'it was shown already');
  });

  it('covers a later state of a job that was reached while an earlier one was being shown', async () => {
    const one = await rig.open();
    const { id } = await one.add(newJob());
    await one.change(id, { state: 'unknown' });
    const unknown = await one.notifications.claim(id);
    assert.ok(unknown);
    await one.change(id, { state: 'succeeded' });
    await one.notifications.markNotified(unknown);
    assert.equal((await one.notifications.claim(id))?.state, 'succeeded');
  });
});
