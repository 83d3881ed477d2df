import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import type { Exchange, SeenRequest } from '../../../src/sandbox/server/requestLog.ts';
import { PrismContract, type PlainRequest, type PrismOperation } from './prismContract.ts';
import { specContract } from './specContract.ts';

/** What an exchange did that no contract allows. */
export interface Finding {
  /** The number of the request in the sandbox's log. */
  readonly number: number;
  /** Method and target, as the log masks it. */
  readonly request: string;
  readonly part: 'request' | 'answer';
  readonly text: string;
}

export interface ValidatedPlatform {
  /** Base URLs by name, as the sandbox hands them out. */
  readonly bases: Readonly<Record<string, string>>;
  /** Test credentials by kind. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly otherCredentials: Readonly<Record<string, string>>;
}

/** Faults after which there is no answer that could have been recorded. */
const WITHOUT_ANSWER: ReadonlySet<string> = new Set(['refuse', 'halfOpen', 'cutRequest', 'lostAnswer']);
/** Headers that give access whatever a contract says. */
const CREDENTIAL_HEADERS: readonly string[] = ['authorization', 'proxy-authorization', 'cookie', 'x-api-key'];
/** A shorter one would be found in innocent text. */
const SHORTEST_SECRET = 8;

/**
 * Judges what the sandbox has recorded (`recordExchanges`) against the contracts, with Stoplight Prism's validators:
 * a second opinion that shares no code with the client, with the sandbox or with what is generated from the specs.
 *
 * Prism judges routing, security, parameters, media types, bodies, statuses and answers. Its blind spots are judged
 * here: query parameters that no contract declares, credentials where none is asked for, a body whose length was not
 * announced (Prism then skips its media type), and files at pre-signed addresses, which may see no credential at all.
 */
export class ExchangeValidator {
  readonly #contracts = new Map<string, PrismContract>();
  readonly #paths: readonly { readonly platform: string; readonly path: string }[];
  readonly #secrets: readonly string[];

  /** @param platforms what a started sandbox says of its platforms. */
  constructor(platforms: Readonly<Record<string, ValidatedPlatform>>) {
    this.#paths = Object.entries(platforms)
      .flatMap(([platform, { bases }]) =>
        Object.values(bases).map((base) => ({ platform, path: new URL(base).pathname })),
      )
      .sort((a, b) => b.path.length - a.path.length);
    this.#secrets = Object.values(platforms)
      .flatMap((platform) =>
        [platform.credentials, platform.otherCredentials].flatMap((keys) => Object.values(keys)),
      )
      .filter((secret) => secret.length >= SHORTEST_SECRET);
  }

  /** Everything that is wrong with these exchanges. Throws when they were not recorded. */
  judge(rows: readonly SeenRequest[]): readonly Finding[] {
    return rows.flatMap((row) => {
      const request = `${row.method} ${row.target}`;
      if (!row.exchange) {
        if (WITHOUT_ANSWER.has(row.fault ?? '')) return [];
        throw new Error(`${request} was not recorded: start the sandbox with recordExchanges`);
      }
      const { inRequest, inAnswer } = this.#judgeOne(row, row.exchange);
      const findings = (part: Finding['part'], texts: readonly string[]) =>
        texts.map((text): Finding => ({ number: row.number, request, part, text }));
      return [...findings('request', inRequest), ...findings('answer', inAnswer)];
    });
  }

  #judgeOne(row: SeenRequest, exchange: Exchange): Faults {
    const url = new URL(row.target, 'http://sandbox.invalid');
    const everywhere = this.#strayedSecrets(url, exchange);
    if (url.pathname.startsWith('/_files/')) {
      return { inRequest: [...everywhere, ...this.#fileFaults(row.platform, exchange)], inAnswer: [] };
    }
    const site = this.#paths.find(({ path }) => url.pathname.startsWith(`${path}/`));
    if (!site) return { inRequest: [...everywhere, 'no platform serves this path'], inAnswer: [] };
    const request = plainRequest(row.method, url, url.pathname.slice(site.path.length), exchange);
    const operation = this.#contract(site.platform).operation(request);
    if (!operation && isOptionalRead(row, site.platform, request))
      return { inRequest: everywhere, inAnswer: [] };
    if (!operation) return { inRequest: [...everywhere, 'no contract has this operation'], inAnswer: [] };
    return {
      inRequest: [
        ...everywhere,
        ...operation.requestFaults(request),
        ...undeclaredFaults(site.platform, operation.id, request),
      ],
      inAnswer: isPlatformsOwn(row, site.platform, operation.id)
        ? answerFaults(operation, row, exchange)
        : [],
    };
  }

  #contract(platform: string): PrismContract {
    const contract = this.#contracts.get(platform) ?? new PrismContract(specContract(platform));
    this.#contracts.set(platform, contract);
    return contract;
  }

  /** A file's address alone gives access: a key beside it would be handed to a stranger. */
  #fileFaults(platform: string | null, exchange: Exchange): readonly string[] {
    const forbidden = new Set(platform === null ? CREDENTIAL_HEADERS : credentialHeaders(platform));
    return Object.entries(exchange.requestHeaders)
      .filter(
        ([name, value]) => forbidden.has(name) || this.#secrets.some((secret) => value.includes(secret)),
      )
      .map(([name]) => `the header ${name} takes a credential to a pre-signed address`);
  }

  /** A key in an address or a body ends up in logs and histories. */
  #strayedSecrets(url: URL, exchange: Exchange): readonly string[] {
    const inUrl = this.#secrets.some((secret) => [secret, encodeURIComponent(secret)].some(isIn(url.href)));
    const inBody = this.#secrets.some((secret) => exchange.requestBody.includes(secret));
    return [...(inUrl ? ['a key is in the address'] : []), ...(inBody ? ['a key is in the body'] : [])];
  }
}

function isIn(text: string): (part: string) => boolean {
  return (part) => text.includes(part);
}

/** Names of the headers, in lower case, that carry credentials to a platform. */
function credentialHeaders(platform: string): readonly string[] {
  const schemes = Object.values(specContract(platform).schemes).filter((scheme) => scheme['in'] === 'header');
  return [...CREDENTIAL_HEADERS, ...schemes.map(({ name }) => String(name).toLowerCase())];
}

/** Reads that only some servers of a platform have and no contract: the client asks and does without an answer. */
const optionalReads = new Map(
  (await Promise.all(providerIds.map(loadProvider))).map(({ id, observed = [] }) => [
    id,
    observed.filter(({ method, risk = 'read' }) => method === 'GET' && risk === 'read').map(pathPattern),
  ]),
);

function pathPattern({ path }: { readonly path: string }): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
}

function isOptionalRead(row: SeenRequest, platform: string, request: PlainRequest): boolean {
  const patterns = optionalReads.get(platform) ?? [];
  return row.method === 'GET' && patterns.some((pattern) => pattern.test(request.path));
}

interface Faults {
  readonly inRequest: readonly string[];
  readonly inAnswer: readonly string[];
}

/**
 * Whether the answer is the platform's own word: not when a fault deformed it, but when a fault made the platform
 * refuse with a status that the contract declares.
 */
function isPlatformsOwn(row: SeenRequest, platform: string, operation: string): boolean {
  if (row.fault === null || row.fault === 'latency' || row.fault === 'output') return true;
  const declared = specContract(platform).operations.find(({ id }) => id === operation)?.statuses ?? [];
  const isJson = row.exchange?.responseHeaders['content-type']?.startsWith('application/json') ?? false;
  return row.fault === 'status' && isJson && declared.includes(String(row.status));
}

function answerFaults(operation: PrismOperation, row: SeenRequest, exchange: Exchange): readonly string[] {
  const { responseHeaders: headers, responseBody: text } = exchange;
  const body = parsedBody(text, headers['content-type']);
  if (body === BROKEN) return ['the body is not the JSON that its type announces'];
  return operation.answerFaults({ status: row.status ?? 0, headers, body });
}

/** What Prism lets pass in silence. */
function undeclaredFaults(platform: string, id: string, request: PlainRequest): readonly string[] {
  const operation = specContract(platform).operations.find((candidate) => candidate.id === id);
  const places = [...(operation?.parameters ?? []), ...Object.values(specContract(platform).schemes)];
  const declared = new Set(places.filter((place) => place.in === 'query').map(({ name }) => String(name)));
  const unknown = [...request.query.keys()].filter((name) => !declared.has(name));
  const open = operation?.security.length === 0;
  const own = new Set((operation?.parameters ?? []).map(({ name }) => name.toLowerCase()));
  const credentials = credentialHeaders(platform).filter(
    (name) => open && !own.has(name) && name in request.headers,
  );
  return [
    ...unknown.map((name) => `the query parameter ${name} is not declared`),
    ...credentials.map((name) => `the operation takes no credential and got the header ${name}`),
    ...(request.body === BROKEN ? ['the body is not the JSON that its type announces'] : []),
  ];
}

const BROKEN = Symbol('not JSON');

function plainRequest(method: string, url: URL, path: string, exchange: Exchange): PlainRequest {
  const { requestHeaders, requestBody } = exchange;
  const length = String(Buffer.byteLength(requestBody));
  return {
    method,
    path,
    query: url.searchParams,
    headers: requestBody === '' ? requestHeaders : { ...requestHeaders, 'content-length': length },
    body: parsedBody(requestBody, requestHeaders['content-type']),
  };
}

function parsedBody(text: string, type: string | undefined): unknown {
  // A stream that was left before it said anything is an empty text, and no answer without a body.
  if (text === '') return type?.startsWith('text/event-stream') ? '' : undefined;
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return BROKEN;
  }
}
