import * as vscode from 'vscode';
import type { Clock } from '../../core/clock.ts';
import { showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import { CompletionGroups, type JobGroup } from './completionGroups.ts';
import type { MoneyUnit } from '../../core/money.ts';
import { isTerminal, type JobRecord } from '../../core/job.ts';
import { maySayMore } from '../../jobs/watch/snapshotChange.ts';
import { Problem } from '../../core/problem.ts';
import type { Provider } from '../../core/provider.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { ProblemSource } from '../problems/problemActions.ts';
import { notificationSettings, wantsNotification } from '../shared/notificationSettings.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { showProblem } from '../problems/problemNotice.ts';
import { resourceText } from '../resources/resourceText.ts';
import { setting } from '../shared/settings.ts';
import { moneyText } from '../money/moneyText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

export interface CompletionDeps {
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly problems: ProblemLog;
  /** Says it where the user looks at the outputs at this moment; false, and nothing, when they do not. */
  readonly sayInSight: (text: string) => boolean;
}

/** Tells of the ends of jobs: of those that end together in one notice, and, where the user looks at them, in
 * the gallery alone. */
export class CompletionNotices {
  readonly #deps: CompletionDeps;
  readonly #successes: CompletionGroups;
  readonly #failures: CompletionGroups;

  constructor(deps: CompletionDeps) {
    this.#deps = deps;
    this.#successes = new CompletionGroups(deps.clock, (jobs) => showSuccess(jobs, deps));
    this.#failures = new CompletionGroups(deps.clock, (jobs) => showFailures(jobs, deps));
  }

  /**
   * Shows that a job has ended, or what is new of one that goes on, with the next steps, unless the user turned that
   * off. Resolves when it is on the screen. Never rejects.
   */
  async show(job: JobRecord): Promise<void> {
    if (!wantsNotification(job, setting)) return;
    if (job.state === 'succeeded' && !job.problem && job.plan === undefined) return this.#successes.add(job);
    // Of the jobs of a plan one notice tells, when all have ended.
    if (job.plan !== undefined && isTerminal(job.state)) return;
    // A job that was canceled, say, has ended as it should.
    if (!job.problem) return;
    // What somebody has to decide on is told at once, and by itself.
    if (!isTerminal(job.state)) return showJobProblem(job, this.#deps.open, this.#deps.problems);
    return this.#failures.add(job);
  }
}

async function showFailures(jobs: JobGroup, { open, problems }: CompletionDeps): Promise<void> {
  const [first, ...rest] = jobs;
  if (rest.length === 0) return showJobProblem(first, open, problems);
  for (const { problem } of jobs) if (problem) problems.add(new Problem(problem));
  const showJobs = vscode.l10n.t('Show Jobs');
  const text =
    rest.length === 1
      ? vscode.l10n.t('"{0}" and 1 more job did not succeed.', oneLine(first.title))
      : vscode.l10n.t('"{0}" and {1} more jobs did not succeed.', oneLine(first.title), rest.length);
  void showWarningMessage(text, showJobs).then((chosen) => {
    if (chosen === showJobs) void vscode.commands.executeCommand('backlot.jobs.focus');
  });
}

/** Shows what went wrong with a job, with the actions that help; nothing for a job without a problem. */
export async function showJobProblem(job: JobRecord, open: OpenAccount, log: ProblemLog): Promise<void> {
  if (!job.problem) return;
  // An account that cannot be read has no name to show; the problem is shown without it.
  const opened = await open(job.account).catch(() => undefined);
  showProblem(
    new Problem(job.problem),
    {
      provider: opened?.provider.label,
      account: opened?.account.label,
      unit: opened?.provider.moneyUnit,
      job: job.title,
    },
    {
      account: opened?.account.id,
      sandbox: opened?.account.sandbox,
      ...(opened && stepFor(job, opened.provider)),
    },
    log,
  );
}

/** Shows that a job costs more than was expected, unless the user turned that off. Resolves when it is answered. */
export async function showOverrun(job: JobRecord, open: OpenAccount): Promise<void> {
  const { cost, expected, title, account } = job;
  if (!cost || !expected || setting(notificationSettings.jobCost) === false) return;
  const unit = (await open(account).catch(() => undefined))?.provider.moneyUnit;
  const setBudget = vscode.l10n.t('Set Budget…');
  const [costs, less] = [moneyText(cost, unit), moneyText(expected, unit)];
  const text = vscode.l10n.t('"{0}" costs {1}; {2} were expected.', oneLine(title), costs, less);
  if ((await showWarningMessage(text, setBudget)) !== setBudget) return;
  await vscode.commands.executeCommand('backlot.setBudget', account);
}

/**
 * What helps: to settle a job that has not ended, to look again at one whose outputs are not there, else to start it
 * again; nothing for a paid call that is no job.
 */
function stepFor(job: JobRecord, { jobs }: Provider): Pick<ProblemSource, 'retry' | 'settle'> {
  if (!jobs || job.kind === job.call.operation) return {};
  const args = [{ kind: 'job', id: job.id }];
  if (job.state === 'unknown' && job.remoteId === null)
    return { settle: { title: vscode.l10n.t('Submit Again…'), command: 'backlot.submitAgain', args } };
  if (!isTerminal(job.state))
    return { settle: { title: vscode.l10n.t('Mark as Ended…'), command: 'backlot.endJob', args } };
  if (maySayMore(job, jobs))
    return { settle: { title: vscode.l10n.t('Check Now'), command: 'backlot.checkJob', args } };
  return { retry: { title: resourceText(jobs.labels.again), command: 'backlot.runJobAgain', args } };
}

async function showSuccess(jobs: JobGroup, { open, sayInSight }: CompletionDeps): Promise<void> {
  const [first, ...rest] = jobs;
  const openOutput = rest.length === 0 ? vscode.l10n.t('Open Output') : vscode.l10n.t('Open Gallery');
  const save = vscode.l10n.t('Save…');
  const text = await successText(jobs, open);
  if (sayInSight(text)) return;
  const node = { kind: 'job', id: first.id };
  void showInformationMessage(text, openOutput, ...(rest.length === 0 ? [save] : [])).then((chosen) => {
    if (chosen === openOutput && rest.length > 0) void vscode.commands.executeCommand('backlot.openGallery');
    else if (chosen === openOutput) void vscode.commands.executeCommand('backlot.openOutput', node);
    if (chosen === save) void vscode.commands.executeCommand('backlot.saveOutput', node);
  });
}

async function successText(jobs: JobGroup, open: OpenAccount): Promise<string> {
  const [first, ...rest] = jobs;
  const title = oneLine(first.title);
  const cost = await costsText(jobs, open);
  if (rest.length === 0)
    return cost === null
      ? vscode.l10n.t('"{0}" is ready.', title)
      : vscode.l10n.t('"{0}" is ready. It cost {1}.', title, cost);
  return cost === null
    ? vscode.l10n.t('"{0}" and {1} more are ready.', title, rest.length)
    : vscode.l10n.t('"{0}" and {1} more are ready. They cost {2}.', title, rest.length, cost);
}

/** What the jobs cost together, by unit; null where no platform named a cost. */
async function costsText(jobs: JobGroup, open: OpenAccount): Promise<string | null> {
  const totals = new Map<string, { readonly micros: number; readonly unit: MoneyUnit | undefined }>();
  for (const { cost, account } of jobs) {
    if (!cost) continue;
    const known = totals.get(cost.unit);
    const unit = known?.unit ?? (await open(account).catch(() => undefined))?.provider.moneyUnit;
    totals.set(cost.unit, { micros: (known?.micros ?? 0) + cost.micros, unit });
  }
  const texts = [...totals].map(([unit, total]) => moneyText({ unit, micros: total.micros }, total.unit));
  return texts.length === 0 ? null : texts.join(' + ');
}
