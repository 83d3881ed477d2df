import type { ProviderId } from '../core/ids.ts';
import type { ObservedOperation, OperationFact, OperationTable } from '../core/operation.ts';
import { Problem } from '../core/problem.ts';
import type { OperationChecks, RequestChecks } from './check/compiledCheck.ts';
import { generatedPlatforms } from './generated/index.gen.ts';

/**
 * JSON Schema 2020-12; references point to `#/$defs/<name>` of the operation's definitions. `x-assumed`: no published
 * contract shows it.
 */
export type JsonSchema = Readonly<Record<string, unknown>>;
export type Definitions = Readonly<Record<string, JsonSchema>>;

export interface OperationParameter {
  /** Unique among the parameters of the operation, whatever their place. */
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string | null;
  readonly schema: JsonSchema;
}

export interface OperationBody {
  readonly required: boolean;
  readonly description: string | null;
  /** What can be sent, the preferred kind first. */
  readonly media: readonly { readonly type: string; readonly schema: JsonSchema }[];
}

/** An answer that means success. */
export interface OperationAnswer {
  readonly status: number;
  readonly description: string | null;
  readonly media: readonly string[];
}

/** All generated facts of an operation. */
export interface OperationRow extends OperationFact {
  readonly summary: string;
  readonly description: string | null;
  readonly tags: readonly string[];
  /** The parameter or body field whose value is typed before something is destroyed. */
  readonly confirm: string | null;
  /** What is destroyed where no input names it: typed in its place. Left out: an input always does. */
  readonly scope?: string;
  /** What begins to be billed with the call, over time and not by its answer; left out: nothing. */
  readonly billed?: string;
  /** What to use instead of a deprecated operation: an operation id, or words. */
  readonly replacedBy: string | null;
  /** The operation's own server, where it differs from the platform's. */
  readonly server: string | null;
  readonly parameters: readonly OperationParameter[];
  readonly body: OperationBody | null;
  readonly answers: readonly OperationAnswer[];
}

export interface CatalogData {
  /** The version of the contract. */
  readonly version: string;
  readonly operations: readonly OperationRow[];
  readonly definitions: Definitions;
}

export interface GeneratedPlatform {
  readonly catalog: () => Promise<CatalogData>;
  readonly checks: () => Promise<RequestChecks>;
}

export interface CatalogOperation extends OperationRow {
  readonly provider: ProviderId;
  /** Schemas that are shared by the operations of the platform. */
  readonly definitions: Definitions;
  /** The name of the base URL, for one that the contract does not have. */
  readonly base?: string;
  /** Headers that are always the same. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What its requests are checked with; undefined where it takes nothing. */
  checks(): Promise<OperationChecks | undefined>;
}

/** The operations of one platform that a user can call. */
export class Catalog {
  readonly provider: ProviderId;
  readonly #operations: ReadonlyMap<string, CatalogOperation>;

  /** @param checks the platform's precompiled checks, loaded when the first request is checked. */
  constructor(
    provider: ProviderId,
    { operations, definitions }: CatalogData,
    checks: () => Promise<RequestChecks> = async () => ({}),
  ) {
    this.provider = provider;
    this.#operations = new Map(
      operations.map((row) => {
        const own = async () => (await checks())[row.id];
        return [row.id, { ...row, provider, definitions, checks: own }];
      }),
    );
  }

  find(operationId: string): CatalogOperation | undefined {
    return this.#operations.get(operationId);
  }

  /** In the order of the contract. */
  list(): readonly CatalogOperation[] {
    return [...this.#operations.values()];
  }
}

export type LoadCatalog = (provider: ProviderId) => Promise<Catalog>;

/** Reads the catalog of a platform. Errors: Problem `internal` for a platform without a contract. */
export async function loadCatalog(provider: ProviderId): Promise<Catalog> {
  const { catalog, checks } = generatedPlatform(provider);
  return new Catalog(provider, await catalog(), checks);
}

/** The facts of a platform's operations by id, for its descriptor. */
export function operationTable({ operations }: CatalogData): OperationTable {
  return Object.fromEntries(operations.map((row) => [row.id, row]));
}

/** A catalog entry for an operation that is not in the contract. */
export function observedOperation(provider: ProviderId, observed: ObservedOperation): CatalogOperation {
  const { path, query = [], risk = 'read', secretInputs = [], secretOutputs = [] } = observed;
  const parameter = (name: string, place: 'path' | 'query') =>
    ({ name, in: place, required: place === 'path', description: null, schema: {} }) as const;
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => parameter(name, 'path'));
  return {
    ...observed,
    ...{ provider, risk, secretInputs, secretOutputs, definitions: {}, idempotency: null, deprecated: false },
    ...{ summary: observed.id, description: null, tags: [], confirm: null, replacedBy: null, server: null },
    parameters: [...inPath, ...query.map((name) => parameter(name, 'query'))],
    body:
      risk === 'read'
        ? null
        : { required: false, description: null, media: [{ type: 'application/json', schema: {} }] },
    answers: [{ status: 200, description: null, media: [observed.answers ?? 'application/json'] }],
    checks: async () => undefined,
  };
}

/** True when the answer is a stream of events, which is tailed and not read to its end. */
export function isStream(operation: OperationRow): boolean {
  return operation.answers.some(({ media }) => media.includes('text/event-stream'));
}

function generatedPlatform(provider: ProviderId): GeneratedPlatform {
  const platform = Object.hasOwn(generatedPlatforms, provider) ? generatedPlatforms[provider] : undefined;
  if (!platform)
    throw new Problem({ kind: 'unexpected', code: 'internal', args: { text: `no contract of ${provider}` } });
  return platform;
}
