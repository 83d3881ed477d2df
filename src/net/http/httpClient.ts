import type { Clock } from '../../core/clock.ts';
import type { ErrorDialect } from '../../core/errorDialect.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { ProblemDetails } from '../../core/problem.ts';
import { isOnOrigin } from '../address/address.ts';
import { problemFromAnswer } from '../errors/answer.ts';
import { transportProblem } from '../errors/transportProblem.ts';
import { isWebPage, NO_WEB_PAGE } from '../errors/webPage.ts';
import { redact } from '../redaction/redact.ts';
import { ResponseRedactor } from '../redaction/responseRedactor.ts';
import { runAttempts } from './attempts.ts';
import type { Outcome, Received } from './attempts.ts';
import { Deadline } from './deadline.ts';
import { Dialer } from './dialer.ts';
import type { Dial } from './dialer.ts';
import { exchange, outgoingRequestOf, requestSpecOf } from './exchange.ts';
import type { OutgoingRequest, RequestSpec, SendState } from './exchange.ts';
import { FileBody } from './fileBody.ts';
import type { CredentialScope, Downloaded, DownloadTarget, HttpCall } from './httpCall.ts';
import { liveResponse } from './liveResponse.ts';
import { RateLimitQueue } from './rateLimitQueue.ts';
import { buffered, counted, limitedChunks, withErrorBody } from './responseBody.ts';

const TIMEOUT_MS = 60_000;
/** A line on which a large body still arrives. */
const SLOWEST_BYTES_PER_MS = 32;
/** A stream answers with its headers at once; what comes after them may take as long as it likes. */
const OPEN_TIMEOUT_MS = 30_000;

export interface NetLog {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
}

interface HttpClientDeps {
  readonly clock: Clock;
  readonly log: NetLog;
  /** From 0 up to 1, for the spread of retries. */
  readonly random?: () => number;
  /** By default one that lets only the account's own origins be private. */
  readonly dial?: Dial;
}

/** Makes a value of an answer, which is read to its end here or handed on with a live body. */
type Receive<T> = (response: Response, redactor: ResponseRedactor) => Promise<T>;

/** The only way out to the network: every policy for addresses, credentials, redirects, limits and retries is here. */
export class HttpClient {
  readonly #dial: Dial;
  readonly #clock: Clock;
  readonly #log: NetLog;
  readonly #random: () => number;
  readonly #rateLimitQueue: RateLimitQueue;
  readonly #disposed = new AbortController();

  constructor(deps: HttpClientDeps) {
    this.#dial = deps.dial ?? new Dialer().dial;
    this.#clock = deps.clock;
    this.#log = deps.log;
    this.#random = deps.random ?? Math.random;
    this.#rateLimitQueue = new RateLimitQueue(deps.clock, this.#disposed.signal);
  }

  /**
   * Sends a request of a platform's API and reads its whole answer. Any HTTP status is an answer; 429 and 5xx come
   * back after the retries that are safe. With a credential, the address must be on one of its origins. The address is
   * one of the account's own; a redirect to anywhere else must lead to a public host.
   *
   * Errors: Problem (blocked, network, canceled, answer too large), with `mayHaveActed`.
   */
  async send(request: Request, call: HttpCall): Promise<Response> {
    const receive: Receive<Response> = (response, redactor) => buffered(response, call, redactor);
    const { body = null } = call;
    const timeoutMs = call.timeoutMs ?? TIMEOUT_MS + (body?.byteLength ?? 0) / SLOWEST_BYTES_PER_MS;
    const spec = requestSpecOf(request, ownOrigins(call));
    const sent = body ? { ...spec, body: async () => body, onSent: call.onSent } : spec;
    return (await this.#perform({ ...call, timeoutMs }, sent, receive)).value;
  }

  /**
   * Sends a request by the same rules and gives a success back as soon as its headers are here, with its body live:
   * no time limit on it, and its place in the queue is free again. The signals and `dispose` end it down to the socket.
   * Any other status comes back with what could be read of its body. `timeoutMs` counts until the headers.
   *
   * Errors: as `send`, until the headers are here; after that, reading the body fails as `fetch` does.
   */
  async open(request: Request, call: HttpCall): Promise<Response> {
    const timed = { ...call, timeoutMs: call.timeoutMs ?? OPEN_TIMEOUT_MS };
    const receive: Receive<Response> = async (response, redactor) =>
      response.ok ? liveResponse(response, redactor) : withErrorBody(response, redactor);
    return (await this.#perform(timed, requestSpecOf(request, ownOrigins(call)), receive)).value;
  }

  /**
   * Puts bytes to an address that a platform handed out: no credential, an exact Content-Length, no redirect. Loopback,
   * link-local and private hosts are refused, unless the address is on one of the account's own origins.
   * Errors: as `send`.
   */
  async upload(
    url: string,
    bytes: Uint8Array<ArrayBuffer>,
    contentType: string,
    call: Omit<HttpCall, 'credentialScope'>,
  ): Promise<Response> {
    const headers = new Headers({ 'content-type': contentType });
    const body = async () => bytes;
    const spec = { url, method: 'PUT', headers, body, follow: false, ownOrigins: call.ownOrigins ?? [] };
    const receive: Receive<Response> = (response, redactor) => buffered(response, call, redactor);
    return (await this.#perform({ ...call, credentialScope: undefined }, spec, receive)).value;
  }

  /**
   * Streams an address into a file. Loopback, link-local and private hosts are refused, on every redirect too, unless
   * the address is on one of the account's own origins. A body that breaks off is gone on with, or fetched anew. It is
   * asked for as it is stored, so that its length is known.
   *
   * Errors: as `send`; the Problem of the answer for any status but success, with `args.origin`: who gave it, after
   * the redirects. A web page is marked `byProxy`, with `args.came` `page`; `answer.tooLarge`; storage problems.
   */
  async download(url: string, target: DownloadTarget, call: HttpCall): Promise<Downloaded> {
    const credentialScope = call.credentialScope ?? scopeFor(url, target.credentialScope);
    const headers = new Headers({ 'accept-encoding': 'identity' });
    const { ownOrigins: own } = target;
    const spec = { url, method: 'GET', headers, body: async () => null, follow: true, ownOrigins: own };
    const file = new FileBody(target.path);
    const receive: Receive<Response | Downloaded> = async (answer, redactor) => {
      try {
        if (!file.accepts(answer))
          throw new Problem({ kind: 'network', code: 'network.cut', retryable: true });
        if (!answer.ok) return await withErrorBody(answer, redactor);
        const limited = limitedChunks(answer, target.maxBytes - file.received);
        const pieces = target.onBytes ? counted(limited, answer, file.received, target.onBytes) : limited;
        const clean = redactor.isPossible ? redactor.inPieces(pieces) : pieces;
        const written = await file.append(clean, !redactor.isPossible);
        const origin = URL.canParse(answer.url) ? new URL(answer.url).origin : null;
        return { ...written, contentType: answer.headers.get('content-type'), origin };
      } finally {
        file.ask(headers);
      }
    };
    const { response, value } = await this.#perform({ ...call, credentialScope }, spec, receive).finally(() =>
      file.discard(),
    );
    if (!(value instanceof Response)) return value;
    const answeredBy = URL.canParse(response.url) ? new URL(response.url) : null;
    const errors = answeredBy && isOnOrigin(answeredBy, target.ownOrigins) ? target.errors : undefined;
    const context = { ...contextOf(call), args: { origin: answeredBy?.origin ?? '' } };
    throw await fileProblem(value, context, errors);
  }

  /** Aborts everything under way; later calls end as canceled. */
  dispose(): void {
    this.#disposed.abort(new DOMException('the client is disposed', 'AbortError'));
  }

  async #perform<T>(call: HttpCall, spec: RequestSpec, receive: Receive<T>): Promise<Received<T>> {
    const context = contextOf(call);
    const signals = [this.#disposed.signal, spec.signal, call.signal].filter(
      (signal) => signal !== undefined,
    );
    const deadline = new Deadline(this.#clock, call.timeoutMs ?? TIMEOUT_MS, AbortSignal.any(signals));
    const sendState: SendState = { mayHaveSent: false };
    let outgoing: OutgoingRequest;
    try {
      outgoing = await outgoingRequestOf(spec, call.credentialScope ?? null, call.repeatable);
      if (deadline.problem) throw deadline.problem;
    } catch (thrown) {
      throw toProblem(thrown).with({ ...context, mayHaveActed: false });
    }
    const { rateLimitKey, repeatable } = call;
    const attempt = async (number: number): Promise<Outcome<T>> => {
      const started = this.#clock.now();
      const log = (result: number | Problem) =>
        this.#logAttempt(call, outgoing, result, this.#clock.now() - started, number);
      try {
        const response = await exchange(this.#dial, outgoing, sendState, deadline.signal);
        const keys = call.credentialScope?.keys?.() ?? [];
        const value = await receive(response, new ResponseRedactor([...(call.secrets ?? []), ...keys]));
        log(response.status);
        return { response, value };
      } catch (thrown) {
        const problem = deadline.problem ?? problemOf(thrown, outgoing.first.url);
        log(problem);
        return { problem };
      }
    };
    return runAttempts(
      { rateLimitKey, repeatable, deadline, sendState, context, attempt },
      { clock: this.#clock, rateLimitQueue: this.#rateLimitQueue, random: this.#random },
    );
  }

  /**
   * One line per attempt: where it went and how it ended, and nothing of what was in it. What failed or may have had an
   * effect is always in the log; a read that went well only at its finest level.
   */
  #logAttempt(
    { rateLimitKey, operation, repeatable }: HttpCall,
    { first: { url, method } }: OutgoingRequest,
    result: number | Problem,
    ms: number,
    number: number,
  ): void {
    const outcome = typeof result === 'number' ? result : result.code;
    const again = number > 1 ? ` · attempt ${number}` : '';
    const line = `${rateLimitKey} · ${operation} · ${method} ${placeOf(url)} · ${outcome} · ${ms} ms${again}`;
    const isFailure = typeof result === 'number' ? result >= 400 : result.kind !== 'canceled';
    if (isFailure) this.#log.warn(line);
    else if (repeatable) this.#log.debug(line);
    else this.#log.info(line);
  }
}

/** What a host says in place of a file: a web page is of something in front of it, whoever's host it is. */
async function fileProblem(
  answer: Response,
  context: Partial<ProblemDetails>,
  own: ErrorDialect | undefined,
): Promise<Problem> {
  const text = await answer.text();
  if (!isWebPage(answer, text)) return problemFromAnswer(answer, text, context, own);
  const args = { ...context.args, came: 'page' };
  return problemFromAnswer(answer, text, { ...context, args }, NO_WEB_PAGE);
}

/** Origin and path, with the values of the query left out and long random parts of the path hidden. */
function placeOf(url: URL): string {
  const path = url.pathname.split('/').map(redact).join('/');
  const names = [...url.searchParams.keys()].map((name) => `${redact(encodeURIComponent(name))}=…`);
  return `${url.origin}${path}${names.length > 0 ? `?${names.join('&')}` : ''}`;
}

/** What a call's account is known to own. Download and upload have nothing but what they are told. */
function ownOrigins({ credentialScope, ownOrigins: more = [] }: HttpCall): readonly string[] {
  return [...(credentialScope?.origins ?? []), ...more];
}

function scopeFor(url: string, credentialScope: CredentialScope | undefined): CredentialScope | undefined {
  return credentialScope && URL.canParse(url) && isOnOrigin(new URL(url), credentialScope.origins)
    ? credentialScope
    : undefined;
}

function problemOf(thrown: unknown, url: URL): Problem {
  return thrown instanceof Problem ? thrown : transportProblem(thrown, url);
}

function contextOf(call: HttpCall): Partial<ProblemDetails> {
  const { operation, provider, account } = call;
  return { operation, ...(provider && { provider }), ...(account && { account }) };
}
