import * as vscode from 'vscode';
import { setContextKey, type ContextKey } from '../shared/contextKeys.ts';
import type { Handlers } from '../shared/handlers.ts';
import { showInputBox } from '../shared/messages.ts';
import type { ResourceTree } from './tree/resourceTree.ts';
import type { ResourceViews } from './tree/resourceViews.ts';

/** A view whose rows can be filtered. */
export interface FilteredView {
  readonly tree: Pick<ResourceTree, 'arrangement' | 'arrange'>;
  /** Says to menus whether there is a filter. */
  readonly key: ContextKey;
}

/** Asks for the words that rows must have; nothing typed shows all rows. */
export async function askFilter(view: FilteredView, title: string, prompt: string): Promise<void> {
  const { arrangement } = view.tree;
  const text = await showInputBox({ title, prompt, value: arrangement.text });
  if (text !== undefined) await filterRows(view, text.trim());
}

/** Shows only the rows with these words. */
export async function filterRows({ tree, key }: FilteredView, text: string): Promise<void> {
  tree.arrange({ ...tree.arrangement, text });
  await setContextKey(key, text !== '');
}

export function filterCommands({
  providers,
  workspaces,
}: Pick<ResourceViews, 'providers' | 'workspaces'>): Handlers<
  | 'backlot.filterProviders'
  | 'backlot.clearProviderFilter'
  | 'backlot.filterWorkspaces'
  | 'backlot.clearWorkspaceFilter'
> {
  const inProviders: FilteredView = { tree: providers, key: 'backlot.providersFiltered' };
  const inWorkspaces: FilteredView = { tree: workspaces, key: 'backlot.workspacesFiltered' };
  return {
    'backlot.filterProviders': () =>
      askFilter(
        inProviders,
        vscode.l10n.t('Filter Providers'),
        vscode.l10n.t('Words of a row in the lists that are open. Where a platform can search, it searches.'),
      ),
    'backlot.clearProviderFilter': () => filterRows(inProviders, ''),
    'backlot.filterWorkspaces': () =>
      askFilter(
        inWorkspaces,
        vscode.l10n.t('Filter Workspaces'),
        vscode.l10n.t('Words of the name, the state or a detail'),
      ),
    'backlot.clearWorkspaceFilter': () => filterRows(inWorkspaces, ''),
  };
}
