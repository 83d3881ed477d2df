import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { transform } from 'esbuild';
import { componentId, type SpecSchema } from './bareSchema.ts';
import { banner } from './generated.ts';
import { offeredOperations } from './offeredOperations.ts';
import { requestSchema } from './requestSchema.ts';
import { operationsOf, type SandboxSpec, type SpecOperation } from './sandboxOperations.ts';

/**
 * A module with the precompiled checks of a platform's requests, for all its offered operations: nothing is compiled
 * at run time, every fault of a value is found.
 */
export async function checksText(platform: string, document: SpecSchema): Promise<string> {
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
  return `${banner(platform)}\n${small}`;
}

function partsOf(operation: SpecOperation): readonly (readonly ['body' | 'parameters', SpecSchema])[] {
  const { bodySchema, parametersSchema } = operation;
  return [
    ...(bodySchema ? [['body', bodySchema] as const] : []),
    ...(parametersSchema ? [['parameters', parametersSchema] as const] : []),
  ];
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
