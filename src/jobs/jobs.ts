import type { Transports } from '../accounts/transports.ts';
import type { Clock } from '../core/clock.ts';
import { DisposableStore, type Disposable } from '../core/disposable.ts';
import type { JobProject } from '../core/job.ts';
import type { Log } from '../core/log.ts';
import type { HttpClient } from '../net/http/httpClient.ts';
import type { OutputCache } from '../media/cache.ts';
import { OutputFetcher } from '../media/fetcher.ts';
import type { OpenAccount } from '../core/openedAccount.ts';
import { AssetUploads } from './submit/assetUpload.ts';
import { History } from './submit/history.ts';
import { Budgets, type BudgetsDeps } from './money/budgets.ts';
import { CheckoutClaims } from './money/checkoutClaims.ts';
import { CheckoutTable } from './money/checkoutTable.ts';
import { Ledger } from './money/ledger.ts';
import { Journal, type JournalDeps } from './store/journal.ts';
import { Plans, type PlansDeps } from './submit/plans.ts';
import { notedProject, type OpenProject } from './money/project.ts';
import { PaidSubmission, type PaidSubmissionDeps } from './submit/paidSubmission.ts';
import { CacheUse } from './watch/cacheUse.ts';
import { CacheTrimmer, type CacheTrimmerDeps } from './watch/cacheTrimmer.ts';
import { JobOutputs } from './watch/jobOutputs.ts';
import { LateOutputs } from './watch/lateOutputs.ts';
import { Lease, LeaseTable } from './watch/lease.ts';
import { OutputDownloads, type DownloadLimits } from './watch/outputDownloads.ts';
import { OutputKeeping, type OutputKeepingDeps } from './watch/outputKeeping.ts';
import { JobWatcher, type JobWatcherDeps } from './watch/watcher.ts';

/** How often the journal is asked whether another window wrote to it; the question reads one number. */
const OTHER_WINDOWS_MS = 2_000;

/** The journal of one storage folder and what works on it. */
export interface Jobs extends Disposable {
  readonly journal: Journal;
  readonly budgets: Budgets;
  readonly ledger: Ledger;
  readonly submission: PaidSubmission;
  readonly watcher: JobWatcher;
  readonly outputs: JobOutputs;
  /** Copies outputs to folders of the user's. */
  readonly keeping: OutputKeeping;
  /** How much the output cache holds. */
  readonly cacheUse: CacheUse;
  readonly uploads: AssetUploads;
  readonly history: History;
  readonly plans: Plans;
  /** The pages to pay on whose credit is waited for. */
  readonly claims: CheckoutClaims;
  /** The folder that this window has open, as the journal knows it. */
  readonly project: () => JobProject | null;
  /** Whether this window is the one that watches. */
  readonly lease: Lease;
}

export interface JobsDeps
  extends
    Pick<PaidSubmissionDeps, 'confirm' | 'knownBalance' | 'readBalance' | 'tellBalance' | 'skipBelow'>,
    Partial<Pick<PlansDeps, 'confirmPlan'>>,
    Pick<JobWatcherDeps, 'show'>,
    Pick<JournalDeps, 'connect' | 'isOnNetworkDisk' | 'window'>,
    Pick<BudgetsDeps, 'timeZone' | 'isCeiling'> {
  /** The folder that the journal lies in. */
  readonly storage: string;
  readonly clock: Clock;
  readonly httpClient: HttpClient;
  readonly transports: Pick<Transports, 'downloadScopeFor'>;
  readonly cache: OutputCache;
  readonly open: OpenAccount;
  readonly log: Log;
  /** The folder or workspace that this window has open; left out: none. */
  readonly openProject?: () => OpenProject | null;
  /** What happens to outputs by itself; left out: they are fetched when they are looked at, and kept. */
  readonly keepOutputs?: OutputCare | undefined;
  /** How kept outputs are called, and who is told of failures; left out: by their content alone, and nobody. */
  readonly keeping?: Pick<OutputKeepingDeps, 'describe' | 'tell'> | undefined;
}

export interface OutputCare extends Pick<CacheTrimmerDeps, 'dragFolder' | 'hasAccount'> {
  readonly downloads: () => DownloadLimits;
  /** The size to which the cache is trimmed. */
  readonly maxCacheBytes: () => number;
}

/**
 * Opens the journal and makes what works on it, and follows what other windows write. The caller listens to
 * `watcher.onDidEnd`, `plans.onDidEnd` and `claims.onDidEnd` and then calls `watcher.resume()`, `plans.resumeOpen()` and `claims.resume()`. Errors: Problem storage.
 */
export async function openJobs(deps: JobsDeps): Promise<Jobs> {
  const { clock, open, log, transports, cache } = deps;
  const owned = new DisposableStore();
  const { keepOutputs } = deps;
  const wantsDownloads = () => keepOutputs?.downloads().enabled ?? false;
  const journal = owned.add(await Journal.open(deps.storage, { ...deps, wantsDownloads }));
  if (journal.startedAnew) log.warn(journal.startedAnew.message);
  const { database, window } = journal;
  const { confirm, knownBalance, readBalance, tellBalance, skipBelow, timeZone, isCeiling } = deps;
  const budgets = new Budgets({ database, clock, timeZone, isCeiling });
  const ledger = new Ledger({ database, clock, timeZone });
  const project = () => {
    const found = deps.openProject?.() ?? null;
    return found && notedProject(found, journal.salt);
  };
  const submission = owned.add(
    new PaidSubmission({
      ...{ journal, budgets, clock, open, log, project },
      ...{ confirm, knownBalance, readBalance, tellBalance, skipBelow },
    }),
  );
  const lease = owned.add(new Lease({ table: new LeaseTable(database), window, clock, log }));
  const watcher = owned.add(
    new JobWatcher({ journal, clock, open, log, submission, lease, show: deps.show }),
  );
  owned.add(new LateOutputs({ watcher, open, clock, log }));
  const plans = owned.add(
    new Plans({
      ...{ journal, submission, budgets, clock, open, log, lease, knownBalance },
      // Where nobody can be asked, nobody agrees.
      confirmPlan: deps.confirmPlan ?? (async () => null),
      watch: (id) => watcher.watch(id),
    }),
  );
  const trimmer =
    keepOutputs &&
    owned.add(
      new CacheTrimmer({ ...keepOutputs, maxBytes: keepOutputs.maxCacheBytes, cache, journal, clock, log }),
    );
  const outputs = new JobOutputs({
    journal,
    cache,
    onStored: () => trimmer?.soon(),
    open,
    fetcher: new OutputFetcher({ httpClient: deps.httpClient, cache, clock }),
    credentialScope: (account, provider, address) =>
      provider.jobs?.outputsNeedKey || provider.jobs?.outputNeedsKey?.(address)
        ? transports.downloadScopeFor(account, provider, address)
        : undefined,
  });
  owned.add(journal.changes.follow(OTHER_WINDOWS_MS));
  const keeping = owned.add(
    new OutputKeeping({ journal, outputs, lease, clock, log, ...(deps.keeping ?? namedByContent) }),
  );
  if (keepOutputs) {
    const limits = keepOutputs.downloads;
    const onSettled = () => keeping.resume();
    owned.add(new OutputDownloads({ journal, outputs, lease, clock, log, limits, onSettled })).resume();
  }
  keeping.resume();
  trimmer?.soon();
  // Without that knowledge, everything may be the only copy.
  const hasAccount = keepOutputs?.hasAccount ?? (async () => false);
  const cacheUse = new CacheUse({ cache, journal, clock, hasAccount });
  const history = new History({ journal, submission, open });
  const uploads = new AssetUploads(submission);
  const checkouts = new CheckoutTable(database, () => journal.updateFlag());
  const claims = owned.add(new CheckoutClaims({ table: checkouts, clock, open, log }));
  const dispose = () => owned.dispose();
  return {
    ...{ journal, budgets, ledger, submission, watcher, outputs, keeping, uploads, history, plans, claims },
    ...{ cacheUse, lease, project, dispose },
  };
}

const namedByContent: Pick<OutputKeepingDeps, 'describe' | 'tell'> = {
  describe: async (_, __, { content: { hash, extension } }) => {
    return { name: `${hash}.${extension}`, sidecar: `{"file":{"sha256":"${hash}"}}\n` };
  },
  tell: () => undefined,
};
