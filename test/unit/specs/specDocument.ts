import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Node = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'options', 'head', 'trace'] as const;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** One operation of a spec file, with what a test needs to follow its references. */
export class SpecOperation {
  readonly label: string;
  readonly node: Node;
  readonly #document: unknown;
  readonly #shared: readonly unknown[];

  constructor(document: unknown, label: string, node: Node, shared: readonly unknown[]) {
    this.#document = document;
    this.label = label;
    this.node = node;
    this.#shared = shared;
  }

  get id(): string {
    const id = this.node['operationId'];
    return typeof id === 'string' ? id : this.label;
  }

  /** The inputs outside the body, as `in name`. */
  get parameters(): readonly string[] {
    return [...this.#shared, ...list(this.node['parameters'])]
      .map((parameter) => this.#resolve(parameter))
      .filter(isNode)
      .map((parameter) => `${String(parameter['in'])} ${String(parameter['name'])}`);
  }

  get pathParameters(): readonly string[] {
    return this.parameters.flatMap((parameter) => /^path (.+)$/.exec(parameter)?.[1] ?? []);
  }

  /** The texts that every request body has. */
  requiredBodyTexts(): readonly string[] {
    const body = this.#resolve(this.node['requestBody']);
    if (!isNode(body) || body['required'] !== true) return [];
    return this.#contentSchemas(body)
      .flatMap((schema) => this.#branches(schema))
      .flatMap(({ required, properties }) =>
        list(required).filter((name): name is string => {
          const property = isNode(properties) ? this.#resolve(properties[String(name)]) : undefined;
          return isNode(property) && property['type'] === 'string';
        }),
      );
  }

  /** Whether the dot path names a property of a request body. */
  hasBodyProperty(path: string): boolean {
    return this.#contentSchemas(this.node['requestBody']).some((schema) =>
      this.#reaches(schema, path.split('.')),
    );
  }

  /** Whether the dot path (`[]` for array items) names a property of an answer. */
  hasResponseProperty(path: string): boolean {
    const responses = isNode(this.node['responses']) ? Object.values(this.node['responses']) : [];
    return responses
      .flatMap((response) => this.#contentSchemas(response))
      .some((schema) => this.#reaches(schema, path.split('.')));
  }

  bodyPropertyNames(): readonly string[] {
    return this.#contentSchemas(this.node['requestBody']).flatMap((schema) => this.#propertyNames(schema));
  }

  #resolve(value: unknown): unknown {
    const ref = isNode(value) ? value['$ref'] : undefined;
    if (typeof ref !== 'string') return value;
    const parts = ref.slice(2).split('/');
    return this.#resolve(
      parts.reduce<unknown>((node, part) => (isNode(node) ? node[part] : undefined), this.#document),
    );
  }

  #contentSchemas(holder: unknown): readonly unknown[] {
    const resolved = this.#resolve(holder);
    const content = isNode(resolved) ? resolved['content'] : undefined;
    return isNode(content)
      ? Object.values(content).map((media) => (isNode(media) ? media['schema'] : undefined))
      : [];
  }

  #branches(schema: unknown): readonly Node[] {
    const resolved = this.#resolve(schema);
    if (!isNode(resolved)) return [];
    const inner = ['allOf', 'anyOf', 'oneOf'].flatMap((union) => list(resolved[union]));
    return [resolved, ...inner.flatMap((branch) => this.#branches(branch))];
  }

  #propertyNames(schema: unknown): readonly string[] {
    return this.#branches(schema).flatMap(({ properties }) =>
      isNode(properties) ? Object.keys(properties) : [],
    );
  }

  #reaches(schema: unknown, path: readonly string[]): boolean {
    const [head, ...rest] = path;
    if (head === undefined) return true;
    const name = head.replace(/\[\]$/, '');
    return this.#branches(schema).some(({ properties }) => {
      const property = isNode(properties) ? properties[name] : undefined;
      if (property === undefined) return false;
      if (!head.endsWith('[]')) return this.#reaches(property, rest);
      return this.#branches(property).some(({ items }) => items !== undefined && this.#reaches(items, rest));
    });
  }
}

export function specDocument(name: string): unknown {
  const document: unknown = parse(readFileSync(`specs/${name}.yaml`, 'utf8'));
  return document;
}

export function specOperations(name: string): readonly SpecOperation[] {
  const document = specDocument(name);
  const paths = isNode(document) && isNode(document['paths']) ? document['paths'] : {};
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = isNode(item) ? item[method] : undefined;
      const shared = isNode(item) ? list(item['parameters']) : [];
      return isNode(operation) ? [new SpecOperation(document, `${method} ${path}`, operation, shared)] : [];
    }),
  );
}
