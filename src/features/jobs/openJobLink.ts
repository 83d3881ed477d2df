import * as vscode from 'vscode';
import { showInformationMessage } from '../shared/messages.ts';
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
  const index = link.output ?? 0;
  const output = job.outputs.find((one) => one.index === index);
  if (output) await vscode.commands.executeCommand('backlot.openOutput', { kind: 'output', job, output });
}
