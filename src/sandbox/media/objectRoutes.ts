import type { IncomingMessage } from 'node:http';
import type { Answer } from '../server/answer.ts';
import type { ObjectStore, StoredObject } from './objectStore.ts';
import { readBytes } from '../server/readBody.ts';
import type { SandboxClock } from '../sandboxClock.ts';

const CHUNK = new Uint8Array(256 * 1024);

/** The rules of a real object store: the address alone gives access, and a credential beside it is an error. */
export class ObjectRoutes {
  readonly #store: ObjectStore;
  readonly #clock: SandboxClock;
  readonly #credentialHeaders: readonly string[];

  constructor(store: ObjectStore, clock: SandboxClock, credentialHeaders: readonly string[]) {
    this.#store = store;
    this.#clock = clock;
    this.#credentialHeaders = credentialHeaders;
  }

  async handle(request: IncomingMessage, url: URL): Promise<Answer> {
    const path = decodeURI(url.pathname.slice('/_files/'.length));
    const credential = this.#credentialHeaders.find((name) => request.headers[name] !== undefined);
    if (credential) {
      return refusal(
        400,
        'InvalidRequest',
        `Only one way of signing is allowed; the header ${credential} is a second one.`,
      );
    }
    if (request.method === 'PUT') return this.#receive(request, url, path);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refusal(405, 'MethodNotAllowed', 'Objects can be read and put.');
    }
    return this.#read(url, path);
  }

  #read(url: URL, path: string): Answer {
    const verdict = this.#store.readable(path, url.searchParams.get('exp'), url.searchParams.get('sig'));
    if (verdict === 'forged')
      return refusal(403, 'SignatureDoesNotMatch', 'The address is not signed for this object.');
    if (verdict === 'expired') return refusal(403, 'AccessDenied', 'The address has expired.');
    const object = this.#store.get(path);
    if (!object) return refusal(404, 'NoSuchKey', 'There is no such object.');
    if (!('kind' in object)) return { status: 200, headers: objectHeaders(object), bytes: object.bytes };
    if (object.kind === 'redirect') return { status: 302, headers: { location: object.to } };
    return hugeAnswer(object.byteSize, object.type);
  }

  async #receive(request: IncomingMessage, url: URL, path: string): Promise<Answer> {
    const permit = this.#store.permitAt(path);
    if (!permit || permit.token !== url.searchParams.get('token')) {
      return refusal(403, 'AccessDenied', 'The token does not allow this upload.');
    }
    if (permit.used) return refusal(409, 'Duplicate', 'The token has been used.');
    if (permit.expiresAt <= this.#clock.now()) return refusal(400, 'ExpiredToken', 'The token has expired.');
    if (request.headers['content-length'] === undefined) {
      return refusal(411, 'MissingContentLength', 'The request needs a Content-Length.');
    }
    if (request.headers['content-type'] !== permit.type) {
      return refusal(415, 'InvalidMimeType', `The content type has to be ${permit.type}.`);
    }
    if (Number(request.headers['content-length']) !== permit.byteSize) {
      return refusal(400, 'InvalidSize', `The length has to be ${permit.byteSize} bytes.`);
    }
    const bytes = await readBytes(request, permit.byteSize);
    permit.used = true;
    this.#store.put(path, { type: permit.type, bytes });
    permit.onReceived();
    return { status: 200, json: { Key: path } };
  }
}

/** So many zeros, sent as fast as the client takes them, their number announced unless they come in chunks. */
export function hugeAnswer(byteSize: number, type: string, chunked = false): Answer {
  return {
    status: 200,
    headers: { 'content-type': type, ...(!chunked && { 'content-length': String(byteSize) }) },
    stream: async (write, signal) => {
      for (let left = byteSize; left > 0 && !signal.aborted; left -= CHUNK.length) {
        await write(left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK);
      }
    },
  };
}

function objectHeaders(object: StoredObject): Record<string, string> {
  return { 'content-type': object.type, 'cache-control': 'private, max-age=3600', 'accept-ranges': 'none' };
}

function refusal(status: number, error: string, message: string): Answer {
  return { status, json: { statusCode: String(status), error, message } };
}
