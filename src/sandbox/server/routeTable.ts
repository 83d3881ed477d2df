/** One operation of a spec, as the router needs it. */
export interface RouteRow {
  readonly operation: string;
  readonly method: string;
  /** Path template: `/api/v1/jobs/{job_id}`. */
  readonly path: string;
  /** The operation's own server, where it differs from the document's. */
  readonly server: string | null;
  /** Alternatives (OR) of schemes that are needed together (AND). Empty = open to everyone. */
  readonly security: readonly (readonly string[])[];
  readonly parameters: readonly ParameterRow[];
  readonly body: { readonly required: boolean; readonly media: readonly string[] } | null;
  /** The statuses that the spec promises. */
  readonly statuses: readonly string[];
  readonly deprecated: boolean;
}

export interface ParameterRow {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  /** What the text has to be read as: string, integer, number, boolean or array. */
  readonly type: string;
}

/** A security scheme of a spec: how a credential travels. */
export interface SchemeRow {
  readonly type: string;
  /** `bearer` and the like, for http schemes. */
  readonly scheme: string | null;
  /** `header`, `query` or `cookie`, for apiKey schemes. */
  readonly in: string | null;
  readonly name: string | null;
}

export interface RouteTable {
  readonly platform: string;
  readonly schemes: Readonly<Record<string, SchemeRow>>;
  readonly routes: readonly RouteRow[];
}

/** A precompiled check; after it has returned false, `errors` holds the reasons. */
export interface SchemaCheck {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** The checks of each operation, by operation id. */
export type Validators = Readonly<
  Record<string, { readonly body?: SchemaCheck; readonly parameters?: SchemaCheck } | undefined>
>;

export interface SpecTables {
  readonly table: RouteTable;
  readonly validators: Validators;
}

/** A route that real servers have beside the spec. The parameters of its path follow from the path. */
export function extraRoute(
  operation: string,
  method: string,
  path: string,
  more: Partial<Pick<RouteRow, 'server' | 'security' | 'parameters' | 'body'>> = {},
): RouteRow {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const { parameters = [], ...own } = more;
  return {
    ...{ operation, method, path, server: null, security: [], body: null },
    parameters: [...names.map((name) => textParameter('path', name)), ...parameters],
    ...{ statuses: ['200', '401', '404'], deprecated: false },
    ...own,
  };
}

export function textParameter(place: string, name: string): ParameterRow {
  return { name, in: place, required: place === 'path', type: 'string' };
}
