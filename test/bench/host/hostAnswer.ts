import { writeFileSync } from 'node:fs';

/** Environment variables by which a measurement in an extension host gets its input and gives its result, as JSON. */
export const HOST_INPUT = 'BACKLOT_BENCH_INPUT';
export const HOST_RESULT = 'BACKLOT_BENCH_RESULT';

/** What an extension host runs as its tests: a measurement whose result goes to the file that the starter reads. */
export function hostAnswer(measure: (input: unknown) => Promise<object>): () => Promise<void> {
  return async () => {
    const file = process.env[HOST_RESULT];
    if (!file) throw new Error(`${HOST_RESULT} is not set`);
    const input: unknown = JSON.parse(process.env[HOST_INPUT] ?? '{}');
    writeFileSync(file, JSON.stringify(await measure(input)));
  };
}
