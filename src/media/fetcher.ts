import { rm } from 'node:fs/promises';
import type { Clock } from '../core/clock.ts';
import type { ErrorDialect } from '../core/errorDialect.ts';
import type { CachedContent, OutputRef } from '../core/output.ts';
import { Problem } from '../core/problem.ts';
import type { ProblemCode, ProblemDetails } from '../core/problem.ts';
import { hostOf } from '../net/address/privateAddress.ts';
import type { CredentialScope, OnReceived } from '../net/http/httpCall.ts';
import type { HttpClient } from '../net/http/httpClient.ts';
import { onDisk } from '../net/http/fileBody.ts';
import { serverText } from '../net/redaction/displayText.ts';
import type { OutputCache } from './cache.ts';
import { readerOf, withFileReader } from './completeness/byteReader.ts';
import { dataUrlBytes } from './dataUrl.ts';
import { inspect } from './inspection.ts';
import type { Inspection, OtherContent } from './inspection.ts';

const OPERATION = 'output.fetch';
const LARGEST_BYTES = 512 * 1024 * 1024;
/** A video of half a gigabyte over a slow line. */
const TIMEOUT_MS = 15 * 60 * 1000;
/** How often content that ends too early is fetched; the same twice in a row is what the host has. */
const FETCHES = 3;
/** Statuses that say nothing about the address: the host or a proxy cannot answer now. */
const PASSING: ReadonlySet<number> = new Set([407, 408, 425, 429]);

/** Whose output it is. */
export interface OutputOwner {
  /** The account's key; files have a limit of their own beside it, so that they never hold up calls. */
  readonly rateLimitKey: string;
  readonly provider: string;
  readonly account: string;
  /** Origins of the account's own platform: they get the credential, and may be on loopback. */
  readonly ownOrigins: readonly string[];
  readonly credentialScope?: CredentialScope;
  readonly errors?: ErrorDialect;
  readonly maxBytes?: number;
  /** Told how much has come; from the beginning when it is fetched again. */
  readonly onBytes?: OnReceived;
}

/** Brings outputs into the cache. */
export class OutputFetcher {
  readonly #httpClient: HttpClient;
  readonly #cache: OutputCache;
  readonly #clock: Clock;

  constructor(deps: { readonly httpClient: HttpClient; readonly cache: OutputCache; readonly clock: Clock }) {
    this.#httpClient = deps.httpClient;
    this.#cache = deps.cache;
    this.#clock = deps.clock;
  }

  /**
   * Fetches one output. Storage hosts with pre-signed addresses get no credential. Content that ends too early is fetched
   * again; what then comes again in the same way is kept as `incomplete`.
   *
   * Errors: Problem `output.missing` and `output.expired`, with `args.hint` `readAgain` (the platform may hand out a
   * fresh address when the job is read again) or `deleted`; `output.otherContent` with `args.came` and the same hint, for
   * a web page, an error document or nothing in place of the output; `answer.inFront` for a refusal by something in front
   * of the host; `answer.tooLarge`; those of the HTTP client and of the cache. `byProxy` marks what something in between
   * may have given: pages, and redirects to where nothing may be fetched from.
   */
  async fetch(ref: OutputRef, from: OutputOwner, signal: AbortSignal): Promise<CachedContent> {
    const context = { provider: from.provider, account: from.account, operation: OPERATION };
    if (ref.url === null) throw gone('output.missing', 'readAgain', context);
    try {
      return /^data:/i.test(ref.url)
        ? await this.#decode(ref.url, ref, from)
        : await this.#fetchWhole(ref.url, ref, from, signal);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      const problem =
        this.#asGone(thrown, ref, from, context) ?? thrown.with({ ...context, ...thrown.details });
      throw isLedAstray(problem, ref.url) ? problem.with({ byProxy: true }) : problem;
    }
  }

  /** The content is in the address, so it is what the platform means it to be. */
  async #decode(url: string, ref: OutputRef, from: OutputOwner): Promise<CachedContent> {
    const bytes = await dataUrlBytes(url, from.maxBytes ?? LARGEST_BYTES);
    const contentType = url.slice('data:'.length, url.indexOf(',')).slice(0, 200);
    const { mimeType } = ref;
    const { type, completeness } = await inspect(readerOf(bytes), { mimeType, contentType });
    if (bytes.byteLength === 0) throw otherContent('empty', {}, {});
    return this.#cache.put(bytes, { type, incomplete: completeness === 'cut' });
  }

  async #fetchWhole(
    url: string,
    ref: OutputRef,
    from: OutputOwner,
    signal: AbortSignal,
  ): Promise<CachedContent> {
    let kept = await this.#download(url, ref, from, signal);
    try {
      for (let fetches = 1; kept.isCut && fetches < FETCHES; fetches += 1) {
        const again = await this.#download(url, ref, from, signal);
        const isSame = again.sha256 === kept.sha256;
        const isBetter = !again.isCut || again.byteSize > kept.byteSize;
        await discard(isBetter ? kept.path : again.path);
        if (isBetter) kept = again;
        if (isSame) break;
      }
      const { sha256, type, isCut } = kept;
      return await this.#cache.put(kept.path, { sha256, type, incomplete: isCut });
    } finally {
      await discard(kept.path);
    }
  }

  async #download(url: string, ref: OutputRef, from: OutputOwner, signal: AbortSignal): Promise<Fetched> {
    const path = await this.#cache.incomingPath();
    const target = {
      path,
      maxBytes: from.maxBytes ?? LARGEST_BYTES,
      ownOrigins: from.ownOrigins,
      ...(from.credentialScope && { credentialScope: from.credentialScope }),
      ...(from.errors && { errors: from.errors }),
      ...(from.onBytes && { onBytes: from.onBytes }),
    };
    const call = {
      rateLimitKey: `${from.rateLimitKey}/files`,
      operation: OPERATION,
      provider: from.provider,
      account: from.account,
      repeatable: true,
      timeoutMs: TIMEOUT_MS,
      signal,
    };
    const { byteSize, sha256, contentType, origin } = await this.#httpClient.download(url, target, call);
    try {
      const asked = new URL(url);
      const stated = {
        mimeType: ref.mimeType,
        contentType,
        path: asked.pathname,
        isElsewhere: origin !== null && origin !== asked.origin,
      };
      const found = await onDisk(() => withFileReader(path, (reader) => inspect(reader, stated)));
      if (found.other !== null)
        throw otherContent(found.other, found.said, { origin: origin ?? asked.origin });
      return { path, byteSize, sha256, type: found.type, isCut: found.completeness === 'cut' };
    } catch (thrown) {
      await discard(path);
      throw thrown;
    }
  }

  /** What a refusal of the address means: on a storage host it judges a signature that ran out, not a key or a request. */
  #asGone(
    problem: Problem,
    ref: OutputRef,
    from: OutputOwner,
    context: Partial<ProblemDetails>,
  ): Problem | null {
    const { status, args = {}, requestId, serverCode, serverMessage } = problem.details;
    // Something in front of the host refused: the address was not judged. What is not there, a page says as well.
    if (problem.code === 'answer.inFront' && args['came'] === 'page' && status !== 404 && status !== 410)
      return null;
    const isRedirect = status !== undefined && status >= 300 && status < 400 && problem.kind !== 'blocked';
    const isRefusal = status !== undefined && status >= 400 && status < 500 && !PASSING.has(status);
    if (!isRedirect && !isRefusal) return null;
    const own = from.ownOrigins.some(
      (origin) => URL.canParse(origin) && new URL(origin).origin === args['origin'],
    );
    // With a key beside it, the key was judged.
    if (own && from.credentialScope && (status === 401 || status === 403)) return null;
    const expired = ref.expiresAt !== null && this.#clock.now() >= ref.expiresAt;
    const more = { ...context, status, requestId, serverCode, serverMessage };
    if (status === 410 || (status === 404 && expired)) return gone('output.expired', 'deleted', more);
    if (status === 404) return gone('output.missing', 'readAgain', more);
    return gone('output.expired', expired ? 'deleted' : 'readAgain', more);
  }
}

interface Fetched {
  readonly path: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly type: Inspection['type'];
  readonly isCut: boolean;
}

/** True when a redirect led to where nothing may be fetched from, as the sign-in of a network does. */
function isLedAstray({ code, details: { args } }: Problem, url: string): boolean {
  if (code === 'redirect.tooMany' || code === 'redirect.notAllowed') return true;
  const asked = URL.parse(url);
  return code === 'address.private' && args?.['host'] !== (asked ? hostOf(asked) : undefined);
}

async function discard(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => {});
}

function otherContent(
  came: OtherContent,
  { code, message }: Inspection['said'],
  args: NonNullable<ProblemDetails['args']>,
): Problem {
  return new Problem({
    kind: 'unexpected',
    code: 'output.otherContent',
    args: { ...args, came, hint: 'readAgain' },
    ...((came === 'page' || came === 'signIn') && { byProxy: true }),
    serverCode: serverText(code, 80),
    serverMessage: serverText(message),
  });
}

function gone(code: ProblemCode, hint: 'readAgain' | 'deleted', context: Partial<ProblemDetails>): Problem {
  return new Problem({ ...context, kind: 'notFound', code, args: { hint } });
}
