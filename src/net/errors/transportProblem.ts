import { Problem } from '../../core/problem.ts';
import type { ProblemDetails } from '../../core/problem.ts';

/** A proxy that a request goes through. */
export interface ProxyHop {
  /** `host:port`, without the credentials. */
  readonly host: string;
  /** Set when it could not be used. */
  readonly error?: unknown;
}

type Verdict = Pick<ProblemDetails, 'kind' | 'code' | 'retryable'>;

const UNREACHABLE: Verdict = { kind: 'network', code: 'network.unreachable', retryable: true };
const CUT: Verdict = { kind: 'network', code: 'network.cut', retryable: true };
const TIMEOUT: Verdict = { kind: 'network', code: 'network.timeout', retryable: true };
const TLS: Verdict = { kind: 'network', code: 'network.tls', retryable: false };
const WRONG_SHAPE: Verdict = { kind: 'unexpected', code: 'answer.wrongShape' };
const TOO_LARGE: Verdict = { kind: 'unexpected', code: 'answer.tooLarge' };

/** Codes that Node puts on a failure. */
const BY_CODE: Readonly<Record<string, Verdict>> = {
  ECONNREFUSED: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENETDOWN: UNREACHABLE,
  EADDRNOTAVAIL: UNREACHABLE,
  ETIMEDOUT: TIMEOUT,
  HPE_HEADER_OVERFLOW: TOO_LARGE,
  DEPTH_ZERO_SELF_SIGNED_CERT: TLS,
  SELF_SIGNED_CERT_IN_CHAIN: TLS,
  INVALID_CA: TLS,
  INVALID_PURPOSE: TLS,
  HOSTNAME_MISMATCH: TLS,
  EPROTO: TLS,
};

/**
 * What a failure of a connection, or of reading an answer's body, means. `args.host` names the host, `args.reason` the
 * code that the platform gave; `args.proxy` the proxy that could not be used or refused.
 */
export function transportProblem(thrown: unknown, url: URL, proxy: ProxyHop | null = null): Problem {
  const causes = causesOf(thrown);
  for (const { error } of causes) if (error instanceof Problem) return error;
  const tunnel = causes.find(({ code }) => code === 'ERR_PROXY_TUNNEL');
  if (tunnel) return proxyRefused(url, proxy, tunnel.status);
  if (proxy?.error !== undefined) {
    const [reason] = causesOf(proxy.error).flatMap(({ code }) => code || []);
    const args = { proxy: proxy.host, host: url.hostname, ...(reason !== undefined && { reason }) };
    return new Problem({ kind: 'network', code: 'proxy.unreachable', args, retryable: true });
  }
  const codes = causes.map((cause) => cause.code).filter((code) => code !== '');
  const reason = codes[0];
  const args = { host: url.hostname, ...(reason === undefined ? {} : { reason }) };
  return new Problem({ ...judge(causes, codes), args, cause: thrown });
}

/**
 * The proxy answered a CONNECT with a refusal, so that no byte of the request left. `args.status` is its status, 0 where
 * it is not known. A proxy that is overloaded or cannot find the host may do better the next time.
 */
export function proxyRefused(url: URL, proxy: ProxyHop | null, status: number): Problem {
  const args = { proxy: proxy?.host ?? '', host: url.hostname, status };
  const retryable = status >= 500 || status === 429 || status === 0;
  return new Problem({ kind: 'network', code: 'proxy.refused', args, retryable });
}

interface Cause {
  readonly error: Error;
  readonly code: string;
  /** The HTTP status on the error; 0 for none. */
  readonly status: number;
}

function judge(causes: readonly Cause[], codes: readonly string[]): Verdict {
  if (causes.some(({ error }) => /before secure TLS connection/i.test(error.message))) return TLS;
  for (const code of codes) {
    const verdict = BY_CODE[code] ?? byPattern(code);
    if (verdict) return verdict;
  }
  // Anything else happened to a connection that stood.
  return CUT;
}

function byPattern(code: string): Verdict | null {
  if (/^(?:ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_)/.test(code)) return TLS;
  if (code.startsWith('HPE_')) return WRONG_SHAPE;
  return null;
}

/** The error and the chain of its causes. */
function causesOf(thrown: unknown): Cause[] {
  const found: Cause[] = [];
  let current = thrown;
  while (current instanceof Error && found.length < 6) {
    const code: unknown = Reflect.get(current, 'code');
    const status: unknown = Reflect.get(current, 'statusCode');
    found.push({
      error: current,
      code: typeof code === 'string' ? code : '',
      // Node reads a number from whatever the proxy answered, and has none for what is no answer.
      status: Number.isSafeInteger(status) ? Number(status) : 0,
    });
    current = current instanceof AggregateError ? (current.errors[0] ?? current.cause) : current.cause;
  }
  return found;
}
