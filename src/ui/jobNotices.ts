import * as vscode from 'vscode';
import type { JobRecord } from '../core/job.ts';
import { formatMoney } from '../core/money.ts';
import { Problem } from '../core/problem.ts';
import type { OpenAccount } from '../providers/openedAccount.ts';
import type { ProblemLog } from './problemLog.ts';
import { showProblem } from './problemNotice.ts';

/** One notice when a job has ended, with what one does next. */
export async function noticeJobEnd(job: JobRecord, open: OpenAccount, log: ProblemLog): Promise<void> {
  if (job.state === 'succeeded') noticeSuccess(job);
  else await noticeJobProblem(job, open, log);
}

/** What went wrong with a job, with what helps. A job without a problem says nothing. */
export async function noticeJobProblem(job: JobRecord, open: OpenAccount, log: ProblemLog): Promise<void> {
  if (!job.problem) return;
  const opened = await open(job.account);
  showProblem(
    new Problem(job.problem),
    { provider: opened?.provider.label, account: opened?.account.label },
    {
      account: opened?.account.id,
      sandbox: opened?.account.sandbox,
      retry: {
        title: vscode.l10n.t('Generate Again…'),
        command: 'backlot.generateImage',
        args: [{ account: job.account, workflow: job.kind }],
      },
    },
    log,
  );
}

function noticeSuccess(job: JobRecord): void {
  const openOutput = vscode.l10n.t('Open Output');
  const save = vscode.l10n.t('Save…');
  const text = job.cost
    ? vscode.l10n.t('"{0}" is ready. It cost {1}.', job.title, formatMoney(job.cost, vscode.env.language))
    : vscode.l10n.t('"{0}" is ready.', job.title);
  const node = { kind: 'job', id: job.id };
  void vscode.window.showInformationMessage(text, openOutput, save).then((chosen) => {
    if (chosen === openOutput) void vscode.commands.executeCommand('backlot.openOutput', node);
    if (chosen === save) void vscode.commands.executeCommand('backlot.saveOutput', node);
  });
}
