import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AccountFile } from '../../../src/accounts/accountFile.ts';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import { LockTimeout, withFileLock } from '../../../src/accounts/fileLock.ts';
import type { ProcessTable } from '../../../src/accounts/processMark.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { TestClock } from '../../support/testClock.ts';
import { patiently, problemOf, row, temporaryFolder } from './fixture.ts';

describe('the lock on the account rows', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let lock: string;

  beforeEach(async () => {
    folder = await temporaryFolder();
    lock = join(folder.path, 'accounts.json.lock');
  });
  afterEach(() => folder.remove());

  it('lets one in at a time', async () => {
    let inside = 0;
    const work = async () => {
      inside += 1;
      assert.equal(inside, 1);
      await readdir(folder.path);
      assert.equal(inside, 1);
      inside -= 1;
    };
    const options = { clock: systemClock, patienceMs: 60_000, staleMs: 60_000 };
    await Promise.all(Array.from({ length: 10 }, () => withFileLock(lock, options, work)));
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('is given back when the work fails', async () => {
    const options = { clock: systemClock, patienceMs: 1000, staleMs: 1000 };
    await assert.rejects(
      withFileLock(lock, options, async () => {
        throw new Error('broken');
      }),
      /broken/,
    );
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('is not waited for longer than asked', async () => {
    const clock = new TestClock();
    await writeFile(lock, `${process.pid} somebody`);
    const waiting = withFileLock(lock, { clock, patienceMs: 300, staleMs: 60_000 }, async () => 'in');
    await assert.rejects(patiently(clock, waiting), LockTimeout);
    assert.equal(await readFile(lock, 'utf8'), `${process.pid} somebody`);
  });

  for (const [name, holder] of [
    ['that never moves', `${process.pid} frozen`],
    ['that was killed before it could sign', ''],
  ] as const) {
    it(`is taken from a holder ${name}, after ten seconds`, async () => {
      const clock = new TestClock();
      const start = clock.now();
      await writeFile(lock, holder);
      const store = new AccountStore(folder.path, { clock });
      await patiently(clock, store.add(row({ label: 'in' })));
      assert.ok(clock.now() - start >= 10_000);
      assert.deepEqual(await readdir(folder.path), ['accounts.json']);
    });
  }

  describe('on a disk that several machines use', () => {
    /** Processes as one machine sees them: those that run, and when each began. */
    const table = (place: string, running: Readonly<Record<number, string | null>>): ProcessTable => ({
      place,
      isRunning: (pid) => pid in running,
      startOf: (pid) => running[pid] ?? null,
    });
    const here = table('studio/m1/boot1/ns1', { [process.pid]: '100', 77: '700' });
    const held = (place: string, pid: number, started: string | null) =>
      writeFile(lock, `${JSON.stringify([place, pid, started, 'x'])}\n000000`);
    /** How long it takes to get the lock, in milliseconds of the clock. */
    const wait = async (processes: ProcessTable = here): Promise<number> => {
      const clock = new TestClock();
      const start = clock.now();
      const options = { clock, patienceMs: 6_000, staleMs: 1_000, processes };
      await patiently(
        clock,
        withFileLock(lock, options, async () => undefined),
      );
      assert.deepEqual(await readdir(folder.path), []);
      return clock.now() - start;
    };

    const cases: readonly (readonly [string, () => Promise<void>, 'at once' | 'when it stands still'])[] = [
      ['whose process has ended here', () => held(here.place, 78, '700'), 'at once'],
      ['whose number was given out again', () => held(here.place, 77, '650'), 'at once'],
      ['of an earlier boot', () => held('studio/m1/boot0/ns1', 77, '700'), 'at once'],
      ['whose process runs here', () => held(here.place, 77, '700'), 'when it stands still'],
      ['of another machine', () => held('render/m2/boot9/ns1', 78, '5'), 'when it stands still'],
      ['of a machine of the same name', () => held('studio/m3/boot9/ns1', 78, '5'), 'when it stands still'],
      ['of a machine without an id', () => held('studio//boot9/ns1', 78, '5'), 'when it stands still'],
      ['of another container', () => held('studio/m1/boot1/ns2', 78, '5'), 'when it stands still'],
      ['of an earlier version', () => writeFile(lock, '78 x'), 'when it stands still'],
    ];
    for (const [name, hold, when] of cases) {
      it(`is taken from a holder ${name} ${when}`, async () => {
        await hold();
        const took = await wait();
        assert.ok(when === 'at once' ? took < 100 : took >= 1_000 && took < 1_200, `${took} ms`);
      });
    }

    it('is left to a holder elsewhere that gives signs of life, however long its work takes', async () => {
      const clock = new TestClock();
      const elsewhere = table('render/m2/boot9/ns1', { [process.pid]: '5' });
      const options = { clock, patienceMs: 120_000, staleMs: 10_000 };
      let finish = (): void => undefined;
      const order: string[] = [];
      const first = withFileLock(lock, { ...options, processes: elsewhere }, async (mine) => {
        await new Promise<void>((resolve) => (finish = resolve));
        order.push(`first, ${String(await mine.isOurs())}`);
      });
      await clock.untilSleeping();
      const second = withFileLock(
        lock,
        { ...options, processes: here },
        async () => void order.push('second'),
      );
      for (let waited = 0; waited < 60_000; waited += 500) {
        // The sign of life was written: the holder waits for the next one.
        await clock.untilSleeping((ms) => ms >= 500);
        await clock.advance(500);
      }
      assert.deepEqual(order, []);
      finish();
      await patiently(clock, Promise.all([first, second]));
      assert.deepEqual(order, ['first, true', 'second']);
      assert.deepEqual(await readdir(folder.path), []);
    });

    it('can be had although whoever was about to take it from a dead holder was killed on another machine', async () => {
      const holder = JSON.stringify([here.place, 78, '1', 'x']);
      await writeFile(lock, `${holder}\n000000`);
      const name = createHash('sha256').update(holder).digest('hex').slice(0, 16);
      await writeFile(`${lock}.${name}`, `${JSON.stringify(['render/m2/boot9/ns1', 78, '1', 'y'])}\n000000`);
      const took = await wait();
      assert.ok(took >= 1_000 && took < 1_200, `${took} ms`);
    });
  });

  it('lets nobody write who has lost it', async () => {
    const file = new AccountFile(folder.path, systemClock);
    await file.update(() => [row({ label: 'before' })]);
    const before = await readFile(file.path, 'utf8');
    const late = file.update((rows) => {
      writeFileSync(lock, `${process.pid} quicker`);
      return [...rows, row({ label: 'late' })];
    });
    assert.equal((await problemOf(late, 'storage.unavailable')).details.args?.['reason'], 'locked');
    assert.equal(await readFile(file.path, 'utf8'), before);
    assert.deepEqual(await readdir(folder.path), ['accounts.json', 'accounts.json.lock']);
    assert.equal(await readFile(lock, 'utf8'), `${process.pid} quicker`);
  });
});
