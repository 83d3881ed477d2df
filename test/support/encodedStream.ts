import type { ServerResponse } from 'node:http';
import type { Transform } from 'node:stream';
import {
  constants,
  createBrotliCompress,
  createDeflate,
  createDeflateRaw,
  createGzip,
  createZstdCompress,
} from 'node:zlib';

type Compressor = Transform & { flush(kind: number, done: () => void): void };

/** Its name, its header, how it is made, and how its flush is called. */
export type Coding = readonly [name: string, header: string, make: () => Compressor, flush: number];

/** As servers and ingresses compress; `deflate` is sent with and without its envelope. */
export const CODINGS: readonly Coding[] = [
  ['gzip', 'gzip', () => createGzip(), constants.Z_SYNC_FLUSH],
  ['deflate', 'deflate', () => createDeflate(), constants.Z_SYNC_FLUSH],
  ['deflate without its envelope', 'deflate', () => createDeflateRaw(), constants.Z_SYNC_FLUSH],
  ['br', 'br', () => createBrotliCompress(), constants.BROTLI_OPERATION_FLUSH],
  ['zstd', 'zstd', () => createZstdCompress(), constants.ZSTD_e_flush],
];

/** The server's side of a compressed stream. */
export class EncodedStream {
  readonly #response: ServerResponse;
  readonly #compressor: Compressor;
  readonly #flush: number;

  constructor(response: ServerResponse, [, header, make, flush]: Coding) {
    this.#response = response;
    this.#compressor = make();
    this.#flush = flush;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': header });
    this.#compressor.on('data', (bytes: Buffer) => void response.write(bytes));
  }

  /** Writes and flushes, as a server does behind each event. */
  send(text: string): Promise<void> {
    this.#compressor.write(text);
    return new Promise((done) => this.#compressor.flush(this.#flush, done));
  }

  /** Ends as it should: with all that the coding writes at its end. */
  finish(): void {
    this.#compressor.once('end', () => this.#response.end());
    this.#compressor.end();
  }

  /** Ends the answer without the end of the coding, as an ingress does whose server has gone away. */
  stop(): void {
    this.#response.end();
  }

  cut(): void {
    this.#response.destroy();
  }
}
