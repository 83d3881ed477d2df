import { transformOas3Operations } from '@stoplight/http-spec/oas3/operation';
import prismRouter from '@stoplight/prism-http/dist/router/index.js';
import {
  validateInput,
  validateOutput,
  validateSecurity,
} from '@stoplight/prism-http/dist/validator/index.js';
import type { SpecContract } from './specContract.ts';

type HttpOperation = ReturnType<typeof transformOas3Operations>[number];
type HttpRequest = Parameters<typeof validateInput>[0]['element'];

/** What Prism's validators give back; a Left holds what is wrong. */
type Verdict =
  | { readonly _tag: 'Right' }
  | {
      readonly _tag: 'Left';
      readonly left: readonly { readonly code?: string | number; readonly message: string }[];
    };

/** A request as it traveled, below the base URL of its platform. */
export interface PlainRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON; undefined when there is none. */
  readonly body: unknown;
}

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * The dialect of OpenAPI 3.1. http-spec takes a document without one for draft 7 and rewrites its schemas to that;
 * named, they are left as they are and Prism checks them with its validator for 2020-12.
 */
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** One contract as Prism understands it. */
export class PrismContract {
  readonly #operations: readonly HttpOperation[];

  constructor(contract: SpecContract) {
    const document = { ...contract.document, jsonSchemaDialect: DIALECT };
    this.#operations = transformOas3Operations(document).map((operation) => ({
      ...operation,
      __bundled__: contract.recursive,
    }));
  }

  /** The operation that a request reaches; null when there is none. */
  operation(request: PlainRequest): PrismOperation | null {
    const input = inputOf(request);
    const found = prismRouter.default({ resources: [...this.#operations], input });
    return found._tag === 'Right' ? new PrismOperation(found.right) : null;
  }

  named(id: string): PrismOperation {
    const operation = this.#operations.find((candidate) => candidate.iid === id);
    if (!operation) throw new Error(`no operation ${id}`);
    return new PrismOperation(operation);
  }
}

export class PrismOperation {
  readonly #operation: HttpOperation;

  constructor(operation: HttpOperation) {
    this.#operation = operation;
  }

  get id(): string {
    return this.#operation.iid ?? this.#operation.id;
  }

  /** Everything that the contract does not allow in the request, in words. */
  requestFaults(request: PlainRequest): readonly string[] {
    const element = inputOf(request);
    return [
      ...wordsOf(validateSecurity({ resource: this.#operation, element })),
      ...wordsOf(validateInput({ resource: this.#operation, element })),
    ];
  }

  /** Everything that the contract does not allow in the answer, its status included. */
  answerFaults(answer: PlainAnswer): readonly string[] {
    const { status: statusCode, headers, body } = answer;
    return wordsOf(
      validateOutput({ resource: this.#operation, element: { statusCode, headers: { ...headers }, body } }),
    );
  }
}

function inputOf(request: PlainRequest): HttpRequest {
  const query: Record<string, string | string[]> = {};
  for (const name of request.query.keys()) {
    const values = request.query.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return {
    method: methodOf(request.method),
    url: { path: request.path, query },
    headers: { ...request.headers },
    body: request.body,
  };
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

function methodOf(name: string): (typeof METHODS)[number] {
  const method = METHODS.find((candidate) => candidate === name.toLowerCase());
  if (!method) throw new Error(`Prism knows no method ${name}`);
  return method;
}

function wordsOf(verdict: Verdict): readonly string[] {
  if (verdict._tag === 'Right') return [];
  // A deprecated parameter is allowed; Prism only mentions it.
  return verdict.left.filter(({ code }) => code !== 'deprecated').map(({ message }) => message);
}
