/**
 * Where prose and facts sit in an OpenAPI 3.1 document.
 *
 * The same word can be both: `description` is prose on an operation and a fact as the name of a property. So every
 * object of a document has a kind, and the kind decides which members are prose and what the other members hold.
 */

export type Kind =
  | 'document'
  | 'info'
  | 'server'
  | 'serverVariable'
  | 'tag'
  | 'components'
  | 'pathItem'
  | 'callback'
  | 'operation'
  | 'parameter'
  | 'body'
  | 'response'
  | 'mediaType'
  | 'example'
  | 'securityScheme'
  | 'schema';

/** What a member holds: one object of a kind, a list of them, or a map from free names to them. */
export interface Form {
  readonly holds: 'one' | 'list' | 'map';
  readonly kind: Kind;
}

interface Shape {
  readonly prose: readonly string[];
  readonly members: Readonly<Record<string, Form>>;
  /** The form of the members that are not named in `members`; without it they are plain values. */
  readonly others?: Form;
}

export type JsonRecord = Readonly<Record<string, unknown>>;

const one = (kind: Kind): Form => ({ holds: 'one', kind });
const list = (kind: Kind): Form => ({ holds: 'list', kind });
const map = (kind: Kind): Form => ({ holds: 'map', kind });

const operationForm = one('operation');
const parameterLike: Shape = {
  prose: ['description', 'example', 'examples'],
  members: { schema: one('schema'), content: map('mediaType') },
};

const SHAPES: Readonly<Record<Kind, Shape>> = {
  document: {
    prose: ['externalDocs'],
    members: {
      info: one('info'),
      servers: list('server'),
      tags: list('tag'),
      paths: map('pathItem'),
      webhooks: map('pathItem'),
      components: one('components'),
    },
  },
  info: { prose: ['description', 'summary'], members: {} },
  server: { prose: ['description'], members: { variables: map('serverVariable') } },
  serverVariable: { prose: ['description'], members: {} },
  tag: { prose: ['description', 'summary', 'externalDocs'], members: {} },
  components: {
    prose: [],
    members: {
      schemas: map('schema'),
      responses: map('response'),
      parameters: map('parameter'),
      examples: map('example'),
      requestBodies: map('body'),
      headers: map('parameter'),
      securitySchemes: map('securityScheme'),
      callbacks: map('callback'),
      pathItems: map('pathItem'),
    },
  },
  pathItem: {
    prose: ['summary', 'description'],
    members: {
      parameters: list('parameter'),
      servers: list('server'),
      get: operationForm,
      put: operationForm,
      post: operationForm,
      delete: operationForm,
      options: operationForm,
      head: operationForm,
      patch: operationForm,
      trace: operationForm,
    },
  },
  callback: { prose: [], members: {}, others: one('pathItem') },
  operation: {
    prose: ['summary', 'description', 'externalDocs'],
    members: {
      parameters: list('parameter'),
      requestBody: one('body'),
      responses: map('response'),
      callbacks: map('callback'),
      servers: list('server'),
    },
  },
  parameter: parameterLike,
  body: { prose: ['description'], members: { content: map('mediaType') } },
  response: {
    prose: ['description'],
    members: { headers: map('parameter'), content: map('mediaType') },
  },
  mediaType: { prose: ['example', 'examples'], members: { schema: one('schema') } },
  example: { prose: ['summary', 'description', 'value', 'externalValue'], members: {} },
  securityScheme: { prose: ['description'], members: {} },
  schema: {
    prose: ['title', 'description', 'example', 'examples', 'externalDocs', '$comment'],
    members: {
      properties: map('schema'),
      patternProperties: map('schema'),
      dependentSchemas: map('schema'),
      $defs: map('schema'),
      items: one('schema'),
      additionalProperties: one('schema'),
      unevaluatedProperties: one('schema'),
      propertyNames: one('schema'),
      contains: one('schema'),
      not: one('schema'),
      if: one('schema'),
      then: one('schema'),
      else: one('schema'),
      prefixItems: list('schema'),
      allOf: list('schema'),
      anyOf: list('schema'),
      oneOf: list('schema'),
    },
  },
};

export const DOCUMENT: Form = one('document');

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the member `key` of `node`, an object of this kind, is text for people and no fact. */
export function isProse(kind: Kind, key: string, node: JsonRecord): boolean {
  if (typeof node['$ref'] === 'string' && kind !== 'schema')
    return key === 'summary' || key === 'description';
  return SHAPES[kind].prose.includes(key);
}

/** What the member `key` of an object of this kind holds; undefined for a plain value. */
export function memberForm(kind: Kind, key: string): Form | undefined {
  const shape = SHAPES[kind];
  return Object.hasOwn(shape.members, key) ? shape.members[key] : shape.others;
}
