import { createHash } from 'node:crypto';
import type { JobProject } from '../../core/job.ts';

/** The folder or workspace that a window has open: its address, and what the editor calls it. */
export interface OpenProject {
  readonly uri: string;
  readonly name: string;
}

/**
 * A project as the journal knows it. Its id is a salted fingerprint of the address: the same in every window, and nobody
 * learns a path from it. A folder that is moved is another project from then on.
 */
export function notedProject({ uri, name }: OpenProject, salt: string): JobProject {
  return { id: createHash('sha256').update(`${salt} project ${uri}`).digest('hex'), name };
}
