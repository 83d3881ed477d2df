import type { JobId } from '../../../core/ids.ts';

/** Which output of which job. */
export interface OutputPlace {
  readonly job: JobId;
  /** From 0. */
  readonly index: number;
}

/** The id by which the gallery page knows an output: `<job>/<index>`. */
export function outputId({ job, index }: OutputPlace): string {
  return `${job}/${index}`;
}

/** The output that an id names; null when it is none of ours. */
export function outputPlace(id: string): OutputPlace | null {
  const [, job, index] = /^([\w-]+)\/(\d{1,4})$/.exec(id) ?? [];
  return job === undefined ? null : { job, index: Number(index) };
}
