import * as vscode from 'vscode';
import type { Backlot } from '../compose.ts';
import type { JobGrouping } from '../ui/jobGroups.ts';
import { jobLinkPath } from '../ui/jobLink.ts';
import { accountArgumentOf, jobArgumentOf, jobArgumentsOf } from './nodeArguments.ts';
import type { Handlers } from './runCommand.ts';

export const jobViewCommands: Handlers<
  | 'backlot.groupJobs'
  | 'backlot.sortJobs'
  | 'backlot.addFavorite'
  | 'backlot.removeFavorite'
  | 'backlot.copyUrl'
> = {
  'backlot.groupJobs': async ({ arrangement }) => {
    const picked = await pick(vscode.l10n.t('Group Jobs'), arrangement.now.group, groupings());
    if (picked) await arrangement.change({ group: picked });
  },

  'backlot.sortJobs': async ({ arrangement }) => {
    const picked = await pick(vscode.l10n.t('Sort Jobs'), arrangement.now.order, [
      ['newest', vscode.l10n.t('Newest first')],
      ['oldest', vscode.l10n.t('Oldest first')],
    ]);
    if (picked) await arrangement.change({ order: picked });
  },

  'backlot.addFavorite': ({ arrangement }, args) => arrangement.setFavourite(jobArgumentsOf(args), true),
  'backlot.removeFavorite': ({ arrangement }, args) => arrangement.setFavourite(jobArgumentsOf(args), false),

  /** A job's link opens it here again; an account's is the address that its calls go to. */
  'backlot.copyUrl': async (backlot, [target]) => {
    const url = jobUrl(backlot, target) ?? (await accountUrl(backlot, target));
    if (url !== undefined) await vscode.env.clipboard.writeText(url);
  },
};

function jobUrl(backlot: Backlot, target: unknown): string | undefined {
  const named = jobArgumentOf(target);
  if (!named) return undefined;
  const isOutput = (target as { readonly kind?: unknown }).kind === 'output';
  return backlot.link(jobLinkPath({ job: named.id, output: isOutput ? named.index : null }));
}

async function accountUrl({ accounts }: Backlot, target: unknown): Promise<string | undefined> {
  const named = accountArgumentOf(target);
  const account = named && (await accounts.get(named.account));
  return account && Object.values(account.bases)[0];
}

function groupings(): readonly (readonly [JobGrouping, string])[] {
  return [
    ['none', vscode.l10n.t('No groups')],
    ['account', vscode.l10n.t('By account')],
    ['state', vscode.l10n.t('By state')],
    ['day', vscode.l10n.t('By day')],
  ];
}

/** The choice that is in force comes first, so that it can be told. */
async function pick<Choice extends string>(
  title: string,
  now: Choice,
  choices: readonly (readonly [Choice, string])[],
): Promise<Choice | undefined> {
  const rows = choices.map(([choice, label]) => ({
    label,
    description: choice === now ? vscode.l10n.t('current') : '',
    choice,
  }));
  return (await vscode.window.showQuickPick(rows, { title }))?.choice;
}
