import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import type { Account } from '../../../src/core/account.ts';
import { next, problemOf, row, temporaryFolder } from './fixture.ts';

describe('account rows', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const open: AccountStore[] = [];

  function window(): AccountStore {
    const store = new AccountStore(folder.path);
    open.push(store);
    return store;
  }

  async function labels(store = window()): Promise<readonly string[]> {
    return (await store.list()).map((account) => account.label);
  }

  beforeEach(async () => (folder = await temporaryFolder()));
  afterEach(async () => {
    for (const store of open.splice(0)) store.dispose();
    await folder.remove();
  });

  it('touch nothing before they are used', async () => {
    window();
    assert.deepEqual(await readdir(folder.path), []);
    assert.deepEqual(await window().list(), []);
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('are there again after a restart, in the order in which they were added', async () => {
    const work = row({ label: 'work', routing: { org: 'o1' }, credentials: ['key'] });
    const home = row({ label: 'home', sandbox: true });
    const store = window();
    await store.add(work);
    await store.add(home);
    assert.deepEqual(await window().list(), [work, home]);
    assert.deepEqual(await window().get(home.id), home);
    assert.equal(await window().get('nobody'), undefined);
  });

  it('can be read by their owner only', async function () {
    if (process.platform === 'win32') return;
    await window().add(row());
    assert.equal((await stat(join(folder.path, 'accounts.json'))).mode & 0o077, 0);
  });

  it('leave no lock and no temporary file behind', async () => {
    await window().add(row());
    assert.deepEqual(await readdir(folder.path), ['accounts.json']);
  });

  it('change and go; id and platform stay whatever the change says', async () => {
    const store = window();
    const account = row({ label: 'work' });
    await store.add(account);
    const changed = await store.change(account.id, (old) => ({
      ...old,
      label: 'job',
      id: 'other',
      provider: 'other',
    }));
    assert.deepEqual(changed, { ...account, label: 'job' });
    await store.remove(account.id);
    assert.deepEqual(await window().list(), []);
    await store.remove(account.id);
    await problemOf(
      store.change(account.id, (old) => old),
      'target.notFound',
    );
  });

  it('have a label that no other account of the platform has, in whatever case', async () => {
    const store = window();
    await store.add(row({ label: 'Work' }));
    const other = row({ label: 'home' });
    await store.add(other);
    await store.add(row({ label: 'work', provider: 'elsewhere' }));
    await problemOf(store.add(row({ label: 'WORK' })), 'request.conflict');
    await problemOf(
      store.change(other.id, (old) => ({ ...old, label: 'wOrK' })),
      'request.conflict',
    );
    assert.equal((await store.change(other.id, (old) => ({ ...old, label: 'HOME' }))).label, 'HOME');
  });

  it('keep what a later build added to a row without a new version', async () => {
    const account = row();
    const text = JSON.stringify({ version: 1, accounts: [{ ...account, color: 'red' }] });
    await writeFile(join(folder.path, 'accounts.json'), text);
    await window().change(account.id, (old) => ({ ...old, label: 'new' }));
    assert.match(await readFile(join(folder.path, 'accounts.json'), 'utf8'), /"color": "red"/);
  });

  describe('in two windows', () => {
    it('show what the other window wrote, without an event', async () => {
      const [one, two] = [window(), window()];
      await one.list();
      await two.add(row({ label: 'from two' }));
      assert.deepEqual(await labels(one), ['from two']);
    });

    it('tell the other window of each change', async () => {
      const [one, two] = [window(), window()];
      await one.add(row({ label: 'first' }));
      const told = next(two.onDidChange);
      await two.list();
      await one.add(row({ label: 'second' }));
      await told;
      assert.deepEqual(await labels(two), ['first', 'second']);
    });

    it('tell their own window too', async () => {
      const store = window();
      const told = next(store.onDidChange);
      await store.add(row());
      await told;
    });

    it('survive writes at the same time', async () => {
      const [one, two] = [window(), window()];
      const names = Array.from({ length: 20 }, (_, index) => `row ${index}`);
      await Promise.all(names.map((label, index) => (index % 2 ? one : two).add(row({ label }))));
      assert.deepEqual([...(await labels())].sort(), [...names].sort());
    });

    it('take a label once when both want it at the same time', async () => {
      const results = await Promise.allSettled(
        [window(), window()].map((store) => store.add(row({ label: 'work' }))),
      );
      assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected']);
      assert.deepEqual(await labels(), ['work']);
    });

    it('survive two processes that write 50 rows each', async function () {
      this.timeout(60_000);
      const codes = await Promise.all(
        ['a', 'b'].map(async (name) => {
          const writer = child(name, 50);
          await once(writer, 'exit');
          return writer.exitCode;
        }),
      );
      assert.deepEqual(codes, [0, 0]);
      const wanted = ['a', 'b'].flatMap((name) =>
        Array.from({ length: 50 }, (_, index) => `${name} ${index}`),
      );
      assert.deepEqual([...(await labels())].sort(), wanted.sort());
      assert.deepEqual(await readdir(folder.path), ['accounts.json']);
    });
  });

  describe('after a kill', () => {
    it('hold every row that was in, and can be written again at once', async function () {
      this.timeout(60_000);
      for (let round = 0; round < 4; round += 1) {
        const writer = child(`round${round}`, 1000);
        const done: string[] = [];
        const lines = createInterface({ input: writer.stdout });
        lines.on('line', (line) => {
          done.push(line);
          if (done.length === 1 + round * 2) setImmediate(() => writer.kill('SIGKILL'));
        });
        await Promise.all([once(writer, 'exit'), once(lines, 'close')]);
        await window().add(row({ label: `after ${round}` }));
        const all = await labels();
        for (const label of [...done, `after ${round}`]) assert.ok(all.includes(label), `${label} is lost`);
      }
      assert.deepEqual(await readdir(folder.path), ['accounts.json']);
    });

    it('pass over the lock of a process that is dead', async () => {
      const dead = child('nobody', 0);
      await once(dead, 'exit');
      await writeFile(join(folder.path, 'accounts.json.lock'), `${dead.pid} 1f0c`);
      await Promise.all(
        [window(), window(), window()].map((store, index) => store.add(row({ label: `${index}` }))),
      );
      assert.deepEqual([...(await labels())].sort(), ['0', '1', '2']);
    });

    it('pass over a half-written temporary file, and clear it away', async () => {
      await window().add(row({ label: 'work' }));
      await writeFile(join(folder.path, 'accounts.json.77-1f0c.tmp'), '{"version":1,"acc');
      assert.deepEqual(await labels(), ['work']);
      await window().add(row({ label: 'home' }));
      assert.deepEqual(await readdir(folder.path), ['accounts.json']);
    });
  });

  describe('in a file that cannot be used', () => {
    const damaged: Readonly<Record<string, string>> = {
      'no JSON': '{"version":1,"accounts":[{',
      empty: '',
      'another shape': '{"version":1,"accounts":[{"id":7}]}',
      'an older version that never was': '{"version":0,"accounts":[]}',
      'two rows with one id': JSON.stringify({ version: 1, accounts: [row({ id: 'a' }), row({ id: 'a' })] }),
    };
    for (const [name, text] of Object.entries(damaged)) {
      it(`are kept aside and said: ${name}`, async () => {
        await writeFile(join(folder.path, 'accounts.json'), text);
        const store = window();
        const problem = await problemOf(store.list(), 'storage.unavailable');
        assert.equal(problem.details.args?.['reason'], 'corrupt');
        const [kept] = await store.kept();
        assert.ok(kept);
        assert.equal(problem.details.args?.['kept'], kept);
        assert.equal(await readFile(join(folder.path, kept), 'utf8'), text);
        assert.deepEqual(await store.list(), []);
        await store.add(row({ label: 'anew' }));
        assert.deepEqual(await labels(), ['anew']);
        assert.deepEqual(await store.kept(), [kept]);
      });
    }

    it('are kept aside when a write finds them first, and the write is not done', async () => {
      await writeFile(join(folder.path, 'accounts.json'), 'torn');
      await problemOf(window().add(row()), 'storage.unavailable');
      assert.deepEqual(await labels(), []);
      assert.equal((await window().kept()).length, 1);
    });

    it('are kept aside once when two windows find them together', async () => {
      await writeFile(join(folder.path, 'accounts.json'), 'torn');
      await Promise.allSettled([window(), window()].map((store) => store.list()));
      assert.equal((await window().kept()).length, 1);
    });

    it('stay untouched when a later version wrote them, until the user begins anew', async () => {
      const text = JSON.stringify({ version: 2, people: [] });
      await writeFile(join(folder.path, 'accounts.json'), text);
      const store = window();
      for (const attempt of [
        () => store.list(),
        () => store.add(row()),
        () => store.remove('a'),
        () => store.list(),
      ]) {
        const problem = await problemOf(attempt(), 'storage.unavailable');
        assert.equal(problem.details.args?.['reason'], 'newer');
        assert.equal(await readFile(join(folder.path, 'accounts.json'), 'utf8'), text);
      }
      const kept = await store.startAnew();
      assert.ok(kept);
      assert.equal(await readFile(join(folder.path, kept), 'utf8'), text);
      assert.deepEqual(await store.list(), []);
    });

    it('are said to be unavailable when the folder cannot be read, and are back when it can', async function () {
      if (process.platform === 'win32' || process.getuid?.() === 0) {
        // The owner of the machine may read everything: a folder in the file's place fails for everybody.
        const blocked = new AccountStore(join(folder.path, 'file'));
        await writeFile(join(folder.path, 'file'), '');
        assert.equal((await problemOf(blocked.list(), 'storage.unavailable')).details.args?.['reason'], 'io');
        return;
      }
      await window().add(row({ label: 'work' }));
      await chmod(folder.path, 0o000);
      const store = window();
      await problemOf(store.list(), 'storage.unavailable');
      await chmod(folder.path, 0o700);
      assert.deepEqual(await labels(store), ['work']);
    });
  });

  it('are gone with everything that was kept aside, once erased', async () => {
    const store = window();
    await writeFile(join(folder.path, 'accounts.json'), 'torn');
    await problemOf(store.list(), 'storage.unavailable');
    await store.add(row());
    await store.erase();
    assert.deepEqual(await readdir(folder.path), []);
    assert.deepEqual(await store.list(), []);
  });

  it('are what a plain list would hold, whatever is done in whichever window', async function () {
    this.timeout(60_000);
    const step = fc.record({
      window: fc.integer({ min: 0, max: 1 }),
      verb: fc.constantFrom('add', 'rename', 'remove'),
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      label: fc.constantFrom('x', 'X', 'y', 'é', '雪'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const own = await temporaryFolder();
        const windows = [new AccountStore(own.path), new AccountStore(own.path)];
        let model: readonly Account[] = [];
        for (const { window: index, verb, id, label } of steps) {
          const store = windows[index];
          assert.ok(store);
          const others = model.filter((account) => account.id !== id);
          const exists = others.length < model.length;
          const isFree = others.every((account) => account.label.toLowerCase() !== label.toLowerCase());
          const before = model;
          if (verb === 'add') {
            const account = row({ id, label });
            if (!exists && isFree) model = [...model, account];
            await (model === before ? assert.rejects(store.add(account)) : store.add(account));
          } else if (verb === 'rename') {
            if (exists && isFree)
              model = model.map((account) => (account.id === id ? { ...account, label } : account));
            const renamed = store.change(id, (account) => ({ ...account, label }));
            await (model === before ? assert.rejects(renamed) : renamed);
          } else {
            model = others;
            await store.remove(id);
          }
          for (const each of windows) assert.deepEqual(await each.list(), model);
        }
        for (const each of windows) each.dispose();
        await own.remove();
      }),
      { numRuns: 40 },
    );
  });

  function child(name: string, count: number) {
    const script = join(import.meta.dirname, 'writerChild.ts');
    return spawn(process.execPath, [script, folder.path, name, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }
});
