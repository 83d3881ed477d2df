import { createHash } from 'node:crypto';
import { Problem } from '../../src/core/problem.ts';
import type { InputStore } from '../../src/core/storedInput.ts';

/** Keeps what requests send in memory. */
export function memoryInputs(): InputStore & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    put: async (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      kept.set(hash, bytes);
      const type = { kind: 'unknown', mimeType: 'application/octet-stream', extension: 'bin' } as const;
      return { hash, ...type, byteSize: bytes.byteLength };
    },
    read: async ({ $input, name = '' }) => {
      const bytes = kept.get($input);
      if (bytes) return bytes;
      throw new Problem({ kind: 'notFound', code: 'input.missing', args: { name }, mayHaveActed: false });
    },
  };
}
