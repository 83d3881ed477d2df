import { memberOf, textIn, type Handler } from '../../server/call.ts';
import { extraRoute, textParameter, type RouteRow } from '../../server/routeTable.ts';
import { Failure, metaOf } from './failures.ts';
import type { Catalog } from './catalog.ts';
import type { Settings } from './settings.ts';

/** The list that only the hosted gateway has. */
export const lensListRoutes: readonly RouteRow[] = [
  extraRoute('listLenses', 'GET', '/v1/lenses', {
    security: [['bearerAuth']],
    parameters: [
      { ...textParameter('query', 'limit'), type: 'integer' },
      { ...textParameter('query', 'offset'), type: 'integer' },
      textParameter('query', 'sort'),
      textParameter('query', 'community'),
    ],
  }),
  extraRoute('getLens', 'GET', '/v1/lenses/{slug}', { security: [['bearerAuth']] }),
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
      const limit = Math.max(1, Number(memberOf(call.query, 'limit') ?? DEFAULT_LIMIT));
      const offset = Math.max(0, Number(memberOf(call.query, 'offset') ?? 0));
      const data = all.slice(offset, offset + limit);
      const hasNextPage = offset + data.length < all.length;
      const meta = { ...metaOf(call.requestId), total: all.length, limit, offset, hasNextPage };
      return { status: 200, json: { data, meta } };
    },
    getLens: (call) => {
      requireList();
      const slug = textIn(call.path, 'slug');
      const data = described().find((lens) => lens.slug === slug || lens.id === slug);
      if (!data) throw new Failure(404, 'not_found', 'Lens not found');
      return { status: 200, json: { data, meta: metaOf(call.requestId) } };
    },
  };
}

/** There is no such route on this server. */
export class NoRoute extends Error {}
