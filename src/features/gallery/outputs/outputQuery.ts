import type { JobRecord } from '../../../core/job.ts';
import type { JobOutput } from '../../../core/output.ts';
import type { Journal } from '../../../jobs/store/journal.ts';
import type { Cursor } from '../../../jobs/store/journalQuery.ts';
import type { OutputFilter } from '../galleryMessages.ts';
import { mediaChoice } from '../mediaChoice.ts';

/** One output with the job that made it. */
export interface FoundOutput {
  readonly job: JobRecord;
  readonly output: JobOutput;
}

export interface OutputPage {
  readonly found: readonly FoundOutput[];
  /** False when the history has no more of them. */
  readonly more: boolean;
}

/** Jobs read from the disk at once; a filter by kind may have to look at many. */
const JOBS_AT_ONCE = 200;

/** The outputs of the history that a filter lets through, newest job first, read piece by piece. */
export class OutputQuery {
  readonly #journal: Pick<Journal, 'page' | 'get'>;
  readonly #filter: OutputFilter;
  #before: Cursor | null = null;
  #ended = false;

  constructor(journal: Pick<Journal, 'page' | 'get'>, filter: OutputFilter) {
    this.#journal = journal;
    this.#filter = filter;
  }

  /** At least `wanted` further outputs (the last job's are not cut), or what is left. Errors: Problem storage. */
  async next(wanted: number): Promise<OutputPage> {
    const found: FoundOutput[] = [];
    while (!this.#ended && found.length < wanted) {
      for (const job of await this.#jobs()) found.push(...matchingOutputs(job, this.#filter));
    }
    return { found, more: !this.#ended };
  }

  /** The outputs of one job that belong to the query; the words of the filter are looked for in the journal. */
  async outputsOf(job: JobRecord): Promise<readonly FoundOutput[]> {
    const { text, account, job: only } = this.#filter;
    if (only !== null && only !== job.id) return [];
    if (account !== null && account !== job.account) return [];
    const outputs = matchingOutputs(job, this.#filter);
    if (outputs.length === 0 || text.trim() === '') return outputs;
    const { jobs } = await this.#journal.page({ limit: 20, text });
    return jobs.some(({ id }) => id === job.id) ? outputs : [];
  }

  async #jobs(): Promise<readonly JobRecord[]> {
    const { text, account, job } = this.#filter;
    if (job !== null) {
      this.#ended = true;
      const only = await this.#journal.get(job);
      return only ? [only] : [];
    }
    const page = await this.#journal.page({
      limit: JOBS_AT_ONCE,
      before: this.#before,
      ...(account === null ? {} : { account }),
      ...(text.trim() === '' ? {} : { text }),
    });
    this.#before = page.next;
    this.#ended = page.next === null;
    return page.jobs;
  }
}

function matchingOutputs(job: JobRecord, { kind }: OutputFilter): readonly FoundOutput[] {
  return job.outputs
    .filter((output) => kind === null || mediaChoice(output) === kind)
    .map((output) => ({ job, output }));
}
