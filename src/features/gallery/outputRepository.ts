import type { Accounts } from '../../accounts/accounts.ts';
import type { JobRecord } from '../../core/job.ts';
import type { CachedContent } from '../../core/output.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { ShownOutput } from './galleryMessages.ts';
import type { Lineage } from './outputs/lineage.ts';
import { shownKind } from './mediaChoice.ts';
import { outputId, outputPlace } from './outputs/outputId.ts';
import type { FoundOutput } from './outputs/outputQuery.ts';
import { recipeOf, type RecipePlace } from './outputs/recipe.ts';
import { requestValues } from './outputs/jobPrompt.ts';
import { moneyText } from '../money/moneyText.ts';
import type { RecipeGroup } from './galleryMessages.ts';

export interface OutputRepositoryDeps {
  readonly jobs: () => Promise<Pick<Jobs, 'journal' | 'outputs'>>;
  readonly accounts: Pick<Accounts, 'get' | 'list'>;
  /** The label of a platform by its id. */
  readonly providerLabel: (id: string) => Promise<string>;
  /** The file in the cache that holds a content. */
  readonly pathOf: (content: CachedContent) => string;
  readonly lineage: Lineage;
}

/** What the gallery knows of the outputs in the journal, in the words of its messages. */
export class OutputRepository {
  readonly #deps: OutputRepositoryDeps;

  constructor(deps: OutputRepositoryDeps) {
    this.#deps = deps;
  }

  /** The output that an id names; undefined when it is not in the history any more. Errors: Problem storage. */
  async find(id: string): Promise<FoundOutput | undefined> {
    const place = outputPlace(id);
    const job = place && (await (await this.#deps.jobs()).journal.get(place.job));
    const output = job?.outputs.find(({ index }) => index === place?.index);
    return job && output ? { job, output } : undefined;
  }

  /** @param toUri gives a file of the cache the address by which the page may load it. */
  async shown(found: readonly FoundOutput[], toUri: (path: string) => string): Promise<ShownOutput[]> {
    const labels = new Map((await this.#deps.accounts.list()).map(({ id, label }) => [id, label]));
    return found.map(({ job, output }) => ({
      id: outputId({ job: job.id, index: output.index }),
      job: job.id,
      index: output.index,
      title: job.title,
      kind: shownKind(output),
      mimeType: output.cached?.mimeType ?? output.mimeType,
      source: output.cached ? toUri(this.#deps.pathOf(output.cached)) : null,
      byteSize: output.cached?.byteSize ?? null,
      width: output.width,
      height: output.height,
      account: labels.get(job.account) ?? job.account,
      jobKind: job.kind,
      cost: job.cost ? moneyText(job.cost) : null,
      createdAt: job.createdAt,
    }));
  }

  async recipe(found: FoundOutput): Promise<readonly RecipeGroup[]> {
    return recipeOf(found, await this.#placeOf(found.job));
  }

  async #placeOf(job: JobRecord): Promise<RecipePlace> {
    const account = await this.#deps.accounts.get(job.account);
    const replaced =
      job.replaces === null ? undefined : await (await this.#deps.jobs()).journal.get(job.replaces);
    return {
      provider: await this.#deps.providerLabel(job.provider),
      account: account?.label ?? job.account,
      parents: await this.#parentsOf(job),
      replaced: replaced && { title: replaced.title },
    };
  }

  /** Which of the request's values are assets that were made of outputs here. */
  async #parentsOf(job: JobRecord): Promise<RecipePlace['parents']> {
    const parents = [];
    for (const [name, value] of requestValues(job)) {
      const output = typeof value === 'string' ? this.#deps.lineage.sourceOf(value) : undefined;
      if (typeof value !== 'string' || output === undefined) continue;
      const source = await this.find(output);
      parents.push(source ? { name, value, output, title: source.job.title } : { name, value });
    }
    return parents;
  }
}
