import type { JobForm } from '../../../core/job.ts';
import type { JobsAbility } from '../../../core/provider.ts';
import type { Session } from '../../../core/session.ts';

/** Forms that are asked for at the same time: a platform counts requests. */
const AT_A_TIME = 4;
/** More kinds than any platform has today. */
const MOST_FORMS = 200;

export interface ReadForms {
  readonly forms: readonly JobForm[];
  /** How many cannot be read. */
  readonly unread: number;
  /** How many are not read, because there are too many. */
  readonly left: number;
}

/**
 * The forms of these kinds, in their order, a few at a time. One that cannot be read is counted, and does not take the
 * others away. Errors: Problem, when none can be read, or when it is canceled.
 */
export async function readForms(
  jobs: Pick<JobsAbility, 'form'>,
  session: Session,
  kinds: readonly string[],
  signal: AbortSignal,
): Promise<ReadForms> {
  const wanted = kinds.slice(0, MOST_FORMS);
  const forms: (JobForm | null)[] = wanted.map(() => null);
  const failures: unknown[] = [];
  const waiting = [...wanted.entries()].values();
  const readOn = async () => {
    for (const [at, kind] of waiting) {
      try {
        forms[at] = await jobs.form(session, kind, signal);
      } catch (error) {
        signal.throwIfAborted();
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, readOn));
  if (wanted.length > 0 && failures.length === wanted.length) throw failures[0];
  const read = forms.filter((form) => form !== null);
  return { forms: read, unread: failures.length, left: kinds.length - wanted.length };
}
