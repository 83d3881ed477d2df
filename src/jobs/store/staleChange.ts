import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import { Problem } from '../../core/problem.ts';

/** A change was refused because the job is not in the state any more that the change was made for. */
export class StaleChange extends Problem {
  /** The job as it is. */
  readonly current: JobRecord;

  constructor(current: JobRecord) {
    super({
      kind: 'conflict',
      code: 'internal',
      args: { text: `job ${current.id} is ${current.state}` },
      account: current.account,
      provider: current.provider,
    });
    this.current = current;
  }
}

export function jobNotFound(id: JobId): Problem {
  return new Problem({ kind: 'notFound', code: 'target.notFound', args: { id } });
}
