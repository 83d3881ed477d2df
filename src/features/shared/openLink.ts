import * as vscode from 'vscode';
import type { Backlot } from './backlot.ts';
import { parseJobLink } from '../jobs/jobLink.ts';

/** Shows what a link names. Nothing is sent, changed or bought for a link. */
export async function openLink(backlot: Backlot, uri: vscode.Uri): Promise<void> {
  const link = parseJobLink(uri.path);
  const job = link && (await (await backlot.jobs()).journal.get(link.job));
  if (!link || !job) {
    const text = link
      ? vscode.l10n.t('The history on this machine has no such job.')
      : vscode.l10n.t('Backlot knows no such link.');
    void vscode.window.showInformationMessage(text);
    return;
  }
  await vscode.commands.executeCommand('backlot.jobs.focus');
  await backlot.jobsViewController.reveal(job.id);
  const index = link.output ?? 0;
  const output = job.outputs.find((one) => one.index === index);
  if (output) await vscode.commands.executeCommand('backlot.openOutput', { kind: 'output', job, output });
}
