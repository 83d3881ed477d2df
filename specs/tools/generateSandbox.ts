import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { transform } from 'esbuild';
import { parse } from 'yaml';
import { banner, platformsOf, specPath, type GeneratedFile } from './generated.ts';
import { bareSchema, componentId } from './bareSchema.ts';
import { operationsOf, type SandboxSpec, type SpecOperation } from './sandboxOperations.ts';

const FOLDER = 'src/sandbox/built';
const PLATFORMS_FOLDER = 'src/sandbox/platforms';

/** The sandbox's registry: every folder of a platform, under the name of the folder. */
export function generateRegistry(root: string): readonly GeneratedFile[] {
  const rows = globSync(`${PLATFORMS_FOLDER}/*/index.ts`, { cwd: root })
    .map((file) => basename(dirname(file)))
    .sort()
    .map((name) => `  ${name}: async () => (await import('./${name}/index.ts')).${name},\n`);
  const text = `// Generated from the folders beside it by \`npm run generate\`. Do not edit.
import type { PlatformDescriptor } from '../platform.ts';

/** Every platform of the sandbox; all that it knows of one comes from the platform's own descriptor. */
export const platforms = {
${rows.join('')}} as const satisfies Readonly<Record<string, () => Promise<PlatformDescriptor>>>;

/** The name of a platform: that of its spec, its folder and its accounts. */
export type PlatformName = keyof typeof platforms;
`;
  return [{ path: `${PLATFORMS_FOLDER}/index.gen.ts`, text }];
}

/**
 * The sandbox's share of what is derived from the specs: per platform a route table and precompiled validators of all
 * that a client may send.
 */
export async function buildSandbox(root: string): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  const platforms = platformsOf(root);
  for (const platform of platforms) {
    const source = await readFile(specPath(root, platform), 'utf8');
    const spec = parse(source) as SandboxSpec;
    const operations = operationsOf(spec);
    files.push(
      { path: `${FOLDER}/${platform}.tables.js`, text: tablesText(platform, spec, operations) },
      { path: `${FOLDER}/${platform}.validators.js`, text: await validatorsText(platform, spec, operations) },
    );
  }
  return files;
}

function tablesText(platform: string, spec: SandboxSpec, operations: readonly SpecOperation[]): string {
  const schemes: Record<string, object> = {};
  for (const [name, scheme] of Object.entries(spec.components?.securitySchemes ?? {})) {
    const { type, scheme: word = null, in: place = null, name: label = null } = scheme;
    schemes[name] = { type, scheme: word, in: place, name: label };
  }
  const table = {
    platform,
    schemes,
    routes: operations.map((operation) => operation.route),
  };
  return `${banner(platform)}
export { validators } from './${platform}.validators.js';
export const table = ${JSON.stringify(table)};
`;
}

/** One ES module for all operations: components are compiled once and shared, nothing is compiled at run time. */
async function validatorsText(
  platform: string,
  spec: SandboxSpec,
  operations: readonly SpecOperation[],
): Promise<string> {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  addFormats.default(ajv);
  for (const [name, schema] of Object.entries(spec.components?.schemas ?? {})) {
    ajv.addSchema({ $id: componentId(name), ...bareSchema(schema) });
  }
  const exported: Record<string, string> = {};
  const rows: string[] = [];
  for (const operation of operations) {
    const members: string[] = [];
    for (const [part, schema] of [
      ['body', operation.bodySchema],
      ['parameters', operation.parametersSchema],
    ] as const) {
      if (!schema) continue;
      const id = `https://operations/${operation.route.operation}/${part}`;
      const name = `${operation.route.operation}_${part}`.replace(/\W/g, '_');
      ajv.addSchema({ ...bareSchema(schema), $id: id });
      exported[name] = id;
      members.push(`${part}: ${name}`);
    }
    rows.push(`  ${JSON.stringify(operation.route.operation)}: { ${members.join(', ')} },`);
  }
  const code = withImports(Object.keys(exported).length ? standaloneCode.default(ajv, exported) : '');
  const whole = `${code.replace(/^export const (\w+) = /gm, 'const $1 = ').replace(/export const /g, 'const ')}
export const validators = {
${rows.join('\n')}
};
`;
  const small = await transform(whole, {
    minify: true,
    treeShaking: true,
    format: 'esm',
    target: 'es2023',
    lineLimit: 110,
  });
  return `${banner(platform)}\n${small.code}`;
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
