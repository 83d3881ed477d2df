import { join } from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { buildBase } from './composeBase.ts';
import { buildJobs, type DragJobs } from './composeJobs.ts';
import { buildAgentTools } from './features/agentTools/buildAgentTools.ts';
import { buildComposer } from './features/composer/buildComposer.ts';
import { PromptHistory } from './features/composer/promptHistory.ts';
import type { ComposerParts } from './features/composer/registerComposer.ts';
import { buildGallery } from './features/gallery/buildGallery.ts';
import type { GalleryParts } from './features/gallery/registerGallery.ts';
import type { JobNode } from './features/jobs/view/jobNodes.ts';
import { buildMoney } from './features/money/buildMoney.ts';
import type { Studio } from './features/studio/buildStudio.ts';
import type { FileChanges } from './features/studio/registerStudio.ts';
import type { BalanceStatus } from './features/money/balanceStatus.ts';
import type { ProblemLog } from './features/problems/problemLog.ts';
import { buildRequests } from './features/requests/buildRequests.ts';
import type { TailDocuments } from './features/runs/tailDocuments.ts';
import type { ApiNode } from './features/requests/api/apiNodes.ts';
import type { RequestFiles } from './features/requests/requestFiles.ts';
import type { RequestTasks } from './features/requests/tasks/requestTasks.ts';
import type { ProviderNode } from './features/resources/tree/providerNodes.ts';
import { KeptLists } from './features/resources/tree/keptLists.ts';
import { ResourceViews } from './features/resources/tree/resourceViews.ts';
import { RowFavorites } from './features/resources/tree/rowFavorites.ts';
import { SavedKindsBranch } from './features/jobs/savedKinds/savedKindNodes.ts';
import { onSharedKindsChange } from './features/jobs/savedKinds/knownKinds.ts';
import { AccountNotes } from './features/accounts/accountNotes.ts';
import { ExpiryNotices } from './features/tokens/expiryNotices.ts';
import { TailMemory } from './features/runs/tailMemory.ts';
import { TailService } from './features/runs/tailService.ts';
import { SandboxHost } from './features/sandbox/sandboxHost.ts';
import { setContextKey } from './features/shared/contextKeys.ts';
import { rememberingInTurn } from './features/shared/mementoInTurn.ts';
import type { TestSurface } from './features/shared/testSurface.ts';
import type { CommandHost } from './features/shared/runCommand.ts';
import { buildSpending } from './features/spending/buildSpending.ts';
import type { SpendingNode } from './features/spending/spendingNodes.ts';
import type { StoryboardEditors, StoryboardMedia } from './features/storyboard/storyboardEditors.ts';
import type { StoryboardParts } from './features/storyboard/registerStoryboards.ts';
import { buildStudioAgent } from './features/studioAgent/buildStudioAgent.ts';

type ChooseAsset = StoryboardMedia['choose'];

/** What the graph gets from the activation entry: what the editor must have before anything is loaded. */
export interface Entry {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly problems: ProblemLog;
  readonly statusBar: BalanceStatus;
  readonly views: Views;
  readonly changes: FileChanges;
}

/** What the rows of each view of the side bar stand for. */
export interface Nodes {
  readonly jobs: JobNode;
  readonly providers: ProviderNode;
  readonly tokens: ProviderNode;
  readonly workspaces: ProviderNode;
  readonly spending: SpendingNode;
  readonly api: ApiNode;
}

/** The views of the side bar, for what the graph has to know of them: whether they can be seen. */
export type Views = { readonly [V in keyof Nodes]: vscode.TreeView<Nodes[V]> };

/** What the activation entry hands on to the editor. */
export interface Graph extends CommandHost, GalleryParts, StoryboardParts, ComposerParts {
  readonly trees: { readonly [V in keyof Nodes]: vscode.TreeDataProvider<Nodes[V]> };
  /** What the editor asks of request files, loaded on first use. */
  readonly requestFiles: () => Promise<RequestFiles>;
  /** The tasks that send request files, loaded on first use. */
  readonly requestTasks: () => Promise<RequestTasks>;
  readonly tailText: TailDocuments['textOf'];
  /** Puts the outputs of rows into a drag. Errors: Problem. */
  readonly dragJobs: DragJobs;
  /** Uploads files that were dropped on a row of the Providers view. */
  readonly dropFiles: (
    target: ProviderNode | undefined,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ) => Promise<void>;
  readonly openLink: (uri: vscode.Uri) => Promise<void>;
  /** Remote projects in this window, made when they are first needed. */
  readonly studio: () => Promise<Studio>;
  /** Goes on with the tails and the requests to agents that were followed when this window closed. */
  readonly resumeTails: () => Promise<void>;
  /** Sends the documents that were saved and not sent when the last window closed. */
  readonly resumeStudio: () => Promise<void>;
  /** Watches on for the jobs that were open when the last window closed. */
  readonly resumeJobs: () => Promise<void>;
  /** Carries out a tool that a language model has called. */
  readonly runTool: (
    name: string,
    options: vscode.LanguageModelToolInvocationOptions<unknown>,
    token: vscode.CancellationToken,
  ) => Promise<vscode.LanguageModelToolResult>;
  readonly testSurface: TestSurface;
}

/** Builds the object graph by plain constructor calls. Reads nothing and sends nothing. */
export function compose(given: Entry): Graph {
  const entry = { ...given, context: rememberingInTurn(given.context) };
  const { context, log, problems } = entry;
  const base = buildBase(entry);
  const { storage, accounts, open, identities, health, tokenKeys, questions, inputs } = base;
  const money = buildMoney(base, entry, () => jobs.jobs());
  const jobs = buildJobs(
    ...([base, money, entry] as const),
    (text) => gallery.gallery.say(text),
    async (job, output, { content }, rule) => {
      const { keptAs } = await import('./features/keeping/keptAs.ts');
      return keptAs(gallery.repository, job, output, rule, content);
    },
  );
  const spending = buildSpending(base, jobs, entry);
  const gallery = buildGallery({ ...base, ...jobs, context, problems });
  const requests = buildRequests({
    ...base,
    jobs: jobs.jobs,
    sandbox: () => sandbox,
    context,
    log,
    views: entry.views,
  });
  const boards = buildStoryboards(base, entry, {
    film: { jobs: jobs.jobs, files: () => boardFiles() },
    folders: [jobs.outputsFolder, join(storage, 'studio', 'files')],
    choose: (document, kind) => chooseAsset(document, kind),
  });
  const tails = buildTails(base, jobs, entry);
  let made: Promise<Studio> | undefined;
  const studio = () =>
    (made ??= import('./features/studio/buildStudio.ts').then((studios) => studios.buildStudio(base, entry)));
  const boardFiles = async () =>
    new (await import('./features/film/boardFiles.ts')).BoardFiles({ jobs: jobs.jobs, studio });
  const choosing = () => ({
    ...base,
    jobs: jobs.jobs,
    studio,
    files: boardFiles,
    boards: boards.storyboards,
  });
  const chooseAsset: ChooseAsset = async (document, kind) =>
    (await import('./features/film/chooseAsset.ts')).chooseAsset(choosing(), document, kind);
  const resources = buildResources({ ...base, ...money, ...jobs, ...requests }, entry);
  const sandbox: SandboxHost = base.owned.add(
    new SandboxHost({
      ...{ accounts, kinds: jobs.kinds, folder: join(context.extensionPath, 'dist', 'sandbox') },
      onRunning: (runs) => void setContextKey('backlot.sandboxRuns', runs),
    }),
  );
  const { trees, favorites, expiryNotices, notes } = resources;
  const agents = buildStudioAgent({ ...base, context, log, trees });

  const forgetEverything = async () => {
    await sandbox.stop();
    await jobs.service.eraseWith(async () => {
      gallery.gallery.close();
      tails.forget();
      agents.requests.forget();
      await resources.keptLists.forgetAll();
      await accounts.forgetEverything();
      const { eraseStorage } = await import('./jobs/store/openDatabase.ts');
      await eraseStorage(storage, base.clock);
    });
    await money.forget();
    await spending.forget();
    await gallery.lineage.forget();
    await expiryNotices.forget();
    await notes.forget();
    await jobs.outputExpiry.forget();
    await favorites.forget();
    await (await studio()).forget();
    await jobs.arrangement.forget();
    await jobs.drafts.forgetAll();
    await composer.forget();
    trees.refresh();
    jobs.jobsTree.forget();
  };

  const { version } = z.parse(z.looseObject({ version: z.string() }), context.extension.packageJSON);
  const link = (path: string) =>
    vscode.Uri.from({ scheme: vscode.env.uriScheme, authority: context.extension.id, path }).toString();
  const { balances, budgets, topUps } = money;
  const { kinds, drafts, jobsTree, jobsView, arrangement } = jobs;
  const { lineage } = gallery;
  const { engine, answers } = requests;
  const asked = { problems, log, questions };
  const prompts = new PromptHistory({ storage, clock: base.clock, log });
  const submit = { ...asked, jobs: jobs.jobs, inputs, kinds, drafts, prompts, jobsView, balances, topUps };
  const operate = { ...submit, engine, answers, trees, tokenKeys, tails };
  const act = { ...operate, identities };
  const sheets = { jobs: jobs.jobs, repository: gallery.repository, gallery: gallery.gallery };
  const inAccounts = { ...submit, accounts, open, clock: base.clock };
  const composer = buildComposer({
    ...{ ...base, ...inAccounts, context, budgets, trees },
    repository: gallery.repository,
  });
  const tools = buildAgentTools({ ...base, jobs: jobs.jobs, engine, balances, log, context, version });
  return {
    commands: {
      agentTools: tools.commands,
      accounts: async () => {
        const { accountCommands } = await import('./features/accounts/accountCommands.ts');
        return accountCommands({ accounts, open, balances, trees, forgetEverything });
      },
      composer: composer.commands,
      exchange: async () => {
        const { exchangeCommands } = await import('./features/exchange/exchangeCommands.ts');
        const versions = async () => (await studio()).versions;
        return exchangeCommands({ open, versions, files: await boardFiles() });
      },
      film: async () => {
        const { filmCommands } = await import('./features/film/filmCommands.ts');
        const startSandbox = () => sandbox.start();
        return filmCommands({ ...inAccounts, ...choosing(), chooseAsset, startSandbox });
      },
      gallery: async () => {
        const { outputCommands } = await import('./features/gallery/outputCommands.ts');
        const { useAsInput } = await import('./features/jobs/submit/useAsInput.ts');
        const input = { ...submit, accounts, open, lineage, trees };
        return outputCommands({
          gallery: gallery.gallery,
          repository: gallery.repository,
          copyFolder: jobs.dragFolder,
          sheets,
          useAsInput: (item) => useAsInput(input, item),
        });
      },
      jobs: async () => {
        const { jobCommands } = await import('./features/jobs/jobCommands.ts');
        return jobCommands({ ...act, accounts, open, lineage, jobsTree, arrangement, favorites, trees });
      },
      keeping: async () => {
        const { keepCommands } = await import('./features/keeping/keepCommands.ts');
        return keepCommands({ ...gallery, jobs: jobs.jobs });
      },
      money: money.commands,
      plans: async () =>
        (await import('./features/plans/planCommands.ts')).planCommands({ ...inAccounts, sheets }),
      problems: async () => {
        const { problemCommands } = await import('./features/problems/problemCommands.ts');
        const logFolder = context.logUri.fsPath;
        const { extension, globalState: memento } = context;
        const own = { version, extension, memento, trees };
        return problemCommands({ ...own, accounts, open, jobs: jobs.jobs, problems, logFolder });
      },
      requests: async () => {
        const { requestCommands } = await import('./features/requests/requestCommands.ts');
        return requestCommands({ ...operate, ...requests, accounts, open });
      },
      resources: async () => {
        const { resourceCommands } = await import('./features/resources/resourceCommands.ts');
        return resourceCommands({ ...act, accounts, open, answers, jobsTree, trees, link });
      },
      runs: async () => {
        const { tailCommands } = await import('./features/runs/tailCommands.ts');
        return tailCommands({ accounts, open, jobs: jobs.jobs, jobsView, tails });
      },
      sandbox: async () => {
        const { sandboxCommands } = await import('./features/sandbox/sandboxCommands.ts');
        return sandboxCommands({ sandbox, trees });
      },
      spending: spending.commands,
      storyboard: boards.commands,
      studio: async () => {
        const { studioCommands } = await import('./features/studio/studioCommands.ts');
        return studioCommands({ accounts, open, studio: await studio() });
      },
      studioAgent: () => agents.commands({ ...operate, accounts }),
      tokens: async () => {
        const { tokenCommands } = await import('./features/tokens/tokenCommands.ts');
        return tokenCommands({ ...act, accounts, open, tokensTree: trees.tokens });
      },
    },
    open,
    trees: {
      ...{ jobs: jobsTree, spending: spending.tree, api: requests.api },
      ...{ providers: trees.providers, tokens: trees.tokens, workspaces: trees.workspaces },
    },
    composer: composer.composer,
    gallery: gallery.gallery,
    outputDrop: gallery.outputDrop,
    storyboards: boards.storyboards,
    requestFiles: requests.requestFiles,
    requestTasks: requests.requestTasks,
    tailText: (uri, changes) => tails.documents.textOf(uri, changes),
    dragJobs: jobs.dragJobs,
    dropFiles: async (...dropped) =>
      (await import('./features/resources/dropFiles.ts')).dropFiles(...dropped),
    openLink: async (uri) => {
      const { openNodeLink, parseNodeLink } = await import('./features/resources/nodeLink.ts');
      const node = parseNodeLink(uri.path);
      if (node) return openNodeLink({ accounts, trees }, node);
      const { openJobLink } = await import('./features/jobs/openJobLink.ts');
      await openJobLink({ jobs: jobs.jobs, jobsView }, uri);
    },
    studio,
    runTool: tools.runTool,
    resumeTails: async () => {
      await Promise.all([tails.resume(), agents.requests.resume()]);
    },
    resumeStudio: async () => (await studio()).resume(),
    resumeJobs: () => jobs.service.resume(),
    testSurface: {
      ...{ accounts, answers, arrangement, balances, budgets, drafts, engine, favorites, forgetEverything },
      ...{ composer: composer.composer, prompts },
      ...{
        health,
        identities,
        jobs: jobs.jobs,
        jobsTree,
        jobsView,
        kinds,
        lineage,
        log,
        open,
        problems,
        sandbox,
      },
      ...{
        dragJobs: jobs.dragJobs,
        ...{ inputs, storage, storyboards: boards.storyboards, studio },
        tails,
        tokenKeys,
        topUps,
        trees,
        secretNames: base.secretNames,
        window: vscode.window,
      },
    },
  };
}

type Base = ReturnType<typeof buildBase>;
type Money = ReturnType<typeof buildMoney>;
type JobParts = ReturnType<typeof buildJobs>;
type RequestParts = ReturnType<typeof buildRequests>;

function buildTails({ owned, clock, open }: Base, { service }: JobParts, { context, log }: Entry) {
  return owned.add(
    new TailService({
      clock,
      open,
      log,
      memory: new TailMemory(context.workspaceState),
      // What a tail has seen, the Jobs view shows too, without waiting for the next poll.
      ended: (account, run) => service.runEnded(account, run),
    }),
  );
}

function buildResources(
  parts: Base & Money & Pick<JobParts, 'kinds'> & Pick<RequestParts, 'engine'>,
  { context, views }: Entry,
) {
  const { owned, open, vault, kinds, clock } = parts;
  const favorites = new RowFavorites(context.globalState);
  const expiryNotices = new ExpiryNotices({ memento: context.globalState, now: () => clock.now() });
  const savedKinds = new SavedKindsBranch({ saved: kinds, open });
  const { version } = z.parse(z.looseObject({ version: z.string() }), context.extension.packageJSON);
  const notes = new AccountNotes({
    ...{ accounts: parts.accounts, memento: context.globalState, version },
    now: () => clock.now(),
  });
  const keptLists = new KeptLists(parts.storage, parts.accounts);
  const trees = owned.add(
    new ResourceViews({
      ...{ ...parts, favorites, expiryNotices, notes, savedKinds, keptLists },
      ...{ keys: vault, window: vscode.window, views },
    }),
  );
  owned.add(kinds.onDidChange((account) => trees.redrawAccount(account)));
  owned.add(onSharedKindsChange(() => trees.providers.redraw()));
  return { favorites, expiryNotices, notes, trees, keptLists };
}

/** The editors of storyboards and their commands, loaded with the first board. */
function buildStoryboards(
  { owned }: Base,
  { context, problems }: Entry,
  made: ConstructorParameters<typeof StoryboardEditors>[2],
) {
  let editors: Promise<StoryboardEditors> | undefined;
  const storyboards = () =>
    (editors ??= import('./features/storyboard/storyboardEditors.ts').then(({ StoryboardEditors: Editors }) =>
      owned.add(new Editors(context.extensionUri, problems, made)),
    ));
  const commands = async () => {
    const { storyboardCommands } = await import('./features/storyboard/storyboardCommands.ts');
    return storyboardCommands(await storyboards());
  };
  return { storyboards, commands };
}
