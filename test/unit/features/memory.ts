import type { Memory } from '../../../src/features/jobs/view/jobArrangement.ts';

/** The editor's memento, as far as it is used: values under names. */
export class TestMemory implements Memory {
  readonly values = new Map<string, unknown>();

  get(key: string): unknown {
    return this.values.get(key);
  }

  async update(key: string, value: unknown): Promise<void> {
    this.values.set(key, structuredClone(value));
  }
}
