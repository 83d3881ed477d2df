import { isNode, listOf, nodeOf, type Node } from './specContract.ts';

export type Path = readonly (string | number)[];

/** A member of an answer that its schema describes. */
export interface Place {
  readonly path: Path;
  readonly required: boolean;
  /** JSON types that the schema allows; empty when it says nothing of them. */
  readonly types: readonly string[];
  /** True when the schema lists the words that it expects. */
  readonly isWord: boolean;
}

/** An object of an answer whose members are described one by one. */
export interface Struct {
  readonly path: Path;
  readonly names: readonly string[];
}

export interface AnswerPlaces {
  readonly places: readonly Place[];
  readonly structs: readonly Struct[];
}

/**
 * What can be changed in an answer and what its schema says of it. Free objects, maps and alternatives are not
 * entered; of a list, the first and the last item stand for all.
 */
export function answerPlaces(schema: Node, answer: unknown): AnswerPlaces {
  const places: Place[] = [];
  const structs: Struct[] = [];
  const walk = (part: Node, value: unknown, path: Path): void => {
    const { properties, required, items } = merged(part);
    if (Array.isArray(value)) {
      for (const index of new Set([0, value.length - 1])) {
        if (index in value) walk(items, value[index], [...path, index]);
      }
    } else if (isNode(value) && Object.keys(properties).length > 0) {
      structs.push({ path, names: Object.keys(properties) });
      for (const [name, property] of Object.entries(properties)) {
        if (!(name in value)) continue;
        const own = [...path, name];
        const described = nodeOf(property);
        const isWord = Array.isArray(described['enum']) && typeof value[name] === 'string';
        places.push({ path: own, required: required.has(name), types: typesOf(described), isWord });
        walk(described, value[name], own);
      }
    }
  };
  walk(schema, answer, []);
  return { places, structs };
}

function merged(schema: Node): {
  readonly properties: Node;
  readonly required: ReadonlySet<unknown>;
  readonly items: Node;
} {
  const branches = [schema, ...listOf(schema['allOf']).map(nodeOf)];
  return {
    properties: Object.assign({}, ...branches.map((branch) => nodeOf(branch['properties']))) as Node,
    required: new Set(branches.flatMap((branch) => listOf(branch['required']))),
    items: nodeOf(branches.map((branch) => branch['items']).find(isNode)),
  };
}

function typesOf(schema: Node): readonly string[] {
  const type = schema['type'];
  const types = (typeof type === 'string' ? [type] : listOf(type)).map(String);
  return types.includes('integer') ? [...types, 'number'] : types;
}

/** The type of a value as JSON schemas call it. */
export function jsonType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The answer without the member. */
export function without(answer: unknown, path: Path): unknown {
  return changed(answer, path, (members, name) => {
    Reflect.deleteProperty(members, name);
  });
}

/** The answer with another value at the place; a name such as `__proto__` becomes a member like any other. */
export function replaced(answer: unknown, path: Path, value: unknown): unknown {
  return changed(answer, path, (members, name) => {
    Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
  });
}

function changed(
  answer: unknown,
  path: Path,
  change: (members: object, name: string | number) => void,
): unknown {
  const copy: unknown = structuredClone(answer);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((node, step) => Reflect.get(Object(node), step) as unknown, copy);
  const name = path.at(-1);
  if (typeof holder !== 'object' || holder === null || name === undefined)
    throw new Error(`no place ${path.join('.')}`);
  change(holder, name);
  return copy;
}
