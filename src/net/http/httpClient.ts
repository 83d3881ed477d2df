import { lookup as resolveName } from 'node:dns/promises';
import type { Clock } from '../../core/clock.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { ErrorDialect } from '../../core/errorDialect.ts';
import type { ProblemDetails } from '../../core/problem.ts';
import { isOnOrigin } from '../address/address.ts';
import { problemFromAnswer } from '../errors/answer.ts';
import { runAttempts } from './attempts.ts';
import type { Outcome, Received } from './attempts.ts';
import { Deadline } from './deadline.ts';
import { ResponseRedactor } from '../redaction/responseRedactor.ts';
import { exchange } from './exchange.ts';
import type { OutgoingRequest, SendState } from './exchange.ts';
import { exchangeLine } from './exchangeLine.ts';
import { writeFileWhole } from './fileBody.ts';
import type { WrittenFile } from './fileBody.ts';
import type { CredentialScope } from './credentialScope.ts';
import { RateLimitQueue } from './rateLimitQueue.ts';
import { limitedChunks } from './limitedBody.ts';
import { liveResponse } from './liveResponse.ts';
import { requestSpecOf, outgoingRequestOf } from './requestSpec.ts';
import type { RequestSpec } from './requestSpec.ts';
import { requirePublicHost } from '../address/privateAddress.ts';
import type { Lookup } from '../address/privateAddress.ts';
import { transportFailure } from '../errors/transportProblem.ts';
import { buffered, withErrorBody } from './wholeAnswer.ts';

export type { CredentialScope } from './credentialScope.ts';

const TIMEOUT_MS = 60_000;
/** A stream answers with its headers at once; what comes after them may take as long as it likes. */
const OPEN_TIMEOUT_MS = 30_000;

export interface HttpCall {
  /** Limiter lane: one per account. */
  readonly rateLimitKey: string;
  /** For logs and Problems. */
  readonly operation: string;
  readonly provider?: string;
  readonly account?: string;
  /** True only for reads, and for calls whose replay the platform promises: the door may send it again. */
  readonly repeatable: boolean;
  readonly credentialScope?: CredentialScope;
  /** Secrets in the request itself. Like the keys of the grant, they are cut out of whatever is answered. */
  readonly secrets?: readonly string[];
  /** Names of JSON members in which a success hands out a secret, which may be one that was sent. */
  readonly mayReturn?: readonly string[];
  /** Milliseconds for the exchanges of the call with their bodies, waits for the lane or a retry not counted. */
  readonly timeoutMs?: number;
  /** Limit of the answer in bytes. */
  readonly maxBytes?: number;
  /** Besides `request.signal`. */
  readonly signal?: AbortSignal;
}

export interface NetLog {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
}

export interface DownloadTarget {
  /** Where the file appears when all of it has arrived; its folder must exist. */
  readonly path: string;
  readonly maxBytes: number;
  /** The account's own origins: they may be on loopback or in a private network. */
  readonly ownOrigins: readonly string[];
  /** How errors are read that come from the account's own origins. */
  readonly errors?: ErrorDialect;
  /** Sent where the address is on one of its origins, left out elsewhere. */
  readonly credentialScope?: CredentialScope;
}

export interface Downloaded extends WrittenFile {
  /** What the server called it; not believed. */
  readonly contentType: string | null;
}

interface HttpClientDeps {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly log: NetLog;
  /** From 0 up to 1, for the spread of retries. */
  readonly random?: () => number;
  readonly lookup?: Lookup;
}

/** The only way out to the network: every policy for addresses, credentials, redirects, limits and retries is here. */
export class HttpClient {
  readonly #fetch: typeof globalThis.fetch;
  readonly #clock: Clock;
  readonly #log: NetLog;
  readonly #random: () => number;
  readonly #lookup: Lookup;
  readonly #rateLimitQueue: RateLimitQueue;
  readonly #closed = new AbortController();

  constructor(deps: HttpClientDeps) {
    this.#fetch = deps.fetch;
    this.#clock = deps.clock;
    this.#log = deps.log;
    this.#random = deps.random ?? Math.random;
    this.#lookup = deps.lookup ?? systemLookup;
    this.#rateLimitQueue = new RateLimitQueue(deps.clock, this.#closed.signal);
  }

  /**
   * Sends a request of a platform's API and reads its whole answer. Any HTTP status is an answer; 429 and 5xx come
   * back after the retries that are safe. With a grant, the address must be on one of its origins.
   *
   * Errors: Problem (blocked, network, canceled, answer too large), with `mayHaveActed`.
   */
  async send(request: Request, call: HttpCall): Promise<Response> {
    const receive = (response: Response, redactor: ResponseRedactor) => buffered(response, call, redactor);
    return (await this.#carry(call, requestSpecOf(request), receive)).value;
  }

  /**
   * Sends a request by the same rules and gives a success back as soon as its headers are here, with its body live:
   * no time limit on it, and its lane is free again. The signals and `dispose` end it down to the socket. Any other
   * status comes back with what could be read of its body. `timeoutMs` counts until the headers.
   *
   * Errors: as `send`, until the headers are here; after that, reading the body fails as `fetch` does.
   */
  async open(request: Request, call: HttpCall): Promise<Response> {
    const timed = { ...call, timeoutMs: call.timeoutMs ?? OPEN_TIMEOUT_MS };
    const receive = async (response: Response, redactor: ResponseRedactor) =>
      response.ok ? liveResponse(response, redactor) : withErrorBody(response, redactor);
    return (await this.#carry(timed, requestSpecOf(request), receive)).value;
  }

  /**
   * Puts bytes to an address that a platform handed out: no credential, an exact Content-Length, no redirect.
   * Errors: as `send`.
   */
  async upload(
    url: string,
    bytes: Uint8Array<ArrayBuffer>,
    contentType: string,
    call: Omit<HttpCall, 'grant'>,
  ): Promise<Response> {
    const headers = new Headers({ 'content-type': contentType });
    const spec = { url, method: 'PUT', headers, body: async () => bytes, follow: false };
    const plain = { ...call, credentialScope: undefined };
    return (await this.#carry(plain, spec, (response, redactor) => buffered(response, call, redactor))).value;
  }

  /**
   * Streams an address into a file. Loopback, link-local and private hosts are refused, after name resolution and
   * after every redirect, unless the address is on one of the account's own origins.
   *
   * Errors: as `send`; the Problem of the answer for any status but success, with `args.origin`: who gave it, after
   * the redirects; `answer.tooLarge`; storage problems.
   */
  async download(url: string, target: DownloadTarget, call: HttpCall): Promise<Downloaded> {
    const credentialScope = call.credentialScope ?? scopeFor(url, target.credentialScope);
    const admit = async (redirect: URL, signal: AbortSignal) => {
      if (!isOnOrigin(redirect, target.ownOrigins)) await requirePublicHost(redirect, this.#lookup, signal);
    };
    const spec = { url, method: 'GET', headers: new Headers(), body: async () => null, follow: true, admit };
    const { response, value } = await this.#carry(
      { ...call, credentialScope },
      spec,
      async (answer, redactor) => {
        if (!answer.ok) return withErrorBody(answer, redactor);
        const pieces = limitedChunks(answer, target.maxBytes);
        const written = await writeFileWhole(
          target.path,
          redactor.isPossible ? redactor.inPieces(pieces) : pieces,
        );
        return { ...written, contentType: answer.headers.get('content-type') };
      },
    );
    if (value instanceof Response) {
      const origin = URL.canParse(response.url) ? new URL(response.url).origin : '';
      const errors = isOnOrigin(new URL(response.url || url), target.ownOrigins) ? target.errors : undefined;
      throw problemFromAnswer(value, await value.text(), { ...contextOf(call), args: { origin } }, errors);
    }
    return value;
  }

  /** Aborts everything under way; later calls end as canceled. */
  dispose(): void {
    this.#closed.abort(new DOMException('the door is closed', 'AbortError'));
  }

  async #carry<T>(
    call: HttpCall,
    spec: RequestSpec,
    receive: (response: Response, redactor: ResponseRedactor) => Promise<T>,
  ): Promise<Received<T>> {
    const context = contextOf(call);
    const signals = [this.#closed.signal, spec.signal, call.signal].filter((signal) => signal !== undefined);
    const deadline = new Deadline(this.#clock, call.timeoutMs ?? TIMEOUT_MS, AbortSignal.any(signals));
    const sendState: SendState = { left: false };
    let outgoing: OutgoingRequest;
    try {
      outgoing = await outgoingRequestOf(spec, call.credentialScope ?? null);
      if (deadline.problem) throw deadline.problem;
    } catch (thrown) {
      throw toProblem(thrown).with({ ...context, mayHaveActed: false });
    }
    const attempt = async (number: number): Promise<Outcome<T>> => {
      const started = this.#clock.now();
      const tell = (result: number | Problem) => {
        const { url, method } = outgoing.first;
        const ms = this.#clock.now() - started;
        const { rateLimitKey, operation } = call;
        const code = typeof result === 'number' ? result : result.code;
        this.#write(
          exchangeLine({ rateLimitKey, operation, method, url, result: code, ms, attempt: number }),
          result,
          call,
        );
      };
      try {
        const response = await exchange(this.#fetch, outgoing, sendState, deadline.signal);
        const redactor = new ResponseRedactor([
          ...(call.secrets ?? []),
          ...(call.credentialScope?.keys?.() ?? []),
        ]);
        const value = await receive(response, redactor);
        tell(response.status);
        return { response, value };
      } catch (thrown) {
        const problem = deadline.problem ?? problemOf(thrown, outgoing.first.url);
        tell(problem);
        return { problem };
      }
    };
    const plan = {
      rateLimitKey: call.rateLimitKey,
      repeatable: call.repeatable,
      deadline,
      sendState,
      context,
      attempt,
    };
    return runAttempts(plan, {
      clock: this.#clock,
      rateLimitQueue: this.#rateLimitQueue,
      random: this.#random,
    });
  }

  /** What may have had an effect is always in the log; a poll that went well is only for the curious. */
  #write(line: string, result: number | Problem, call: HttpCall): void {
    if (typeof result !== 'number' ? result.kind !== 'canceled' : result >= 400) this.#log.warn(line);
    else if (call.repeatable) this.#log.debug(line);
    else this.#log.info(line);
  }
}

function scopeFor(url: string, credentialScope: CredentialScope | undefined): CredentialScope | undefined {
  return credentialScope && URL.canParse(url) && isOnOrigin(new URL(url), credentialScope.origins)
    ? credentialScope
    : undefined;
}

function problemOf(thrown: unknown, url: URL): Problem {
  return thrown instanceof Problem ? thrown : transportFailure(thrown, url).problem;
}

function contextOf(call: HttpCall): Partial<ProblemDetails> {
  const { operation, provider, account } = call;
  return { operation, ...(provider && { provider }), ...(account && { account }) };
}

async function systemLookup(host: string): Promise<readonly string[]> {
  const found = await resolveName(host, { all: true });
  return found.map((entry) => entry.address);
}
