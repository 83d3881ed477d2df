import { Problem } from '../../core/problem.ts';
import type { ProblemDetails } from '../../core/problem.ts';

/** A failure below HTTP, and whether it is certain that no byte of the request left this machine. */
export interface TransportFailure {
  readonly problem: Problem;
  readonly nothingSent: boolean;
}

type Verdict = Pick<ProblemDetails, 'kind' | 'code' | 'retryable'> & { readonly nothingSent: boolean };

const UNREACHABLE: Verdict = {
  kind: 'network',
  code: 'network.unreachable',
  retryable: true,
  nothingSent: true,
};
const CUT: Verdict = { kind: 'network', code: 'network.cut', retryable: true, nothingSent: false };
const TIMEOUT: Verdict = { kind: 'network', code: 'network.timeout', retryable: true, nothingSent: false };
const TLS: Verdict = { kind: 'network', code: 'network.tls', retryable: false, nothingSent: true };
const WRONG_SHAPE: Verdict = { kind: 'unexpected', code: 'answer.wrongShape', nothingSent: false };
const TOO_LARGE: Verdict = { kind: 'unexpected', code: 'answer.tooLarge', nothingSent: false };

/** Codes that Node and its fetch put on the causes of a failure. */
const BY_CODE: Readonly<Record<string, Verdict>> = {
  ECONNREFUSED: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  EHOSTUNREACH: { ...UNREACHABLE, nothingSent: false },
  ENETUNREACH: { ...UNREACHABLE, nothingSent: false },
  ENETDOWN: { ...UNREACHABLE, nothingSent: false },
  ETIMEDOUT: TIMEOUT,
  UND_ERR_CONNECT_TIMEOUT: { ...TIMEOUT, nothingSent: true },
  UND_ERR_HEADERS_TIMEOUT: TIMEOUT,
  UND_ERR_BODY_TIMEOUT: TIMEOUT,
  UND_ERR_HEADERS_OVERFLOW: TOO_LARGE,
  // The certificate is checked before the first byte of the request is written.
  DEPTH_ZERO_SELF_SIGNED_CERT: TLS,
  SELF_SIGNED_CERT_IN_CHAIN: TLS,
  INVALID_CA: TLS,
  INVALID_PURPOSE: TLS,
  HOSTNAME_MISMATCH: TLS,
  EPROTO: { ...TLS, nothingSent: false },
};

/** TLS errors of the first records, before a key is agreed on; later ones can follow bytes that were sent. */
const HANDSHAKE =
  /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNSUPPORTED_PROTOCOL|(?:[\w/]+_)?ALERT_(?:HANDSHAKE_FAILURE|PROTOCOL_VERSION)|TLSV1_UNRECOGNIZED_NAME)$/;

/**
 * What a rejection of `fetch`, or of reading its body, means. `args.host` names the host, `args.reason` the code that
 * the platform gave.
 */
export function transportFailure(thrown: unknown, url: URL): TransportFailure {
  const causes = causesOf(thrown);
  const codes = causes.map((cause) => cause.code).filter((code) => code !== '');
  const { nothingSent, ...verdict } = judge(causes, codes);
  const reason = codes[0];
  const args = { host: url.hostname, ...(reason === undefined ? {} : { reason }) };
  return { problem: new Problem({ ...verdict, args, cause: thrown }), nothingSent };
}

interface Cause {
  readonly code: string;
  readonly syscall: string;
  readonly message: string;
  readonly name: string;
}

function judge(causes: readonly Cause[], codes: readonly string[]): Verdict {
  // The port is on the list of those that browsers do not call.
  if (causes.some((cause) => cause.message === 'bad port')) {
    return { kind: 'blocked', code: 'address.notAllowed', nothingSent: true };
  }
  if (causes.some((cause) => /before secure TLS connection/i.test(cause.message))) return TLS;
  if (causes.some((cause) => cause.name === 'HTTPParserError')) return WRONG_SHAPE;
  const connecting = causes.some((cause) => cause.syscall === 'connect');
  for (const code of codes) {
    const verdict = BY_CODE[code] ?? byPattern(code);
    if (verdict) return connecting ? { ...verdict, nothingSent: true } : verdict;
  }
  // Anything else happened to a connection that stood: bytes may have been sent.
  return CUT;
}

function byPattern(code: string): Verdict | null {
  if (HANDSHAKE.test(code)) return TLS;
  if (code.startsWith('ERR_SSL_')) return { ...TLS, nothingSent: false };
  if (/^(?:ERR_TLS_|CERT_|CRL_|UNABLE_TO_)/.test(code)) return TLS;
  if (code.startsWith('HPE_')) return WRONG_SHAPE;
  return null;
}

/** The error and the chain of its causes; fetch hides the one that says something one or two levels down. */
function causesOf(thrown: unknown): Cause[] {
  const found: Cause[] = [];
  let current = thrown;
  while (current instanceof Error && found.length < 6) {
    found.push({
      code: textField(current, 'code'),
      syscall: textField(current, 'syscall'),
      message: current.message,
      name: current.name,
    });
    current = current instanceof AggregateError ? (current.errors[0] ?? current.cause) : current.cause;
  }
  return found;
}

function textField(error: Error, name: string): string {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}
