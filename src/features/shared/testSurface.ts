import type { CancellationToken, DataTransfer, LogOutputChannel, window } from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { TokenKeySync } from '../../accounts/tokenKeySync.ts';
import type { Engine } from '../../calls/engine.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { InputStore } from '../../core/storedInput.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { SavedJobKinds } from '../../jobs/store/savedJobKinds.ts';
import type { Balances } from '../../providers/balances.ts';
import type { Identities } from '../../providers/identities.ts';
import type { ServerHealth } from '../../providers/serverHealth.ts';
import type { ComposerPanel } from '../composer/composerPanel.ts';
import type { PromptHistory } from '../composer/promptHistory.ts';
import type { Lineage } from '../gallery/lineage.ts';
import type { JobDrafts } from '../jobs/submit/jobDrafts.ts';
import type { JobArrangement } from '../jobs/view/jobArrangement.ts';
import type { JobNode } from '../jobs/view/jobNodes.ts';
import type { JobsTree } from '../jobs/view/jobsTree.ts';
import type { JobsViewController } from '../jobs/view/jobsViewController.ts';
import type { BudgetStandings } from '../money/budgetStandings.ts';
import type { TopUps } from '../money/topUps.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import type { AnswerDocuments } from '../requests/answerDocuments.ts';
import type { ResourceViews } from '../resources/tree/resourceViews.ts';
import type { RowFavorites } from '../resources/tree/rowFavorites.ts';
import type { Studio } from '../studio/buildStudio.ts';
import type { TailService } from '../runs/tailService.ts';
import type { SandboxHost } from '../sandbox/sandboxHost.ts';
import type { StoryboardEditors } from '../storyboard/storyboardEditors.ts';

/** What tests in the editor reach, and nobody else. */
export interface TestSurface {
  readonly accounts: Accounts;
  readonly answers: AnswerDocuments;
  readonly arrangement: JobArrangement;
  readonly balances: Balances;
  readonly budgets: BudgetStandings;
  readonly composer: () => Promise<ComposerPanel>;
  readonly drafts: JobDrafts;
  /** What the Jobs view does when rows are dragged. */
  readonly dragJobs: (
    nodes: readonly JobNode[],
    into: DataTransfer,
    token: CancellationToken,
  ) => Promise<void>;
  readonly engine: Engine;
  readonly favorites: RowFavorites;
  readonly forgetEverything: () => Promise<void>;
  readonly identities: Identities;
  readonly health: ServerHealth;
  readonly inputs: InputStore;
  readonly jobs: () => Promise<Jobs>;
  readonly jobsTree: JobsTree;
  readonly jobsView: JobsViewController;
  readonly kinds: SavedJobKinds;
  readonly lineage: Lineage;
  readonly log: LogOutputChannel;
  readonly open: OpenAccount;
  readonly problems: ProblemLog;
  readonly prompts: PromptHistory;
  readonly sandbox: SandboxHost;
  /** The names (never the values) of what the secret storage holds for us. */
  readonly secretNames: () => Promise<readonly string[]>;
  /** The folder on disk that everything but the keys lies in. */
  readonly storage: string;
  readonly storyboards: () => Promise<StoryboardEditors>;
  readonly studio: () => Promise<Studio>;
  readonly tails: TailService;
  readonly tokenKeys: TokenKeySync;
  readonly topUps: TopUps;
  readonly trees: ResourceViews;
  /** The editor's questions and notifications as this extension has them: each has its own. */
  readonly window: typeof window;
}
