import assert from 'node:assert/strict';
import { killTest } from '../kill.ts';
import { seedOfRun } from '../seeded.ts';

const KILLS = 40;
const SEED = seedOfRun();

describe('Windows that are killed while they buy', () => {
  it(`lose no job and buy nothing twice, at ${KILLS} random moments (BACKLOT_SEED=${SEED})`, async function () {
    this.timeout(120_000);
    const report = await killTest({ seed: SEED, kills: KILLS, windows: 3 });
    assert.deepEqual(report.faults, []);
    assert.equal(report.kills, KILLS);
    // Otherwise the run has shown nothing.
    assert.ok(report.charged >= KILLS, `only ${report.charged} purchases in ${report.agreed}`);
  });

  it(`lose nothing that is in the journal, and buy nothing twice, while it is damaged, forgotten and replaced (BACKLOT_SEED=${SEED})`, async function () {
    this.timeout(240_000);
    const report = await killTest({ seed: SEED, kills: KILLS, windows: 3, disturbed: true });
    assert.deepEqual(report.faults, []);
    assert.equal(report.kills, KILLS);
    assert.ok(report.journals >= 2, `only ${report.journals} journals`);
    assert.ok(report.charged >= KILLS / 2, `only ${report.charged} purchases in ${report.agreed}`);
  });
});
