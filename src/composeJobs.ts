import type * as vscode from 'vscode';
import { signalOf } from './features/shared/progress.ts';
import { join } from 'node:path';
import { outputLimits } from './features/gallery/outputSettings.ts';
import type { CompletionDeps } from './features/jobs/completionMessage.ts';
import { OutputExpiryNotices } from './features/jobs/outputExpiry.ts';
import { followRules } from './features/keeping/keepSettings.ts';
import { JobsService } from './features/jobs/jobsService.ts';
import { JobArrangement } from './features/jobs/view/jobArrangement.ts';
import { JobDrafts } from './features/jobs/submit/jobDrafts.ts';
import { dragOutputs } from './features/jobs/view/jobDrag.ts';
import type { JobNode } from './features/jobs/view/jobNodes.ts';
import { JobsTree } from './features/jobs/view/jobsTree.ts';
import { JobsViewController } from './features/jobs/view/jobsViewController.ts';
import { setting } from './features/shared/settings.ts';
import { SavedJobKinds } from './jobs/store/savedJobKinds.ts';
import type { OutputKeepingDeps } from './jobs/watch/outputKeeping.ts';
import { OutputCache } from './media/cache.ts';
import { loadProvider } from './providers/index.ts';
import type { buildBase } from './composeBase.ts';
import type { buildMoney } from './features/money/buildMoney.ts';
import type { ProblemLog } from './features/problems/problemLog.ts';

/** Puts the outputs of rows into a drag. Errors: Problem. */
export type DragJobs = (
  nodes: readonly JobNode[],
  into: vscode.DataTransfer,
  token: vscode.CancellationToken,
) => Promise<void>;

interface JobsEntry {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly problems: ProblemLog;
  readonly views: { readonly jobs: vscode.TreeView<JobNode> };
}

type Base = ReturnType<typeof buildBase>;
type Money = ReturnType<typeof buildMoney>;

/** The journal of this window, its view, and what is kept beside it. */
export function buildJobs(
  base: Base,
  { balances, follow: followMoney }: Money,
  entry: JobsEntry,
  sayInSight: CompletionDeps['sayInSight'],
  describe: OutputKeepingDeps['describe'],
) {
  const { context, log, problems, views } = entry;
  const { owned, clock, storage, httpClient, vault, transports, accounts, open } = base;
  const { updateStates, questions, inputs } = base;
  const [outputsFolder, dragFolder] = [join(storage, 'outputs'), join(storage, 'drag')];
  const cache = new OutputCache(outputsFolder);
  const outputExpiry = new OutputExpiryNotices({ memento: context.globalState, clock, log });
  const service: JobsService = new JobsService({
    ...{ storage, clock, httpClient, transports, cache, open, log, vault, balances },
    ...{ money: { follow: followMoney }, problems, questions },
    ...{ sayInSight, inputs, expiryNotices: outputExpiry },
    keeping: { describe, follow: (opened) => followRules(opened, log) },
    keepOutputs: {
      ...outputLimits(setting),
      hasAccount: async (id) => !!(await accounts.get(id)),
      dragFolder,
    },
    follow: (journal) => jobsView.follow(journal),
    subscriptions: context.subscriptions,
  });
  const jobs = () => service.jobs();
  const database = async () => (await jobs()).journal.database;
  const kinds = new SavedJobKinds({ database, folder: storage, clock });
  const arrangement = new JobArrangement(context.globalState);
  const drafts = new JobDrafts(context.globalState);
  const jobsTree = owned.add(
    new JobsTree({
      journal: async () => (await jobs()).journal,
      account: (id) => accounts.get(id),
      onAccountsChange: accounts.onDidChange,
      provider: (id) => loadProvider(id).catch(() => undefined),
      ...{ arrangement, cache, kinds },
      updateStates,
      clock,
    }),
  );
  const jobsView = owned.add(new JobsViewController(views.jobs, jobsTree, clock));
  const dragJobs: DragJobs = async (nodes, into, token) => {
    const { journal, outputs } = await jobs();
    await dragOutputs(nodes, into, {
      folder: dragFolder,
      job: (id) => journal.get(id),
      output: (id, index) => outputs.bytes(id, index, signalOf(token)),
    });
  };
  return {
    ...{ outputExpiry, outputsFolder, dragFolder, cache, service, jobs, kinds },
    ...{ drafts, arrangement, jobsTree, jobsView, dragJobs },
  };
}
