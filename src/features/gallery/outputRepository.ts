import type { Accounts } from '../../accounts/accounts.ts';
import type { JobId, ProviderId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { CachedContent } from '../../core/output.ts';
import type { Provider } from '../../core/provider.ts';
import type { SavedJobKinds } from '../../jobs/store/savedJobKinds.ts';
import type { Journal } from '../../jobs/store/journal.ts';
import type { FetchOptions, JobOutputs } from '../../jobs/watch/jobOutputs.ts';
import { moneyText } from '../money/moneyText.ts';
import { problemText } from '../problems/problemText.ts';
import { contentKindOf } from './contentKind.ts';
import { outputId, parseOutputId, type OutputRef } from './galleryIds.ts';
import type { FilterOptions, OutputFilter, OutputItem, RecipeGroup } from './galleryMessages.ts';
import type { MarksItem } from '../shared/pages/sortingMessages.ts';
import type { Lineage } from './lineage.ts';
import { OutputQuery, recordsOf, type OutputRecord, type ShownOutput } from './outputQuery.ts';
import { shownOutputs } from '../../core/output.ts';
import { searchOf } from './sorting/searchOf.ts';
import { siblingOf } from './sorting/sameRecipe.ts';
import { recipeOf, requestValues, type RecipeContext } from './recipe.ts';
import { storedInputsIn } from '../../calls/storedInputs.ts';
import { accountName } from '../shared/accountName.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

export interface OutputRepositoryDeps {
  readonly jobs: () => Promise<{
    readonly journal: Pick<Journal, 'get' | 'page' | 'changes' | 'sorting'>;
    readonly outputs: Pick<JobOutputs, 'bytes'>;
  }>;
  readonly accounts: Pick<Accounts, 'get' | 'list'>;
  /** A platform by its id; undefined for one that this version does not know. */
  readonly provider: (id: ProviderId) => Promise<Pick<Provider, 'label' | 'moneyUnit'> | undefined>;
  /** The file in the cache that holds a content. */
  readonly pathOf: (content: CachedContent) => string;
  readonly lineage: Lineage;
  /** What the user calls kinds of job that the platform does not list. */
  readonly kinds: Pick<SavedJobKinds, 'list'>;
}

/** An output whose content is in the cache. */
export interface OutputOnDisk {
  readonly job: JobRecord;
  readonly index: number;
  readonly content: CachedContent;
  /** Absolute path in the cache. */
  readonly path: string;
}

const UNMARKED: MarksItem = {
  star: false,
  rating: 0,
  rejected: false,
  recycled: false,
  tags: [],
  collections: [],
};

/** A content is looked for in so many of the newest jobs. */
const SEARCHED_JOBS = 2_000;

/** The outputs of all jobs in the history. Every method throws Problem storage when the journal cannot be read. */
export class OutputRepository {
  readonly #deps: OutputRepositoryDeps;

  constructor(deps: OutputRepositoryDeps) {
    this.#deps = deps;
  }

  /** The event of changed and removed jobs. */
  async changes(): Promise<Journal['changes']['onDidChange']> {
    return (await this.#deps.jobs()).journal.changes.onDidChange;
  }

  /** The output with this id; undefined when it is no longer in the history. */
  async find(id: string): Promise<OutputRecord | undefined> {
    const ref = parseOutputId(id);
    const job = ref && (await (await this.#deps.jobs()).journal.get(ref.job));
    const output = job?.outputs.find(({ index, gone }) => index === ref?.index && gone !== 'deleted');
    return job && output ? { job, output } : undefined;
  }

  /** What the user says of outputs. */
  async sorting(): Promise<Journal['sorting']> {
    return (await this.#deps.jobs()).journal.sorting;
  }

  /** The outputs of these jobs, also those in the recycle bin. */
  async recordsOf(jobs: readonly JobId[]): Promise<readonly ShownOutput[]> {
    const { list } = await this.sorting();
    return recordsOf(list, await list.ofJobs(jobs));
  }

  /** The next newer (1) or older (-1) output of the same model and prompt; undefined where there is none. */
  async sibling(id: string, by: 1 | -1): Promise<OutputRecord | undefined> {
    const record = await this.find(id);
    return record && siblingOf(record, await (await this.sorting()).list.alike(record.job), by);
  }

  /** All outputs of these jobs. */
  async outputsOf(jobs: readonly JobId[]): Promise<readonly OutputRef[]> {
    const { journal } = await this.#deps.jobs();
    const records = await Promise.all(jobs.map((id) => journal.get(id)));
    return records.flatMap((job) =>
      job ? shownOutputs(job.outputs).map(({ index }) => ({ job: job.id, index })) : [],
    );
  }

  async query(filter: OutputFilter): Promise<OutputQuery> {
    const sorting = await this.sorting();
    const { search, mistakes } = await searchOf(filter, await this.#accountNames(), sorting.names);
    return new OutputQuery(sorting.list, search, { order: filter.order ?? 'newest', mistakes });
  }

  /**
   * The output with its content, which is fetched when it is not in the cache. Undefined when the job was removed in
   * the meantime. Errors: Problem (not found; errors of the fetch).
   */
  async onDisk(
    { job: id, index }: OutputRef,
    signal: AbortSignal,
    options: Pick<FetchOptions, 'again' | 'onBytes'> = {},
  ): Promise<OutputOnDisk | undefined> {
    const { journal, outputs } = await this.#deps.jobs();
    const file = await outputs.bytes(id, index, signal, options);
    const job = await journal.get(id);
    return job && { job, index, ...file };
  }

  /** For each content hash the newest cached output that has this content. */
  async withContent(hashes: Iterable<string>): Promise<readonly OutputOnDisk[]> {
    const missing = new Set(hashes);
    if (missing.size === 0) return [];
    const { journal } = await this.#deps.jobs();
    const { jobs } = await journal.page({ limit: SEARCHED_JOBS, states: ['succeeded'] });
    return jobs.flatMap((job) =>
      shownOutputs(job.outputs).flatMap(({ index, cached: content }) =>
        content && missing.delete(content.hash)
          ? [{ job, index, content, path: this.#deps.pathOf(content) }]
          : [],
      ),
    );
  }

  async filterOptions(): Promise<FilterOptions> {
    const names = await this.#accountNames();
    return { accounts: [...names].map(([id, label]) => ({ id, label })) };
  }

  /** "Platform · account" by id: accounts of several platforms stand side by side. */
  async #accountNames(): Promise<ReadonlyMap<string, string>> {
    const accounts = await this.#deps.accounts.list();
    const names = accounts.map(async ({ id, label, provider }): Promise<[string, string]> => {
      const platform = (await this.#deps.provider(provider))?.label ?? provider;
      return [id, accountName(platform, label)];
    });
    return new Map(await Promise.all(names));
  }

  /** @param toUri gives the URI by which the page may load a file of the cache. */
  async items(records: readonly ShownOutput[], toUri: (path: string) => string): Promise<OutputItem[]> {
    const labels = await this.#accountNames();
    const providers = await this.#providersOf(records);
    const marks = await this.#marksOf(records);
    return records.map(({ job, output, marks: known }) => ({
      id: outputId({ job: job.id, index: output.index }),
      job: job.id,
      index: output.index,
      title: oneLine(job.title, 1_000),
      kind: contentKindOf(output),
      mimeType: output.cached?.mimeType ?? output.mimeType,
      source: output.cached ? toUri(this.#deps.pathOf(output.cached)) : null,
      byteSize: output.cached?.byteSize ?? null,
      notDownloaded:
        output.cached || !output.notDownloaded
          ? null
          : problemText(output.notDownloaded, {
              provider: providers.get(job.provider)?.label ?? job.provider,
            }),
      incomplete: output.cached?.incomplete === true,
      width: output.width,
      height: output.height,
      account: labels.get(job.account) ?? job.account,
      jobKind: job.kind,
      cost: job.cost ? moneyText(job.cost, providers.get(job.provider)?.moneyUnit) : null,
      costMicros: job.cost?.micros ?? null,
      createdAt: job.createdAt,
      marks: known ?? marks.get(outputId({ job: job.id, index: output.index })) ?? UNMARKED,
    }));
  }

  /** Of those that come without. */
  async #marksOf(records: readonly ShownOutput[]): Promise<ReadonlyMap<string, MarksItem>> {
    const jobs = new Set(records.flatMap(({ job, marks }) => (marks ? [] : [job.id])));
    if (jobs.size === 0) return new Map();
    const listed = await (await this.sorting()).list.ofJobs([...jobs]);
    return new Map(listed.map((output) => [outputId(output), output.marks]));
  }

  async #providersOf(records: readonly ShownOutput[]) {
    const ids = new Set(records.map(({ job }) => job.provider));
    return new Map(
      await Promise.all([...ids].map(async (id) => [id, await this.#deps.provider(id)] as const)),
    );
  }

  /** The film or recording that a text belongs to: one of the same job, else one that the job was made from. */
  async mediaOf({ job, index }: Pick<OutputOnDisk, 'job' | 'index'>): Promise<string | null> {
    const isMedia = (output: OutputRecord['output']): boolean =>
      ['video', 'audio'].includes(contentKindOf(output));
    const sibling = shownOutputs(job.outputs).find((output) => output.index !== index && isMedia(output));
    if (sibling) return outputId({ job: job.id, index: sibling.index });
    for (const { output: id } of await this.#parentsOf(job)) {
      const parent = id === undefined ? undefined : await this.find(id);
      if (id !== undefined && parent && isMedia(parent.output)) return id;
    }
    return null;
  }

  async recipe(record: OutputRecord): Promise<readonly RecipeGroup[]> {
    return recipeOf(record, await this.origins(record.job));
  }

  /** Where a job's outputs come from. */
  async origins(job: JobRecord): Promise<RecipeContext> {
    const account = await this.#deps.accounts.get(job.account);
    const replaced =
      job.replaces === null ? undefined : await (await this.#deps.jobs()).journal.get(job.replaces);
    const provider = await this.#deps.provider(job.provider);
    const kinds = await this.#deps.kinds.list(job.account).catch(() => []);
    return {
      provider: provider?.label ?? job.provider,
      unit: provider?.moneyUnit,
      account: account?.label ?? job.account,
      kindName: kinds.find(({ kind }) => kind === job.kind)?.label,
      parents: await this.#parentsOf(job),
      replaced: replaced && { title: replaced.title },
    };
  }

  /** The values of the request that are assets, or files, made from outputs. */
  async #parentsOf(job: JobRecord): Promise<RecipeContext['parents']> {
    const parents = [];
    const named = requestValues(job).flatMap(([name, value]) =>
      namesIn(value).map((one) => [name, one] as const),
    );
    for (const [name, value] of named) {
      const output = this.#deps.lineage.sourceOf(value);
      if (output === undefined) continue;
      const source = await this.find(output);
      parents.push(source ? { name, value, output, title: source.job.title } : { name, value });
    }
    return parents;
  }
}

/** What an input may be remembered by: the id of an asset, the hash of a file. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return storedInputsIn(value).map(({ $input }) => $input);
}
