import type { JobRecord } from '../../core/job.ts';
import type { JobOutput } from '../../core/output.ts';
import type { Journal } from '../../jobs/store/journal.ts';
import type { Cursor } from '../../jobs/store/journalQuery.ts';
import { mediaTypeOf } from './contentKind.ts';
import type { OutputFilter } from './galleryMessages.ts';

/** An output with its job. */
export interface OutputRecord {
  readonly job: JobRecord;
  readonly output: JobOutput;
}

export interface OutputPage {
  readonly records: readonly OutputRecord[];
  /** False when the history has no further matches. */
  readonly hasMore: boolean;
}

/** Jobs read from the journal at once; a filter by kind may have to read many. */
const JOBS_PER_READ = 200;

/** The outputs in the history that match a filter, newest job first, read page by page. */
export class OutputQuery {
  readonly #journal: Pick<Journal, 'page' | 'get'>;
  readonly #filter: OutputFilter;
  #before: Cursor | null = null;
  #ended = false;

  constructor(journal: Pick<Journal, 'page' | 'get'>, filter: OutputFilter) {
    this.#journal = journal;
    this.#filter = filter;
  }

  /** At least `count` further outputs (all outputs of the last job are included), or the rest. Errors: Problem storage. */
  async next(count: number): Promise<OutputPage> {
    const records: OutputRecord[] = [];
    while (!this.#ended && records.length < count) {
      for (const job of await this.#nextJobs()) records.push(...matchingOutputs(job, this.#filter));
    }
    return { records, hasMore: !this.#ended };
  }

  /** The outputs of one job that match; the journal searches for the filter's text. */
  async matchesOf(job: JobRecord): Promise<readonly OutputRecord[]> {
    const { text, account, job: only } = this.#filter;
    if (only !== null && only !== job.id) return [];
    if (account !== null && account !== job.account) return [];
    const outputs = matchingOutputs(job, this.#filter);
    if (outputs.length === 0 || text.trim() === '') return outputs;
    const { jobs } = await this.#journal.page({ limit: 20, text });
    return jobs.some(({ id }) => id === job.id) ? outputs : [];
  }

  async #nextJobs(): Promise<readonly JobRecord[]> {
    const { text, account, job } = this.#filter;
    if (job !== null) {
      this.#ended = true;
      const only = await this.#journal.get(job);
      return only ? [only] : [];
    }
    const page = await this.#journal.page({
      limit: JOBS_PER_READ,
      before: this.#before,
      ...(account === null ? {} : { account }),
      ...(text.trim() === '' ? {} : { text }),
    });
    this.#before = page.next;
    this.#ended = page.next === null;
    return page.jobs;
  }
}

function matchingOutputs(job: JobRecord, { kind }: OutputFilter): readonly OutputRecord[] {
  return job.outputs
    .filter((output) => kind === null || mediaTypeOf(output) === kind)
    .map((output) => ({ job, output }));
}
