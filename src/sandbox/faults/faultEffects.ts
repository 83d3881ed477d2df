import { encoded, type Answer } from '../server/answer.ts';
import type { FaultRule, RetryAfter } from './faultRule.ts';
import { hugeAnswer } from '../media/objectRoutes.ts';

/** What really goes over the wire: an answer, perhaps cut after so many bytes of its body, or nothing. */
export type Sent = { readonly answer: Answer; readonly cutAfter?: number } | { readonly answer: null };

const PROXY_PAGE =
  '<!DOCTYPE html>\n<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>\n';
const MEGABYTE = 1_000_000;

/** The answer as the fault leaves it. `refuse` gives the platform's own wording of a status. */
export function withFault(
  rule: FaultRule,
  answer: Answer,
  now: number,
  refuse: (status: number) => Answer,
): Sent {
  const fault = rule.fault;
  switch (fault.kind) {
    case 'latency':
    case 'output':
      return { answer };
    case 'status': {
      const body = fault.body ?? 'platform';
      const shown =
        body === 'platform'
          ? refuse(fault.status)
          : body === 'html'
            ? page(fault.status)
            : { status: fault.status };
      const headers = {
        ...shown.headers,
        ...(fault.retryAfter && { 'retry-after': retryAfterHeader(fault.retryAfter, now) }),
      };
      return { answer: { ...shown, headers } };
    }
    case 'cut':
      return { answer, cutAfter: fault.afterBytes ?? Math.floor((encoded(answer).body?.length ?? 2) / 2) };
    case 'empty':
      return { answer: { status: answer.status, headers: { 'content-type': 'application/json' } } };
    case 'wrongShape':
      return { answer: { status: answer.status, json: { surprise: [1, 'two', { three: null }] } } };
    case 'html':
      return { answer: page(200) };
    case 'truncatedJson': {
      const { headers, body } = encoded(answer);
      return {
        answer: { status: answer.status, headers, bytes: (body ?? Buffer.from('{"')).subarray(0, -3) },
      };
    }
    case 'huge':
      return {
        answer: hugeAnswer(fault.bytes ?? 200 * MEGABYTE, 'application/json', fault.chunked ?? false),
      };
    case 'redirect':
      return { answer: { status: fault.status ?? 302, headers: { location: fault.to } } };
    case 'lostAnswer':
    case 'refuse':
    case 'halfOpen':
    case 'cutRequest':
      return { answer: null };
  }
}

function page(status: number): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, bytes: Buffer.from(PROXY_PAGE) };
}

function retryAfterHeader(retryAfter: RetryAfter, now: number): string {
  if ('seconds' in retryAfter) return String(retryAfter.seconds);
  if ('inMs' in retryAfter) return new Date(now + retryAfter.inMs).toUTCString();
  return retryAfter.raw;
}
