import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { bareSchema, componentId, type SpecSchema } from '../../../../specs/tools/bareSchema.ts';

interface Answers {
  readonly content?: Readonly<Record<string, { readonly schema?: SpecSchema }>>;
  readonly $ref?: string;
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly operationId?: string; readonly responses?: Readonly<Record<string, Answers>> }
        >
      >
    >
  >;
  readonly components: {
    readonly schemas: Readonly<Record<string, SpecSchema>>;
    readonly responses?: Readonly<Record<string, Answers>>;
  };
}

/** Judges answers by the spec itself, apart from what is generated for the sandbox. */
export class AnswerSchemas {
  readonly #document: Document;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #checks = new Map<string, ValidateFunction | null>();

  constructor(platform: string) {
    const path = new URL(`../../../../specs/${platform}.yaml`, import.meta.url);
    this.#document = parse(readFileSync(path, 'utf8')) as Document;
    addFormats.default(this.#ajv);
    for (const [name, schema] of Object.entries(this.#document.components.schemas)) {
      this.#ajv.addSchema({ $id: componentId(name), ...bareSchema(schema) });
    }
  }

  /** What is wrong with an answer; empty when the spec promises exactly this. */
  problems(operation: string, status: number, body: unknown): readonly string[] {
    const key = `${operation} ${status}`;
    if (!this.#checks.has(key)) this.#checks.set(key, this.#compile(operation, status));
    const check = this.#checks.get(key);
    if (!check) return [`${operation} does not promise ${status}`];
    return check(body)
      ? []
      : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  }

  #compile(operation: string, status: number): ValidateFunction | null {
    for (const item of Object.values(this.#document.paths)) {
      for (const row of Object.values(item)) {
        if (row.operationId !== operation) continue;
        const answer = row.responses?.[String(status)];
        const resolved = answer?.$ref
          ? this.#document.components.responses?.[answer.$ref.split('/').at(-1) ?? '']
          : answer;
        const schema = resolved?.content?.['application/json']?.schema;
        return schema ? this.#ajv.compile(bareSchema(schema)) : null;
      }
    }
    return null;
  }
}
