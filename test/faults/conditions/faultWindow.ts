import { join } from 'node:path';
import { Accounts } from '../../../src/accounts/accounts.ts';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import type { SecretStore } from '../../../src/accounts/secretStore.ts';
import type { Transports } from '../../../src/accounts/transports.ts';
import type { Sessions } from '../../../src/calls/sessions.ts';
import { openSessions } from '../../support/openSessions.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Clock } from '../../../src/core/clock.ts';
import type { AccountId, JobId } from '../../../src/core/ids.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import type { Asset, AssetFile } from '../../../src/core/provider.ts';
import { openJobs, type Jobs, type JobsDeps } from '../../../src/jobs/jobs.ts';
import type { OutputFile } from '../../../src/jobs/watch/jobOutputs.ts';
import type { PaidQuestion } from '../../../src/jobs/submit/approval.ts';
import { Dialer, type DialRequest } from '../../../src/net/http/dialer.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { OutputCache } from '../../../src/media/cache.ts';
import { Balances } from '../../../src/providers/balances.ts';
import { crucible } from '../../../src/providers/crucible/index.ts';
import type { OpenAccount, OpenedAccount } from '../../../src/core/openedAccount.ts';

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };

export interface WindowSettings extends Pick<
  JobsDeps,
  'connect' | 'window' | 'timeZone' | 'keepOutputs' | 'keeping'
> {
  /** The storage folder that all windows share. */
  readonly folder: string;
  readonly clock: Clock;
  readonly secrets: SecretStore;
}

interface BuyOptions {
  readonly signal?: AbortSignal;
  readonly prompt?: string;
  /** What happens while the user is asked. */
  readonly onQuestion?: (() => void) | undefined;
}

function forever(): AbortSignal {
  return new AbortController().signal;
}

/** One window without an editor: everything between the user's click and the network, as the extension builds it. */
export class FaultWindow {
  readonly accounts: Accounts;
  readonly balances: Balances;
  readonly cache: OutputCache;
  readonly httpClient: HttpClient;
  readonly vault: Vault;
  /** The jobs whose end this window has announced. */
  readonly announced: JobRecord[] = [];
  /** What the user was asked before money was spent; the answer is always yes. */
  readonly questions: PaidQuestion[] = [];
  /** What happens right before the next request of that method leaves. */
  readonly before = new Map<string, () => unknown>();
  /** Requests of that method that have left. */
  posts = 0;
  readonly #settings: WindowSettings;
  readonly #store: AccountStore;
  readonly #sessions: Sessions;
  readonly #transports: Transports;
  readonly #dialer = new Dialer();
  #jobs: Jobs | null = null;
  #onQuestion: (() => void) | undefined;

  constructor(settings: WindowSettings) {
    const { folder, clock, secrets } = settings;
    this.#settings = settings;
    this.httpClient = new HttpClient({
      dial: (request) => this.#dial(request),
      clock,
      log,
      random: () => 0.5,
    });
    this.vault = new Vault(secrets);
    this.#store = new AccountStore(folder, { clock });
    const { sessions, transports } = openSessions({ vault: this.vault, httpClient: this.httpClient, clock });
    this.#sessions = sessions;
    this.#transports = transports;
    this.accounts = new Accounts({ store: this.#store, vault: this.vault, sessions: this.#sessions, clock });
    this.balances = new Balances({ open: this.open, clock });
    this.cache = new OutputCache(join(folder, 'outputs'), clock);
  }

  readonly open: OpenAccount = async (id) => {
    const account = await this.accounts.get(id);
    return account && { account, provider: crucible, session: this.#sessions.open(account, crucible) };
  };

  /** Opens the journal and takes part in the watching. Errors: Problem storage. */
  async start(): Promise<this> {
    const made = await openJobs({
      ...this.#settings,
      storage: this.#settings.folder,
      transports: this.#transports,
      httpClient: this.httpClient,
      cache: this.cache,
      open: this.open,
      log,
      confirm: async (question) => {
        this.questions.push(question);
        this.#onQuestion?.();
        return true;
      },
      knownBalance: (account) => this.balances.last(account),
    });
    this.#jobs = made;
    made.watcher.onDidEnd((job) => this.announced.push(job));
    this.vault.onDidChange(({ account }) => made.watcher.accountChanged(account));
    await made.watcher.resume();
    return this;
  }

  get jobs(): Jobs {
    if (!this.#jobs) throw new Error('the window was not started');
    return this.#jobs;
  }

  async opened(account: AccountId): Promise<OpenedAccount> {
    const opened = await this.open(account);
    if (!opened) throw new Error(`there is no account ${account}`);
    return opened;
  }

  /** The user buys a picture: asked, stored, sent, and watched from then on. Errors: as `PaidSubmission.submit`. */
  async buy(
    account: AccountId,
    { signal = forever(), prompt = 'fog', onQuestion }: BuyOptions = {},
  ): Promise<JobRecord> {
    this.#onQuestion = onQuestion;
    const { session, provider } = await this.opened(account);
    const values = { 'prompt.text': prompt, 'size.width': 256, 'size.height': 256 };
    const call = { operation: 'submitGeneration', body: { workflow_id: 'zimage-base', params: values } };
    const request = { session, provider, call, title: 'fog', estimatedMs: 6000 };
    const job = await this.jobs.submission.submit(request, signal);
    this.jobs.watcher.watch(job.id);
    return job;
  }

  /** The user submits a job of unknown outcome again, and agrees. Errors: as `History.submitAgain`. */
  async submitAgain(id: JobId): Promise<JobRecord> {
    const job = await this.jobs.history.submitAgain(id, forever());
    this.jobs.watcher.watch(job.id);
    return job;
  }

  async upload(account: AccountId, file: AssetFile): Promise<Asset> {
    return this.jobs.uploads.upload(await this.opened(account), file, forever());
  }

  async job(id: JobId): Promise<JobRecord> {
    const job = await this.jobs.journal.get(id);
    if (!job) throw new Error(`there is no job ${id}`);
    return job;
  }

  picture(id: JobId): Promise<OutputFile> {
    return this.jobs.outputs.bytes(id, 0, forever());
  }

  close(): void {
    this.#jobs?.dispose();
    this.#store.dispose();
    this.httpClient.dispose();
  }

  async #dial(request: DialRequest): Promise<Response> {
    const { method } = request;
    if (method === 'POST') this.posts += 1;
    const before = this.before.get(method);
    this.before.delete(method);
    await before?.();
    return this.#dialer.dial(request);
  }
}
