import type { SpecSchema } from './bareSchema.ts';

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

interface SpecParameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: SpecSchema;
}

interface SpecBody {
  readonly $ref?: string;
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema?: SpecSchema }>>;
}

interface SpecItem {
  readonly operationId: string;
  readonly deprecated?: boolean;
  readonly security?: readonly SpecSchema[];
  readonly servers?: readonly { readonly url: string }[];
  readonly parameters?: readonly SpecParameter[];
  readonly requestBody?: SpecBody;
  readonly responses?: SpecSchema;
}

interface SpecScheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly name?: string;
}

/** The parts of an OpenAPI document that the sandbox's tables are made from. */
export interface SandboxSpec {
  readonly security?: readonly SpecSchema[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, SpecSchema>>;
    readonly parameters?: Readonly<Record<string, SpecParameter>>;
    readonly requestBodies?: Readonly<Record<string, SpecBody>>;
    readonly securitySchemes?: Readonly<Record<string, SpecScheme>>;
  };
}

export interface SpecOperation {
  /** The row of the route table; its shape is `RouteRow` of the sandbox. */
  readonly route: { readonly operation: string } & Readonly<Record<string, unknown>>;
  readonly bodySchema: SpecSchema | null;
  readonly parametersSchema: SpecSchema | null;
}

/** Every operation of the document, in its order. */
export function operationsOf(spec: SandboxSpec): readonly SpecOperation[] {
  const found: SpecOperation[] = [];
  for (const [path, item] of Object.entries(spec.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as SpecItem | undefined;
      if (operation) found.push(operationOf(spec, path, method, operation, item));
    }
  }
  return found;
}

function operationOf(
  spec: SandboxSpec,
  path: string,
  method: string,
  operation: SpecItem,
  item: Readonly<Record<string, unknown>>,
): SpecOperation {
  const shared = (item['parameters'] ?? []) as readonly SpecParameter[];
  const parameters = [...shared, ...(operation.parameters ?? [])].map((parameter) =>
    resolved(parameter, spec.components?.parameters),
  );
  const body = operation.requestBody && resolved(operation.requestBody, spec.components?.requestBodies);
  const media = Object.entries(body?.content ?? {});
  const servers = operation.servers ?? (item['servers'] as SpecItem['servers']);
  const schema = media.map(([, content]) => content.schema).find((candidate) => candidate !== undefined);
  return {
    route: {
      operation: operation.operationId,
      method: method.toUpperCase(),
      path,
      server: servers?.[0]?.url ?? null,
      security: (operation.security ?? spec.security ?? []).map((requirement) => Object.keys(requirement)),
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        in: parameter.in,
        required: parameter.required ?? false,
        type: typeWord(parameter.schema),
      })),
      body: body ? { required: body.required ?? false, media: media.map(([type]) => type) } : null,
      statuses: Object.keys(operation.responses ?? {}),
      deprecated: operation.deprecated ?? false,
    },
    bodySchema: media.some(([type]) => !isBinary(type)) ? (schema ?? null) : null,
    parametersSchema: parametersSchema(parameters),
  };
}

/** `{path: {…}, query: {…}, header: {…}}`; header names in lower case, as Node gives them. */
function parametersSchema(parameters: readonly SpecParameter[]): SpecSchema | null {
  if (parameters.length === 0) return null;
  const places = ['path', 'query', 'header', 'cookie'].flatMap((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return [];
    const nameOf = (parameter: SpecParameter) =>
      place === 'header' ? parameter.name.toLowerCase() : parameter.name;
    const schema = {
      type: 'object',
      required: here.filter((parameter) => parameter.required).map(nameOf),
      properties: Object.fromEntries(here.map((parameter) => [nameOf(parameter), parameter.schema ?? {}])),
    };
    return [[place, schema] as const];
  });
  return { type: 'object', properties: Object.fromEntries(places) };
}

/** What a value that arrives as text has to be read as. */
function typeWord(schema: SpecSchema | undefined): string {
  const type = schema?.['type'];
  const words = (Array.isArray(type) ? type : [type]).map(String);
  return (
    ['integer', 'number', 'boolean', 'array'].find(
      (word) => words.includes(word) && !words.includes('string'),
    ) ?? 'string'
  );
}

function isBinary(media: string): boolean {
  return !/json|multipart|urlencoded/.test(media);
}

function resolved<Target extends { readonly $ref?: string }>(
  target: Target,
  components: Readonly<Record<string, Target>> | undefined,
): Target {
  if (!target.$ref) return target;
  const found = components?.[target.$ref.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`Unknown reference ${target.$ref}.`);
  return found;
}
