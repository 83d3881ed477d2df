import * as vscode from 'vscode';
import { showQuickPick } from '../../shared/messages.ts';
import type { JobGrouping } from './jobGroups.ts';
import { jobArgumentsOf, rowArgumentsOf } from '../../shared/nodeArguments.ts';
import type { Handlers } from '../../shared/handlers.ts';
import type { JobArrangement } from './jobArrangement.ts';
import type { RowFavorites } from '../../resources/tree/rowFavorites.ts';
import type { ResourceViews } from '../../resources/tree/resourceViews.ts';

export interface JobViewDeps {
  readonly arrangement: Pick<JobArrangement, 'now' | 'change' | 'setFavorite'>;
  readonly favorites: Pick<RowFavorites, 'set'>;
  readonly trees: Pick<ResourceViews, 'redraw'>;
}

export function jobViewCommands(
  deps: JobViewDeps,
): Handlers<'backlot.groupJobs' | 'backlot.sortJobs' | 'backlot.addFavorite' | 'backlot.removeFavorite'> {
  const { arrangement } = deps;
  return {
    'backlot.groupJobs': async () => {
      const picked = await pick(vscode.l10n.t('Group Jobs'), arrangement.now.group, groupings());
      if (picked) await arrangement.change({ group: picked });
    },

    'backlot.sortJobs': async () => {
      const picked = await pick(vscode.l10n.t('Sort Jobs'), arrangement.now.order, [
        ['newest', vscode.l10n.t('Newest first')],
        ['oldest', vscode.l10n.t('Oldest first')],
      ]);
      if (picked) await arrangement.change({ order: picked });
    },

    'backlot.addFavorite': (args) => mark(deps, args, true),
    'backlot.removeFavorite': (args) => mark(deps, args, false),
  };
}

/** Jobs and rows of platforms' lists; what was read of the lists is drawn again, without a call. */
async function mark(
  { arrangement, favorites, trees }: JobViewDeps,
  args: readonly unknown[],
  favorite: boolean,
): Promise<void> {
  const jobs = jobArgumentsOf(args);
  if (jobs.length > 0) await arrangement.setFavorite(jobs, favorite);
  const rows = rowArgumentsOf(args);
  if (rows.length === 0) return;
  await favorites.set(
    rows.map(({ node }) => node),
    favorite,
  );
  trees.redraw(rows.map(({ list }) => list));
}

function groupings(): readonly (readonly [JobGrouping, string])[] {
  return [
    ['none', vscode.l10n.t('No groups')],
    ['account', vscode.l10n.t('By account')],
    ['state', vscode.l10n.t('By state')],
    ['day', vscode.l10n.t('By day')],
  ];
}

/** Asks for one of the choices; the current one is marked. */
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
  return (await showQuickPick(rows, { title }))?.choice;
}
