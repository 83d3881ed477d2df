import type { Handler } from '../../server/call.ts';
import type { RouteRow } from '../../server/routeTable.ts';
import { Failure, metaOf } from './failures.ts';
import type { Catalog } from './catalog.ts';
import type { Settings } from './settings.ts';

const route = (operation: string, path: string, parameters: RouteRow['parameters']): RouteRow => ({
  operation,
  method: 'GET',
  path,
  server: null,
  security: [['bearerAuth']],
  parameters,
  body: null,
  statuses: ['200', '401', '404'],
  deprecated: false,
});

const query = (name: string, type: string) => ({ name, in: 'query', required: false, type });

/** The list that only the hosted gateway has. */
export const lensListRoutes: readonly RouteRow[] = [
  route('listLenses', '/v1/lenses', [
    query('limit', 'integer'),
    query('offset', 'integer'),
    query('sort', 'string'),
    query('community', 'string'),
  ]),
  route('getLens', '/v1/lenses/{slug}', [{ name: 'slug', in: 'path', required: true, type: 'string' }]),
];

const DEFAULT_LIMIT = 20;

export function lensListHandlers(
  catalog: Catalog,
  settings: Settings,
): Readonly<Record<'listLenses' | 'getLens', Handler>> {
  const requireList = () => {
    if (!settings.now.lensList) throw new NoRoute();
  };
  const described = () =>
    catalog.lenses().map(({ id, slug, title, description, params }) => ({
      id,
      slug,
      title,
      description,
      status: 'published',
      params,
    }));
  return {
    listLenses: (call) => {
      requireList();
      const all = described();
      const limit = Math.max(1, numberIn(call.query, 'limit') ?? DEFAULT_LIMIT);
      const offset = Math.max(0, numberIn(call.query, 'offset') ?? 0);
      const data = all.slice(offset, offset + limit);
      const hasNextPage = offset + data.length < all.length;
      const meta = { ...metaOf(call.requestId), total: all.length, limit, offset, hasNextPage };
      return { status: 200, json: { data, meta } };
    },
    getLens: (call) => {
      requireList();
      const slug =
        call.path !== null && typeof call.path === 'object' && 'slug' in call.path ? call.path.slug : '';
      const data = described().find((lens) => lens.slug === slug || lens.id === slug);
      if (!data) throw new Failure(404, 'not_found', 'Lens not found');
      return { status: 200, json: { data, meta: metaOf(call.requestId) } };
    },
  };
}

/** There is no such route on this server. */
export class NoRoute extends Error {}

function numberIn(fields: unknown, name: string): number | null {
  if (typeof fields !== 'object' || fields === null) return null;
  const value: unknown = Object.entries(fields).find(([key]) => key === name)?.[1];
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
