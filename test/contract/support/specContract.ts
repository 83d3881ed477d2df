import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Node = Readonly<Record<string, unknown>>;

export interface SpecParameter {
  readonly in: string;
  readonly name: string;
  readonly schema: Node;
}

/** One operation as its contract states it, references resolved. */
export interface SpecOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** False for what is documented and never called. */
  readonly offered: boolean;
  readonly risk: string;
  readonly deprecated: boolean;
  /** The field `x-backlot`. */
  readonly vendor: Node;
  /** Alternatives (OR) of schemes that are needed together (AND). */
  readonly security: readonly (readonly string[])[];
  /** The servers of its own; empty when the document's serve it. */
  readonly servers: readonly string[];
  /** Declared statuses as the contract writes them: `200`, `default`. */
  readonly statuses: readonly string[];
  readonly parameters: readonly SpecParameter[];
  /** The JSON schema of the body; null when it takes none. */
  readonly bodySchema: Node | null;
  /** The names of the body's members, also of one that is no JSON. */
  readonly bodyMembers: readonly string[];
  /** The JSON schema of the answer with this status; null when it has none. */
  answerSchema(status: string): Node | null;
}

/** A contract of `specs/`, read by the tests themselves: what is generated from it must not judge itself. */
export interface SpecContract {
  readonly name: string;
  /** The whole document with every reference replaced by what it names, but for those to `recursive`. */
  readonly document: Node;
  /** Schemas that contain themselves; the document refers to them as `#/__bundled__/<name>`. */
  readonly recursive: Node;
  readonly servers: readonly string[];
  readonly schemes: Readonly<Record<string, Node>>;
  readonly operations: readonly SpecOperation[];
}

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;
const contracts = new Map<string, SpecContract>();

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The contract of a platform, read once. Throws when the file is missing or refers to what is not there. */
export function specContract(name: string): SpecContract {
  const known = contracts.get(name) ?? readContract(name);
  contracts.set(name, known);
  return known;
}

function readContract(name: string): SpecContract {
  const source: unknown = parse(readFileSync(`specs/${name}.yaml`, 'utf8'));
  const recursive: Record<string, unknown> = {};
  const document = nodeOf(new References(source, recursive).resolve(source));
  const shared = nodeOf(document['security'] === undefined ? {} : { security: document['security'] });
  const operations = Object.entries(nodeOf(document['paths'])).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = nodeOf(item)[method];
      return isNode(operation) ? [operationOf(method, path, { ...shared, ...operation }, nodeOf(item))] : [];
    }),
  );
  return {
    name,
    document,
    recursive,
    servers: serversOf(document),
    schemes: nodesOf(nodeOf(document['components'])['securitySchemes']),
    operations,
  };
}

function operationOf(method: string, path: string, operation: Node, item: Node): SpecOperation {
  const vendor = nodeOf(operation['x-backlot']);
  const responses = nodesOf(operation['responses']);
  return {
    id: String(operation['operationId']),
    method: method.toUpperCase(),
    path,
    offered: vendor['offered'] !== false,
    risk: String(vendor['risk']),
    deprecated: operation['deprecated'] === true,
    vendor,
    security: listOf(operation['security']).map((alternative) => Object.keys(nodeOf(alternative))),
    servers: [...serversOf(operation), ...serversOf(item)],
    statuses: Object.keys(responses),
    parameters: [...listOf(item['parameters']), ...listOf(operation['parameters'])].map((parameter) => ({
      in: String(nodeOf(parameter)['in']),
      name: String(nodeOf(parameter)['name']),
      schema: nodeOf(nodeOf(parameter)['schema']),
    })),
    bodySchema: jsonSchemaOf(operation['requestBody']),
    bodyMembers: Object.values(nodesOf(nodeOf(operation['requestBody'])['content'])).flatMap((media) =>
      Object.keys(nodeOf(nodeOf(media['schema'])['properties'])),
    ),
    answerSchema: (status) => jsonSchemaOf(responses[status]),
  };
}

function jsonSchemaOf(holder: unknown): Node | null {
  const schema = nodesOf(nodeOf(holder)['content'])['application/json']?.['schema'];
  return isNode(schema) ? schema : null;
}

function serversOf(holder: Node): readonly string[] {
  return listOf(holder['servers']).map((server) => String(nodeOf(server)['url']));
}

const RESOLVING = Symbol('resolving');

/** Replaces references by what they name; one that leads back to itself stays one, to a place that Prism finds. */
class References {
  readonly #document: unknown;
  readonly #recursive: Record<string, unknown>;
  readonly #resolved = new Map<string, unknown>();

  constructor(document: unknown, recursive: Record<string, unknown>) {
    this.#document = document;
    this.#recursive = recursive;
  }

  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item: unknown) => this.resolve(item));
    if (!isNode(value)) return value;
    const ref = value['$ref'];
    if (typeof ref === 'string') return this.#target(ref);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.resolve(item)]));
  }

  #target(ref: string): unknown {
    const name = ref.split('/').at(-1) ?? ref;
    const known = this.#resolved.get(ref);
    if (known === RESOLVING) {
      this.#recursive[name] = {};
      return { $ref: `#/__bundled__/${name}` };
    }
    if (known !== undefined) return known;
    this.#resolved.set(ref, RESOLVING);
    const target = this.resolve(pointed(this.#document, ref));
    this.#resolved.set(ref, target);
    if (name in this.#recursive) this.#recursive[name] = target;
    return target;
  }
}

function pointed(document: unknown, ref: string): unknown {
  const steps = ref
    .slice('#/'.length)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const target = steps.reduce<unknown>((node, step) => (isNode(node) ? node[step] : undefined), document);
  if (target === undefined) throw new Error(`there is nothing at ${ref}`);
  return target;
}

export function nodeOf(value: unknown): Node {
  return isNode(value) ? value : {};
}

function nodesOf(value: unknown): Readonly<Record<string, Node>> {
  return Object.fromEntries(Object.entries(nodeOf(value)).map(([key, item]) => [key, nodeOf(item)]));
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
