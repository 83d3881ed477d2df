import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { systemClock } from '../../../../src/core/clock.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { SavedJobKinds } from '../../../../src/jobs/store/savedJobKinds.ts';
import { JournalRig, problemOf } from '../support/journalRig.ts';

describe('Saved kinds of jobs', () => {
  let rig: JournalRig;
  let journal: Journal;
  let kinds: SavedJobKinds;
  let now = 1000;
  const clock = { ...systemClock, now: () => now };

  /** The saved kinds in a further window. */
  const window = async () => {
    const other = await rig.open(clock);
    return new SavedJobKinds({ database: async () => other.database, folder: rig.folder, clock });
  };
  const labels = async (from = kinds) => (await from.list('a')).map(({ label }) => label);

  beforeEach(async () => {
    rig = new JournalRig();
    now = 1000;
    journal = await rig.open(clock);
    kinds = new SavedJobKinds({ database: async () => journal.database, folder: rig.folder, clock });
  });
  afterEach(() => rig.close());

  it('are stored with a label and inputs to start from, per account', async () => {
    await kinds.save({ account: 'a', kind: 'preset/x', label: 'Explain', inputs: { topic: 'tides' } });
    await kinds.save({ account: 'b', kind: 'preset/y', label: 'Other' });
    const saved = {
      ...{ account: 'a', kind: 'preset/x', label: 'Explain', inputs: { topic: 'tides' } },
      ...{ saved: true, usedAt: null },
    };
    assert.deepEqual(await (await window()).list('a'), [saved]);
    await kinds.save({ account: 'a', kind: 'preset/x', label: 'Renamed' });
    assert.deepEqual(await kinds.list('a'), [{ ...saved, label: 'Renamed' }]);
  });

  it('are listed with the one that was run last on top', async () => {
    await kinds.save({ account: 'a', kind: 'preset/x', label: 'X' });
    await kinds.save({ account: 'a', kind: 'preset/y', label: 'Y' });
    now = 2000;
    await kinds.noteRun({ account: 'a', kind: 'preset/y', label: 'another label' });
    assert.deepEqual(await labels(), ['Y', 'X']);
  });

  it('include the last ten that were run and not saved', async () => {
    await kinds.save({ account: 'a', kind: 'preset/saved', label: 'saved' });
    for (let run = 1; run <= 12; run += 1) {
      now += 1;
      await kinds.noteRun({ account: 'a', kind: `flow/${run}`, label: String(run) });
    }
    assert.deepEqual(await labels(), ['12', '11', '10', '9', '8', '7', '6', '5', '4', '3', 'saved']);
  });

  it('can be saved after a run, and removed', async () => {
    await kinds.noteRun({ account: 'a', kind: 'preset/x', label: 'x' });
    await kinds.save({ account: 'a', kind: 'preset/x', label: 'Mine' });
    assert.deepEqual(
      (await kinds.list('a')).map(({ saved, label }) => [saved, label]),
      [[true, 'Mine']],
    );
    await kinds.remove('a', 'preset/x');
    assert.deepEqual(await kinds.list('a'), []);
  });

  it('fire an event with the account that changed', async () => {
    const changed: string[] = [];
    kinds.onDidChange((account) => changed.push(account));
    await kinds.save({ account: 'a', kind: 'preset/x', label: 'X' });
    await kinds.remove('a', 'preset/x');
    assert.deepEqual(changed, ['a', 'a']);
  });

  it('are all there after two windows added at once', async () => {
    const [one, two] = [await window(), await window()];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? one : two).save({ account: 'a', kind: `preset/${n}`, label: String(n) }),
      ),
    );
    assert.equal((await labels()).length, 20);
  });

  it('stay as they are when the disk is full', async () => {
    await kinds.save({ account: 'a', kind: 'preset/x', label: 'X' });
    journal.database.run('PRAGMA max_page_count = 1');
    const big = { text: 'x'.repeat(500_000) };
    const full = { kind: 'storage', code: 'storage.full' };
    await assert.rejects(kinds.save({ account: 'a', kind: 'preset/x', label: 'Changed', inputs: big }), full);
    await assert.rejects(kinds.save({ account: 'a', kind: 'preset/y', label: 'Y', inputs: big }), full);
    assert.deepEqual(await labels(), ['X']);
  });

  it('leave out a row that cannot be read, which stays', async () => {
    await kinds.save({ account: 'a', kind: 'preset/x', label: 'X' });
    await kinds.save({ account: 'a', kind: 'preset/y', label: 'Y' });
    journal.database.run(`UPDATE saved_kinds SET inputs = '{' WHERE kind = 'preset/x'`);
    await kinds.save({ account: 'a', kind: 'preset/z', label: 'Z' });
    assert.deepEqual(await labels(), ['Y', 'Z']);
    const db = new DatabaseSync(rig.file('journal.db'));
    assert.equal(
      db.prepare('SELECT inputs FROM saved_kinds WHERE kind = ?').get('preset/x')?.['inputs'],
      '{',
    );
    db.close();
  });

  it('are read from the new journal after everything was deleted', async () => {
    let open = journal;
    const switching = new SavedJobKinds({ database: async () => open.database, folder: rig.folder, clock });
    await switching.save({ account: 'a', kind: 'preset/x', label: 'X' });
    journal.close();
    await assert.rejects(switching.list('a'), { kind: 'storage' });
    for (const name of readdirSync(rig.folder)) rmSync(rig.file(name));
    open = await rig.open(clock);
    assert.deepEqual(await labels(switching), []);
  });

  describe('of the file of earlier versions', () => {
    const X = { account: 'a', kind: 'lens/x', label: 'X', inputs: { n: 1 }, kept: true, usedAt: 5 };
    const { kept: saved, ...rest } = X;
    const imported = { ...rest, saved };
    const write = (text: string) => writeFileSync(rig.file('kinds.json'), text);
    const aside = () => readdirSync(rig.folder).filter((name) => name.startsWith('kinds-aside-'));

    it('are imported once, by one of several windows, and the file is removed', async () => {
      write(JSON.stringify({ version: 1, kinds: [X] }));
      const windows = await Promise.all([window(), window(), window()]);
      assert.deepEqual(await Promise.all(windows.map((one) => one.list('a'))), [
        [imported],
        [imported],
        [imported],
      ]);
      assert.equal(existsSync(rig.file('kinds.json')), false);
      await kinds.remove('a', 'lens/x');
      write(JSON.stringify({ version: 1, kinds: [X] }));
      assert.deepEqual(await labels(await window()), [], 'what was removed does not come back');
    });

    it('do not replace what is in the journal already', async () => {
      await kinds.save({ account: 'a', kind: 'lens/x', label: 'Newer' });
      write(JSON.stringify({ version: 1, kinds: [X, { ...X, kind: 'lens/y', label: 'Y' }] }));
      assert.deepEqual((await labels(await window())).sort(), ['Newer', 'Y']);
    });

    for (const [name, text] of [
      ['broken JSON', '{"version":1,"kinds":['],
      ['an empty text', ''],
      ['another version', '{"version":2,"kinds":{}}'],
    ] as const) {
      it(`move the file aside as it is and say so once when it holds ${name}`, async () => {
        write(text);
        const problem = await problemOf(kinds.list('a'));
        const [file = ''] = aside();
        assert.deepEqual(problem.details.args, { reason: 'corrupt', file });
        assert.equal(readFileSync(rig.file(file), 'utf8'), text);
        await kinds.save({ account: 'a', kind: 'preset/x', label: 'X' });
        assert.deepEqual(await labels(), ['X']);
        assert.deepEqual(await labels(await window()), ['X']);
      });
    }

    it('are imported as far as they can be read, and the file is moved aside', async () => {
      const text = JSON.stringify({ version: 1, kinds: [X, { account: 1 }, 'x'] });
      write(text);
      await kinds.save({ account: 'a', kind: 'preset/y', label: 'Y' });
      assert.equal((await problemOf(kinds.list('a'))).details.args?.['reason'], 'corrupt');
      assert.deepEqual(await labels(), ['X', 'Y']);
      assert.equal(readFileSync(rig.file(aside()[0] ?? ''), 'utf8'), text);
    });

    it('are refused while the file cannot be read, and imported once it can', async () => {
      // A folder in its place cannot be read, whoever runs the test.
      mkdirSync(rig.file('kinds.json'));
      const unreadable = { kind: 'storage', code: 'storage.unavailable' };
      await assert.rejects(kinds.list('a'), unreadable);
      await assert.rejects(kinds.save({ account: 'a', kind: 'preset/y', label: 'Y' }), unreadable);
      await assert.rejects(kinds.remove('a', 'lens/x'), unreadable);
      rmSync(rig.file('kinds.json'), { recursive: true });
      write(JSON.stringify({ version: 1, kinds: [X] }));
      assert.deepEqual(await labels(), ['X']);
    });

    it('stay in the file when the disk is too full to import them', async () => {
      const text = JSON.stringify({ version: 1, kinds: [{ ...X, inputs: { n: 'x'.repeat(500_000) } }] });
      write(text);
      journal.database.run('PRAGMA max_page_count = 1');
      await assert.rejects(kinds.list('a'), { kind: 'storage', code: 'storage.full' });
      assert.equal(readFileSync(rig.file('kinds.json'), 'utf8'), text);
      journal.database.run('PRAGMA max_page_count = 100000');
      assert.deepEqual(await labels(), ['X']);
    });
  });
});
