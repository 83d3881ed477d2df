import type { ResourceList, ResourceRow } from './resource.ts';

/** Permissions that can be carried out as calls of their own. */
export interface ScopesAbility {
  readonly list: ResourceList;
  /** The operation that carries one out: `scope`, `data` and `object_id` in its body. */
  readonly operation: string;
  /** Operations whose bodies describe the data of a scope, by the scope's name. */
  readonly describedBy: Readonly<Record<string, string>>;
  /** Whether a scope works on something that has to be named. */
  object(scope: string): 'needed' | 'possible' | 'none';
  /** Where the things are listed that a scope works on; null: nothing lists them, and the id has to be known. */
  objects(scope: string): ScopeObjects | null;
}

/** The things that a scope can work on. */
export interface ScopeObjects {
  /** Id of one of the platform's lists. */
  readonly list: string;
  /** The parameter of a row that names the thing. */
  readonly names: string;
  /** False for a row that the scope is known to refuse. */
  suits(row: ResourceRow): boolean;
}
