import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { PLATFORMS, banner, specPath, type GeneratedFile } from './generated.ts';

/** The HTTP methods that a path item can hold, in the order in which operations are listed. */
const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

interface SpecOperation {
  readonly operationId: string;
  readonly deprecated?: boolean;
  readonly security?: readonly Record<string, unknown>[];
  readonly 'x-backlot': {
    readonly risk: string;
    readonly offered?: boolean;
    readonly idempotency?: { in: string; name: string; replay: string; ttl?: string };
    readonly secretInputs?: readonly string[];
    readonly secretOutputs?: readonly string[];
  };
}

interface SpecDocument {
  readonly security?: readonly Record<string, unknown>[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, SpecOperation | undefined>>>>;
}

/**
 * The types of every platform, which client and sandbox share because they are the contract and no code, and the
 * operation facts of the client.
 */
export async function generateClient(root: string): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const platform of PLATFORMS.filter((p) => existsSync(specPath(root, p)))) {
    const source = await readFile(specPath(root, platform), 'utf8');
    const folder = `src/providers/${platform}`;
    files.push({ path: `specs/types/${platform}.gen.ts`, text: await typesOf(source, platform) });
    files.push({ path: `${folder}/operations.gen.ts`, text: factsOf(source, platform) });
  }
  return files;
}

async function typesOf(source: string, platform: string): Promise<string> {
  const types = await openapiTS(source, { immutable: true, silent: true });
  return `${banner(platform)}\n${astToString(types)}`;
}

function factsOf(source: string, platform: string): string {
  const document = parse(source) as SpecDocument;
  const rows: string[] = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation || operation['x-backlot'].offered === false) continue;
      const key = `${method.toUpperCase()} ${path}`;
      rows.push(`  ${JSON.stringify(key)}: ${JSON.stringify(fact(method, path, operation, document))},`);
    }
  }
  return `${banner(platform)}
import type { OperationTable } from '../../core/operation.ts';

export const operations: OperationTable = {
${rows.join('\n')}
};
`;
}

function fact(method: string, path: string, operation: SpecOperation, document: SpecDocument) {
  const vendor = operation['x-backlot'];
  const security = operation.security ?? document.security ?? [];
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    risk: vendor.risk,
    security: security.map((requirement) => Object.keys(requirement)),
    idempotency: vendor.idempotency
      ? {
          in: vendor.idempotency.in,
          name: vendor.idempotency.name,
          replay: vendor.idempotency.replay,
          ttlMs: durationMs(vendor.idempotency.ttl),
        }
      : null,
    secretInputs: vendor.secretInputs ?? [],
    secretOutputs: vendor.secretOutputs ?? [],
    deprecated: operation.deprecated ?? false,
  };
}

/** `24h` or `30m` in milliseconds; null when no limit is known. */
function durationMs(text: string | undefined): number | null {
  if (text === undefined) return null;
  const match = /^(\d+)(h|m|d)$/.exec(text);
  if (!match) throw new Error(`x-backlot.idempotency.ttl is not a duration: ${text}`);
  const unit = { m: 60_000, h: 3_600_000, d: 86_400_000 }[match[2] as 'm' | 'h' | 'd'];
  return Number(match[1]) * unit;
}
