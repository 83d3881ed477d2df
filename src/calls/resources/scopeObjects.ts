import type { Account } from '../../core/account.ts';
import { toProblem } from '../../core/problem.ts';
import type { Listed, Provider } from '../../core/provider.ts';
import type { ResourceRow } from '../../core/resource.ts';
import { allRows } from './allRows.ts';
import type { Engine } from '../engine.ts';

/** Something that a scope can work on. */
export interface ScopeObject {
  readonly id: string;
  readonly row: ResourceRow;
}

const NONE: Listed<ScopeObject> = { rows: [], unread: 0 };

/**
 * What the account has that a scope can work on. Empty where nothing lists it, and where the list cannot be read: a
 * token that may delete units need not be one that may see them. Errors: Problem `call.canceled`.
 */
export async function scopeObjects(
  engine: Pick<Engine, 'run'>,
  account: Pick<Account, 'id' | 'routing'>,
  { scopes, resources }: Pick<Provider, 'scopes' | 'resources'>,
  scope: string,
  signal: AbortSignal,
): Promise<Listed<ScopeObject>> {
  const objects = scopes?.object(scope) === 'none' ? null : scopes?.objects(scope);
  const list = objects && resources.find(({ id }) => id === objects.list);
  if (!list) return NONE;
  try {
    const rows = await allRows(engine, account.id, list, { routing: account.routing }, signal);
    const found = rows.flatMap((row): readonly ScopeObject[] => {
      const id = row.params[objects.names];
      return id !== undefined && objects.suits(row) ? [{ id, row }] : [];
    });
    return { rows: found, unread: rows.filter(({ isUnread }) => isUnread).length };
  } catch (error) {
    const problem = toProblem(error);
    if (problem.kind === 'canceled') throw problem;
    return NONE;
  }
}
