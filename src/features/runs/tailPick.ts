import * as vscode from 'vscode';
import { showInformationMessage, showInputBox, showQuickPick, type PickRow } from '../shared/messages.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Journal } from '../../jobs/store/journal.ts';
import { loadProvider } from '../../providers/index.ts';
import { isOver } from '../../runs/tail/tailState.ts';
import { jobAppearance } from '../jobs/view/jobStateText.ts';
import { relativeTime } from '../shared/relativeTime.ts';
import type { TailChannel } from './tailChannel.ts';
import { tailStateWord } from './tailStrings.ts';

/** How many of the newest jobs are looked through for runs. */
const RECENT = 50;

/** The only tail, or the one that the user picks. Undefined without any, and when the user backs out. */
export async function pickTail(
  channels: readonly TailChannel[],
  title: string,
): Promise<TailChannel | undefined> {
  if (channels.length < 2) {
    if (channels.length === 0)
      void showInformationMessage(vscode.l10n.t('No run is being tailed in this window.'));
    return channels[0];
  }
  const picked = await showQuickPick(
    channels.map((channel) => ({
      label: channel.title,
      description: channel.tail ? tailStateWord(channel.tail.state) : '',
      channel,
    })),
    { title, placeHolder: vscode.l10n.t('Choose a run') },
  );
  return picked?.channel;
}

interface ActionRow extends PickRow {
  readonly act: CommandId | 'show';
}

/** What can be done with a tail now. */
export async function pickTailAction({ tail, title }: TailChannel): Promise<CommandId | 'show' | undefined> {
  const over = !tail || isOver(tail.state);
  const rows: ActionRow[] = [
    { label: vscode.l10n.t('Show'), iconPath: new vscode.ThemeIcon('output'), act: 'show' },
    ...(over
      ? []
      : [
          {
            label: vscode.l10n.t('Stop'),
            iconPath: new vscode.ThemeIcon('debug-stop'),
            act: 'backlot.stopTail' as const,
          },
          {
            label: vscode.l10n.t('Reconnect Now'),
            iconPath: new vscode.ThemeIcon('refresh'),
            act: 'backlot.retryTail' as const,
          },
        ]),
    {
      label: vscode.l10n.t('Restart Tail'),
      iconPath: new vscode.ThemeIcon('debug-restart'),
      act: 'backlot.restartTail',
    },
    {
      label: vscode.l10n.t('Open in Editor'),
      iconPath: new vscode.ThemeIcon('go-to-file'),
      act: 'backlot.openTail',
    },
    { label: vscode.l10n.t('Save…'), iconPath: new vscode.ThemeIcon('save'), act: 'backlot.saveTail' },
    { label: vscode.l10n.t('Copy'), iconPath: new vscode.ThemeIcon('copy'), act: 'backlot.copyTail' },
    { label: vscode.l10n.t('Clear'), iconPath: new vscode.ThemeIcon('clear-all'), act: 'backlot.clearTail' },
    { label: vscode.l10n.t('Close'), iconPath: new vscode.ThemeIcon('close'), act: 'backlot.closeTail' },
  ];
  return (await showQuickPick(rows, { title }))?.act;
}

type PickedRun = { readonly job: string } | { readonly runId: string };

/** A run of the history that has events, or the id of any other. Undefined when the user backs out. */
export async function pickRun(
  accounts: Accounts,
  journal: Journal,
  title: string,
): Promise<PickedRun | undefined> {
  const { jobs } = await journal.page({ limit: RECENT });
  const streams = new Map<string, boolean>();
  for (const { provider } of await accounts.list())
    streams.set(provider, (await loadProvider(provider)).stream !== undefined);
  const now = Date.now();
  const rows = jobs
    .filter((job) => job.remoteId !== null && streams.get(job.provider))
    .map((job) => ({
      label: job.title,
      description: [jobAppearance(job.state).label, relativeTime(job.createdAt, now)].join(' · '),
      job: job.id,
    }));
  const paste = {
    label: vscode.l10n.t('Another run, by its ID…'),
    iconPath: new vscode.ThemeIcon('add'),
    job: undefined,
  };
  const picked = rows.length === 0 ? paste : await showQuickPick([...rows, paste], { title });
  if (!picked) return undefined;
  if (picked.job !== undefined) return { job: picked.job };
  const runId = await showInputBox({
    title,
    prompt: vscode.l10n.t('The ID of the run, as its submission answered with.'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^[\w-]{1,128}$/.test(text.trim())
        ? undefined
        : vscode.l10n.t('Letters, digits, hyphens and underscores only.'),
  });
  return runId === undefined ? undefined : { runId: runId.trim() };
}
