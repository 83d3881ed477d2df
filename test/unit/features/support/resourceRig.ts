import type { Engine } from '../../../../src/calls/engine.ts';
import type { Account } from '../../../../src/core/account.ts';
import { Emitter } from '../../../../src/core/event.ts';
import { systemClock } from '../../../../src/core/clock.ts';
import type { ListNode, ProviderNode } from '../../../../src/features/resources/tree/providerNodes.ts';
import type { ResourceTree, ResourceTreeDeps } from '../../../../src/features/resources/tree/resourceTree.ts';
import type {
  ResourceView,
  ResourceViews,
  ResourceViewsDeps,
} from '../../../../src/features/resources/tree/resourceViews.ts';
import '../../webviews/support/vscodeStandIn.ts';

const nothing = { last: () => undefined, read: async () => undefined };
const noBudgets = { last: () => undefined, read: async () => null };
const noTopUps = { of: () => [] };
const noKinds = {
  groups: () => [],
  kindsOf: async () => [],
};

interface Settings {
  readonly engine: Pick<Engine, 'run'>;
  /** The accounts that there are now. */
  readonly accounts: () => readonly Account[];
  readonly now?: () => number;
}

export interface TreeRig {
  readonly tree: ResourceTree;
  readonly lists: ResourceTreeDeps['lists'];
}

/** A tree of one ability, or of no roots at all, without the editor's views. */
export async function resourceTree(
  { engine, accounts, now = () => 0 }: Settings,
  ability?: 'tokens' | 'workspaces',
): Promise<TreeRig> {
  const { ResourceTree: Tree } = await import('../../../../src/features/resources/tree/resourceTree.ts');
  const { resourceLists } = await import('../../../../src/features/resources/tree/resourceViews.ts');
  const { AccountParts } = await import('../../../../src/features/resources/tree/accountParts.ts');
  const { abilityRoots } = await import('../../../../src/features/resources/tree/viewRoots.ts');
  const store = { list: async () => accounts() };
  const lists = resourceLists(engine, store, { now });
  const states = { update: async () => undefined };
  const tree = new Tree({
    ...{ balances: nothing, budgets: noBudgets, identities: nothing, health: nothing, lists, now },
    parts: new AccountParts({
      accounts: store,
      balances: nothing,
      budgets: noBudgets,
      identities: nothing,
      topUps: noTopUps,
      savedKinds: noKinds,
      health: nothing,
    }),
    favorites: { has: () => false },
    view: ability ?? 'providers',
    rootsOf: async () => (ability ? abilityRoots({ accounts: store, states }, ability) : []),
  });
  return { tree, lists };
}

/** A view of the editor that the test opens, closes and expands. */
export class FakeView implements ResourceView {
  visible = true;
  message: string | undefined;
  revealed: ProviderNode | undefined;
  readonly #visibility = new Emitter<{ readonly visible: boolean }>();
  readonly #collapsed = new Emitter<{ readonly element: ProviderNode }>();
  readonly #expanded = new Emitter<{ readonly element: ProviderNode }>();
  readonly onDidChangeVisibility = this.#visibility.event;
  readonly onDidCollapseElement = this.#collapsed.event;
  readonly onDidExpandElement = this.#expanded.event;

  async reveal(element: ProviderNode): Promise<void> {
    this.revealed = element;
  }

  collapse(element: ProviderNode): void {
    this.#collapsed.fire({ element });
  }

  expand(element: ProviderNode): void {
    this.#expanded.fire({ element });
  }
}

/** All views, with what they listen to. */
export async function resourceViews(
  { engine, accounts }: Settings,
  keys: ResourceViewsDeps['keys'],
  accountsChanged: Emitter<void>,
): Promise<{
  readonly views: ResourceViews;
  readonly shown: Readonly<Record<keyof ResourceViewsDeps['views'], FakeView>>;
  /** The accounts whose lists are not kept any more, each time. */
  readonly forgotten: readonly string[];
}> {
  const { ResourceViews: Views } = await import('../../../../src/features/resources/tree/resourceViews.ts');
  const shown = { providers: new FakeView(), tokens: new FakeView(), workspaces: new FakeView() };
  const never = new Emitter<string>().event;
  const forgotten: string[] = [];
  const views = new Views({
    accounts: { list: async () => accounts(), onDidChange: accountsChanged.event },
    keys,
    balances: { ...nothing, onDidChange: never },
    budgets: { ...noBudgets, onDidChange: never },
    identities: { ...nothing, onDidChange: never },
    engine,
    states: { update: async () => undefined },
    favorites: { has: () => false },
    topUps: { ...noTopUps, onDidChange: never },
    savedKinds: noKinds,
    health: { ...nothing, onDidChange: never },
    expiryNotices: { check: () => undefined },
    notes: { rows: async () => [], warnOfKeys: async () => undefined },
    keptLists: {
      find: async () => undefined,
      keep: () => undefined,
      forget: async (account) => void forgotten.push(account),
      dispose: () => undefined,
    },
    clock: systemClock,
    window: { state: { focused: true, active: true }, onDidChangeWindowState: new Emitter<never>().event },
    views: shown,
  });
  return { views, shown, forgotten };
}

/** As `nodeId` makes it, which needs the editor's module to be stood in for first. */
export function nodeIdOfList({ account, path }: ListNode): string {
  return `list/${account.id}/${path}`;
}
