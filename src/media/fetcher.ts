import { rm } from 'node:fs/promises';
import type { Clock } from '../core/clock.ts';
import type { ErrorDialect } from '../core/errorDialect.ts';
import type { CachedContent, OutputRef } from '../core/output.ts';
import { Problem } from '../core/problem.ts';
import type { ProblemCode, ProblemDetails } from '../core/problem.ts';
import type { CredentialScope } from '../net/http/httpCall.ts';
import type { HttpClient } from '../net/http/httpClient.ts';
import { onDisk } from '../net/http/fileBody.ts';
import type { OutputCache } from './cache.ts';
import { dataUrlBytes } from './dataUrl.ts';
import { sniff, sniffFile } from './sniff.ts';
import type { ContentType } from './sniff.ts';

const OPERATION = 'output.fetch';
const LARGEST_BYTES = 512 * 1024 * 1024;
/** A video of half a gigabyte over a slow line. */
const TIMEOUT_MS = 15 * 60 * 1000;

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
   * Fetches one output. Storage hosts with pre-signed addresses get no credential.
   *
   * Errors: Problem `output.missing` and `output.expired`, with `args.hint` `readAgain` (the platform may hand out a
   * fresh address when the job is read again) or `deleted`; `answer.wrongShape` for a web page in place of media;
   * `answer.empty`; `answer.tooLarge`; those of the HTTP client and of the cache.
   */
  async fetch(ref: OutputRef, from: OutputOwner, signal: AbortSignal): Promise<CachedContent> {
    const context = { provider: from.provider, account: from.account, operation: OPERATION };
    if (ref.url === null) throw gone('output.missing', 'readAgain', context);
    try {
      return /^data:/i.test(ref.url)
        ? await this.#decode(ref.url, ref, from)
        : await this.#download(ref.url, ref, from, signal);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      throw this.#asGone(thrown, ref, from, context) ?? thrown.with({ ...context, ...thrown.details });
    }
  }

  async #decode(url: string, ref: OutputRef, from: OutputOwner): Promise<CachedContent> {
    const bytes = dataUrlBytes(url, from.maxBytes ?? LARGEST_BYTES);
    const type = await sniff(bytes, true);
    requireContent(type, bytes.byteLength, ref);
    return this.#cache.put(bytes, { type });
  }

  async #download(
    url: string,
    ref: OutputRef,
    from: OutputOwner,
    signal: AbortSignal,
  ): Promise<CachedContent> {
    const path = await this.#cache.incomingPath();
    const target = {
      path,
      maxBytes: from.maxBytes ?? LARGEST_BYTES,
      ownOrigins: from.ownOrigins,
      ...(from.credentialScope && { credentialScope: from.credentialScope }),
      ...(from.errors && { errors: from.errors }),
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
    const { byteSize, sha256 } = await this.#httpClient.download(url, target, call);
    try {
      const type = await onDisk(() => sniffFile(path));
      requireContent(type, byteSize, ref);
      return await this.#cache.put(path, { sha256, type });
    } finally {
      await rm(path, { force: true }).catch(() => {});
    }
  }

  /** What a refusal of the address means: on a storage host 403 is a signature that ran out, not a bad key. */
  #asGone(
    problem: Problem,
    ref: OutputRef,
    from: OutputOwner,
    context: Partial<ProblemDetails>,
  ): Problem | null {
    const { status, args = {} } = problem.details;
    const own = from.ownOrigins.some(
      (origin) => URL.canParse(origin) && new URL(origin).origin === args['origin'],
    );
    const expired = ref.expiresAt !== null && this.#clock.now() >= ref.expiresAt;
    const more = { ...context, status, requestId: problem.details.requestId };
    if (status === 410 || (status === 404 && expired)) return gone('output.expired', 'deleted', more);
    if (status === 404) return gone('output.missing', 'readAgain', more);
    // Without a key beside it, the address alone was judged.
    if (status === 403 && (!own || !from.credentialScope))
      return gone('output.expired', expired ? 'deleted' : 'readAgain', more);
    return null;
  }
}

function requireContent(type: ContentType, byteSize: number, ref: OutputRef): void {
  if (byteSize === 0) throw new Problem({ kind: 'unexpected', code: 'answer.empty' });
  // An expired link or a sign-in page answers with a web page and status 200.
  if (type.mimeType === 'text/html' && !ref.mimeType?.startsWith('text/')) {
    throw new Problem({ kind: 'unexpected', code: 'answer.wrongShape', args: { reason: 'html' } });
  }
}

function gone(code: ProblemCode, hint: 'readAgain' | 'deleted', context: Partial<ProblemDetails>): Problem {
  return new Problem({ ...context, kind: 'notFound', code, args: { hint } });
}
