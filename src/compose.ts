import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Accounts } from './accounts/accounts.ts';
import { AccountStore } from './accounts/accountStore.ts';
import { vscodeSecretStore } from './accounts/secretStorage.vscode.ts';
import { Sessions } from './accounts/sessions.ts';
import { Vault } from './accounts/vault.ts';
import type { Backlot } from './commands/backlot.ts';
import { systemClock } from './core/clock.ts';
import { Door } from './net/door.ts';
import { KeptKinds } from './jobs/keptKinds.ts';
import { OutputCache } from './outputs/cache.ts';
import { loadCatalogue } from './operations/catalogue.ts';
import { Engine } from './operations/engine.ts';
import { KeptTokens } from './accounts/keptTokens.ts';
import { Balances } from './providers/balances.ts';
import { Identities } from './providers/identities.ts';
import { loadProvider } from './providers/index.ts';
import type { OpenAccount } from './providers/openedAccount.ts';
import { BalancePresenter } from './ui/balancePresenter.ts';
import type { BalanceStatus } from './ui/balanceStatus.ts';
import { GalleryPanel } from './ui/galleryPanel.ts';
import { Lineage } from './ui/gallery/lineage.ts';
import { ExpiryNotices } from './ui/expiryNotices.ts';
import { JobArrangement } from './ui/jobArrangement.ts';
import { dragOutputs } from './ui/jobDrag.ts';
import type { JobNode } from './ui/jobNodes.ts';
import { JobsDesk } from './ui/jobsDesk.ts';
import { JobsPanel } from './ui/jobsPanel.ts';
import { JobsTree } from './ui/jobsTree.ts';
import { LensesBranch } from './ui/lensesNodes.ts';
import type { ProblemLog } from './ui/problemLog.ts';
import { AnswerDocuments, ANSWER_SCHEME } from './ui/requests/answerDocuments.ts';
import type { RequestFiles } from './ui/requests/requestFiles.ts';
import { operationGates } from './ui/requests/operationGates.ts';
import { AccountStates } from './ui/accountStates.ts';
import { setContextKey } from './ui/contextKeys.ts';
import { RowFavourites } from './ui/rowFavourites.ts';
import { PlatformViews } from './ui/platformViews.ts';
import type { ProviderNode } from './ui/providerNodes.ts';
import { ResourceBranches } from './ui/resourceBranches.ts';
import { SandboxHost } from './ui/sandboxHost.ts';
import { TailDesk } from './ui/tailDesk.ts';
import { TailMemory } from './ui/tailMemory.ts';

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
  const door = new Door({ fetch: (input, init) => globalThis.fetch(input, init), clock, log });
  // eslint-disable-next-line no-restricted-properties -- for the vault
  const secrets = vscodeSecretStore(context.secrets);
  const vault = new Vault(secrets);
  const store = new AccountStore(storage, { clock });
  const sessions = new Sessions({ vault, door, clock });
  const accounts = new Accounts({ store, vault, sessions, clock });
  const open: OpenAccount = async (id) => {
    const account = await accounts.get(id);
    if (!account) return undefined;
    const provider = await loadProvider(account.provider);
    return { account, provider, session: sessions.open(account, provider) };
  };
  const balances = new Balances({ open, clock });
  const identities = new Identities(open);
  const kept = new KeptTokens({ accounts, vault });
  const outputsFolder = join(storage, 'outputs');
  const cache = new OutputCache(outputsFolder);
  const desk: JobsDesk = new JobsDesk({
    storage,
    clock,
    door,
    sessions,
    cache,
    open,
    log,
    vault,
    balances,
    problems,
    follow: (journal) => jobsPanel.follow(journal),
    subscriptions: context.subscriptions,
  });
  const jobs = () => desk.jobs();
  const kinds = new KeptKinds(join(storage, 'kinds.json'), clock);
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
  const gates = operationGates(async () => (await jobs()).gate);
  const engine = new Engine({ open, catalogue: loadCatalogue, gates, clock, log });
  const answers = new AnswerDocuments();
  let requestFiles: Promise<RequestFiles> | undefined;
  const favourites = new RowFavourites(context.globalState);
  const branches = new ResourceBranches(engine, favourites);
  const lenses = new LensesBranch({ kept: kinds, open });
  const tails = new TailDesk({
    clock,
    open,
    log,
    memory: new TailMemory(context.workspaceState),
    // What a tail has seen, the Jobs view shows too, without waiting for its own next look.
    ended: (account, run) => desk.runEnded(account, run),
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
    lenses,
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
  const jobsPanel = new JobsPanel(views.jobs, jobsTree, clock);
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(ANSWER_SCHEME, answers),
    store,
    { dispose: () => door.dispose() },
    status,
    sandbox,
    gallery,
    vault.onDidChange(({ account }) => identities.forget(account)),
    kinds.onDidChange((account) => trees.providers.refresh(`account/${account}`)),
    tails,
    accounts.onDidChange(() => void tellStates()),
    platformViews,
    jobsTree,
    jobsPanel,
  );

  return {
    requestFiles: () => {
      requestFiles ??= import('./ui/requests/requestFiles.ts').then(({ RequestFiles: Files }) => {
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
      const { OutputDrop } = await import('./ui/gallery/outputDrop.ts');
      return new OutputDrop({ jobs, cacheFolder: outputsFolder });
    },
    lineage,
    engine,
    answers,
    trees,
    favourites,
    jobsTree,
    jobsPanel,
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
      await desk.eraseWith(async () => {
        gallery.close();
        tails.forget();
        await accounts.forgetEverything();
        await rm(storage, { recursive: true, force: true });
      });
      await status.forget();
      await lineage.forget();
      await expiryNotices.forget();
      await favourites.forget();
      await arrangement.forget();
      trees.refresh();
      jobsTree.forget();
    },
    resumeTails: () => tails.resume(),
    resumeJobs: () => desk.resume(),
  };
}
