import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Answer } from '../server/answer.ts';
import type { SandboxControl } from './control.ts';
import { runVerb, verbNames } from './controlVerbs.ts';

const READING = new Set(['now', 'faults', 'state', 'charges', 'ledger', 'requests', 'openOperations']);

/**
 * The control over HTTP: `POST /_sandbox/<verb>` with a JSON object of inputs, or `GET` for the verbs that only read;
 * both need the header `x-sandbox-control` with the token of the start. Anybody may ask for the proof that this is the
 * sandbox: `GET /_sandbox/proof?challenge=…` gives `{proof}`.
 */
export class ControlRoutes {
  readonly #control: SandboxControl;
  readonly #token: Buffer;
  readonly #prove: (challenge: string) => string | null;

  constructor(control: SandboxControl, token: string, prove: (challenge: string) => string | null) {
    this.#control = control;
    this.#token = Buffer.from(token);
    this.#prove = prove;
  }

  async handle(request: IncomingMessage, url: URL, body: Buffer): Promise<Answer> {
    if (url.pathname === '/') {
      return {
        status: 200,
        json: { sandbox: 'backlot', control: verbNames.map((verb) => `/_sandbox/${verb}`) },
      };
    }
    if (request.method === 'GET' && url.pathname === '/_sandbox/proof') {
      const proof = this.#prove(url.searchParams.get('challenge') ?? '');
      return proof === null
        ? { status: 400, json: { error: 'The parameter challenge needs a short text.' } }
        : { status: 200, json: { proof } };
    }
    if (!this.#allowed(request.headers['x-sandbox-control'])) {
      return { status: 401, json: { error: 'The header x-sandbox-control needs the control token.' } };
    }
    const verb = url.pathname.slice('/_sandbox/'.length);
    if (request.method !== 'POST' && !(request.method === 'GET' && READING.has(verb))) {
      return { status: 405, json: { error: `Send POST /_sandbox/${verb}.` } };
    }
    try {
      const result = await runVerb(this.#control, verb, inputOf(url, body));
      return { status: 200, json: { result: result ?? null } };
    } catch (error) {
      if (error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError) {
        return { status: 400, json: { error: error.message } };
      }
      throw error;
    }
  }

  #allowed(header: string | string[] | undefined): boolean {
    const given = Buffer.from(typeof header === 'string' ? header : '');
    return given.length === this.#token.length && timingSafeEqual(given, this.#token);
  }
}

function inputOf(url: URL, body: Buffer): unknown {
  if (body.length) return JSON.parse(body.toString());
  const query = [...url.searchParams].map(([name, text]) => [
    name,
    /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text,
  ]);
  return Object.fromEntries(query);
}
