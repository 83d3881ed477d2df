import type { JobRecord } from '../core/job.ts';
import type { JobOutput } from '../core/output.ts';

/** What a row of the Jobs view stands for. */
export type JobNode =
  | { readonly kind: 'job'; readonly id: string }
  | { readonly kind: 'output'; readonly job: JobRecord; readonly output: JobOutput }
  | { readonly kind: 'more' }
  /** Says that the filter hides all jobs; the view's welcome would say that there are none. */
  | { readonly kind: 'noMatch' };

export function jobNodeId(node: JobNode): string {
  switch (node.kind) {
    case 'job':
      return `job/${node.id}`;
    case 'output':
      return `output/${node.job.id}/${node.output.index}`;
    case 'more':
    case 'noMatch':
      return node.kind;
  }
}
