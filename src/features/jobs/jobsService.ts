import type { OpenQuestions } from '../shared/progress.ts';
import * as vscode from 'vscode';
import type { Vault } from '../../accounts/vault.ts';
import type { Disposable } from '../../core/disposable.ts';
import type { AccountId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { Jobs, JobsDeps } from '../../jobs/jobs.ts';
import type { Journal } from '../../jobs/store/journal.ts';
import type { OutputKeepingDeps } from '../../jobs/watch/outputKeeping.ts';
import type { InputFolder } from '../../media/inputFolder.ts';
import { storedInputsIn } from '../../calls/storedInputs.ts';
import type { OutputExpiryNotices } from './outputExpiry.ts';
import type { Balances } from '../../providers/balances.ts';
import { CompletionNotices, showOverrun, type CompletionDeps } from './completionMessage.ts';
import type { OpenProject } from '../../jobs/money/project.ts';
import { askToPay, skipQuestionBelow } from '../money/paidQuestion.ts';
import { askForPlan, showPlanEnd } from '../plans/planDialogs.ts';
import { inputsOfPlans } from '../../jobs/submit/plans.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { showProblem } from '../problems/problemNotice.ts';

export interface JobsServiceDeps extends Pick<
  JobsDeps,
  'storage' | 'clock' | 'httpClient' | 'transports' | 'cache' | 'open' | 'keepOutputs'
> {
  readonly log: vscode.LogOutputChannel;
  readonly keeping: {
    /** Names a kept output and writes its recipe. */
    readonly describe: OutputKeepingDeps['describe'];
    /** Tells each journal that is opened how outputs are kept, until it is disposed. */
    readonly follow: (jobs: Jobs) => Disposable;
  };
  readonly vault: Pick<Vault, 'onDidChange'>;
  readonly balances: Balances;
  /** Told of each journal that is opened, before anything is claimed. */
  readonly money: { follow(jobs: Jobs): void };
  readonly problems: ProblemLog;
  readonly questions: OpenQuestions;
  readonly sayInSight: CompletionDeps['sayInSight'];
  /** Keeps the files of requests; what no open job needs is removed when they are too many. */
  readonly inputs: Pick<InputFolder, 'trim'>;
  readonly expiryNotices: Pick<OutputExpiryNotices, 'follow'>;
  /** Told of each journal that is opened, before anything is watched. */
  readonly follow: (journal: Journal) => Promise<void>;
  /** What is ended with the window. */
  readonly subscriptions: vscode.ExtensionContext['subscriptions'];
}

/** The journal of this window and all that works on it: opened on first use, shut while everything is deleted. */
export class JobsService {
  readonly #deps: JobsServiceDeps;
  #opened: Promise<Jobs> | undefined;
  /** While everything is being deleted, the old journal must not be opened again. */
  #erasing: Promise<void> = Promise.resolve();

  constructor(deps: JobsServiceDeps) {
    this.#deps = deps;
  }

  /** Opens the journal, or gives the one that is open. A failed opening is tried again. Errors: Problem storage. */
  jobs(): Promise<Jobs> {
    // A failed deletion was reported to its caller.
    this.#opened ??= this.#erasing.catch(() => undefined).then(() => this.#open());
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }

  /** Watches on for the jobs that were open when the last window closed. What fails is logged; never rejects. */
  async resume(): Promise<void> {
    try {
      await this.jobs();
    } catch (error) {
      this.#deps.log.error(toProblem(error).message);
    }
  }

  /** A stream saw the end of a run: its job is polled now, if the journal is open. */
  runEnded(account: AccountId, run: string): void {
    const polled = this.#opened?.then(({ watcher }) => watcher.runEnded(account, run));
    polled?.catch((error: unknown) => this.#deps.log.warn(toProblem(error).message));
  }

  /** Closes the journal, deletes, and opens no new one before that is done. Errors: those of `erase`. */
  async eraseWith(erase: () => Promise<void>): Promise<void> {
    // A journal that cannot be opened is all the more to be deleted.
    const opened = this.#opened?.catch(() => undefined);
    this.#erasing = (async () => {
      (await opened)?.dispose();
      await erase();
    })();
    this.#opened = undefined;
    await this.#erasing;
  }

  async #open(): Promise<Jobs> {
    const { storage, clock, httpClient, transports, cache, open, log, keepOutputs } = this.#deps;
    const { vault, balances, money, problems, follow, subscriptions, questions, sayInSight, keeping } =
      this.#deps;
    const notices = new CompletionNotices({ clock, open, problems, sayInSight });
    const { openJobs } = await import('../../jobs/jobs.ts');
    const made = await openJobs({
      storage,
      clock,
      httpClient,
      transports,
      cache,
      open,
      keepOutputs,
      keeping: { describe: keeping.describe, tell: (...failure) => this.#tellNotKept(...failure) },
      confirm: (question) => questions.during(() => askToPay(question, clock.now())),
      confirmPlan: (question) => questions.during(() => askForPlan(question)),
      knownBalance: (account) => balances.last(account),
      readBalance: (account, signal) => balances.read(account, signal),
      tellBalance: (account, available) => balances.note(account, available),
      show: (job) => notices.show(job),
      openProject: windowProject,
      skipBelow: (account) => {
        const unit = balances.last(account)?.balance.available?.unit;
        return unit ? skipQuestionBelow(unit) : null;
      },
      log,
    });
    subscriptions.push(
      made,
      // A job that waits because its key was refused goes on when the key has been replaced.
      vault.onDidChange(({ account }) => made.watcher.accountChanged(account)),
    );
    const { startedAnew, database } = made.journal;
    if (startedAnew) showProblem(startedAnew, {}, {}, problems);
    database.onDidLose((problem) => this.#lose(made, problem));
    made.watcher.onDidEnd((job) => {
      balances.read(job.account).catch((error: unknown) => log.warn(toProblem(error).message));
    });
    made.journal.onDidOverrun((job) => void showOverrun(job, open));
    await follow(made.journal);
    subscriptions.push(keeping.follow(made));
    money.follow(made);
    made.claims.resume();
    await made.watcher.resume();
    made.plans.onDidEnd((plan) => void showPlanEnd(plan));
    await made.plans.resumeOpen();
    this.#tend(made);
    return made;
  }

  #tellNotKept(problem: Problem, { title: job, id, provider, account }: JobRecord): void {
    const retry = {
      ...{ title: vscode.l10n.t('Keep Again'), command: 'backlot.keepOutputs' as const },
      args: [{ kind: 'job', id }],
    };
    showProblem(problem, { job, provider }, { account, retry }, this.#deps.problems);
  }

  /** What is seen to as long as the journal is open. */
  #tend({ journal, outputs }: Jobs): void {
    const { inputs, expiryNotices, log, subscriptions } = this.#deps;
    const life = new AbortController();
    subscriptions.push({ dispose: () => life.abort() });
    journal.database.onDidLose(() => life.abort());
    void expiryNotices.follow({ journal, outputs }, life.signal);
    const needed = async () => {
      const jobs = await journal.open();
      const sent = jobs.flatMap(({ call }) => storedInputsIn(call.body).map(({ $input }) => $input));
      return new Set([...sent, ...(await inputsOfPlans(journal))]);
    };
    inputs.trim(needed).catch((error: unknown) => log.warn(toProblem(error).message));
  }

  /** This window is cut off from the journal: what it says of jobs is not true any more, or not all of it. */
  #lose(lost: Jobs, problem: Problem): void {
    const { log, problems } = this.#deps;
    // A newer version is told to the user: only a reload brings this window up to date.
    if (problem.details.args?.['reason'] === 'outdated') return showProblem(problem, {}, {}, problems);
    log.warn(`${problem.message}: the journal was deleted or replaced; it is opened anew`);
    lost.watcher.dispose();
    lost.plans.dispose();
    lost.lease.dispose();
    lost.claims.dispose();
    // What is being sent goes on, and tells the user that its outcome could not be saved.
    lost.journal.close();
    void this.#opened?.then(
      (opened) => {
        if (opened !== lost) return;
        this.#opened = undefined;
        return this.resume();
      },
      () => undefined,
    );
  }
}

/**
 * What this window has open: the workspace file where there is one, else the first folder. It does not depend on which
 * editor has the focus, so that a budget always stops the same jobs. Null without a folder.
 */
function windowProject(): OpenProject | null {
  const { workspaceFile, workspaceFolders, name } = vscode.workspace;
  if (workspaceFile && workspaceFile.scheme !== 'untitled')
    return { uri: workspaceFile.toString(), name: name ?? '' };
  const [folder] = workspaceFolders ?? [];
  return folder ? { uri: folder.uri.toString(), name: folder.name } : null;
}
