import * as vscode from 'vscode';
import { showInformationMessage } from '../shared/messages.ts';
import { shownOutputs } from '../../core/output.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { parseJobLink } from './jobLink.ts';
import type { JobsViewController } from './view/jobsViewController.ts';

export interface JobLinkDeps {
  readonly jobs: () => Promise<Pick<Jobs, 'journal'>>;
  readonly jobsView: Pick<JobsViewController, 'reveal'>;
}

/** Shows what a link names. Nothing is sent, changed or bought for a link. */
export async function openJobLink(deps: JobLinkDeps, uri: vscode.Uri): Promise<void> {
  const link = parseJobLink(uri.path);
  const job = link && (await (await deps.jobs()).journal.get(link.job));
  if (!link || !job) {
    const text = link
      ? vscode.l10n.t('The history on this machine has no such job.')
      : vscode.l10n.t('This link leads nowhere in Backlot.');
    void showInformationMessage(text);
    return;
  }
  await vscode.commands.executeCommand('backlot.jobs.focus');
  await deps.jobsView.reveal(job.id);
  const named = link.output === null ? null : job.outputs.find(({ index }) => index === link.output);
  const output = link.output === null ? shownOutputs(job.outputs)[0] : named;
  // Opening what was put away would fetch it again.
  if (output?.gone) {
    const text =
      output.gone === 'recycled'
        ? vscode.l10n.t('This output is in the recycle bin of the gallery.')
        : vscode.l10n.t('This output was deleted for good. Its job is in the history.');
    void showInformationMessage(text);
    return;
  }
  if (output) await vscode.commands.executeCommand('backlot.openOutput', { kind: 'output', job, output });
}
