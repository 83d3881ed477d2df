import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { webviewDocument } from '../../../../src/features/shared/pages/webviewDocument.ts';
import type { OutputItem } from '../../../../src/features/gallery/galleryMessages.ts';
import { drawPicture } from '../../../../src/sandbox/media/drawPicture.ts';
import { buildPages } from '../../../../esbuild.mjs';
import { launchBrowser } from '../../../editor/browser.ts';
import { outputItem } from './outputs.ts';

const PROMPTS = [
  'a lighthouse at dusk above a calm sea',
  'a pine forest in the mist',
  'neon city at night in the rain',
  'desert dunes at noon',
  'a planet with rings',
  'mountain lake at sunrise',
];
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  ttf: 'font/ttf',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** A browser and a loopback server with the built page and some pictures. */
export class GalleryServer {
  readonly browser: Browser;
  readonly origin: string;
  readonly #dist: string;
  readonly #files: Map<string, ServedFile>;
  /** Ranges that were asked for, as `name bytes=0-99`, in order. */
  readonly ranges: string[];
  readonly #server: Server;

  private constructor(browser: Browser, dist: string, server: Server, files: FileServer) {
    this.browser = browser;
    this.#dist = dist;
    this.#files = files.files;
    this.ranges = files.ranges;
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(): Promise<GalleryServer> {
    const dist = await mkdtemp(path.join(tmpdir(), 'backlot-pages-'));
    await buildPages({ production: true, dist });
    const pictures = PROMPTS.map((prompt) => picture(prompt, 480));
    const films = PROMPTS.map((prompt) => picture(prompt, 360));
    const files = new FileServer();
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
      const name = url.pathname.slice(1);
      const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/html';
      response.setHeader('content-type', type);
      if (files.answers(name, request.headers.range, response)) return;
      if (name === '' || name === 'storyboard' || name === 'composer')
        return void response.end(document(url.origin, name || 'gallery'));
      if (name === 'bare') return void response.end(bare(Number(url.searchParams.get('count'))));
      if (name.startsWith('missing')) return void response.writeHead(404).end();
      if (name.endsWith('.svg')) return void response.end(SVG);
      const number = /^picture-(\d+)\.png$/.exec(name)?.[1];
      if (number !== undefined) return void response.end(pictures[Number(number) % pictures.length]);
      const film = /^film-(\d+)\.png$/.exec(name)?.[1];
      if (film !== undefined) return void response.end(films[Number(film) % films.length]);
      try {
        response.end(readFileSync(path.join(dist, 'webviews', path.basename(name))));
      } catch {
        response.writeHead(404).end();
      }
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return new GalleryServer(await launchBrowser(), dist, server, files);
  }

  /** Serves a file, in ranges as the editor does; gives its URL. */
  serve(name: string, type: string, bytes: Uint8Array): string {
    this.#files.set(name, { type, bytes });
    return `${this.origin}/${name}`;
  }

  /** The URL of a picture; each number is its own file. */
  picture(number: number): string {
    return `${this.origin}/picture-${number}.png`;
  }

  /** The URL of a picture in the shape of a film, 16:9. */
  film(number: number): string {
    return `${this.origin}/film-${number}.png`;
  }

  /** Outputs with different picture files, newest first. */
  pictures(count: number): readonly OutputItem[] {
    return Array.from({ length: count }, (_, at) => outputItem(at, { source: this.picture(at) }));
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.#server.close();
    this.#server.closeAllConnections();
    await rm(this.#dist, { recursive: true, force: true });
  }
}

interface ServedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Answers with files as the editor's webviews do: single ranges only. */
class FileServer {
  readonly files = new Map<string, ServedFile>();
  readonly ranges: string[] = [];

  /** False for a file that it does not have. */
  answers(name: string, range: string | undefined, response: ServerResponse): boolean {
    const file = this.files.get(name);
    if (!file) return false;
    const { type, bytes } = file;
    response.setHeader('content-type', type);
    response.setHeader('accept-ranges', 'bytes');
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
    if (from === undefined) {
      response.end(bytes);
      return true;
    }
    this.ranges.push(`${name} ${range}`);
    const end = Math.min(to ? Number(to) + 1 : Infinity, bytes.byteLength);
    response.setHeader('content-range', `bytes ${from}-${end - 1}/${bytes.byteLength}`);
    response.writeHead(206).end(bytes.subarray(Number(from), end));
    return true;
  }
}

/** An SVG that tries to run a script and to load a remote picture. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">
<rect width="400" height="300" fill="#2a6"/><circle cx="200" cy="150" r="90" fill="#fc3"/>
<image href="https://example.com/beacon.png" width="1" height="1"/>
<script>parent.postMessage('from the drawing', '*'); fetch('https://example.com/beacon');</script></svg>`;

function picture(prompt: string, height: number): Uint8Array {
  return drawPicture({ prompt, width: 640, height, seed: 1 });
}

function document(origin: string, name: string): string {
  return webviewDocument({
    name,
    cspSource: origin,
    readsFiles: name === 'gallery',
    decodes: name === 'gallery',
    file: (file) => `${origin}/${file}`,
    nonce: 'bm9uY2U',
    language: 'en',
  });
}

/** A minimal page with the same pictures: the baseline of the benchmark. */
function bare(count: number): string {
  const one = (at: number): string =>
    `<figure><img src="/picture-${at}.png" loading="lazy" decoding="async"><figcaption>picture ${at}</figcaption></figure>`;
  const style = `body{margin:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(168px,1fr));gap:12px}
figure{margin:0;height:180px}img{width:100%;height:132px;object-fit:cover}`;
  const pictures = Array.from({ length: count }, (_, at) => one(at)).join('');
  return `<!DOCTYPE html><title>bare</title><style>${style}</style>${pictures}`;
}
