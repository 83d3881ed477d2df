import * as vscode from 'vscode';
import type { Backlot } from '../shared/backlot.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import type { TailChannel } from './tailChannel.ts';
import { pickRun, pickTail, pickTailAction } from './tailPick.ts';
import { jobArgumentOf } from '../shared/nodeArguments.ts';
import type { Handlers } from '../shared/runCommand.ts';

export const tailCommands: Handlers<
  | 'backlot.tailRun'
  | 'backlot.tailActions'
  | 'backlot.stopTail'
  | 'backlot.retryTail'
  | 'backlot.restartTail'
  | 'backlot.clearTail'
  | 'backlot.saveTail'
  | 'backlot.copyTail'
> = {
  'backlot.tailRun': async (backlot, [target]) => {
    const named = jobArgumentOf(target);
    await (named ? tailJob(backlot, named.id) : tailPicked(backlot));
  },

  'backlot.tailActions': async (backlot) => {
    const channel = await pickTail(backlot.tails.channels, vscode.l10n.t('Run events'));
    if (!channel) return;
    const command = await pickTailAction(channel);
    if (command === 'show') backlot.tails.show(channel);
    else if (command) await vscode.commands.executeCommand(command, { tail: channel.runId });
  },

  'backlot.stopTail': (backlot, [target]) => withTail(backlot, target, (channel) => channel.tail?.stop()),
  'backlot.retryTail': (backlot, [target]) => withTail(backlot, target, (channel) => channel.tail?.retry()),

  'backlot.restartTail': async (backlot, [target]) => {
    const named = jobArgumentOf(target);
    const there = await chosenTail(backlot, target);
    // A run that is not tailed yet begins at its start anyway.
    if (!there) return void (named && (await tailJob(backlot, named.id)));
    backlot.tails.show(there);
    void there.tail?.restart();
  },

  'backlot.clearTail': (backlot, [target]) => withTail(backlot, target, (channel) => channel.clear()),

  'backlot.saveTail': (backlot, [target]) =>
    withTail(backlot, target, async (channel) => {
      const name = `run-${channel.runId.slice(0, 8)}.log`;
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      const uri = await vscode.window.showSaveDialog({
        ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
        filters: { [vscode.l10n.t('Log')]: ['log', 'txt'] },
      });
      if (uri) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(channel.text()));
    }),

  'backlot.copyTail': (backlot, [target]) =>
    withTail(backlot, target, async (channel) => {
      await vscode.env.clipboard.writeText(channel.text());
      void vscode.window.setStatusBarMessage(vscode.l10n.t('Copied.'), 3_000);
    }),
};

/** Tails the run of a job, in the channel that is there or a new one. */
async function tailJob(backlot: Backlot, id: string): Promise<void> {
  const job = await (await backlot.jobs()).journal.get(id);
  const opened = job && (await backlot.open(job.account));
  if (!job?.remoteId || !opened?.provider.stream) return;
  backlot.tails.open(opened, { id: job.remoteId, kind: job.kind }, job.title);
}

/** A run of the history, or one whose id was pasted. */
async function tailPicked(backlot: Backlot): Promise<void> {
  const { journal } = await backlot.jobs();
  const title = vscode.l10n.t('Tail Run Events');
  const picked = await pickRun(backlot.accounts, journal, title);
  if (!picked) return;
  if ('job' in picked) return tailJob(backlot, picked.job);
  const account = await pickAccount(backlot.accounts, (provider) => !!provider.stream, title);
  const opened = account && (await backlot.open(account.id));
  if (opened) backlot.tails.open(opened, { id: picked.runId, kind: null }, picked.runId);
}

async function withTail(
  backlot: Backlot,
  target: unknown,
  act: (channel: TailChannel) => unknown,
): Promise<void> {
  const channel = await chosenTail(backlot, target);
  if (channel) await act(channel);
}

/** The tail that was named, the one in front, or, from the palette with several, the one that the user picks. */
async function chosenTail(backlot: Backlot, target: unknown): Promise<TailChannel | undefined> {
  const { channels } = backlot.tails;
  const runId = runIdOf(target);
  if (runId !== undefined) return channels.find((channel) => channel.runId === runId);
  const named = jobArgumentOf(target);
  if (named) {
    const job = await (await backlot.jobs()).journal.get(named.id);
    return channels.find((channel) => channel.runId === job?.remoteId);
  }
  return pickTail(channels, vscode.l10n.t('Run events'));
}

function runIdOf(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null || !('tail' in target)) return undefined;
  return typeof target.tail === 'string' ? target.tail : undefined;
}
