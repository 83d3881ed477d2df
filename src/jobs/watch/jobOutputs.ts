import type { Account } from '../../core/account.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { CachedContent, JobOutput } from '../../core/output.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { Provider } from '../../core/provider.ts';
import type { CredentialScope } from '../../net/http/httpCall.ts';
import type { OutputCache } from '../../media/cache.ts';
import type { OutputFetcher, OutputOwner } from '../../media/fetcher.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import type { Journal } from '../store/journal.ts';
import { mergedOutputs } from './snapshotChange.ts';
import { jobNotFound } from '../store/jobRecord.ts';
import { otherAddress } from '../store/submitAddress.ts';

export interface JobOutputsDeps {
  readonly journal: Pick<Journal, 'get' | 'change' | 'markCached'>;
  readonly fetcher: Pick<OutputFetcher, 'fetch'>;
  readonly cache: Pick<OutputCache, 'has' | 'pathOf'>;
  readonly open: OpenAccount;
  /** The account's credential for an address on its own platform; undefined for every other address. */
  readonly credentialScope: (
    account: Account,
    provider: Provider,
    address: string,
  ) => CredentialScope | undefined;
}

export interface OutputFile {
  readonly path: string;
  readonly content: CachedContent;
}

/** The bytes of a job's outputs: from the cache, or fetched when they are wanted for the first time. */
export class JobOutputs {
  readonly #deps: JobOutputsDeps;

  constructor(deps: JobOutputsDeps) {
    this.#deps = deps;
  }

  /**
   * The file with the output's content. When its address is missing or has run out, the platform is asked once for
   * a fresh one. Errors: Problem (`output.missing` when the job has no such output; what the fetcher says).
   */
  async bytes(id: JobId, index: number, signal: AbortSignal): Promise<OutputFile> {
    const { journal, cache } = this.#deps;
    const job = await journal.get(id);
    if (!job) throw jobNotFound(id);
    const cached = outputOf(job, index)?.cached;
    if (cached && (await cache.has(cached))) return { path: cache.pathOf(cached), content: cached };
    const opened = await this.#deps.open(job.account);
    if (!opened)
      throw new Problem({ kind: 'auth', code: 'key.missing', provider: job.provider, account: job.account });
    const content = await this.#fetch(job, index, opened, signal);
    await journal.markCached(id, index, content);
    return { path: cache.pathOf(content), content };
  }

  async #fetch(
    job: JobRecord,
    index: number,
    opened: OpenedAccount,
    signal: AbortSignal,
  ): Promise<CachedContent> {
    const known = outputOf(job, index);
    const now = opened.session.clock.now();
    const usable = known !== undefined && known.url !== null && (known.expiresAt ?? Infinity) > now;
    if (usable) {
      try {
        return await this.#download(known, opened, signal);
      } catch (error) {
        const problem = toProblem(error);
        // The account's own server was it, when the job was submitted: a private address is not what is wrong.
        if (problem.code === 'address.private') throw otherAddress(job, opened) ?? error;
        if (!mayBeStale(problem)) throw error;
      }
    }
    const fresh = outputOf(await this.#polled(job, opened, signal), index);
    if (!fresh)
      throw new Problem({
        kind: 'notFound',
        code: 'output.missing',
        provider: job.provider,
        account: job.account,
      });
    return this.#download(fresh, opened, signal);
  }

  #download(output: JobOutput, { account, provider, session }: OpenedAccount, signal: AbortSignal) {
    const credentialScope =
      output.url === null ? undefined : this.#deps.credentialScope(account, provider, output.url);
    const owner: OutputOwner = {
      rateLimitKey: account.id,
      provider: provider.id,
      account: account.id,
      ownOrigins: provider.bases.map(({ name }) => new URL(session.base(name)).origin),
      ...(credentialScope ? { credentialScope } : {}),
      ...(provider.errors ? { errors: provider.errors } : {}),
    };
    return this.#deps.fetcher.fetch(output, owner, signal);
  }

  /** The job with the addresses that the platform names now. */
  async #polled(job: JobRecord, opened: OpenedAccount, signal: AbortSignal): Promise<JobRecord> {
    const { provider, session } = opened;
    if (job.remoteId === null || !provider.jobs) return job;
    const moved = otherAddress(job, opened);
    if (moved) throw moved;
    const { outputs } = await provider.jobs.poll(session, job.remoteId, signal);
    return this.#deps.journal.change(job.id, { outputs: mergedOutputs(job.outputs, outputs) });
  }
}

function outputOf(job: JobRecord, index: number): JobOutput | undefined {
  return job.outputs.find((output) => output.index === index);
}

/** True when another address may work: the fetcher says that this one is gone, or the host refused its signature. */
function mayBeStale(problem: Problem): boolean {
  const { code, status } = problem.details;
  return (
    code === 'output.expired' ||
    code === 'output.missing' ||
    status === 403 ||
    status === 404 ||
    status === 410
  );
}
