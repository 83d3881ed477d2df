import * as vscode from 'vscode';
import { showInformationMessage, showWarningMessage } from '../shared/messages.ts';
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

/**
 * Shows that a job has ended, or what is new of one that goes on, with the next steps, unless the user turned that off. Resolves when it is on the screen.
 * Never rejects.
 */
export async function showCompletion(job: JobRecord, open: OpenAccount, log: ProblemLog): Promise<void> {
  if (!wantsNotification(job, setting)) return;
  if (job.state === 'succeeded' && !job.problem) await showSuccess(job, open);
  else await showJobProblem(job, open, log);
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
  if (maySayMore(job))
    return { settle: { title: vscode.l10n.t('Check Now'), command: 'backlot.checkJob', args } };
  return { retry: { title: resourceText(jobs.labels.again), command: 'backlot.runJobAgain', args } };
}

async function showSuccess(job: JobRecord, open: OpenAccount): Promise<void> {
  const opened = job.cost ? await open(job.account).catch(() => undefined) : undefined;
  const openOutput = vscode.l10n.t('Open Output');
  const save = vscode.l10n.t('Save…');
  const text = job.cost
    ? vscode.l10n.t(
        '"{0}" is ready. It cost {1}.',
        oneLine(job.title),
        moneyText(job.cost, opened?.provider.moneyUnit),
      )
    : vscode.l10n.t('"{0}" is ready.', oneLine(job.title));
  const node = { kind: 'job', id: job.id };
  void showInformationMessage(text, openOutput, save).then((chosen) => {
    if (chosen === openOutput) void vscode.commands.executeCommand('backlot.openOutput', node);
    if (chosen === save) void vscode.commands.executeCommand('backlot.saveOutput', node);
  });
}
