import type { IncomingHttpHeaders } from 'node:http';
import type { ParameterRow, RouteRow, SchemaCheck, SchemaError } from './routeTable.ts';

/** The parameters of a request, read as the types of the spec. */
export interface Parameters {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
}

/** Reads the declared parameters from their text; what is not a number stays text, for the check to refuse. */
export function readParameters(
  route: RouteRow,
  request: {
    readonly path: Readonly<Record<string, string>>;
    readonly query: URLSearchParams;
    readonly headers: IncomingHttpHeaders;
  },
): Parameters {
  const path: Record<string, unknown> = {};
  const query: Record<string, unknown> = {};
  const header: Record<string, unknown> = {};
  for (const parameter of route.parameters) {
    if (parameter.in === 'path') {
      const text = request.path[parameter.name];
      if (text !== undefined) path[parameter.name] = typed(parameter, text);
    } else if (parameter.in === 'query') {
      const texts = request.query.getAll(parameter.name);
      if (parameter.type === 'array' && texts.length)
        query[parameter.name] = texts.flatMap((text) => text.split(','));
      else if (texts[0] !== undefined) query[parameter.name] = typed(parameter, texts[0]);
    } else if (parameter.in === 'header') {
      const name = parameter.name.toLowerCase();
      const text = request.headers[name];
      if (text !== undefined) header[name] = typed(parameter, Array.isArray(text) ? text.join(', ') : text);
    }
  }
  return { path, query, header };
}

/** The names of query parameters that the operation does not declare. */
export function undeclaredQuery(route: RouteRow, query: URLSearchParams): readonly string[] {
  const declared = new Set(
    route.parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name),
  );
  return [...new Set(query.keys())].filter((name) => !declared.has(name));
}

/** What is wrong with a value, in words; empty when it is right. */
export function problemsOf(check: SchemaCheck | undefined, value: unknown): readonly string[] {
  if (!check || check(value)) return [];
  return (check.errors ?? []).map(worded);
}

function worded(error: SchemaError): string {
  const place = error.instancePath.slice(1).replaceAll('/', '.');
  const allowed = error.params['allowedValues'] ?? error.params['allowedValue'];
  const extra = allowed === undefined ? '' : ` (${JSON.stringify(allowed)})`;
  return `${place ? `${place} ` : ''}${error.message ?? error.keyword}${extra}`;
}

function typed(parameter: ParameterRow, text: string): unknown {
  switch (parameter.type) {
    case 'integer':
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'array':
      return text.split(',');
    default:
      return text;
  }
}
