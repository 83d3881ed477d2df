import assert from 'node:assert/strict';
import { UnsentFlag } from '../../../../src/features/studio/unsentFlag.ts';

/** The memory that all windows share. */
class Memory {
  isUp: unknown;
  readonly writes: unknown[] = [];
  onWrite: () => void = () => undefined;

  get(): never {
    return this.isUp as never;
  }

  async update(_: string, value: unknown): Promise<void> {
    this.isUp = value;
    this.writes.push(value);
    this.onWrite();
  }
}

describe('The flag of documents that wait to be sent', () => {
  let memory: Memory;
  let unsent: number;
  const flag = () => new UnsentFlag({ memento: memory, hasUnsent: async () => unsent > 0 });

  beforeEach(() => {
    memory = new Memory();
    unsent = 0;
  });

  it('is up while one waits, and down after it', async () => {
    const one = flag();
    unsent = 1;
    await one.raise();
    assert.equal(memory.isUp, true);
    unsent = 0;
    await one.lower();
    assert.equal(memory.isUp, undefined);
  });

  it('stays up for a document of another window', async () => {
    unsent = 2;
    await flag().raise();
    unsent = 1;
    await flag().lower();
    assert.equal(memory.isUp, true);
  });

  it('goes up again for a document that another window stores while it is lowered', async () => {
    await flag().raise();
    memory.onWrite = () => {
      memory.onWrite = () => undefined;
      unsent = 1;
    };
    await flag().lower();
    assert.deepEqual(memory.writes, [true, undefined, true]);
  });

  it('is written only when it changes, in the order of the changes', async () => {
    const one = flag();
    await Promise.all([one.lower(), one.raise(), one.raise(), one.lower(), one.lower()]);
    assert.deepEqual(memory.writes, [true, undefined]);
  });

  it('goes on after a memory that cannot be written', async () => {
    const one = flag();
    memory.onWrite = () => {
      throw new Error('full');
    };
    await one.raise();
    memory.onWrite = () => undefined;
    memory.isUp = undefined;
    await one.raise();
    assert.equal(memory.isUp, true);
  });
});
