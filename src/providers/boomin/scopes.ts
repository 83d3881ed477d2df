import type { Risk } from '../../core/operation.ts';
import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import type { ScopesAbility } from '../../core/provider.ts';
import { resourceRows, unreadRow } from '../resourceRows.ts';
import { readable } from '../tolerant.ts';
import { scopesAnswer } from './answers.ts';

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
  rows: resourceRows(scopesAnswer, (answer) => {
    const all = Array.from(answer);
    const rows = new Map(readable(all).map((one) => [one.scope, one]));
    const groups = [...new Set([...rows.values()].map(({ category }) => category ?? OTHER_GROUP))];
    return [
      ...groups.map((group): ResourceRow => ({
        id: groupId(group),
        label: group,
        description: null,
        facts: [],
        icon: 'folder',
        params: {},
      })),
      ...[...rows.values()].map(({ scope, category, description }): ResourceRow => ({
        id: scope,
        label: scope,
        description: description ?? null,
        facts: [
          ['Group', category ?? OTHER_GROUP],
          ...(description ? [['Allows', description] as const] : []),
        ],
        icon: 'shield',
        parent: groupId(category ?? OTHER_GROUP),
        needs: scope,
        params: { scope },
      })),
      ...all.flatMap(({ row, raw }, index) => (row === null ? [unreadRow(raw, index)] : [])),
    ];
  }),
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
