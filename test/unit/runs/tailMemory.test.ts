import assert from 'node:assert/strict';
import { TailMemory } from '../../../src/features/runs/tailMemory.ts';
import { OPEN_TAILS } from '../../../src/features/runs/openTails.ts';

/** The memory of a workspace, as the editor keeps it: what goes in comes out as JSON. */
class Memento {
  text: string | undefined;
  failing = false;

  keys(): readonly string[] {
    return this.text === undefined ? [] : [OPEN_TAILS];
  }

  get(key: string): unknown {
    return key === OPEN_TAILS && this.text !== undefined ? JSON.parse(this.text) : undefined;
  }

  async update(_: string, value: unknown): Promise<void> {
    if (this.failing) throw new Error('the disk is full');
    this.text = value === undefined ? undefined : JSON.stringify(value);
  }
}

const RUN = { id: 'run-1', kind: 'workflow/w1' };
const OTHER = { id: 'run-2', kind: null };

describe('TailMemory', () => {
  let memento: Memento;
  let memory: TailMemory;
  beforeEach(() => {
    memento = new Memento();
    memory = new TailMemory(memento);
  });

  /** After a reload of the window. */
  const later = () => new TailMemory(memento);

  it('returns each run once with its title and last id', () => {
    memory.name('run-1', 'Autumn campaign');
    memory.put({ account: 'acc1', run: RUN, lastId: null });
    memory.put({ account: 'acc1', run: OTHER, lastId: '3' });
    memory.put({ account: 'acc1', run: RUN, lastId: '41' });
    assert.deepEqual(later().all(), [
      { account: 'acc1', run: OTHER, lastId: '3', title: 'run-2' },
      { account: 'acc1', run: RUN, lastId: '41', title: 'Autumn campaign' },
    ]);
  });

  it('distinguishes the runs of two accounts', () => {
    memory.put({ account: 'acc1', run: RUN, lastId: '1' });
    memory.put({ account: 'acc2', run: RUN, lastId: '2' });
    memory.remove('acc1', 'run-1');
    assert.deepEqual(
      later()
        .all()
        .map(({ account, lastId }) => [account, lastId]),
      [['acc2', '2']],
    );
  });

  it('is empty when the last tail is over', () => {
    memory.put({ account: 'acc1', run: RUN, lastId: '1' });
    memory.remove('acc1', 'run-1');
    assert.equal(memento.text, undefined);
  });

  it('ignores a stored value of another shape', () => {
    for (const text of ['7', '{}', '[{"account":1}]', '[null]', '"tails"']) {
      memento.text = text;
      assert.deepEqual(memory.all(), [], text);
      memory.put({ account: 'acc1', run: RUN, lastId: '1' });
      assert.equal(memory.all().length, 1, text);
    }
  });

  it('does not stop a tail when writing fails', async () => {
    memento.failing = true;
    memory.put({ account: 'acc1', run: RUN, lastId: '1' });
    await new Promise((next) => setImmediate(next));
    assert.deepEqual(memory.all(), []);
  });
});
