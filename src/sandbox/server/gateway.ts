import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { encoded, type Answer } from './answer.ts';
import { withFault } from '../faults/faultEffects.ts';
import type { FaultRule } from '../faults/faultRule.ts';
import { worksFirst, type Faults } from '../faults/faults.ts';
import type { ObjectRoutes } from '../media/objectRoutes.ts';
import type { RequestDispatcher, Destination } from './requestDispatcher.ts';
import { BodyTooLarge, readBytes } from './readBody.ts';
import { maskedTarget, plainHeaders, type RequestLog, type SeenRequest } from './requestLog.ts';
import type { SandboxClock } from '../sandboxClock.ts';
import type { SeededIds } from '../seededIds.ts';
import { sendAnswer } from './sendAnswer.ts';

/** More than the largest upload that a platform takes, with what goes around it. */
const BODY_LIMIT = 80 * 1024 * 1024;

export interface GatewayParts {
  readonly clock: SandboxClock;
  /** Makes request ids; apart from the platforms' ids, so that those do not depend on the number of requests. */
  readonly ids: SeededIds;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly objects: ObjectRoutes;
  readonly dispatcher: RequestDispatcher;
  readonly control: (request: IncomingMessage, url: URL, body: Buffer) => Promise<Answer>;
  /** Aborted when the sandbox stops. */
  readonly stop: AbortSignal;
  readonly recordExchanges: boolean;
  readonly onInternalError: (error: unknown) => void;
}

/** The way of every request: note it, apply the fault that waits for it, do the work, answer. */
export class Gateway {
  readonly #parts: GatewayParts;

  constructor(parts: GatewayParts) {
    this.#parts = parts;
  }

  async handle(request: IncomingMessage, response: ServerResponse, origin: 'main' | 'other'): Promise<void> {
    // A client that breaks off shows up where its body is read; as an event without a listener it would end us.
    request.on('error', () => undefined);
    try {
      await this.#handle(request, response, origin);
    } catch (error) {
      if (!response.destroyed && !this.#parts.stop.aborted && !request.errored)
        this.#parts.onInternalError(error);
      response.destroy();
    }
  }

  async #handle(request: IncomingMessage, response: ServerResponse, origin: 'main' | 'other'): Promise<void> {
    const { ids, faults, log, clock, stop, dispatcher } = this.#parts;
    const url = new URL(request.url ?? '/', 'http://sandbox.invalid');
    const requestId = `req_${ids.token(20)}`;
    if (!isFromThisMachine(request.headers)) {
      const answer = { status: 403, json: { error: 'The sandbox is only for this machine.' } };
      return sendAnswer(request, response, answer, { requestId, now: clock.now(), stop });
    }
    if (origin === 'main' && (url.pathname === '/' || url.pathname.startsWith('/_sandbox'))) {
      const answer = await this.#parts.control(request, url, await readBytes(request, BODY_LIMIT));
      return sendAnswer(request, response, answer, { requestId, now: clock.now(), stop });
    }
    const destination = await dispatcher.find(request.method ?? 'GET', url, origin);
    const seen = log.add({
      at: clock.now(),
      origin,
      method: request.method ?? 'GET',
      target: maskedTarget(url),
      platform: destination.platform,
      operation: destination.operation,
      headers: log.masked(request.headers),
      undeclaredQuery: destination.undeclaredQuery,
    });
    const rule = faults.take({ ...destination, method: seen.method, pathname: url.pathname });
    if (rule) {
      seen.fault = rule.fault.kind;
      if (rule.delayMs) await delay(rule.delayMs, undefined, { signal: stop });
      if (await this.#brokenOff(rule, request, response, seen)) return;
    }
    const { answer, body } = await this.#perform(rule, destination, request, url, requestId, seen);
    const sent = rule
      ? withFault(rule, answer, clock.now(), (status) =>
          dispatcher.refuse(destination, { kind: 'status', status }, requestId),
        )
      : { answer };
    if (this.#parts.recordExchanges) seen.exchange = exchangeOf(request, body, sent.answer);
    if (!sent.answer) {
      response.destroy();
      return;
    }
    seen.status = sent.answer.status;
    await sendAnswer(request, response, sent.answer, {
      requestId,
      now: clock.now(),
      stop,
      ...('cutAfter' in sent && { cutAfter: sent.cutAfter }),
    });
  }

  /** Faults that end the connection, or hold it for ever, before the platform acts. */
  async #brokenOff(
    rule: FaultRule,
    request: IncomingMessage,
    response: ServerResponse,
    seen: SeenRequest,
  ): Promise<boolean> {
    const { kind } = rule.fault;
    if (kind === 'refuse') {
      request.socket.resetAndDestroy();
      return true;
    }
    if (kind === 'cutRequest') {
      let left = rule.fault.kind === 'cutRequest' ? (rule.fault.afterBytes ?? 1) : 0;
      for await (const chunk of request) {
        left -= Buffer.isBuffer(chunk) ? chunk.length : 0;
        if (left <= 0) break;
      }
      request.socket.resetAndDestroy();
      return true;
    }
    if (kind === 'halfOpen') {
      const closed = once(response, 'close');
      const body = await readBytes(request, BODY_LIMIT);
      if (this.#parts.recordExchanges) seen.exchange = exchangeOf(request, body, null);
      await closed;
      return true;
    }
    return false;
  }

  async #perform(
    rule: FaultRule | null,
    destination: Destination,
    request: IncomingMessage,
    url: URL,
    requestId: string,
    seen: SeenRequest,
  ): Promise<{ readonly answer: Answer; readonly body: Buffer }> {
    const { dispatcher, objects } = this.#parts;
    const none = Buffer.alloc(0);
    if (rule && !worksFirst(rule))
      return { answer: { status: 200 }, body: await readBytes(request, BODY_LIMIT) };
    if (destination.kind === 'object') return { answer: await objects.handle(request, url), body: none };
    try {
      const body = await readBytes(request, BODY_LIMIT);
      seen.requestBytes = body.length;
      return { answer: await dispatcher.perform(destination, request, url, body, requestId), body };
    } catch (error) {
      if (request.errored) throw error;
      if (error instanceof BodyTooLarge) {
        return {
          answer: dispatcher.refuse(destination, { kind: 'tooLarge', limitBytes: BODY_LIMIT }, requestId),
          body: none,
        };
      }
      this.#parts.onInternalError(error);
      return {
        answer: dispatcher.refuse(destination, { kind: 'status', status: 500 }, requestId),
        body: none,
      };
    }
  }
}

/**
 * Whether a client of this machine asks. A page of another site names that site as the origin, and one that points its
 * own name at this machine still names itself as the host.
 */
function isFromThisMachine({ host, origin }: IncomingHttpHeaders): boolean {
  const local = /^(http:\/\/)?(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
  return local.test(host ?? '') && (origin === undefined || local.test(origin));
}

/** Without an answer, the request's half of the exchange. */
function exchangeOf(request: IncomingMessage, body: Buffer, answer: Answer | null): SeenRequest['exchange'] {
  const response = answer && encoded(answer);
  return {
    requestHeaders: plainHeaders(request.headers),
    requestBody: body.toString(),
    responseHeaders: response?.headers ?? {},
    responseBody: response?.body?.toString() ?? '',
  };
}
