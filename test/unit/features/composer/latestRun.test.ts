import assert from 'node:assert/strict';
import { LatestRun } from '../../../../src/features/composer/latestRun.ts';

describe('LatestRun', () => {
  it('runs once more after wishes that came while it ran, however many, and then sees the latest', async () => {
    let now = 0;
    const seen: number[] = [];
    const latest: boolean[] = [];
    let go = () => undefined as void;
    const run = new LatestRun(async (isLatest) => {
      seen.push(now);
      if (seen.length === 1) await new Promise<void>((resolve) => (go = resolve));
      latest.push(isLatest());
    });
    now = 1;
    run.soon();
    run.soon();
    await new Promise((resolve) => setImmediate(resolve));
    for (now of [2, 3, 4]) run.soon();
    go();
    await run.done();
    assert.deepEqual(seen, [1, 4]);
    assert.deepEqual(latest, [false, true]);
  });
});
