import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { JobOutput } from '../../core/output.ts';
import type { ListedJob } from '../../jobs/store/rows.ts';
import type { OutputList } from '../../jobs/store/sorting/outputList.ts';
import type { OutputMarks, ListedOutput } from '../../jobs/store/sorting/outputRows.ts';
import type { OutputOrder, OutputResults } from '../../jobs/store/sorting/outputResults.ts';
import type { OutputSearch } from '../../jobs/store/sorting/searchStatement.ts';

/** An output with its job. */
export interface OutputRecord extends ShownOutput {
  readonly job: JobRecord;
}

/** An output with what lists show of its job. */
export interface ShownOutput {
  readonly job: ListedJob;
  readonly output: JobOutput;
  /** What the user said of it; left out: to be read. */
  readonly marks?: OutputMarks;
}

export interface OutputPage {
  readonly records: readonly ShownOutput[];
  /** False when the history has no further matches. */
  readonly hasMore: boolean;
}

/** The outputs in the history that a search finds, in its order, read page by page. Errors: Problem storage. */
export class OutputQuery {
  readonly #list: OutputList;
  readonly #search: OutputSearch;
  readonly #order: OutputOrder;
  /** What is wrong with the search, localized: then it finds nothing. */
  readonly mistakes: readonly string[];
  #results: OutputResults | undefined;

  constructor(
    list: OutputList,
    search: OutputSearch,
    { order, mistakes }: { readonly order: OutputOrder; readonly mistakes: readonly string[] },
  ) {
    this.#list = list;
    this.#search = search;
    this.#order = order;
    this.mistakes = mistakes;
  }

  /** At most `count` further outputs. */
  async next(count: number): Promise<OutputPage> {
    const { outputs, hasMore } = await this.nextPlaces(count);
    return { records: await recordsOf(this.#list, outputs), hasMore };
  }

  /** As `next`, without the jobs. */
  async nextPlaces(
    count: number,
  ): Promise<{ readonly outputs: readonly ListedOutput[]; readonly hasMore: boolean }> {
    if (this.mistakes.length > 0) return { outputs: [], hasMore: false };
    this.#results ??= await this.#list.search(this.#search, this.#order);
    return this.#results.next(count);
  }

  /** Which outputs of these jobs match. */
  async matchesOf(jobs: readonly JobId[]): Promise<readonly ListedOutput[]> {
    return this.mistakes.length > 0 ? [] : this.#list.matching(this.#search, jobs);
  }
}

/** Outputs of the list with their jobs, in the same order; without those of jobs that cannot be read. */
export async function recordsOf(
  list: OutputList,
  outputs: readonly ListedOutput[],
): Promise<readonly ShownOutput[]> {
  const jobs = await list.jobs([...new Set(outputs.map(({ job }) => job))]);
  return outputs.flatMap(({ job: id, index, marks }) => {
    const job = jobs.get(id);
    const output = job?.outputs.find((one) => one.index === index);
    return job && output ? [{ job, output, marks }] : [];
  });
}
