import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { OpenWorkFlag } from '../../../src/jobs/store/openWork.ts';
import { seeded, seedOfRun } from '../seeded.ts';
import { Child } from '../../unit/jobs/support/childProcess.ts';
import { JournalRig } from '../../unit/jobs/support/journalRig.ts';

const ROUNDS = 15;
const WINDOWS = 2;
const SEED = seedOfRun();

describe('Windows that are killed while they write', () => {
  it(`lose nothing that was reported as written, at ${ROUNDS * WINDOWS} random moments (BACKLOT_SEED=${SEED})`, async function () {
    this.timeout(120_000);
    const random = seeded(SEED);
    const rig = new JournalRig();
    /** The last state that was promised; null once the removal was. */
    const promised = new Map<string, string | null>();
    const underWay = new Set<string>();

    const runAndKill = async (lifeMs: number): Promise<void> => {
      const child = new Child('journalWriter.child.ts', rig.folder);
      await child.says('open');
      await delay(lifeMs);
      await child.kill();
      for (const line of child.lines.slice(1)) {
        const [what, id = '', state = 'stored'] = line.split(' ');
        promised.set(id, what === 'remove' ? null : state);
      }
      const last = child.lines.at(-1)?.split(' ')[1];
      if (last !== undefined) underWay.add(last);
    };

    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        await Promise.all(Array.from({ length: WINDOWS }, () => runAndKill(random() * 80)));
      }
      const order = ['stored', 'sending', 'queued', 'running', 'succeeded'];
      const journal = await rig.open();
      for (const [id, state] of promised) {
        const found = await journal.get(id);
        if (state === null) assert.equal(found, undefined, `${id} is back`);
        // What was under way at the kill may be there or not; nothing may be behind the promise.
        else if (!found) assert.ok(underWay.has(id), `${id}, promised as ${state}, is lost`);
        else assert.ok(order.indexOf(found.state) >= order.indexOf(state), `${id} is only ${found.state}`);
      }
      const work = (await journal.open()).length + (await journal.notifications.pending()).length;
      assert.equal(new OpenWorkFlag(rig.folder).read().openWork, work > 0);
      journal.close();
      const db = new DatabaseSync(rig.file('journal.db'));
      assert.deepEqual({ ...db.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
      db.close();
      // Under load windows write more slowly than they are killed; some writes there must be.
      assert.ok(promised.size >= 3, `only ${promised.size} jobs were written`);
    } finally {
      rig.close();
    }
  });
});
