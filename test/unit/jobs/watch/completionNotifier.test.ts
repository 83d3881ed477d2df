import assert from 'node:assert/strict';
import { never, type PaidRig } from '../support/paidRig.ts';
import { WindowsRig } from './windowsRig.ts';

describe('CompletionNotifier in several windows', () => {
  let windows: WindowsRig;
  let paid: PaidRig;

  beforeEach(async () => {
    windows = await WindowsRig.open();
    ({ paid } = windows);
  });

  afterEach(() => windows.close());

  it('notifies once of a job that ended while no window was open', async () => {
    const one = await windows.open('one');
    const job = await one.submission.submit(paid.request, never());
    await one.journal.change(job.id, { state: 'succeeded' });
    one.kill();
    assert.deepEqual(windows.allTold(), []);
    await windows.open('two');
    await windows.open('three');
    await windows.until(() => windows.allTold().length > 0);
    await windows.pass(60_000);
    assert.deepEqual(windows.allTold(), ['two succeeded']);
    windows.closeAll();
    await windows.open('four');
    await windows.pass(10_000);
    assert.deepEqual(windows.allTold(), []);
  });

  it('notifies in another window of what a killed one was about to show', async () => {
    let begun = 0;
    const dying = await windows.open('dying', () => {
      begun += 1;
      return new Promise(() => undefined);
    });
    const job = await dying.submission.submit(paid.request, never());
    dying.watcher.watch(job.id);
    await windows.until(() => dying.lease.held);
    const next = await windows.open('next');
    windows.finish();
    await windows.until(() => begun === 1);
    await windows.pass(60_000);
    assert.deepEqual([begun, windows.allTold()], [1, []], 'a living window is trusted to show it');
    dying.kill();
    await windows.until(() => next.told.length === 1);
    await windows.pass(60_000);
    assert.deepEqual(windows.allTold(), ['next succeeded']);
  });

  it('does not notify of an outcome that the submitting caller shows', async () => {
    const one = await windows.open('one');
    paid.server.submitWeather.push({ status: 402 });
    assert.equal((await one.submission.submit(paid.request, never())).state, 'refused');
    await windows.pass(30_000);
    assert.deepEqual(windows.allTold(), []);
  });

  it('notifies of the outcome of a submit that the user did not wait for', async () => {
    const one = await windows.open('one');
    const abort = new AbortController();
    paid.server.submitWeather.push('loseAnswer', { status: 402 }, { status: 402 });
    const submitted = one.submission.submit(paid.request, abort.signal);
    await paid.clock.untilSleeping((ms) => ms === 1000);
    abort.abort();
    assert.equal((await submitted).state, 'sending');
    await windows.until(() => one.told.length === 1);
    assert.deepEqual(windows.allTold(), ['one unknown']);
  });
});
