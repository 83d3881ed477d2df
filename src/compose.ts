import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Accounts } from './accounts/accounts.ts';
import { AccountStore } from './accounts/accountStore.ts';
import { vscodeSecretStore } from './accounts/secretStorage.vscode.ts';
import { Sessions } from './accounts/sessions.ts';
import { Vault } from './accounts/vault.ts';
import type { Backlot } from './features/shared/backlot.ts';
import { systemClock } from './core/clock.ts';
import { HttpClient } from './net/http/httpClient.ts';
import { SavedJobKinds } from './jobs/store/savedJobKinds.ts';
import { OutputCache } from './media/cache.ts';
import { loadCatalog } from './calls/catalog.ts';
import { Engine } from './calls/engine.ts';
import { TokenKeySync } from './accounts/tokenKeySync.ts';
import { Balances } from './providers/balances.ts';
import { Identities } from './providers/identities.ts';
import { loadProvider } from './providers/index.ts';
import type { OpenAccount } from './core/openedAccount.ts';
import { BalancePresenter } from './features/money/balancePresenter.ts';
import type { BalanceStatus } from './features/money/balanceStatus.ts';
import { GalleryPanel } from './features/gallery/galleryPanel.ts';
import { Lineage } from './features/gallery/outputs/lineage.ts';
import { ExpiryNotices } from './features/tokens/expiryNotices.ts';
import { JobArrangement } from './features/jobs/view/jobArrangement.ts';
import { dragOutputs } from './features/jobs/view/jobDrag.ts';
import type { JobNode } from './features/jobs/view/jobNodes.ts';
import { JobsService } from './features/jobs/jobsService.ts';
import { JobsViewController } from './features/jobs/view/jobsViewController.ts';
import { JobsTree } from './features/jobs/view/jobsTree.ts';
import { SavedKindsBranch } from './features/jobs/savedKinds/savedKindNodes.ts';
import type { ProblemLog } from './features/problems/problemLog.ts';
import { AnswerDocuments, ANSWER_SCHEME } from './features/requests/answerDocuments.ts';
import type { RequestFiles } from './features/requests/requestFiles.ts';
import { operationConfirmations } from './features/requests/operationGates.ts';
import { AccountStates } from './features/accounts/accountStates.ts';
import { setContextKey } from './features/shared/contextKeys.ts';
import { RowFavorites } from './features/resources/tree/rowFavorites.ts';
import { PlatformViews } from './features/resources/tree/platformViews.ts';
import type { ProviderNode } from './features/resources/tree/providerNodes.ts';
import { ResourceBranches } from './features/resources/tree/resourceBranches.ts';
import { SandboxHost } from './features/sandbox/sandboxHost.ts';
import { TailService } from './features/runs/tailService.ts';
import { TailMemory } from './features/runs/tailMemory.ts';

/** The views of the side bar, for what the graph has to know of them: whether they can be seen. */
export interface Views {
  readonly jobs: vscode.TreeView<JobNode>;
  readonly providers: vscode.TreeView<ProviderNode>;
  readonly tokens: vscode.TreeView<ProviderNode>;
  readonly workspaces: vscode.TreeView<ProviderNode>;
}

/** Builds the object graph by plain constructor calls. Reads nothing and sends nothing. */
export function compose(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  problems: ProblemLog,
  statusBar: BalanceStatus,
  views: Views,
): Backlot {
  const storage = context.globalStorageUri.fsPath;
  const clock = systemClock;
  // eslint-disable-next-line no-restricted-properties -- for the door; the editor patches it: looked up at each call
  const httpClient = new HttpClient({ fetch: (input, init) => globalThis.fetch(input, init), clock, log });
  // eslint-disable-next-line no-restricted-properties -- for the vault
  const secrets = vscodeSecretStore(context.secrets);
  const vault = new Vault(secrets);
  const store = new AccountStore(storage, { clock });
  const sessions = new Sessions({ vault, httpClient, clock });
  const accounts = new Accounts({ store, vault, sessions, clock });
  const open: OpenAccount = async (id) => {
    const account = await accounts.get(id);
    if (!account) return undefined;
    const provider = await loadProvider(account.provider);
    return { account, provider, session: sessions.open(account, provider) };
  };
  const balances = new Balances({ open, clock });
  const identities = new Identities(open);
  const kept = new TokenKeySync({ accounts, vault });
  const outputsFolder = join(storage, 'outputs');
  const cache = new OutputCache(outputsFolder);
  const service: JobsService = new JobsService({
    storage,
    clock,
    httpClient,
    sessions,
    cache,
    open,
    log,
    vault,
    balances,
    problems,
    follow: (journal) => jobsViewController.follow(journal),
    subscriptions: context.subscriptions,
  });
  const jobs = () => service.jobs();
  const kinds = new SavedJobKinds(join(storage, 'kinds.json'), clock);
  const status = new BalancePresenter({ accounts, balances, memento: context.globalState, statusBar });
  const sandbox = new SandboxHost({
    accounts,
    kinds,
    folder: join(context.extensionPath, 'dist', 'sandbox'),
  });
  const lineage = new Lineage(context.globalState);
  const gallery = new GalleryPanel({
    extension: context.extensionUri,
    cacheFolder: outputsFolder,
    jobs,
    accounts,
    providerLabel: async (id) => (await loadProvider(id)).label,
    pathOf: (content) => cache.pathOf(content),
    lineage,
    problems,
  });
  const confirmations = operationConfirmations(async () => (await jobs()).submission);
  const engine = new Engine({ open, catalog: loadCatalog, confirmations, clock, log });
  const answers = new AnswerDocuments();
  let requestFiles: Promise<RequestFiles> | undefined;
  const favorites = new RowFavorites(context.globalState);
  const branches = new ResourceBranches(engine, favorites);
  const savedKinds = new SavedKindsBranch({ kept: kinds, open });
  const tails = new TailService({
    clock,
    open,
    log,
    memory: new TailMemory(context.workspaceState),
    // What a tail has seen, the Jobs view shows too, without waiting for its own next look.
    ended: (account, run) => service.runEnded(account, run),
  });
  const states = new AccountStates({ provider: loadProvider, set: setContextKey });
  // Accounts that cannot be listed are no sign that there are none.
  const tellStates = () =>
    accounts.list().then(
      (all) => states.tell(all),
      () => undefined,
    );
  const expiryNotices = new ExpiryNotices({ memento: context.globalState, now: () => clock.now() });
  const platformViews = new PlatformViews({
    accounts,
    balances,
    identities,
    branches,
    states,
    savedKinds,
    keys: vault,
    clock,
    expiryNotices,
    views,
  });
  const { trees } = platformViews;
  const arrangement = new JobArrangement(context.globalState);
  const jobsTree = new JobsTree({
    journal: async () => (await jobs()).journal,
    account: (id) => accounts.get(id),
    provider: (id) => loadProvider(id).catch(() => undefined),
    arrangement,
    tellStates,
    clock,
  });
  const jobsViewController = new JobsViewController(views.jobs, jobsTree, clock);
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(ANSWER_SCHEME, answers),
    store,
    { dispose: () => httpClient.dispose() },
    status,
    sandbox,
    gallery,
    vault.onDidChange(({ account }) => identities.forget(account)),
    kinds.onDidChange((account) => trees.providers.refresh(`account/${account}`)),
    tails,
    accounts.onDidChange(() => void tellStates()),
    platformViews,
    jobsTree,
    jobsViewController,
  );

  return {
    requestFiles: () => {
      requestFiles ??= import('./features/requests/requestFiles.ts').then(({ RequestFiles: Files }) => {
        const files = new Files(accounts);
        context.subscriptions.push(files);
        return files;
      });
      return requestFiles;
    },
    version: String((context.extension.packageJSON as { version?: unknown }).version),
    storage,
    log,
    problems,
    accounts,
    balances,
    identities,
    kept,
    kinds,
    tails,
    open,
    sandbox,
    gallery,
    outputDrop: async () => {
      const { OutputDrop } = await import('./features/gallery/outputs/outputDrop.ts');
      return new OutputDrop({ jobs, cacheFolder: outputsFolder });
    },
    lineage,
    engine,
    answers,
    trees,
    favorites,
    jobsTree,
    jobsViewController,
    arrangement,
    link: (path) =>
      vscode.Uri.from({ scheme: vscode.env.uriScheme, authority: context.extension.id, path }).toString(),
    dragJobs: async (nodes, into) => {
      const { journal, outputs } = await jobs();
      await dragOutputs(nodes, into, {
        folder: join(storage, 'drag'),
        job: async (id) => {
          const job = await journal.get(id);
          return job && { title: job.title, outputs: job.outputs.length };
        },
        output: (id, index) => outputs.bytes(id, index, new AbortController().signal),
      });
    },
    status,
    jobs,
    secretNames: () => secrets.names(),
    forgetEverything: async () => {
      await sandbox.stop();
      await service.eraseWith(async () => {
        gallery.close();
        tails.forget();
        await accounts.forgetEverything();
        await rm(storage, { recursive: true, force: true });
      });
      await status.forget();
      await lineage.forget();
      await expiryNotices.forget();
      await favorites.forget();
      await arrangement.forget();
      trees.refresh();
      jobsTree.forget();
    },
    resumeTails: () => tails.resume(),
    resumeJobs: () => service.resume(),
  };
}
