import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { transform } from 'esbuild';
import { parse } from 'yaml';
import { bareSchema, componentId, type SpecSchema } from './bareSchema.ts';
import { PLATFORMS, specPath, type GeneratedFile } from './generated.ts';
import { isRecord } from './openapiShape.ts';
import { operationsOf, type SandboxSpec, type SpecOperation } from './sandboxOperations.ts';

const FOLDER = 'src/operations/generated';
const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

/**
 * What the client knows of every offered operation: per platform a catalogue (words, risk, inputs with their
 * schemas) and precompiled checks of requests, each a module of its own; and one index that loads them on first use.
 */
export async function generateCatalogue(root: string): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  const platforms = PLATFORMS.filter((platform) => existsSync(specPath(root, platform)));
  for (const platform of platforms) {
    const source: unknown = parse(await readFile(specPath(root, platform), 'utf8'));
    files.push(
      { path: `${FOLDER}/${platform}.catalogue.gen.ts`, text: catalogueText(platform, recordOf(source)) },
      { path: `${FOLDER}/${platform}.checks.gen.ts`, text: await checksText(platform, recordOf(source)) },
    );
  }
  files.push({ path: `${FOLDER}/index.gen.ts`, text: indexText(platforms) });
  return files;
}

/** One operation and one definition a line, so that a change of a spec is a change of a few lines. */
function catalogueText(platform: string, document: SpecSchema): string {
  const definitions = new Definitions(document);
  const rows = offeredOperations(document).map((place) =>
    JSON.stringify(rowOf(place, document, definitions)),
  );
  const shared = definitions.rows().map(([name, schema]) => `    ${JSON.stringify(name)}: ${schema},`);
  return `${banner(platform)}
import type { CatalogueData } from '../catalogue.ts';

export const catalogue: CatalogueData = {
  operations: [
${rows.map((row) => `    ${row},`).join('\n')}
  ],
  definitions: {
${shared.join('\n')}
  },
};
`;
}

interface Place {
  readonly method: string;
  readonly path: string;
  readonly item: SpecSchema;
  readonly operation: SpecSchema;
}

function offeredOperations(document: SpecSchema): readonly Place[] {
  return Object.entries(recordOf(document['paths'])).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = recordOf(item)[method];
      if (!isRecord(operation) || recordOf(operation['x-backlot'])['offered'] === false) return [];
      return [{ method, path, item: recordOf(item), operation }];
    }),
  );
}

function rowOf({ method, path, item, operation }: Place, document: SpecSchema, definitions: Definitions) {
  const vendor = recordOf(operation['x-backlot']);
  const key = recordOf(vendor['idempotency']);
  const security = listOf(operation['security'] ?? document['security']);
  const parameters = [...listOf(item['parameters']), ...listOf(operation['parameters'])].map((parameter) =>
    parameterOf(componentOf(document, parameter), definitions),
  );
  const repeated = parameters.find(({ name }, at) => parameters.findIndex((one) => one.name === name) !== at);
  if (repeated) throw new Error(`${String(operation['operationId'])} has two parameters ${repeated.name}.`);
  return {
    id: operation['operationId'],
    method: method.toUpperCase(),
    path,
    summary: operation['summary'],
    description: textOf(operation['description']),
    tags: operation['tags'] ?? [],
    risk: vendor['risk'],
    confirm: vendor['confirm'] ?? null,
    security: security.map((alternative) => Object.keys(recordOf(alternative))),
    idempotency: vendor['idempotency']
      ? { in: key['in'], name: key['name'], replay: key['replay'], ttlMs: lastsMs(key['ttl']) }
      : null,
    secretInputs: vendor['secretInputs'] ?? [],
    secretOutputs: vendor['secretOutputs'] ?? [],
    deprecated: operation['deprecated'] ?? false,
    replacedBy: vendor['replacedBy'] ?? null,
    server: recordOf(listOf(operation['servers'] ?? item['servers'])[0])['url'] ?? null,
    parameters,
    body: bodyOf(componentOf(document, operation['requestBody']), definitions),
    answers: answersOf(operation, document),
  };
}

function parameterOf(parameter: SpecSchema, definitions: Definitions) {
  const { name, in: place } = parameter;
  const schema = recordOf(parameter['schema']);
  // A list or an object would need the spec's rules for putting them into an address; no platform has one.
  if (/array|object/.test(JSON.stringify(schema['type'] ?? ''))) {
    throw new Error(`The parameter ${String(name)} is no plain value.`);
  }
  return {
    name: String(name),
    in: place,
    required: parameter['required'] ?? false,
    description: textOf(parameter['description']),
    schema: definitions.schema(schema),
  };
}

function bodyOf(body: SpecSchema, definitions: Definitions) {
  const media = Object.entries(recordOf(body['content'])).map(([type, content]) => ({
    type,
    schema: definitions.schema(recordOf(recordOf(content)['schema'])),
  }));
  if (media.length === 0) return null;
  return { required: body['required'] ?? false, description: textOf(body['description']), media };
}

function answersOf(operation: SpecSchema, document: SpecSchema) {
  return Object.entries(recordOf(operation['responses'])).flatMap(([status, response]) => {
    if (!/^[23]/.test(status)) return [];
    const answer = componentOf(document, response);
    const media = Object.keys(recordOf(answer['content']));
    return [{ status: Number(status), description: textOf(answer['description']), media }];
  });
}

/** The shared schemas that the requests of a platform refer to, each kept once under `#/$defs/`. */
class Definitions {
  readonly #schemas: SpecSchema;
  readonly #used = new Map<string, string>();

  constructor(document: SpecSchema) {
    this.#schemas = recordOf(recordOf(document['components'])['schemas']);
  }

  schema(schema: SpecSchema): unknown {
    return this.#plain(schema, false);
  }

  rows(): readonly (readonly [name: string, schema: string])[] {
    return [...this.#used].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #plain(value: unknown, names: boolean): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#plain(item, false));
    if (!isRecord(value)) return value;
    const entries = Object.entries(value).flatMap(([key, member]) => {
      if (names) return [[key, this.#plain(member, false)] as const];
      if (key === 'x-backlot') return [];
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

/** One module for all operations of a platform: nothing is compiled at run time, every fault of a value is found. */
async function checksText(platform: string, document: SpecSchema): Promise<string> {
  const spec = document as unknown as SandboxSpec;
  const offered = new Set(offeredOperations(document).map(({ operation }) => operation['operationId']));
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  addFormats.default(ajv);
  for (const [name, schema] of Object.entries(spec.components?.schemas ?? {})) {
    ajv.addSchema({ $id: componentId(name), ...requestSchema(schema) });
  }
  const exported: Record<string, string> = {};
  const rows = operationsOf(spec)
    .filter(({ route }) => offered.has(route.operation))
    .flatMap((operation) => {
      const members = partsOf(operation).map(([part, schema]) => {
        const { operation: id } = operation.route;
        const name = `${id}_${part}`;
        exported[name] = `https://operations/${id}/${part}`;
        ajv.addSchema({ ...requestSchema(schema), $id: exported[name] });
        return `${part}: ${name}`;
      });
      return members.length ? [`  ${operation.route.operation}: { ${members.join(', ')} },`] : [];
    });
  const code = withImports(rows.length ? standaloneCode.default(ajv, exported) : '').replaceAll(
    /export const /g,
    'const ',
  );
  const { code: small } = await transform(`${code}\nexport const checks = {\n${rows.join('\n')}\n};\n`, {
    minify: true,
    treeShaking: true,
    format: 'esm',
    target: 'es2023',
    lineLimit: 110,
  });
  const typed = small.replace(
    /export\s*\{\s*([\w$]+) as checks\s*\};?\s*$/,
    'export const checks: RequestChecks = $1;\n',
  );
  if (typed === small) throw new Error('The compiled checks end in an unexpected way.');
  return `// @ts-nocheck\n${banner(platform)}\nimport type { RequestChecks } from '../compiledCheck.ts';\n${typed}`;
}

function partsOf(operation: SpecOperation): readonly (readonly ['body' | 'parameters', SpecSchema])[] {
  const { bodySchema, parametersSchema } = operation;
  return [
    ...(bodySchema ? [['body', bodySchema] as const] : []),
    ...(parametersSchema ? [['parameters', parametersSchema] as const] : []),
  ];
}

function requestSchema(schema: SpecSchema): SpecSchema {
  return recordOf(tagged(bareSchema(recordOf(withoutAssumptions(schema)))));
}

/** What no source shows is not demanded of a request. */
function withoutAssumptions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAssumptions);
  if (!isRecord(value)) return value;
  if (recordOf(value['x-backlot'])['assumed'] === true) return {};
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutAssumptions(member)]));
}

/**
 * A choice between objects that tell themselves apart by one member gets this member named, so that the faults that
 * are found are those of the branch that was meant.
 */
function tagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tagged);
  if (!isRecord(value)) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, tagged(member)]));
  const tag = tagOf(listOf(value['oneOf']));
  return tag === undefined
    ? schema
    : { type: 'object', required: [tag], ...schema, discriminator: { propertyName: tag } };
}

/** The member whose single value each branch fixes. */
function tagOf(branches: readonly unknown[]): string | undefined {
  const fixed = branches.map((branch) =>
    Object.entries(recordOf(recordOf(branch)['properties']))
      .filter(([, schema]) => listOf(recordOf(schema)['enum']).length === 1 || 'const' in recordOf(schema))
      .map(([name]) => name),
  );
  return fixed[0]?.find((name) => fixed.every((names) => names.includes(name)));
}

/** Standalone code asks for its helpers with require(), also where it is an ES module. */
function withImports(code: string): string {
  const imports = new Map<string, string>();
  const body = code.replace(/require\("([^"]+)"\)/g, (_, specifier: string) => {
    const name = imports.get(specifier) ?? `helper${imports.size}`;
    imports.set(specifier, name);
    return name;
  });
  const lines = [...imports].map(([specifier, name]) => `import ${name} from '${specifier}.js';`);
  return `${lines.join('\n')}\n${body}`;
}

function indexText(platforms: readonly string[]): string {
  const rows = platforms.map(
    (platform) => `  ${platform}: {
    catalogue: async () => (await import('./${platform}.catalogue.gen.ts')).catalogue,
    checks: async () => (await import('./${platform}.checks.gen.ts')).checks,
  },`,
  );
  return `// Generated from specs/*.yaml by \`npm run generate\`. Do not edit.
import type { GeneratedPlatform } from '../catalogue.ts';

/** What the specs give for each platform, read when it is asked for the first time. */
export const generatedPlatforms: Readonly<Record<string, GeneratedPlatform>> = {
${rows.join('\n')}
};
`;
}

/** `24h` or `30m` in milliseconds; null when no limit is known. */
function lastsMs(duration: unknown): number | null {
  const [, count, unit] = /^(\d+)([smhd])$/.exec(textOf(duration) ?? '') ?? [];
  const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  return count === undefined || unit === undefined ? null : Number(count) * (units[unit] ?? 0);
}

/** A component in the place of a reference to it. */
function componentOf(document: SpecSchema, value: unknown): SpecSchema {
  const node = recordOf(value);
  const ref = node['$ref'];
  if (typeof ref !== 'string') return node;
  const steps = ref.split('/').slice(1);
  return recordOf(steps.reduce<unknown>((holder, step) => recordOf(holder)[step], document));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() : null;
}

function recordOf(value: unknown): SpecSchema {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function banner(platform: string): string {
  return `// Generated from specs/${platform}.yaml by \`npm run generate\`. Do not edit.`;
}
