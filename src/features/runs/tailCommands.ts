import * as vscode from 'vscode';
import { setStatusBarMessage, showInformationMessage, showInputBox } from '../shared/messages.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import type { TailChannel } from './tailChannel.ts';
import { isOver } from '../../runs/tail/tailState.ts';
import { pickRun, pickTail, pickTailAction } from './tailPick.ts';
import { jobArgumentOf } from '../shared/nodeArguments.ts';
import type { Handlers } from '../shared/handlers.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { JobsViewController } from '../jobs/view/jobsViewController.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { resourceTargetOf } from '../resources/resourceTarget.ts';
import type { TailService } from './tailService.ts';
import type { CommandId } from '../shared/commandIds.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

export interface TailDeps {
  readonly accounts: Accounts;
  readonly open: OpenAccount;
  readonly jobs: () => Promise<Pick<Jobs, 'journal'>>;
  readonly jobsView: Pick<JobsViewController, 'reveal'>;
  readonly tails: Pick<TailService, 'begin' | 'channels' | 'close' | 'documents' | 'open' | 'show'>;
}

export function tailCommands(deps: TailDeps): Handlers<CommandId<'runs'>> {
  return {
    'backlot.tailRun': async ([target]) => {
      const named = jobArgumentOf(target);
      await (named ? tailJob(deps, named.id) : tailPicked(deps));
    },

    'backlot.tailRunFromTitle': () => tailPicked(deps),

    'backlot.openTail': async ([target]) => {
      const named = jobArgumentOf(target);
      const channel = named ? await tailOfJob(deps, named.id) : await chosenTail(deps, target);
      if (channel) await deps.tails.documents.open(channel);
    },

    'backlot.filterTail': ([target]) =>
      withTail(deps, target, async (channel) => {
        const { documents } = deps.tails;
        const words = await showInputBox({
          title: vscode.l10n.t('Filter Run Events'),
          prompt: vscode.l10n.t(
            'Shows the events that contain this, in capitals or not. Leave it empty to show all.',
          ),
          value: documents.filterOf(channel),
        });
        if (words === undefined) return;
        documents.filter(channel, words);
        await documents.open(channel);
      }),

    'backlot.closeTail': ([target]) => withTail(deps, target, (channel) => deps.tails.close(channel)),

    'backlot.showTailJob': ([target]) =>
      withJobOfTail(deps, target, async (job) => {
        await vscode.commands.executeCommand('backlot.jobs.focus');
        await deps.jobsView.reveal(job);
      }),
    'backlot.openTailOutputs': ([target]) =>
      withJobOfTail(deps, target, (id) =>
        vscode.commands.executeCommand('backlot.openJobOutputs', { kind: 'job', id }),
      ),
    'backlot.showTailRequest': ([target]) =>
      withJobOfTail(deps, target, (id) =>
        vscode.commands.executeCommand('backlot.editJobRequest', { kind: 'job', id }),
      ),

    'backlot.tailActions': async () => {
      const channel = await pickTail(deps.tails.channels, vscode.l10n.t('Run events'));
      if (!channel) return;
      const command = await pickTailAction(channel);
      if (command === 'show') deps.tails.show(channel);
      else if (command) await vscode.commands.executeCommand(command, { tail: channel.runId });
    },

    'backlot.stopTail': ([target]) => withRunningTail(deps, target, ({ tail }) => tail?.stop()),
    'backlot.retryTail': ([target]) => withRunningTail(deps, target, ({ tail }) => tail?.retry()),

    'backlot.restartTail': async ([target]) => {
      const named = jobArgumentOf(target);
      const there = await chosenTail(deps, target);
      // A run that is not tailed yet begins at its start anyway.
      if (!there) return void (named && (await tailJob(deps, named.id)));
      restart(deps, there);
    },

    'backlot.clearTail': ([target]) => withTail(deps, target, (channel) => channel.clear()),
    'backlot.saveTail': ([target]) => withTail(deps, target, save),
    'backlot.copyTail': ([target]) => withTail(deps, target, copy),

    'backlot.stopTailFromTitle': () => withTailInOutput(deps, ({ tail }) => tail?.stop()),
    'backlot.restartTailFromTitle': () => withTailInOutput(deps, (channel) => restart(deps, channel)),
    'backlot.openTailFromTitle': () =>
      withTailInOutput(deps, (channel) => deps.tails.documents.open(channel)),
    'backlot.saveTailFromTitle': () => withTailInOutput(deps, save),
    'backlot.copyTailFromTitle': () => withTailInOutput(deps, copy),
    'backlot.retryTailFromTitle': () => withTailInOutput(deps, ({ tail }) => tail?.retry()),
    'backlot.closeTailFromTitle': () => withTailInOutput(deps, (channel) => deps.tails.close(channel)),

    'backlot.followWorkspace': async ([target]) => {
      const found = await resourceTargetOf(deps.open, target);
      if (found?.run === undefined) return;
      deps.tails.open(found.opened, { id: found.run, kind: null }, oneLine(found.label ?? found.run));
    },
  };
}

/** Tails the run of a job, in the channel that is there or a new one. */
async function tailJob(deps: TailDeps, id: string): Promise<void> {
  const channel = await tailOfJob(deps, id);
  if (channel) deps.tails.show(channel);
}

/** The tail of a job's run, begun where it is not there; undefined for a job whose run has no events to read. */
async function tailOfJob(deps: TailDeps, id: string): Promise<TailChannel | undefined> {
  const job = await (await deps.jobs()).journal.get(id);
  const opened = job && (await deps.open(job.account));
  if (!job?.remoteId || !opened?.provider.stream) return undefined;
  return deps.tails.begin(opened, { id: job.remoteId, kind: job.kind }, oneLine(job.title));
}

/** Acts on the job that a tail belongs to, where it is one of this computer's history. */
async function withJobOfTail(deps: TailDeps, target: unknown, act: (job: string) => unknown): Promise<void> {
  await withTail(deps, target, async ({ account, runId }) => {
    const job = await (await deps.jobs()).journal.ofRun(account, runId);
    if (job) await act(job.id);
    else
      void showInformationMessage(
        vscode.l10n.t('This run was not started by a job of the history on this machine.'),
      );
  });
}

/** A run of the history, or one whose id was pasted. */
async function tailPicked(deps: TailDeps): Promise<void> {
  const { journal } = await deps.jobs();
  const title = vscode.l10n.t('Tail Run Events');
  const picked = await pickRun(deps.accounts, journal, title);
  if (!picked) return;
  if ('job' in picked) return tailJob(deps, picked.job);
  const account = await pickAccount(deps.accounts, (provider) => !!provider.stream, title);
  const opened = account && (await deps.open(account.id));
  if (opened) deps.tails.open(opened, { id: picked.runId, kind: null }, picked.runId);
}

async function withTail(
  deps: TailDeps,
  target: unknown,
  act: (channel: TailChannel) => unknown,
): Promise<void> {
  const channel = await chosenTail(deps, target);
  if (channel) await act(channel);
}

/** The same for a tail that goes on: those that are over are not offered. */
async function withRunningTail(
  deps: TailDeps,
  target: unknown,
  act: (channel: TailChannel) => unknown,
): Promise<void> {
  const running = deps.tails.channels.filter(({ tail }) => tail && !isOver(tail.state));
  const channel = await chosenTail(deps, target, running);
  if (channel) await act(channel);
}

/**
 * The tail that was named, the one in front, or, from the palette with several, the one that the user picks.
 *
 * @param offered what the user can pick from
 */
async function chosenTail(
  deps: TailDeps,
  target: unknown,
  offered: readonly TailChannel[] = deps.tails.channels,
): Promise<TailChannel | undefined> {
  const { channels } = deps.tails;
  const runId = runIdOf(target);
  if (runId !== undefined) return channels.find((channel) => channel.runId === runId);
  const named = jobArgumentOf(target);
  if (named) {
    const job = await (await deps.jobs()).journal.get(named.id);
    return channels.find((channel) => channel.runId === job?.remoteId);
  }
  return shownTail(deps) ?? pickTail(offered, vscode.l10n.t('Run events'));
}

/** The tail whose events stand in the active editor, or else in the Output view. */
function shownTail({ tails }: TailDeps): TailChannel | undefined {
  const { activeTextEditor: active } = vscode.window;
  return (active && tails.documents.channelOf(active.document.uri)) ?? tailInOutput(tails);
}

function tailInOutput({ channels }: Pick<TailService, 'channels'>): TailChannel | undefined {
  const { visibleTextEditors: visible } = vscode.window;
  return channels.find((channel) => visible.some(({ document }) => channel.isShownIn(document.uri)));
}

/** Acts for a button of the Output view: on the tail that it shows, whatever the active editor shows. */
async function withTailInOutput({ tails }: TailDeps, act: (channel: TailChannel) => unknown): Promise<void> {
  const channel = tailInOutput(tails) ?? (await pickTail(tails.channels, vscode.l10n.t('Run events')));
  if (channel) await act(channel);
}

function restart({ tails }: TailDeps, channel: TailChannel): void {
  tails.show(channel);
  void channel.tail?.restart();
}

async function save(channel: TailChannel): Promise<void> {
  const name = `run-${channel.runId.slice(0, 8)}.log`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: { [vscode.l10n.t('Log')]: ['log', 'txt'] },
  });
  if (uri) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(channel.text()));
}

async function copy(channel: TailChannel): Promise<void> {
  await vscode.env.clipboard.writeText(channel.text());
  setStatusBarMessage(vscode.l10n.t('Copied.'), 3_000);
}

function runIdOf(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null || !('tail' in target)) return undefined;
  return typeof target.tail === 'string' ? target.tail : undefined;
}
