import { lookup as resolveName } from 'node:dns/promises';
import type { Clock } from '../core/clock.ts';
import { Problem, toProblem } from '../core/problem.ts';
import type { ProblemDetails } from '../core/problem.ts';
import { isOnOrigin } from './address.ts';
import { problemFromAnswer } from './answer.ts';
import { runAttempts } from './attempts.ts';
import type { Outcome, Received } from './attempts.ts';
import { Deadline } from './deadline.ts';
import { Echo } from './echo.ts';
import { exchange } from './exchange.ts';
import type { Shipment, Trace } from './exchange.ts';
import { exchangeLine } from './exchangeLine.ts';
import { writeFileWhole } from './fileBody.ts';
import type { WrittenFile } from './fileBody.ts';
import type { Grant } from './grant.ts';
import { Lanes } from './lanes.ts';
import { limitedChunks } from './limitedBody.ts';
import { liveResponse } from './liveResponse.ts';
import { orderOf, shipmentOf } from './order.ts';
import type { Order } from './order.ts';
import { requirePublicHost } from './privateAddress.ts';
import type { Lookup } from './privateAddress.ts';
import { transportFailure } from './transportProblem.ts';
import { buffered, withErrorBody } from './wholeAnswer.ts';

export type { Grant } from './grant.ts';

const TIMEOUT_MS = 60_000;
/** A stream answers with its headers at once; what comes after them may take as long as it likes. */
const OPEN_TIMEOUT_MS = 30_000;

export interface DoorCall {
  /** Limiter lane: one per account. */
  readonly lane: string;
  /** For logs and Problems. */
  readonly operation: string;
  readonly provider?: string;
  readonly account?: string;
  /** True only for reads, and for calls whose replay the platform promises: the door may send it again. */
  readonly repeatable: boolean;
  readonly grant?: Grant;
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
  /** Sent where the address is on one of its origins, left out elsewhere. */
  readonly grant?: Grant;
}

export interface Downloaded extends WrittenFile {
  /** What the server called it; not believed. */
  readonly contentType: string | null;
}

interface DoorDeps {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly log: NetLog;
  /** From 0 up to 1, for the spread of retries. */
  readonly random?: () => number;
  readonly lookup?: Lookup;
}

/** The only way out to the network: every policy for addresses, credentials, redirects, limits and retries is here. */
export class Door {
  readonly #fetch: typeof globalThis.fetch;
  readonly #clock: Clock;
  readonly #log: NetLog;
  readonly #random: () => number;
  readonly #lookup: Lookup;
  readonly #lanes: Lanes;
  readonly #closed = new AbortController();

  constructor(deps: DoorDeps) {
    this.#fetch = deps.fetch;
    this.#clock = deps.clock;
    this.#log = deps.log;
    this.#random = deps.random ?? Math.random;
    this.#lookup = deps.lookup ?? systemLookup;
    this.#lanes = new Lanes(deps.clock, this.#closed.signal);
  }

  /**
   * Sends a request of a platform's API and reads its whole answer. Any HTTP status is an answer; 429 and 5xx come
   * back after the retries that are safe. With a grant, the address must be on one of its origins.
   *
   * Errors: Problem (blocked, network, cancelled, answer too large), with `mayHaveActed`.
   */
  async send(request: Request, call: DoorCall): Promise<Response> {
    const receive = (response: Response, echo: Echo) => buffered(response, call, echo);
    return (await this.#carry(call, orderOf(request), receive)).value;
  }

  /**
   * Sends a request by the same rules and gives a success back as soon as its headers are here, with its body live:
   * no time limit on it, and its lane is free again. The signals and `dispose` end it down to the socket. Any other
   * status comes back with what could be read of its body. `timeoutMs` counts until the headers.
   *
   * Errors: as `send`, until the headers are here; after that, reading the body fails as `fetch` does.
   */
  async open(request: Request, call: DoorCall): Promise<Response> {
    const timed = { ...call, timeoutMs: call.timeoutMs ?? OPEN_TIMEOUT_MS };
    const receive = async (response: Response, echo: Echo) =>
      response.ok ? liveResponse(response, echo) : withErrorBody(response, echo);
    return (await this.#carry(timed, orderOf(request), receive)).value;
  }

  /**
   * Puts bytes to an address that a platform handed out: no credential, an exact Content-Length, no redirect.
   * Errors: as `send`.
   */
  async upload(
    url: string,
    bytes: Uint8Array<ArrayBuffer>,
    contentType: string,
    call: Omit<DoorCall, 'grant'>,
  ): Promise<Response> {
    const headers = new Headers({ 'content-type': contentType });
    const order = { url, method: 'PUT', headers, body: async () => bytes, follow: false };
    const plain = { ...call, grant: undefined };
    return (await this.#carry(plain, order, (response, echo) => buffered(response, call, echo))).value;
  }

  /**
   * Streams an address into a file. Loopback, link-local and private hosts are refused, after name resolution and
   * after every redirect, unless the address is on one of the account's own origins.
   *
   * Errors: as `send`; the Problem of the answer for any status but success, with `args.origin`: who gave it, after
   * the redirects; `answer.tooLarge`; storage problems.
   */
  async download(url: string, target: DownloadTarget, call: DoorCall): Promise<Downloaded> {
    const grant = call.grant ?? grantFor(url, target.grant);
    const admit = async (hop: URL, signal: AbortSignal) => {
      if (!isOnOrigin(hop, target.ownOrigins)) await requirePublicHost(hop, this.#lookup, signal);
    };
    const order = { url, method: 'GET', headers: new Headers(), body: async () => null, follow: true, admit };
    const { response, value } = await this.#carry({ ...call, grant }, order, async (answer, echo) => {
      if (!answer.ok) return withErrorBody(answer, echo);
      const pieces = limitedChunks(answer, target.maxBytes);
      const written = await writeFileWhole(target.path, echo.isPossible ? echo.inPieces(pieces) : pieces);
      return { ...written, contentType: answer.headers.get('content-type') };
    });
    if (value instanceof Response) {
      const origin = URL.canParse(response.url) ? new URL(response.url).origin : '';
      throw problemFromAnswer(value, await value.text(), { ...contextOf(call), args: { origin } });
    }
    return value;
  }

  /** Aborts everything under way; later calls end as cancelled. */
  dispose(): void {
    this.#closed.abort(new DOMException('the door is closed', 'AbortError'));
  }

  async #carry<T>(
    call: DoorCall,
    order: Order,
    receive: (response: Response, echo: Echo) => Promise<T>,
  ): Promise<Received<T>> {
    const context = contextOf(call);
    const signals = [this.#closed.signal, order.signal, call.signal].filter((signal) => signal !== undefined);
    const deadline = new Deadline(this.#clock, call.timeoutMs ?? TIMEOUT_MS, AbortSignal.any(signals));
    const trace: Trace = { left: false };
    let shipment: Shipment;
    try {
      shipment = await shipmentOf(order, call.grant ?? null);
      if (deadline.problem) throw deadline.problem;
    } catch (thrown) {
      throw toProblem(thrown).with({ ...context, mayHaveActed: false });
    }
    const attempt = async (number: number): Promise<Outcome<T>> => {
      const started = this.#clock.now();
      const tell = (result: number | Problem) => {
        const { url, method } = shipment.first;
        const ms = this.#clock.now() - started;
        const { lane, operation } = call;
        const code = typeof result === 'number' ? result : result.code;
        this.#write(
          exchangeLine({ lane, operation, method, url, result: code, ms, attempt: number }),
          result,
          call,
        );
      };
      try {
        const response = await exchange(this.#fetch, shipment, trace, deadline.signal);
        const echo = new Echo([...(call.secrets ?? []), ...(call.grant?.keys?.() ?? [])]);
        const value = await receive(response, echo);
        tell(response.status);
        return { response, value };
      } catch (thrown) {
        const problem = deadline.problem ?? problemOf(thrown, shipment.first.url);
        tell(problem);
        return { problem };
      }
    };
    const plan = { lane: call.lane, repeatable: call.repeatable, deadline, trace, context, attempt };
    return runAttempts(plan, { clock: this.#clock, lanes: this.#lanes, random: this.#random });
  }

  /** What may have had an effect is always in the log; a poll that went well is only for the curious. */
  #write(line: string, result: number | Problem, call: DoorCall): void {
    if (typeof result !== 'number' ? result.kind !== 'cancelled' : result >= 400) this.#log.warn(line);
    else if (call.repeatable) this.#log.debug(line);
    else this.#log.info(line);
  }
}

function grantFor(url: string, grant: Grant | undefined): Grant | undefined {
  return grant && URL.canParse(url) && isOnOrigin(new URL(url), grant.origins) ? grant : undefined;
}

function problemOf(thrown: unknown, url: URL): Problem {
  return thrown instanceof Problem ? thrown : transportFailure(thrown, url).problem;
}

function contextOf(call: DoorCall): Partial<ProblemDetails> {
  const { operation, provider, account } = call;
  return { operation, ...(provider && { provider }), ...(account && { account }) };
}

async function systemLookup(host: string): Promise<readonly string[]> {
  const found = await resolveName(host, { all: true });
  return found.map((entry) => entry.address);
}
