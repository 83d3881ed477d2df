import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Graph, Nodes, Views } from './compose.ts';
import type { TestSurface } from './features/shared/testSurface.ts';
import { readStartup, STARTUP_FILE } from './jobs/store/openWork.ts';
import type { BalanceStatus } from './features/money/balanceStatus.ts';
import { REMEMBERED_BALANCE } from './features/money/rememberedBalance.ts';
import { OUTPUT_MIME } from './features/gallery/galleryIds.ts';
import { registerComposer } from './features/composer/registerComposer.ts';
import { registerGallery } from './features/gallery/registerGallery.ts';
import { registerRequestFiles } from './features/requests/registerRequestFiles.ts';
import { registerStoryboards } from './features/storyboard/registerStoryboards.ts';
import { OPEN_TAILS, TAIL_SCHEME } from './features/runs/openTails.ts';
import { LazyTree } from './features/shared/lazyTree.ts';
import { registerStudio, type FileChanges } from './features/studio/registerStudio.ts';
import { UNSENT_DOCUMENTS } from './features/studio/unsentDocuments.ts';
import { OPEN_REQUESTS } from './features/studioAgent/openRequests.ts';
import { ProblemLog } from './features/problems/problemLog.ts';

/** What tests in the editor reach. Nobody else does: the graph holds the key vault. */
export interface TestApi {
  readonly open: () => Promise<TestSurface>;
}

type TreeOptions<Node> = Omit<vscode.TreeViewOptions<Node>, 'treeDataProvider'>;

const many = { canSelectMany: true };

/**
 * Registers what the editor needs to show and does nothing else: no request, and one file read, the flag that says
 * whether a job is still open. Everything behind the registrations is loaded on first use.
 */
export async function activate(context: vscode.ExtensionContext): Promise<TestApi | undefined> {
  const log = vscode.window.createOutputChannel('Backlot', { log: true });
  const problems = new ProblemLog(log);
  context.subscriptions.push(log);

  let status: Promise<BalanceStatus> | undefined;
  const statusBar = (): Promise<BalanceStatus> =>
    (status ??= import('./features/money/balanceStatus.ts').then(({ BalanceStatus: Item }) => {
      const item = new Item();
      context.subscriptions.push(item);
      return item;
    }));

  const changes: FileChanges = new vscode.EventEmitter();
  let composed: Promise<Graph> | undefined;
  const open = (): Promise<Graph> => {
    composed ??= import('./compose.ts').then(async ({ compose }) =>
      compose({ context, log, problems, statusBar: await statusBar(), views, changes }),
    );
    // A failed start is tried again by the next command instead of being remembered for ever.
    composed.catch(() => (composed = undefined));
    return composed;
  };

  // The editor wants the events of changes at once, before there is a document that changes.
  const tailChanges = new vscode.EventEmitter<vscode.Uri>();
  const trees: vscode.Disposable[] = [];
  const treeView = <V extends keyof Nodes>(name: V, more: TreeOptions<Nodes[V]> = many) => {
    const treeDataProvider = new LazyTree<Nodes[V]>(async () => (await open()).trees[name]);
    const view = vscode.window.createTreeView<Nodes[V]>(`backlot.${name}`, {
      treeDataProvider,
      showCollapseAll: true,
      ...more,
    });
    trees.push(treeDataProvider, view);
    return view;
  };
  const views: Views = {
    jobs: treeView('jobs', {
      ...many,
      dragAndDropController: {
        dragMimeTypes: ['text/uri-list', OUTPUT_MIME],
        dropMimeTypes: [],
        handleDrag: async (nodes, into, token) => (await open()).dragJobs(nodes, into, token),
      },
    }),
    providers: treeView('providers', {
      ...many,
      dragAndDropController: {
        dragMimeTypes: [],
        dropMimeTypes: ['text/uri-list'],
        handleDrop: async (...dropped) => (await open()).dropFiles(...dropped),
      },
    }),
    tokens: treeView('tokens'),
    workspaces: treeView('workspaces'),
    spending: treeView('spending', {}),
    api: treeView('api', {}),
  };
  const requestTasks = async () => (await open()).requestTasks();
  context.subscriptions.push(
    ...trees,
    vscode.window.registerUriHandler({
      handleUri: async (uri) => (await open()).openLink(uri),
    }),
    ...registerGallery(open),
    registerComposer(open),
    ...registerStoryboards(open),
    registerStudio(async () => (await (await open()).studio()).fileSystem, changes),
    ...registerRequestFiles(async () => (await open()).requestFiles()),
    vscode.tasks.registerTaskProvider('backlot', {
      provideTasks: async () => (await requestTasks()).provideTasks(),
      resolveTask: async (task) => (await requestTasks()).resolveTask(task),
    }),
    vscode.workspace.registerTextDocumentContentProvider(TAIL_SCHEME, {
      onDidChange: tailChanges.event,
      provideTextDocumentContent: async (uri) => (await open()).tailText(uri, tailChanges),
    }),
    tailChanges,
    ...declared(context.extension.packageJSON, 'languageModelTools', 'name').map((name) =>
      vscode.lm.registerTool(name, {
        invoke: async (options, token) => (await open()).runTool(name, options, token),
      }),
    ),
    ...declared(context.extension.packageJSON, 'commands', 'command').map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        const { runCommand } = await import('./features/shared/runCommand.ts');
        return runCommand(id, open, args, problems);
      }),
    ),
  );

  const remembered: unknown = context.globalState.get(REMEMBERED_BALANCE);
  if (remembered !== undefined) void statusBar().then((item) => item.showRemembered(remembered));
  const flag = await readFile(join(context.globalStorageUri.fsPath, STARTUP_FILE), 'utf8').catch(
    () => undefined,
  );
  if ([OPEN_TAILS, OPEN_REQUESTS].some((key) => context.workspaceState.get(key)))
    void open().then((graph) => graph.resumeTails());
  if (context.globalState.get(UNSENT_DOCUMENTS)) void open().then((graph) => graph.resumeStudio());
  // The graph offers the MCP server, and keeps this for as long as the setting is on.
  if (context.globalState.get('backlot.mcpServer')) void open();
  if (readStartup(flag).openWork) void open().then((graph) => graph.resumeJobs());
  return context.extensionMode === vscode.ExtensionMode.Test
    ? { open: async () => (await open()).testSurface }
    : undefined;
}

/**
 * The ids of what package.json declares. Read from there, because a list of them in the code would be loaded with every
 * window.
 */
function declared(packageJson: unknown, kind: string, id: string): readonly string[] {
  const all = memberOf(memberOf(packageJson, 'contributes'), kind);
  return Array.isArray(all)
    ? all.map((one) => memberOf(one, id)).filter((one) => typeof one === 'string')
    : [];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
