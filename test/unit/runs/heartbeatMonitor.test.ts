import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HeartbeatMonitor } from '../../../src/runs/tail/heartbeatMonitor.ts';

const START = Date.UTC(2026, 0, 1);
const STATED_MS = 15_000;

/** A monitor that has heard a comment every so many milliseconds, and the time of the last one. */
function measured(
  everyMs: number,
  signs: number,
): { readonly monitor: HeartbeatMonitor; readonly last: number } {
  const monitor = new HeartbeatMonitor(STATED_MS, START);
  monitor.begin(START);
  for (let sign = 1; sign <= signs; sign += 1) monitor.beat(START + sign * everyMs, 1);
  return { monitor, last: START + signs * everyMs };
}

describe('HeartbeatMonitor', () => {
  it('uses the stated interval until it has measured one', () => {
    const monitor = new HeartbeatMonitor(STATED_MS, START);
    assert.equal(monitor.isSilent(START + 2.5 * STATED_MS), false);
    assert.equal(monitor.isSilent(START + 2.5 * STATED_MS + 1), true);
  });

  it('tolerates one missing heartbeat at any interval, and not two', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4_000, max: 48_000 }),
        fc.integer({ min: 3, max: 40 }),
        (every, signs) => {
          const { monitor, last } = measured(every, signs);
          assert.equal(monitor.isSilent(last + 2.4 * every), false);
          assert.equal(monitor.isSilent(last + 2.6 * every), true);
        },
      ),
    );
  });

  it('limits the silence to the range from 10 s to 120 s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 0, max: 20 }), (every, signs) => {
        const { limitMs } = measured(every, signs).monitor;
        assert.ok(limitMs >= 10_000 && limitMs <= 120_000, `${limitMs}`);
      }),
    );
  });

  it('ignores the sleep of the computer and restarts the wait when the clock is set back', () => {
    const { monitor, last } = measured(15_000, 4);
    const before = monitor.limitMs;
    monitor.beat(last + 8 * 3_600_000, 1);
    assert.equal(monitor.limitMs, before);
    assert.equal(monitor.isSilent(last), false);
    assert.equal(monitor.isSilent(last + before), false);
    assert.equal(monitor.isSilent(last + before + 1), true);
  });
});
