import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../../src/core/clock.ts';
import { SavedJobKinds } from '../../../../src/jobs/store/savedJobKinds.ts';

describe('what can be run on a platform that does not list it', () => {
  let folder: string;
  let path: string;
  let now = 1000;
  const clock = { ...systemClock, now: () => now };
  const open = () => new SavedJobKinds(path, clock);
  const labels = async () => (await open().list('a')).map(({ label }) => label);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backlot-kinds-'));
    path = join(folder, 'storage', 'kinds.json');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is kept with a label and inputs to start from, for one account', async () => {
    const kinds = open();
    await kinds.keep({ account: 'a', kind: 'lens/x', label: 'Explain', inputs: { topic: 'tides' } });
    await kinds.keep({ account: 'b', kind: 'lens/y', label: 'Other' });
    const [kept] = await open().list('a');
    assert.deepEqual(kept, {
      account: 'a',
      kind: 'lens/x',
      label: 'Explain',
      inputs: { topic: 'tides' },
      kept: true,
      usedAt: null,
    });
  });

  it('stands with what was run last on top', async () => {
    const kinds = open();
    await kinds.keep({ account: 'a', kind: 'lens/x', label: 'X' });
    await kinds.keep({ account: 'a', kind: 'lens/y', label: 'Y' });
    now = 2000;
    await kinds.used({ account: 'a', kind: 'lens/y', label: 'not taken over' });
    assert.deepEqual(await labels(), ['Y', 'X']);
  });

  it('remembers the last ten that were run and not kept', async () => {
    const kinds = open();
    await kinds.keep({ account: 'a', kind: 'lens/kept', label: 'kept' });
    for (let run = 1; run <= 12; run += 1) {
      now += 1;
      await kinds.used({ account: 'a', kind: `workflow/${run}`, label: String(run) });
    }
    assert.deepEqual(await labels(), ['12', '11', '10', '9', '8', '7', '6', '5', '4', '3', 'kept']);
  });

  it('is kept for good when it was only remembered, and forgotten on request', async () => {
    const kinds = open();
    await kinds.used({ account: 'a', kind: 'lens/x', label: 'x' });
    await kinds.keep({ account: 'a', kind: 'lens/x', label: 'Mine' });
    assert.deepEqual(
      (await kinds.list('a')).map(({ kept, label }) => [kept, label]),
      [[true, 'Mine']],
    );
    await kinds.forget('a', 'lens/x');
    assert.deepEqual(await kinds.list('a'), []);
  });

  it('is added to by two windows at once, and neither takes away what the other added', async () => {
    const [one, other] = [open(), open()];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? one : other).keep({ account: 'a', kind: `lens/${index}`, label: String(index) }),
      ),
    );
    assert.equal((await open().list('a')).length, 20);
  });

  it('counts as nothing when the file is damaged, and the readable rows of a half damaged one stay', async () => {
    await open().keep({ account: 'a', kind: 'lens/x', label: 'X' });
    const whole = JSON.parse(await readFile(path, 'utf8')) as { kinds: unknown[] };
    await writeFile(path, JSON.stringify({ ...whole, kinds: [...whole.kinds, { account: 1 }, 'x'] }));
    assert.deepEqual(await labels(), ['X']);
    await writeFile(path, '{"version":1,"kinds":[');
    assert.deepEqual(await labels(), []);
  });

  it('tells whose account has changed', async () => {
    const kinds = open();
    const told: string[] = [];
    kinds.onDidChange((account) => told.push(account));
    await kinds.keep({ account: 'a', kind: 'lens/x', label: 'X' });
    assert.deepEqual(told, ['a']);
  });
});
