import type { ResourceList, ResourceRow } from './resource.ts';

/** Scopes that can be executed as calls. */
export interface ScopesAbility {
  readonly list: ResourceList;
  /** The operation that executes a scope: `scope`, `data` and `object_id` in its body. */
  readonly operation: string;
  /** Operations whose body schemas describe the data of a scope, by scope. */
  readonly describedBy: Readonly<Record<string, string>>;
  /** Whether a scope acts on an object. */
  object(scope: string): 'needed' | 'possible' | 'none';
  /** The list of the objects that a scope acts on; null when there is no list and the user must know the id. */
  objects(scope: string): ScopeObjects | null;
}

/** The objects that a scope can act on. */
export interface ScopeObjects {
  /** The id of one of the platform's lists. */
  readonly list: string;
  /** The row's parameter with the object's id. */
  readonly names: string;
  /** False for a row that the scope is known to reject. */
  suits(row: ResourceRow): boolean;
}
