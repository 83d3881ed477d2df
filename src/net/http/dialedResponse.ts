import type { IncomingMessage } from 'node:http';
import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { Problem } from '../../core/problem.ts';
import type { DialRequest } from './dialer.ts';

/** Statuses with which an answer cannot have a body. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);
/** More is no compression, but an attack. */
const MOST_CODINGS = 4;

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: () => new Inflate(),
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/**
 * An answer of Node as the platform's `Response`: decoded, its body read no faster than it is asked for. Leaving the
 * body closes the connection. A compressed body that was cut fails, although it might be decoded up to there.
 *
 * Errors: Problem `answer.wrongShape` for a status that is none.
 */
export function dialedResponse(
  incoming: IncomingMessage,
  { url, method, signal }: Pick<DialRequest, 'url' | 'method' | 'signal'>,
): Response {
  const status = incoming.statusCode ?? 0;
  if (status < 200 || status > 599) {
    throw new Problem({ kind: 'unexpected', code: 'answer.wrongShape', status });
  }
  const isBodiless = BODILESS.has(status) || method === 'HEAD';
  if (isBodiless) incoming.resume();
  const response = new Response(isBodiless ? null : bodyOf(decoded(incoming), signal), {
    status,
    statusText: reasonPhrase(incoming.statusMessage),
    headers: headersOf(incoming.rawHeaders),
  });
  Object.defineProperty(response, 'url', { value: url.href });
  return response;
}

function bodyOf(source: Readable, signal: AbortSignal): ReadableStream<Uint8Array> {
  const stop = () => void source.destroy(signal.reason instanceof Error ? signal.reason : undefined);
  signal.addEventListener('abort', stop, { once: true });
  source.once('close', () => signal.removeEventListener('abort', stop));
  // A body that nobody reads may fail as well.
  source.on('error', () => {});
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: () => void source.destroy(),
    },
    { highWaterMark: 0 },
  );
}

/** The body without its content codings; as it is where one of them is not known, as fetch leaves it. */
function decoded(incoming: IncomingMessage): Readable {
  const codings = (incoming.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const isKnown = codings.every((coding) => Object.hasOwn(DECODERS, coding));
  if (!isKnown || codings.length > MOST_CODINGS || incoming.headers['content-length'] === '0')
    return incoming;
  return codings.reduceRight<Readable>((source, coding) => {
    const decoder = DECODERS[coding]?.();
    // An error of one ends all; it is read from the last.
    return decoder ? pipeline(source, decoder, () => {}) : source;
  }, incoming);
}

/** `deflate` as servers send it: in the envelope of the standard, or without, which the first byte tells. */
class Inflate extends Transform {
  #decoder: Transform | null = null;

  override _transform(chunk: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    if (chunk.byteLength === 0) return done();
    this.#decoder ??= this.#decoderOf(chunk);
    this.#decoder.write(chunk, encoding, done);
  }

  override _flush(done: TransformCallback): void {
    if (!this.#decoder) return done();
    this.#decoder.once('end', () => done());
    this.#decoder.end();
  }

  override _read(size: number): void {
    this.#decoder?.resume();
    super._read(size);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#decoder?.destroy();
    super._destroy(error, done);
  }

  #decoderOf([first = 0]: Buffer): Transform {
    // The method of compression; 8 is the only one that there is.
    const decoder = (first & 0x0f) === 8 ? createInflate() : createInflateRaw();
    decoder.on('data', (bytes: Buffer) => {
      if (!this.push(bytes)) decoder.pause();
    });
    decoder.on('error', (error) => this.destroy(error));
    return decoder;
  }
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name = '', value = ''] = raw.slice(at, at + 2);
    try {
      headers.append(name, value);
    } catch {
      // A header that no Response can hold says nothing that anybody here asks for.
    }
  }
  return headers;
}

/** What a Response takes of the words behind the status. */
function reasonPhrase(text = ''): string {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text) ? text : '';
}
