import type * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { SavedJobKinds } from '../../jobs/store/savedJobKinds.ts';
import type { Engine } from '../../calls/engine.ts';
import type { TokenKeySync } from '../../accounts/tokenKeySync.ts';
import type { Balances } from '../../providers/balances.ts';
import type { Identities } from '../../providers/identities.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { BalancePresenter } from '../money/balancePresenter.ts';
import type { GalleryPanel } from '../gallery/galleryPanel.ts';
import type { Lineage } from '../gallery/outputs/lineage.ts';
import type { JobArrangement } from '../jobs/view/jobArrangement.ts';
import type { JobNode } from '../jobs/view/jobNodes.ts';
import type { JobsViewController } from '../jobs/view/jobsViewController.ts';
import type { JobsTree } from '../jobs/view/jobsTree.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import type { AnswerDocuments } from '../requests/answerDocuments.ts';
import type { RequestFiles } from '../requests/requestFiles.ts';
import type { RowFavorites } from '../resources/tree/rowFavorites.ts';
import type { ResourceTrees } from '../resources/tree/resourceTrees.ts';
import type { SandboxHost } from '../sandbox/sandboxHost.ts';
import type { TailService } from '../runs/tailService.ts';

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
  readonly kept: TokenKeySync;
  /** What can be run on platforms that do not list it. */
  readonly kinds: SavedJobKinds;
  /** The runs whose events are shown in this window. */
  readonly tails: TailService;
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
  readonly favorites: RowFavorites;
  readonly jobsTree: JobsTree;
  /** How the user arranged the Jobs view. */
  readonly arrangement: JobArrangement;
  readonly jobsViewController: JobsViewController;
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
