import * as vscode from 'vscode';
import { pickAccount } from '../ui/pickAccount.ts';
import { accountArgumentOf, jobArgumentOf } from './nodeArguments.ts';
import type { Handlers } from './runCommand.ts';
import { submitJob } from './submitJob.ts';

export const jobCommands: Handlers<
  'backlot.generateImage' | 'backlot.runJobAgain' | 'backlot.checkJob' | 'backlot.stopWaiting'
> = {
  'backlot.generateImage': async (backlot, [target]) => {
    const named = accountArgumentOf(target);
    const title = vscode.l10n.t('Generate Image');
    const id =
      named?.account ?? (await pickAccount(backlot.accounts, (provider) => !!provider.jobs, title))?.id;
    const opened = id === undefined ? undefined : await backlot.open(id);
    if (!opened) return;
    const again = { command: 'backlot.generateImage', args: [target ?? opened.account.id] } as const;
    await submitJob(backlot, { opened, kind: named?.workflow, earlier: {}, again });
  },

  /** A new intent with the values of an earlier job, each of which can be changed first. */
  'backlot.runJobAgain': async (backlot, [target]) => {
    const named = jobArgumentOf(target);
    const job = named && (await (await backlot.jobs()).journal.get(named.id));
    const opened = job && (await backlot.open(job.account));
    if (!job || !opened) return;
    const earlier = opened.provider.jobs?.valuesOf(job.call) ?? {};
    const again = { command: 'backlot.runJobAgain', args: [target] } as const;
    await submitJob(backlot, { opened, kind: job.kind, earlier, again });
  },

  'backlot.checkJob': async (backlot, [target]) => {
    const named = jobArgumentOf(target);
    if (named) await (await backlot.jobs()).watcher.refresh(named.id);
  },

  /** Ends our waiting, not the job: platforms of this kind have no route to stop one. */
  'backlot.stopWaiting': async (backlot, [target]) => {
    const named = jobArgumentOf(target);
    if (!named) return;
    await (await backlot.jobs()).watcher.stopWaiting(named.id);
    const text = vscode.l10n.t(
      'Backlot no longer waits for this job. It goes on at the platform and may be charged.',
    );
    void vscode.window.setStatusBarMessage(text, 8_000);
  },
};
