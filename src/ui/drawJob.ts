import * as vscode from 'vscode';
import type { Account } from '../core/account.ts';
import type { JobRecord } from '../core/job.ts';
import { formatMoney } from '../core/money.ts';
import type { JobOutput } from '../core/output.ts';
import { jobLook } from './jobWords.ts';
import { problemText } from './problemText.ts';
import { clockTime, relativeTime } from './relativeTime.ts';
import { factsTooltip } from './safeMarkdown.ts';

const LONGEST_LABEL = 26;

/** A job as the editor draws it. The context value is `job:<state>`. */
export function drawJob(job: JobRecord, account: Account | undefined, now: number): vscode.TreeItem {
  const look = jobLook(job.state);
  const outputs = job.outputs.length > 0;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(shortTitle(job.title), outputs ? Collapsed : None);
  const cost = job.cost ? formatMoney(job.cost, vscode.env.language) : undefined;
  const age = relativeTime(job.createdAt, now);
  // A narrow side bar has room for two of them: success is told by the icon, so that the price can be read.
  const shown = job.state === 'succeeded' ? [cost, age] : [look.word, cost, age];
  item.description = shown.filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(look.icon, look.color ? new vscode.ThemeColor(look.color) : undefined);
  item.contextValue = `job:${job.state}`;
  const place = { provider: job.provider, account: account?.label ?? job.account };
  const problem = job.problem ? problemText(job.problem, place) : undefined;
  item.tooltip = factsTooltip(job.title, [
    [vscode.l10n.t('State'), job.word && job.word !== look.word ? `${look.word} (${job.word})` : look.word],
    [vscode.l10n.t('Kind'), job.kind],
    [vscode.l10n.t('Account'), place.account],
    ...(cost ? [[vscode.l10n.t('Cost'), cost] as const] : []),
    ...(job.remoteId ? [[vscode.l10n.t('ID'), job.remoteId] as const] : []),
    [vscode.l10n.t('Created'), clockTime(job.createdAt)],
    ...(problem ? [[vscode.l10n.t('Problem'), problem] as const] : []),
  ]);
  item.accessibilityInformation = {
    label: [job.title, look.word, cost, age, problem].filter(Boolean).join(', '),
  };
  if (job.state === 'succeeded' && outputs) {
    item.command = {
      command: 'backlot.openOutput',
      title: vscode.l10n.t('Open Output'),
      arguments: [{ kind: 'job', id: job.id }],
    };
  } else if (job.problem) {
    item.command = {
      command: 'backlot.showProblem',
      title: vscode.l10n.t('Show Problem'),
      arguments: [{ kind: 'job', id: job.id }],
    };
  }
  return item;
}

/** Short enough that the state beside it can still be read in a narrow side bar; the tooltip has it all. */
function shortTitle(title: string): string {
  if (title.length <= LONGEST_LABEL) return title;
  const cut = title.slice(0, LONGEST_LABEL).replace(/\s+\S*$/, '');
  return `${cut}…`;
}

/** One output of a job. The context value is `output:<what it is>`. */
export function drawOutput(job: JobRecord, output: JobOutput): vscode.TreeItem {
  const label = vscode.l10n.t('Output {0}', output.index + 1);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  const size = output.width && output.height ? `${output.width} × ${output.height}` : undefined;
  const type = output.cached?.mimeType ?? output.mimeType ?? undefined;
  item.description = [size, type].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('file-media');
  item.contextValue = `output:${output.cached?.kind ?? 'remote'}`;
  item.accessibilityInformation = { label: [label, item.description].filter(Boolean).join(', ') };
  item.command = {
    command: 'backlot.openOutput',
    title: vscode.l10n.t('Open Output'),
    arguments: [{ kind: 'output', job, output }],
  };
  return item;
}
