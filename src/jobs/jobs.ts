import type { Sessions } from '../accounts/sessions.ts';
import type { Clock } from '../core/clock.ts';
import type { Disposable } from '../core/disposable.ts';
import type { Door, NetLog } from '../net/door.ts';
import type { OutputCache } from '../outputs/cache.ts';
import { OutputFetcher } from '../outputs/fetcher.ts';
import type { OpenAccount } from '../providers/openedAccount.ts';
import { JobOutputs } from './jobOutputs.ts';
import { Journal } from './journal.ts';
import { PaidGate, type PaidQuestion } from './paidGate.ts';
import { JobWatcher } from './watcher.ts';

/** The journal of one storage folder and what works on it. */
export interface Jobs extends Disposable {
  readonly journal: Journal;
  readonly gate: PaidGate;
  readonly watcher: JobWatcher;
  readonly outputs: JobOutputs;
}
