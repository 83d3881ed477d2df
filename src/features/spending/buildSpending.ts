import type * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Clock } from '../../core/clock.ts';
import type { DisposableStore } from '../../core/disposable.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { SavedJobKinds } from '../../jobs/store/savedJobKinds.ts';
import { loadProvider } from '../../providers/index.ts';
import type { JobsViewController } from '../jobs/view/jobsViewController.ts';
import type { CommandLoaders } from '../shared/handlers.ts';
import { LedgerComparisons } from './ledgerComparisons.ts';
import { SpendingArrangement } from './spendingArrangement.ts';
import { SpendingNames } from './spendingNames.ts';
import type { SpendingNode } from './spendingNodes.ts';
import { SpendingTree } from './spendingTree.ts';

export interface SpendingParts {
  readonly tree: SpendingTree;
  readonly commands: CommandLoaders['spending'];
  /** Forgets what was remembered of the view, and what was read. */
  readonly forget: () => Promise<void>;
}

/** The Spending view and what its commands do. Reads nothing before the view is opened. */
export function buildSpending(
  base: {
    readonly owned: DisposableStore;
    readonly open: OpenAccount;
    readonly clock: Clock;
    readonly accounts: Accounts;
  },
  parts: {
    readonly jobs: () => Promise<Jobs>;
    readonly kinds: Pick<SavedJobKinds, 'list'>;
    readonly jobsView: Pick<JobsViewController, 'reveal'>;
  },
  entry: {
    readonly context: Pick<vscode.ExtensionContext, 'globalState'>;
    readonly views: { readonly spending: Pick<vscode.TreeView<SpendingNode>, 'message'> };
  },
): SpendingParts {
  const { owned, open, clock, accounts } = base;
  const { jobs, kinds, jobsView } = parts;
  const { spending: view } = entry.views;
  const account = accounts.get.bind(accounts);
  const arrangement = owned.add(new SpendingArrangement(entry.context.globalState));
  const comparisons = owned.add(new LedgerComparisons({ accounts, open, clock, jobs }));
  const names = new SpendingNames({
    ...{ account, kinds, jobs },
    provider: (id) => loadProvider(id).catch(() => undefined),
  });
  const describe = (text: string) => void (view.message = text);
  const tree = owned.add(
    new SpendingTree({ jobs, account, names, arrangement, comparisons, clock, describe }),
  );
  const forget = async () => {
    comparisons.forget();
    await arrangement.forget();
    tree.forget();
  };
  const commands: SpendingParts['commands'] = async () => {
    const { spendingCommands } = await import('./spendingCommands.ts');
    return spendingCommands({ tree, names, arrangement, comparisons, jobsView });
  };
  return { tree, commands, forget };
}
