import * as vscode from 'vscode';
import type { Clock } from '../../../core/clock.ts';
import { AbilityTree, type AbilityTreeDeps } from './abilityTree.ts';
import type { ExpiryNotices } from '../../tokens/expiryNotices.ts';
import { REDRAW_MS } from '../../jobs/view/jobsViewController.ts';
import type { SavedKindsBranch } from '../../jobs/savedKinds/savedKindNodes.ts';
import type { ProviderNode } from './providerNodes.ts';
import { ProvidersTree } from './providersTree.ts';
import { ResourceTrees, type Trees } from './resourceTrees.ts';
import { WhileVisible } from '../../shared/whileVisible.ts';

const NAMES = ['providers', 'tokens', 'workspaces'] as const;

export interface PlatformViewsDeps
  extends
    Pick<AbilityTreeDeps, 'accounts' | 'balances' | 'identities' | 'branches' | 'states'>,
    Pick<Trees, 'keys'> {
  readonly clock: Clock;
  readonly savedKinds: SavedKindsBranch;
  readonly expiryNotices: ExpiryNotices;
  readonly views: Readonly<Record<(typeof NAMES)[number], vscode.TreeView<ProviderNode>>>;
}

/** The views of the side bar that show what platforms hold, each with its tree, which follows what can be seen of it. */
export class PlatformViews implements vscode.Disposable {
  readonly trees: ResourceTrees;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(deps: PlatformViewsDeps) {
    const { accounts, balances, identities, branches, states, savedKinds, keys, clock, views } = deps;
    const drawn = { accounts, balances, identities, branches, states, now: () => clock.now() };
    const trees = new ResourceTrees({
      accounts,
      keys,
      branches,
      providers: new ProvidersTree({ ...drawn, savedKinds }),
      tokens: new AbilityTree({
        ...drawn,
        ability: 'tokens',
        onRead: (list, rows) => deps.expiryNotices.look(list, rows),
        onCount: (count) => {
          views.tokens.message = count
            ? vscode.l10n.t('{0} of {1} tokens', count.matching, count.all)
            : undefined;
        },
      }),
      workspaces: new AbilityTree({ ...drawn, ability: 'workspaces' }),
    });
    const { workspaces } = views;
    this.trees = trees;
    this.#subscriptions = [
      workspaces.onDidChangeVisibility(({ visible }) => trees.workspaces.setVisible(visible)),
      workspaces.onDidCollapseElement(({ element }) => trees.workspaces.setExpanded(element, false)),
      workspaces.onDidExpandElement(({ element }) => trees.workspaces.setExpanded(element, true)),
      ...NAMES.map(
        (name) => new WhileVisible(views[name], REDRAW_MS, clock, () => trees[name].redrawTimes()),
      ),
      ...NAMES.map((name) => trees[name]),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
