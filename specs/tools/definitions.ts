import type { SpecSchema } from './bareSchema.ts';
import { isRecord } from './openapiShape.ts';
import { recordOf, textOf } from './specNode.ts';

/** True for our fields of what no published contract shows. */
export function isAssumed(vendor: unknown): boolean {
  return recordOf(vendor)['assumed'] === true;
}

/** The shared schemas that the requests of a platform refer to, each kept once under `#/$defs/`. */
export class Definitions {
  readonly #schemas: SpecSchema;
  readonly #used = new Map<string, string>();

  constructor(document: SpecSchema) {
    this.#schemas = recordOf(recordOf(document['components'])['schemas']);
  }

  /** The schema without our own fields but `x-assumed`, its references pointed to `#/$defs/`. Errors: an Error for an unknown one. */
  schema(schema: SpecSchema): unknown {
    return this.#plain(schema, false);
  }

  /** The definitions that the schemas so far refer to, as JSON, by name. */
  rows(): readonly (readonly [name: string, schema: string])[] {
    return [...this.#used].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #plain(value: unknown, names: boolean): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#plain(item, false));
    if (!isRecord(value)) return value;
    const entries = Object.entries(value).flatMap(([key, member]) => {
      if (names) return [[key, this.#plain(member, false)] as const];
      if (key === 'x-backlot') return isAssumed(member) ? [['x-assumed', true] as const] : [];
      if (key === '$ref') return [[key, this.#reference(String(member))] as const];
      if (key === 'description') return [[key, textOf(member)] as const];
      return [[key, this.#plain(member, key === 'properties' || key === 'patternProperties')] as const];
    });
    return Object.fromEntries(entries);
  }

  #reference(ref: string): string {
    const name = ref.split('/').at(-1) ?? '';
    const schema = this.#schemas[name];
    if (!schema || ref !== `#/components/schemas/${name}`) throw new Error(`Unknown reference ${ref}.`);
    if (!this.#used.has(name)) {
      this.#used.set(name, '');
      this.#used.set(name, JSON.stringify(this.#plain(schema, false)));
    }
    return `#/$defs/${name}`;
  }
}
