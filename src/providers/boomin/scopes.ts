import type { Risk } from '../../core/operation.ts';
import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import type { ScopesAbility } from '../../core/provider.ts';
import { resourceRows, unreadRow } from '../resourceRows.ts';
import type { ReadRow } from '../tolerant.ts';
import { scopesAnswer, type ScopeAnswer } from './answers.ts';

/** The group that tokens can carry and `/scopes_exec` does not run (seen on newer servers). */
const MINTABLE_ONLY = 'platform_v1';
/** Where a scope stands whose group the platform does not say. */
const OTHER_GROUP = 'other';

/** The registry, below its groups. Groups are an open set of words and shown as they come. */
const scopes: ResourceList = {
  id: 'scopes',
  label: 'Scopes',
  icon: 'shield',
  operation: 'listScopes',
  rowKind: 'boomin.scope',
  gives: 'scope',
  givesMany: 'scopes',
  presets: [
    { label: 'Read only', picks: ({ params }) => params['scope']?.endsWith(':read') ?? false },
    { label: 'Everything', picks: ({ params }) => params['scope'] !== undefined },
  ],
  rows: resourceRows(scopesAnswer, scopeRows),
  rowActions: [
    {
      id: 'execute',
      title: 'Execute Scope…',
      icon: 'run',
      operation: 'executeScope',
      verb: 'run',
      inputs: { 'body.scope': 'scope' },
      offeredFor: ({ params, parent }) => params['scope'] !== undefined && parent !== groupId(MINTABLE_ONLY),
    },
  ],
};

/** Each group before the first of its scopes; a scope that came twice is one row. */
function* scopeRows(answer: Iterable<ReadRow<ScopeAnswer>>): Generator<ResourceRow, void, undefined> {
  const seen = new Set<string>();
  const groups = new Set<string>();
  let index = 0;
  for (const { row, raw } of answer) {
    if (row === null) yield unreadRow(raw, index);
    else {
      const group = row.category ?? OTHER_GROUP;
      if (!groups.has(group)) yield groupRow(group);
      groups.add(group);
      if (!seen.has(row.scope)) yield scopeRow(row, group);
      seen.add(row.scope);
    }
    index += 1;
  }
}

function groupRow(group: string): ResourceRow {
  return { id: groupId(group), label: group, description: null, facts: [], icon: 'folder', params: {} };
}

function scopeRow({ scope, description }: ScopeAnswer, group: string): ResourceRow {
  return {
    id: scope,
    label: scope,
    description: description ?? null,
    facts: [['Group', group], ...(description ? [['Allows', description] as const] : [])],
    icon: 'shield',
    parent: groupId(group),
    needs: scope,
    params: { scope },
  };
}

/** Scopes that take no `object_id`; those that only sometimes do are `possible`. */
const OBJECTS: Readonly<Record<string, 'needed' | 'possible' | 'none'>> = {
  read: 'possible',
  create: 'none',
  write: 'possible',
  update: 'needed',
  delete: 'needed',
  approve: 'needed',
  publish: 'needed',
  run: 'needed',
};

export const boominScopes: ScopesAbility = {
  list: scopes,
  operation: 'executeScope',
  describedBy: { 'units:create': 'createUnit' },
  object: (scope) => OBJECTS[verbOf(scope)] ?? 'possible',
  objects: (scope) => {
    // Units are the only things of the platform that a route lists.
    if (!scope.startsWith('units:')) return null;
    const suits = ({ status, params }: ResourceRow) =>
      params['unit_id'] !== undefined && (verbOf(scope) !== 'delete' || status === 'draft');
    return { list: 'units', names: 'unit_id', suits };
  },
};

/** What carrying out a scope can do, by the last word of its name; a word that nobody knows may destroy. */
export function riskOfScope(body: unknown): Risk | null {
  const scope =
    typeof body === 'object' && body !== null && 'scope' in body && typeof body.scope === 'string'
      ? body.scope
      : '';
  switch (verbOf(scope)) {
    case 'read':
      return 'read';
    case 'create':
    case 'write':
    case 'update':
    case 'approve':
    case 'run':
      return 'write';
    default:
      return null;
  }
}

function groupId(category: string): string {
  return `group ${category}`;
}

function verbOf(scope: string): string {
  return scope.split(':').at(-1) ?? '';
}
