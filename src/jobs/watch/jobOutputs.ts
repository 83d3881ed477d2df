import type { Account } from '../../core/account.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import type { CachedContent, JobOutput } from '../../core/output.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { Provider } from '../../core/provider.ts';
import type { CredentialScope, OnReceived } from '../../net/http/httpCall.ts';
import type { OutputCache } from '../../media/cache.ts';
import type { OutputFetcher, OutputOwner } from '../../media/fetcher.ts';
import { fileEssence, type FileEssence } from '../../media/keeping/essence.ts';
import { outputAddress } from '../../net/address/outputAddress.ts';
import { abortable } from '../../net/http/abortable.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import type { Journal } from '../store/journal.ts';
import { mergedOutputs } from './mergedOutputs.ts';
import { jobNotFound } from '../store/jobRecord.ts';
import { otherAddress } from '../store/submitAddress.ts';

export interface JobOutputsDeps {
  readonly journal: Pick<Journal, 'get' | 'change' | 'markCached' | 'markNotDownloaded'>;
  readonly fetcher: Pick<OutputFetcher, 'fetch'>;
  readonly cache: Pick<OutputCache, 'has' | 'pathOf'>;
  readonly open: OpenAccount;
  /** The account's credential for an address on its own platform; undefined for every other address. */
  readonly credentialScope: (
    account: Account,
    provider: Provider,
    address: string,
  ) => CredentialScope | undefined;
  /** Told when new content is in the cache. */
  readonly onStored?: () => void;
}

const NO_ESSENCE: FileEssence = { hash: null, hasCredentials: false };

export interface OutputFile {
  readonly path: string;
  readonly content: CachedContent;
}

export interface FetchOptions {
  /** What is larger is not fetched. */
  readonly maxBytes?: number;
  /** Fetches it although it is in the cache, as what is there is incomplete. */
  readonly again?: boolean;
  /** Told how much has come. */
  readonly onBytes?: OnReceived;
}

/** The bytes of a job's outputs: from the cache, or fetched. Who asks for what is being fetched waits for that. */
export class JobOutputs {
  readonly #deps: JobOutputsDeps;
  readonly #flights = new Map<string, Flight>();

  constructor(deps: JobOutputsDeps) {
    this.#deps = deps;
  }

  /**
   * The file with the output's content. When its address is missing, has run out or leads to something else, the platform
   * is asked once for a fresh one. Errors: Problem (`output.missing` when the job has no such output; what the fetcher
   * says, with `args.hint` `asked` after the platform was asked).
   */
  async bytes(
    id: JobId,
    index: number,
    signal: AbortSignal,
    options: FetchOptions = {},
  ): Promise<OutputFile> {
    const { journal, cache } = this.#deps;
    const job = await journal.get(id);
    if (!job) throw jobNotFound(id);
    const cached = outputOf(job, index)?.cached;
    if (cached && !options.again && (await cache.has(cached)))
      return { path: cache.pathOf(cached), content: cached };
    const name = JSON.stringify([id, index, options.maxBytes, options.again]);
    return this.#shared(name, signal, options.onBytes, (shared, onBytes) =>
      this.#fetchInto(job, index, shared, { ...options, onBytes }),
    );
  }

  /** One fetch for all who wait for the same; it is stopped when none of them waits any more. */
  async #shared(
    name: string,
    signal: AbortSignal,
    onBytes: OnReceived | undefined,
    begin: (signal: AbortSignal, onBytes: OnReceived) => Promise<OutputFile>,
  ): Promise<OutputFile> {
    if (signal.aborted) throw toProblem(signal.reason);
    let flight = this.#flights.get(name);
    if (!flight) {
      const stop = new AbortController();
      const told = new Set<OnReceived>();
      const tell: OnReceived = (received, total) => {
        for (const one of told) one(received, total);
      };
      const file = begin(stop.signal, tell).finally(() => {
        if (this.#flights.get(name) === flight) this.#flights.delete(name);
      });
      flight = { file, stop, told, waiting: 0 };
      this.#flights.set(name, flight);
    }
    const { file, stop, told } = flight;
    if (onBytes) told.add(onBytes);
    flight.waiting += 1;
    try {
      return await abortable(file, signal);
    } catch (error) {
      throw toProblem(error);
    } finally {
      flight.waiting -= 1;
      if (onBytes) told.delete(onBytes);
      if (flight.waiting === 0 && signal.aborted) {
        this.#flights.delete(name);
        stop.abort();
        // Until what was begun is put away.
        await file.catch(() => undefined);
      }
    }
  }

  async #fetchInto(
    job: JobRecord,
    index: number,
    signal: AbortSignal,
    { maxBytes, onBytes }: FetchOptions,
  ): Promise<OutputFile> {
    const opened = await this.#deps.open(job.account);
    if (!opened)
      throw new Problem({ kind: 'auth', code: 'key.missing', provider: job.provider, account: job.account });
    const fetched = await this.#fetch(job, index, { ...opened, maxBytes, onBytes }, signal).catch(
      (error: unknown) => this.#notFetched(job, index, toProblem(error)),
    );
    const path = this.#deps.cache.pathOf(fetched);
    // What cannot be read again now is found by its whole content alone.
    const { hash, hasCredentials } = await fileEssence(path, signal).catch(() => NO_ESSENCE);
    const content = { ...fetched, ...(hasCredentials && { credentials: true }) };
    await this.#deps.journal.markCached(job.id, index, content, hash ?? undefined);
    this.#deps.onStored?.();
    return { path, content };
  }

  /** Notes the reason, so that every window shows it. */
  async #notFetched(job: JobRecord, index: number, problem: Problem): Promise<never> {
    if (problem.kind !== 'canceled' && outputOf(job, index))
      await this.#deps.journal.markNotDownloaded(job.id, index, problem.details).catch(() => undefined);
    throw problem;
  }

  async #fetch(job: JobRecord, index: number, owner: Owner, signal: AbortSignal): Promise<CachedContent> {
    const known = outputOf(job, index);
    let refusal: Problem | null = null;
    const isUsable = known !== undefined && (known.expiresAt ?? Infinity) > owner.session.clock.now();
    if (isUsable && addressOf(known, owner) !== null) {
      try {
        return await this.#download(known, owner, signal);
      } catch (error) {
        const problem = toProblem(error);
        // The account's own server was it, when the job was submitted: a private address is not what is wrong.
        if (problem.code === 'address.private') throw otherAddress(job, owner) ?? error;
        if (!mayBeStale(problem)) throw error;
        refusal = problem;
      }
    }
    const asked = await this.#polled(job, owner, signal).catch((error: unknown) => {
      // That the platform could not be asked says less than what is in front of the file.
      throw refusal?.details.byProxy && !signal.aborted ? refusal : error;
    });
    const fresh = outputOf(asked, index);
    if (!fresh || addressOf(fresh, owner) === null)
      throw known?.url && fresh?.url === null ? gone(job) : unnamed(job, fresh);
    try {
      return await this.#download(fresh, owner, signal);
    } catch (error) {
      const problem = toProblem(error);
      const { args } = problem.details;
      throw args?.['hint'] === 'readAgain' ? problem.with({ args: { ...args, hint: 'asked' } }) : problem;
    }
  }

  #download(output: JobOutput, owner: Owner, signal: AbortSignal) {
    const { account, provider, session, maxBytes, onBytes } = owner;
    const url = addressOf(output, owner);
    const credentialScope = url === null ? undefined : this.#deps.credentialScope(account, provider, url);
    const from: OutputOwner = {
      rateLimitKey: account.id,
      provider: provider.id,
      account: account.id,
      ownOrigins: provider.bases.map(({ name }) => new URL(session.base(name)).origin),
      ...(credentialScope ? { credentialScope } : {}),
      ...(provider.errors ? { errors: provider.errors } : {}),
      ...(maxBytes === undefined ? {} : { maxBytes }),
      ...(onBytes && { onBytes }),
    };
    return this.#deps.fetcher.fetch({ ...output, url }, from, signal);
  }

  /** The job with the addresses that the platform names now. */
  async #polled(job: JobRecord, opened: OpenedAccount, signal: AbortSignal): Promise<JobRecord> {
    const { provider, session } = opened;
    if (job.remoteId === null || !provider.jobs) return job;
    const moved = otherAddress(job, opened);
    if (moved) throw moved;
    const { outputs } = await provider.jobs.poll(session, job.remoteId, signal);
    return this.#deps.journal.change(job.id, (now) => ({ outputs: mergedOutputs(now.outputs, outputs) }));
  }
}

function outputOf(job: JobRecord, index: number): JobOutput | undefined {
  return job.outputs.find((output) => output.index === index);
}

interface Owner extends OpenedAccount {
  readonly maxBytes: number | undefined;
  readonly onBytes: OnReceived | undefined;
}

interface Flight {
  readonly file: Promise<OutputFile>;
  readonly stop: AbortController;
  /** Who is told how much has come. */
  readonly told: Set<OnReceived>;
  waiting: number;
}

/**
 * The address that an output can be fetched from. One without a host stands on the account's own server: records of
 * earlier versions have such. Null when there is none: nothing, white space, or what only a browser or another program
 * can open.
 */
function addressOf({ url }: JobOutput, { provider, session }: OpenedAccount): string | null {
  const base = provider.bases.find(({ website }) => !website);
  return url === null || !base ? null : outputAddress(url, session.base(base.name));
}

/** The platform was asked, and names no address that can be fetched from. */
function unnamed({ provider, account }: JobRecord, output: JobOutput | undefined): Problem {
  const scheme = /^\s*([a-z][a-z0-9+.-]{0,20}:)/i.exec(output?.url ?? '')?.[1];
  return new Problem({
    kind: 'notFound',
    code: 'output.missing',
    provider,
    account,
    args: { hint: 'asked', ...(scheme !== undefined && { scheme }) },
  });
}

/** The platform named an address once, and names none any more: it has deleted the output. */
function gone({ provider, account }: JobRecord): Problem {
  return new Problem({ kind: 'notFound', code: 'output.expired', provider, account, args: { hint: 'gone' } });
}

/** True when another address may work: this one is gone, leads to something else, or may not be called. */
function mayBeStale({ details: { code, status, args } }: Problem): boolean {
  if (code === 'output.expired' || code === 'output.missing' || code === 'output.otherContent') return true;
  if (code === 'address.notAllowed' || code === 'redirect.notAllowed' || code === 'redirect.tooMany')
    return true;
  if (code === 'answer.inFront') return status !== undefined && status < 500;
  if (code === 'answer.wrongShape') return args?.['reason'] === 'dataUrl';
  return status === 401 || status === 403;
}
