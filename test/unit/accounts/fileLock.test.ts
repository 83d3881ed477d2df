import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AccountFile } from '../../../src/accounts/accountFile.ts';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import { LockTimeout, withFileLock } from '../../../src/accounts/fileLock.ts';
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
