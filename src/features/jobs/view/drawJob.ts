import * as vscode from 'vscode';
import type { Account } from '../../../core/account.ts';
import type { JobRecord } from '../../../core/job.ts';
import { shownOutputs, type JobOutput } from '../../../core/output.ts';
import { jobContext, outputContext } from './jobNodes.ts';
import { costText, jobAppearance } from './jobStateText.ts';
import type { Provider } from '../../../core/provider.ts';
import { problemText } from '../../problems/problemText.ts';
import { keptUntil } from '../../../jobs/watch/expiringOutputs.ts';
import { clockTime, relativeTime, timeLeft } from '../../shared/relativeTime.ts';
import { resourceText } from '../../resources/resourceText.ts';
import { factsTooltip } from '../../shared/safeMarkdown.ts';
import { joinedLine, oneLine } from '../../../net/redaction/displayText.ts';
import { accountName } from '../../shared/accountName.ts';
import { treeItem } from '../../shared/treeItem.ts';

/** What is known of a job beside its record. */
export interface JobSurroundings {
  readonly account: Account | undefined;
  /** Of this job; undefined for one that this version does not know. */
  readonly provider: Provider | undefined;
  readonly favorite: boolean;
  /** The path of a picture that it made, for its icon. */
  readonly thumbnail?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What its tooltip shows besides. */
export interface JobBackground {
  readonly account: Account | undefined;
  readonly provider: Provider | undefined;
  /** The job in whose place it was submitted, while the history has it. */
  readonly replaced: JobRecord | undefined;
  /** What the user calls the kind of job, where the platform gives it no name. */
  readonly kindName?: string | undefined;
  readonly now: number;
}

/** A job as the editor draws it. The context value is that of `jobContext`. */
export function drawJob(
  job: JobRecord,
  { account, provider, favorite, thumbnail, now }: JobSurroundings,
): vscode.TreeItem {
  const appearance = jobAppearance(job.state);
  const listed = shownOutputs(job.outputs);
  const outputs = listed.length > 0;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const cost = costText(job, provider?.moneyUnit);
  const again = job.replaces === null ? undefined : vscode.l10n.t('submitted again');
  const mark = listed.map(outputMark).find((one) => one !== undefined);
  const age = relativeTime(job.createdAt, now);
  // A narrow side bar has room for two of them: success is shown by the icon, so that the price can be read.
  const state =
    job.problem?.code === 'job.unknownState' && job.platformStatus !== null
      ? vscode.l10n.t('says “{0}”', oneLine(job.platformStatus, 26))
      : appearance.label;
  const kept = keptText(listed, now);
  const shown = job.state === 'succeeded' ? [mark, kept, cost, age, again] : [state, cost, age, again];
  const place = placeOf(job, account, provider);
  const problem = job.problem ? problemText(job.problem, place) : undefined;
  const marked = favorite && vscode.l10n.t('favorite');
  const item = treeItem(job.title, outputs ? Collapsed : None, {
    description: [favorite && '★', ...shown],
    spoken: [job.title, marked, appearance.label, mark, kept, cost, age, again, problem],
  });
  const color = appearance.color ? new vscode.ThemeColor(appearance.color) : undefined;
  item.iconPath =
    job.state === 'succeeded' && thumbnail !== undefined
      ? vscode.Uri.file(thumbnail)
      : new vscode.ThemeIcon(appearance.icon, color);
  item.contextValue = jobContext(job, favorite, provider);
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

/** What the rows of a job and of its outputs show that grows old by itself. */
export function agesOf({ createdAt, outputs }: JobRecord, now: number): string {
  const listed = shownOutputs(outputs);
  return [relativeTime(createdAt, now), ...listed.map((output) => keptText([output], now) ?? '')].join('\n');
}

/** When the platform may delete what is not here of the outputs; undefined where there is nothing to lose. */
function keptText(outputs: readonly JobOutput[], now: number): string | undefined {
  const until = keptUntil(outputs);
  if (until === null) return undefined;
  return until <= now
    ? vscode.l10n.t('may be deleted')
    : vscode.l10n.t('may be deleted {0}', timeLeft(until, now));
}

/** Undefined for an output that is here, or that nobody has tried to download yet. */
function outputMark({ cached, notDownloaded }: JobOutput): string | undefined {
  if (cached) return cached.incomplete ? vscode.l10n.t('incomplete') : undefined;
  return notDownloaded && vscode.l10n.t('not downloaded');
}

function incompleteText(): string {
  return vscode.l10n.t(
    'The file ends too early, and did so each time that it was downloaded. It is kept as it came.',
  );
}

/** All that is known of a job in words. */
export function jobTooltip(
  job: JobRecord,
  { account, provider, replaced, kindName, now }: JobBackground,
): vscode.MarkdownString {
  const state = jobAppearance(job.state).label;
  const cost = costText(job, provider?.moneyUnit);
  const place = placeOf(job, account, provider);
  return factsTooltip(job.title, [
    [
      vscode.l10n.t('State'),
      job.platformStatus && job.platformStatus !== state
        ? `${state} (${oneLine(job.platformStatus)})`
        : state,
    ],
    [vscode.l10n.t('Type'), kindName ?? typeText(job, provider)],
    [vscode.l10n.t('Account'), accountName(place.provider, place.account)],
    ...(cost ? [[vscode.l10n.t('Cost'), cost] as const] : []),
    ...(job.facts ?? []).map(([label, value]) => [resourceText(label), value] as const),
    ...(job.remoteId ? [[vscode.l10n.t('ID'), job.remoteId] as const] : []),
    [vscode.l10n.t('Created'), `${clockTime(job.createdAt)} (${relativeTime(job.createdAt, now)})`],
    ...(job.replaces ? [[vscode.l10n.t('In place of'), replacedText(replaced)] as const] : []),
    ...(job.problem ? [[vscode.l10n.t('Problem'), problemText(job.problem, place)] as const] : []),
  ]);
}

/** A paid call that is no job has the id of its operation as its kind. */
function typeText({ kind, call }: JobRecord, provider: Provider | undefined): string {
  const type = kind === call.operation ? provider?.dialogs?.[kind]?.type : undefined;
  return type === undefined ? kind : resourceText(type);
}

/** Names that the user knows; ids only of what is gone. */
function placeOf(job: JobRecord, account: Account | undefined, provider: Provider | undefined) {
  return {
    provider: provider?.label ?? job.provider,
    account: account?.label ?? job.account,
    unit: provider?.moneyUnit,
  };
}

/** Which job of unknown outcome another one was submitted for: both may have been charged. */
function replacedText(replaced: JobRecord | undefined): string {
  if (!replaced) return vscode.l10n.t('a job that is no longer in the history');
  const state = jobAppearance(replaced.state).label;
  return vscode.l10n.t('the job of {0}, {1}', clockTime(replaced.createdAt), state);
}

/** One output of a job, with a mark when it is not here or not whole. The context value is that of `outputContext`. */
export function drawOutput(
  job: JobRecord,
  output: JobOutput,
  { provider, thumbnail, now }: Pick<JobSurroundings, 'provider' | 'thumbnail' | 'now'>,
): vscode.TreeItem {
  const label = vscode.l10n.t('Output {0}', output.index + 1);
  const size = output.width && output.height ? `${output.width} × ${output.height}` : undefined;
  const type = output.cached?.mimeType ?? output.mimeType ?? undefined;
  const mark = outputMark(output);
  const words = joinedLine([mark, keptText([output], now), size, type], ' · ');
  const item = treeItem(label, vscode.TreeItemCollapsibleState.None, {
    description: [words],
    spoken: [label, words],
  });
  item.iconPath =
    mark === undefined && thumbnail !== undefined
      ? vscode.Uri.file(thumbnail)
      : new vscode.ThemeIcon(mark === undefined ? 'file-media' : 'warning');
  item.contextValue = outputContext(output);
  const { notDownloaded, cached } = output;
  if (mark !== undefined) {
    const why = notDownloaded
      ? problemText(notDownloaded, { provider: provider?.label ?? job.provider })
      : cached && incompleteText();
    item.tooltip = factsTooltip(label, why ? [[mark, why]] : []);
  }
  item.command = {
    command: 'backlot.openOutput',
    title: vscode.l10n.t('Open Output'),
    arguments: [{ kind: 'output', job, output }],
  };
  return item;
}
