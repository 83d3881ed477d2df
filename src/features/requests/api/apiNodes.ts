import * as z from 'zod/mini';
import type { CatalogOperation } from '../../../calls/catalog.ts';
import { providerIds } from '../../../providers/index.ts';
import type { Platform } from './operationReach.ts';

/** What a row of the API view stands for: a platform, a group of its operations, an operation. */
export type ApiNode =
  | {
      readonly kind: 'platform';
      readonly platform: Platform;
      readonly operations: readonly CatalogOperation[];
    }
  | {
      readonly kind: 'group';
      readonly platform: Platform;
      /** The tag in the contract. */
      readonly group: string;
      readonly operations: readonly CatalogOperation[];
    }
  | { readonly kind: 'operation'; readonly platform: Platform; readonly operation: CatalogOperation };

export function apiNodeId(node: ApiNode): string {
  const { id } = node.platform.provider;
  switch (node.kind) {
    case 'platform':
      return id;
    case 'group':
      return `${id}/${node.group}`;
    case 'operation':
      return `${id}/${groupOf(node.operation)}/${node.operation.id}`;
  }
}

/** An operation stands in one place, whatever number of tags it has. */
export function groupOf({ tags }: CatalogOperation): string {
  return tags[0] ?? '';
}

const operationArgument = z.looseObject({
  kind: z.literal('operation'),
  operation: z.looseObject({
    provider: z.string().check(z.refine((id) => providerIds.includes(id))),
    id: z.string(),
  }),
});

/** The operation that a row of the API view stands for; undefined for every other argument of a command. */
export function operationArgumentOf(
  argument: unknown,
): { readonly provider: string; readonly id: string } | undefined {
  return z.safeParse(operationArgument, argument).data?.operation;
}
