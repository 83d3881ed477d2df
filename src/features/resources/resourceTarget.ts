import * as z from 'zod/mini';
import type { ResourceAction, ResourceList, ResourceRow } from '../../core/resource.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import { actionsOn } from './tree/resourceMenus.ts';
import type { ForeignText } from '../../core/foreignText.ts';

/** A row or a list of one of the views that a command acts on. */
export interface ResourceTarget {
  readonly opened: OpenedAccount;
  readonly actions: readonly ResourceAction[];
  /** What the node knows, by name. */
  readonly known: Readonly<Record<string, string>>;
  /** The row's label; null for a list. */
  readonly label: ForeignText | null;
  /** Null or left out for a list. */
  readonly row?: ResourceRow | null;
  /** The id by which the row's events are streamed, where it has events. */
  readonly run?: string | undefined;
}

const texts = z.record(z.string(), z.string());

const argument = z.looseObject({
  account: z.looseObject({ id: z.string() }),
  list: z.looseObject({ rowKind: z.string() }),
  params: z.optional(texts),
  row: z.optional(
    z.looseObject({
      id: z.string(),
      label: z.string(),
      description: z.nullable(z.string()),
      facts: z.array(z.tuple([z.string(), z.string()])),
      icon: z.string(),
      status: z.optional(z.string()),
      endsAt: z.optional(z.number()),
      usedAt: z.optional(z.number()),
      keyPrefix: z.optional(z.string()),
      needs: z.optional(z.string()),
      link: z.optional(z.string()),
      parent: z.nullish(z.string()),
      tone: z.optional(z.enum(['good', 'busy', 'warning', 'bad', 'off'])),
      details: z.optional(z.unknown()),
      params: texts,
    }),
  ),
});

/** The account and the list are looked up again: a stale node cannot act with what has changed since. */
export async function resourceTargetOf(
  open: OpenAccount,
  target: unknown,
): Promise<ResourceTarget | undefined> {
  const node = z.safeParse(argument, target).data;
  const opened = node && (await open(node.account.id));
  const list = opened && listOf(listsOf(opened), node.list.rowKind);
  if (!opened || !list) return undefined;
  const { row } = node;
  return {
    opened,
    actions: row ? actionsOn(list, row) : (list.actions ?? []),
    known: row ? row.params : (node.params ?? {}),
    label: row?.label ?? null,
    ...(row && { row }),
    run: list.streams && row?.params[list.streams],
  };
}

/** True for an action that ends the row that it stands on. */
export function endsIt({ verb }: ResourceAction): boolean {
  return verb === 'delete' || verb === 'revoke';
}

function listsOf({ provider }: OpenedAccount): readonly ResourceList[] {
  const { resources, tokens, workspaces } = provider;
  return [...resources, ...[tokens, workspaces].flatMap((ability) => ability?.list ?? [])];
}

function listOf(lists: readonly ResourceList[], rowKind: string): ResourceList | undefined {
  for (const list of lists) {
    const found = list.rowKind === rowKind ? list : listOf(list.rowLists ?? [], rowKind);
    if (found) return found;
  }
  return undefined;
}
