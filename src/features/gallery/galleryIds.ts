import type { JobId } from '../../core/ids.ts';

/** The view type of the gallery's panel; the editor restores the panel by it after a reload. */
export const GALLERY_VIEW_TYPE = 'backlot.gallery';

/** The MIME type of dragged outputs: a JSON array of output ids. The gallery page sets the same type. */
export const OUTPUT_MIME = 'application/vnd.backlot.output';

/** Identifies one output of one job. */
export interface OutputRef {
  readonly job: JobId;
  /** From 0. */
  readonly index: number;
}

/** The id of an output in the gallery page and in drags: `<job>/<index>`. */
export function outputId({ job, index }: OutputRef): string {
  return `${job}/${index}`;
}

/** Null when the text is not an output id. */
export function parseOutputId(id: string): OutputRef | null {
  const [, job, index] = /^([\w-]+)\/(\d{1,4})$/.exec(id) ?? [];
  return job === undefined ? null : { job, index: Number(index) };
}
