import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { MementoInTurn } from '../../../../src/features/shared/mementoInTurn.ts';

/** As the editor's: a write is confirmed with all that was remembered when it began. */
class EditorMemento {
  #all: Record<string, unknown> = {};

  keys(): readonly string[] {
    return Object.keys(this.#all).filter((key) => this.#all[key] !== undefined);
  }

  get<T>(key: string): T | undefined;
  get<T>(key: string, otherwise: T): T;
  get(key: string, otherwise?: unknown): unknown {
    return this.#all[key] ?? otherwise;
  }

  async update(key: string, value: unknown): Promise<void> {
    this.#all[key] = value;
    const sent = { ...this.#all };
    await turn();
    if (value === 'refused') throw new Error('The storage is full.');
    this.#all = sent;
  }

  setKeysForSync(): void {
    assert.fail();
  }
}

describe('What the extension remembers', () => {
  let memento: MementoInTurn;
  beforeEach(() => {
    memento = new MementoInTurn(new EditorMemento());
  });

  it('is not lost when it changes while something else is written', async () => {
    const first = memento.update('draft', 'a mill');
    // The write has begun.
    await Promise.resolve();
    await Promise.resolve();
    const others = [memento.update('prompts', 1), memento.update('draft', 'a mill in a window')];
    await first;
    assert.equal(memento.get('draft'), 'a mill in a window');
    await Promise.all(others);
    assert.equal(memento.get('draft'), 'a mill in a window');
    assert.equal(memento.get('prompts'), 1);
  });

  it('is there at once, and gone at once', async () => {
    const written = memento.update('draft', 'a mill');
    assert.equal(memento.get('draft'), 'a mill');
    assert.deepEqual(memento.keys(), ['draft']);
    const removed = memento.update('draft', undefined);
    assert.equal(memento.get('draft', 'none'), 'none');
    assert.deepEqual(memento.keys(), []);
    await Promise.all([written, removed]);
    assert.equal(memento.get('draft', 'none'), 'none');
  });

  it('is written on after a write that failed', async () => {
    const refused = memento.update('draft', 'refused');
    const next = memento.update('prompts', 1);
    await assert.rejects(refused, /full/);
    await next;
    assert.equal(memento.get('prompts'), 1);
  });
});
