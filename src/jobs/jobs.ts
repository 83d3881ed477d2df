import type { Sessions } from '../accounts/sessions.ts';
import type { Clock } from '../core/clock.ts';
import { DisposableStore, type Disposable } from '../core/disposable.ts';
import type { Door, NetLog } from '../net/door.ts';
import type { OutputCache } from '../outputs/cache.ts';
import { OutputFetcher } from '../outputs/fetcher.ts';
import type { OpenAccount } from '../providers/openedAccount.ts';
import { JobOutputs } from './jobOutputs.ts';
import { Journal } from './journal.ts';
import { PaidGate, type PaidGateDeps } from './paidGate.ts';
import { JobWatcher } from './watcher.ts';

/** The journal of one storage folder and what works on it. */
export interface Jobs extends Disposable {
  readonly journal: Journal;
  readonly gate: PaidGate;
  readonly watcher: JobWatcher;
  readonly outputs: JobOutputs;
}

export interface JobsDeps extends Pick<PaidGateDeps, 'confirm' | 'knownBalance'> {
  /** The folder that the journal lies in. */
  readonly storage: string;
  readonly clock: Clock;
  readonly door: Door;
  readonly sessions: Sessions;
  readonly cache: OutputCache;
  readonly open: OpenAccount;
  readonly log: NetLog;
}

/** Opens the journal and puts the gate, the watcher and the outputs on it. Errors: Problem storage. */
export async function openJobs(deps: JobsDeps): Promise<Jobs> {
  const { clock, open, log, sessions, cache } = deps;
  const owned = new DisposableStore();
  const journal = owned.add(await Journal.open(deps.storage, { clock }));
  if (journal.startedAnew) log.warn(journal.startedAnew.message);
  const { confirm, knownBalance } = deps;
  const gate = owned.add(new PaidGate({ journal, clock, confirm, knownBalance, open, log }));
  const watcher = owned.add(new JobWatcher({ journal, clock, open, log, gate }));
  const outputs = new JobOutputs({
    journal,
    cache,
    open,
    fetcher: new OutputFetcher({ door: deps.door, cache, clock }),
    grant: (account, provider, address) =>
      provider.jobs?.outputsNeedKey ? sessions.grantForDownload(account, provider, address) : undefined,
  });
  return { journal, gate, watcher, outputs, dispose: () => owned.dispose() };
}
