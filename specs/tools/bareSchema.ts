/** A JSON schema as it stands in a spec file. */
export type SpecSchema = Readonly<Record<string, unknown>>;

const MAPS = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
const LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const SINGLES = new Set([
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'contains',
  'not',
  'if',
  'then',
  'else',
]);
/** Members that say nothing about which values are valid. */
const PROSE = new Set([
  'title',
  'description',
  'example',
  'examples',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'externalDocs',
  'discriminator',
  'xml',
]);

/** The schema without its prose, and with references to components as absolute ids. */
export function bareSchema(schema: SpecSchema): SpecSchema {
  const bare: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (PROSE.has(key) || key.startsWith('x-')) continue;
    if (key === '$ref') bare[key] = absoluteRef(String(value));
    else if (MAPS.has(key) && isSchema(value)) bare[key] = bareMap(value);
    else if (LISTS.has(key) && Array.isArray(value)) bare[key] = value.map(bareChild);
    else if (SINGLES.has(key)) bare[key] = bareChild(value);
    else bare[key] = value;
  }
  return bare;
}

/** The id under which a component of the spec is known to the validator. */
export function componentId(name: string): string {
  return `https://components/${name}`;
}

function absoluteRef(ref: string): string {
  const match = /^#\/components\/schemas\/([^/]+)(\/.*)?$/.exec(ref);
  if (!match?.[1]) throw new Error(`The sandbox's validators cannot follow the reference ${ref}.`);
  return match[2] ? `${componentId(match[1])}#${match[2]}` : componentId(match[1]);
}

function bareMap(map: SpecSchema): SpecSchema {
  return Object.fromEntries(Object.entries(map).map(([name, child]) => [name, bareChild(child)]));
}

function bareChild(child: unknown): unknown {
  return isSchema(child) ? bareSchema(child) : child;
}

function isSchema(value: unknown): value is SpecSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
