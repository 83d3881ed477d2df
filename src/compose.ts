import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Accounts } from './accounts/accounts.ts';
import { AccountStore } from './accounts/accountStore.ts';
import { vscodeSecretStore } from './accounts/secretStorage.vscode.ts';
import { Sessions } from './accounts/sessions.ts';
import { Vault } from './accounts/vault.ts';
import { systemClock } from './core/clock.ts';
import type { AccountId } from './core/ids.ts';
import { toProblem } from './core/problem.ts';
import { Door } from './net/door.ts';
import type { Jobs } from './jobs/jobs.ts';
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
import { noticeJobEnd } from './ui/jobNotices.ts';
import { JobArrangement } from './ui/jobArrangement.ts';
import { dragOutputs } from './ui/jobDrag.ts';
import type { JobNode } from './ui/jobNodes.ts';
import { JobsPanel, REDRAW_MS } from './ui/jobsPanel.ts';
import { JobsTree } from './ui/jobsTree.ts';
import { LensesBranch } from './ui/lensesNodes.ts';
import { skipQuestionBelow } from './ui/paidSettings.ts';
import { askToPay } from './ui/paidQuestion.ts';
import type { ProblemLog } from './ui/problemLog.ts';
import { AnswerDocuments, ANSWER_SCHEME } from './ui/requests/answerDocuments.ts';
import type { RequestFiles } from './ui/requests/requestFiles.ts';
import { operationGates } from './ui/requests/operationGates.ts';
import { AbilityTree } from './ui/abilityTree.ts';
import { AccountStates } from './ui/accountStates.ts';
import { setContextKey } from './ui/contextKeys.ts';
import { RowFavourites } from './ui/rowFavourites.ts';
import { WhileVisible } from './ui/whileVisible.ts';
import type { ProviderNode } from './ui/providerNodes.ts';
import { ProvidersTree } from './ui/providersTree.ts';
import { ResourceBranches } from './ui/resourceBranches.ts';
import { ResourceTrees } from './ui/resourceTrees.ts';
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

/** The object graph, as commands and tests see it. */
export interface Backlot {
  /** The extension's own version. */
  readonly version: string;
  /** The folder on disk that everything but the keys lies in. */
  readonly storage: string;
  readonly log: vscode.LogOutputChannel;
  readonly problems: ProblemLog;
  readonly accounts: Accounts;
  readonly balances: Balances;
  readonly identities: Identities;
  /** Tokens of platforms that are keys here. */
  readonly kept: KeptTokens;
  /** What can be run on platforms that do not list it. */
  readonly kinds: KeptKinds;
  /** The runs whose events are shown in this window. */
  readonly tails: TailDesk;
  readonly open: OpenAccount;
  readonly sandbox: SandboxHost;
  readonly gallery: GalleryPanel;
  /** Who takes outputs that are dropped on a document, loaded on first use. */
  outputDrop(): Promise<vscode.DocumentDropEditProvider>;
  /** Which uploaded asset was made of which output. */
  readonly lineage: Lineage;
  readonly engine: Engine;
  readonly answers: AnswerDocuments;
  /** What the editor asks of request files, loaded on first use. */
  requestFiles(): Promise<RequestFiles>;
  readonly trees: ResourceTrees;
  /** Rows of the platforms' lists that the user wants at hand. */
  readonly favourites: RowFavourites;
  readonly jobsTree: JobsTree;
  /** How the user arranged the Jobs view. */
  readonly arrangement: JobArrangement;
  readonly jobsPanel: JobsPanel;
  /** A link that opens this extension at a path. */
  link(path: string): string;
  /** Puts the outputs of rows into a drag. Errors: Problem. */
  dragJobs(nodes: readonly JobNode[], into: vscode.DataTransfer): Promise<void>;
  readonly status: BalancePresenter;
  /** The journal and all that works on it, opened on first use. Errors: Problem storage. */
  jobs(): Promise<Jobs>;
  /** The names (never the values) of what the secret storage holds for us. */
  secretNames(): Promise<readonly string[]>;
  /** Deletes all keys, accounts, jobs and outputs of this machine. Errors: Problem storage. */
  forgetEverything(): Promise<void>;
  /** Goes on with the tails that were open when this window closed. */
  resumeTails(): Promise<void>;
  /** Watches on for the jobs that were open when the last window closed. */
  resumeJobs(): Promise<void>;
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

  let opened: Promise<Jobs> | undefined;
  /** While everything is being deleted, nobody may open the old journal again. */
  let erasing: Promise<void> = Promise.resolve();
  const jobs = (): Promise<Jobs> => {
    opened ??= erasing.then(async () => {
      const { openJobs } = await import('./jobs/jobs.ts');
      const confirm = (question: Parameters<typeof askToPay>[0]) => askToPay(question, clock.now());
      const knownBalance = (account: AccountId) => balances.last(account);
      const made = await openJobs({
        storage,
        clock,
        door,
        sessions,
        cache,
        open,
        confirm,
        knownBalance,
        show: (job) => noticeJobEnd(job, open, problems),
        skipBelow: (account) => {
          const unit = balances.last(account)?.balance.available.unit;
          return unit ? skipQuestionBelow(unit) : null;
        },
        log,
      });
      context.subscriptions.push(
        made,
        // A job that waits because its key was refused goes on when the key has been replaced.
        vault.onDidChange(({ account }) => made.watcher.accountChanged(account)),
      );
      made.watcher.onDidEnd((job) => {
        balances.read(job.account).catch((error: unknown) => log.warn(toProblem(error).message));
      });
      await jobsPanel.follow(made.journal);
      await made.watcher.resume();
      return made;
    });
    opened.catch(() => (opened = undefined));
    return opened;
  };

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
  const now = () => clock.now();
  const lenses = new LensesBranch({ kept: kinds, open });
  const tails = new TailDesk({
    clock,
    open,
    log,
    memory: new TailMemory(context.workspaceState),
    // What a tail has seen, the Jobs view shows too, without waiting for its own next look.
    ended: (account, run) => {
      const looked = opened?.then(({ watcher }) => watcher.runEnded(account, run));
      looked?.catch((error: unknown) => log.warn(toProblem(error).message));
    },
  });
  const states = new AccountStates({ provider: loadProvider, set: setContextKey });
  // Accounts that cannot be listed are no sign that there are none.
  const tellStates = () =>
    accounts.list().then(
      (all) => states.tell(all),
      () => undefined,
    );
  const drawn = { accounts, balances, identities, branches, lenses, states, now };
  const expiryNotices = new ExpiryNotices({ memento: context.globalState, now });
  const trees = new ResourceTrees({
    accounts,
    branches,
    providers: new ProvidersTree(drawn),
    tokens: new AbilityTree({
      ...drawn,
      ability: 'tokens',
      onRead: (list, rows) => expiryNotices.look(list, rows),
      onCount: (count) => {
        views.tokens.message = count
          ? vscode.l10n.t('{0} of {1} tokens', count.matching, count.all)
          : undefined;
      },
    }),
    workspaces: new AbilityTree({ ...drawn, ability: 'workspaces' }),
  });
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
    views.workspaces.onDidChangeVisibility(({ visible }) => trees.workspaces.setVisible(visible)),
    views.workspaces.onDidCollapseElement(({ element }) => trees.workspaces.setExpanded(element, false)),
    views.workspaces.onDidExpandElement(({ element }) => trees.workspaces.setExpanded(element, true)),
    ...(['providers', 'tokens', 'workspaces'] as const).map(
      (name) => new WhileVisible(views[name], REDRAW_MS, clock, () => trees[name].redrawTimes()),
    ),
    trees.providers,
    trees.tokens,
    trees.workspaces,
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
      const journal = opened;
      erasing = (async () => {
        (await journal)?.dispose();
        gallery.close();
        tails.forget();
        await accounts.forgetEverything();
        await rm(storage, { recursive: true, force: true });
      })();
      opened = undefined;
      await erasing;
      await status.forget();
      await lineage.forget();
      await expiryNotices.forget();
      await favourites.forget();
      await arrangement.forget();
      trees.refresh();
      jobsTree.forget();
    },
    resumeTails: () => tails.resume(),
    resumeJobs: async () => {
      try {
        await jobs();
      } catch (error) {
        log.error(toProblem(error).message);
      }
    },
  };
}
