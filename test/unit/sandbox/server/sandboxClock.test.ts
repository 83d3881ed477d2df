import assert from 'node:assert/strict';
import { SandboxClock } from '../../../../src/sandbox/sandboxClock.ts';

describe('SandboxClock', () => {
  const never = new AbortController().signal;

  function clockAt(start: number) {
    let real = 5000;
    const clock = new SandboxClock({ startAt: start, realNow: () => real });
    return { clock, pass: (ms: number) => void (real += ms) };
  }

  it('runs with real time', () => {
    const { clock, pass } = clockAt(100);
    pass(50);
    assert.equal(clock.now(), 150);
  });

  it('jumps, stops, resumes and runs faster', () => {
    const { clock, pass } = clockAt(0);
    clock.advance(1000);
    assert.equal(clock.now(), 1000);
    clock.setRate(0);
    pass(500);
    assert.equal(clock.now(), 1000);
    clock.setRate(1);
    pass(10);
    assert.equal(clock.now(), 1010);
    clock.setRate(60);
    pass(10);
    assert.equal(clock.now(), 1610);
    assert.throws(() => clock.setRate(-1), RangeError);
  });

  it('wakes sleepers when a jump makes them due, not before', async () => {
    const { clock } = clockAt(0);
    clock.setRate(0);
    let awake = 0;
    const first = clock.sleep(100, never).then(() => (awake += 1));
    const second = clock.sleep(200, never).then(() => (awake += 1));
    clock.advance(150);
    await first;
    assert.equal(awake, 1);
    clock.advance(50);
    await second;
    assert.equal(awake, 2);
  });

  it('rejects a sleep that is aborted', async () => {
    const { clock } = clockAt(0);
    clock.setRate(0);
    const stop = new AbortController();
    const sleep = clock.sleep(100, stop.signal);
    stop.abort(new Error('enough'));
    await assert.rejects(sleep, /enough/);
  });
});
