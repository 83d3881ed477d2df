import type { IncomingHttpHeaders } from 'node:http';
import type { Answer, BareAnswer, JsonAnswer } from './answer.ts';
import type { RouteRow } from './routeTable.ts';

/** A request that has passed routing, sign-in and the checks of the spec. */
export interface Call {
  readonly route: RouteRow;
  readonly headers: IncomingHttpHeaders;
  /** Parameters by place and name, read as the types of the spec; header names in lower case. */
  readonly path: unknown;
  readonly query: unknown;
  readonly header: unknown;
  /** The parsed body; undefined when none came. */
  readonly body: unknown;
  /** The files of a multipart body and the bytes of a binary one. */
  readonly files: readonly UploadedFile[];
  /** Who signed in, by the name of the security scheme. */
  readonly principals: Readonly<Record<string, string>>;
  readonly requestId: string;
}

export interface UploadedFile {
  readonly field: string;
  readonly filename: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;

/** The shape in which the generated types describe an operation. */
interface OperationTypes {
  readonly parameters: object;
  readonly requestBody?: unknown;
  readonly responses: object;
}

type PartOf<Parameters, Place extends string> = Place extends keyof Parameters
  ? Parameters[Place]
  : undefined;

type JsonOf<Content> = Content extends { readonly content: { readonly 'application/json': infer Json } }
  ? Json
  : never;

type BodyOf<Operation extends OperationTypes> = Operation extends { readonly requestBody: infer Body }
  ? JsonOf<Body>
  : Operation extends { readonly requestBody?: infer Optional }
    ? JsonOf<NonNullable<Optional>> | undefined
    : undefined;

type AnswersOf<Responses> = {
  [Status in keyof Responses]: Status extends number
    ? [JsonOf<Responses[Status]>] extends [never]
      ? BareAnswer<Status>
      : JsonAnswer<Status, JsonOf<Responses[Status]>>
    : never;
}[keyof Responses];

/** A call as the spec types it. */
export type TypedCall<Operation extends OperationTypes> = Omit<Call, 'path' | 'query' | 'header' | 'body'> & {
  readonly path: PartOf<Operation['parameters'], 'path'>;
  readonly query: PartOf<Operation['parameters'], 'query'>;
  readonly header: PartOf<Operation['parameters'], 'header'>;
  readonly body: BodyOf<Operation>;
};

/** Handlers by operation id, each answering only with what its operation promises. */
export type TypedHandlers<Operations> = {
  readonly [Id in keyof Operations]?: Operations[Id] extends OperationTypes
    ? (
        call: TypedCall<Operations[Id]>,
      ) => AnswersOf<Operations[Id]['responses']> | Promise<AnswersOf<Operations[Id]['responses']>>
    : never;
};

/**
 * The same handlers for the gateway, which calls them only with requests that the validators of the very spec that
 * the types come from have accepted.
 */
export function checkedHandlers<Operations>(
  handlers: TypedHandlers<Operations>,
): Readonly<Record<string, Handler>> {
  return handlers as unknown as Readonly<Record<string, Handler>>;
}

/** A text among the parameters or the body of a call that no spec types; null when there is none. */
export function textIn(part: unknown, name: string): string | null {
  const value = memberOf(part, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function memberOf(part: unknown, name: string): unknown {
  if (typeof part !== 'object' || part === null) return undefined;
  return Object.entries(part).find(([key]) => key === name)?.[1];
}
