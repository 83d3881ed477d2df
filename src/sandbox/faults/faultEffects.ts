import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { encoded, type Answer } from '../server/answer.ts';
import type { FaultRule, RetryAfter } from './faultRule.ts';
import { hugeAnswer } from '../media/objectRoutes.ts';

/** What really goes over the wire: an answer, perhaps cut after so many bytes of its body, or nothing. */
export type Sent = { readonly answer: Answer; readonly cutAfter?: number } | { readonly answer: null };

const PROXY_PAGE =
  '<!DOCTYPE html>\n<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>\n';
const STORAGE_ERROR =
  "<?xml version='1.0' encoding='UTF-8'?><Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>";
const MEGABYTE = 1_000_000;

const COMPRESS = { gzip: gzipSync, br: brotliCompressSync, zstd: zstdCompressSync };

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
    case 'storageError':
      return {
        answer: {
          status: fault.status ?? 400,
          headers: { 'content-type': 'application/xml' },
          bytes: Buffer.from(STORAGE_ERROR),
        },
      };
    case 'shortened':
      return { answer: withBody(answer, (body) => body.subarray(0, fault.bytes ?? body.length >> 1)) };
    case 'compressed': {
      const packed = withBody(answer, (body) => COMPRESS[fault.encoding](body).subarray(0, fault.bytes));
      return { answer: { ...packed, headers: { ...packed.headers, 'content-encoding': fault.encoding } } };
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

function withBody(answer: Answer, change: (body: Buffer) => Buffer): Answer {
  const { headers, body } = encoded(answer);
  return { status: answer.status, headers, bytes: change(body ?? Buffer.alloc(0)) };
}

function page(status: number): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, bytes: Buffer.from(PROXY_PAGE) };
}

function retryAfterHeader(retryAfter: RetryAfter, now: number): string {
  if ('seconds' in retryAfter) return String(retryAfter.seconds);
  if ('inMs' in retryAfter) return new Date(now + retryAfter.inMs).toUTCString();
  return retryAfter.raw;
}
