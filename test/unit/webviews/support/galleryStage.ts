import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { galleryPage } from '../../../../src/features/gallery/galleryPage.ts';
import type { ShownOutput } from '../../../../src/features/gallery/galleryMessages.ts';
import { drawPicture } from '../../../../src/sandbox/media/drawPicture.ts';
import { buildPages } from '../../../../esbuild.mjs';
import { launchBrowser } from '../../../editor/browser.ts';
import { shownOutput } from './outputs.ts';

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

/** A browser and a loopback server with the built page and some pictures; many pages can be opened on it. */
export class GalleryStage {
  readonly browser: Browser;
  readonly origin: string;
  readonly #dist: string;
  readonly #server: Server;

  private constructor(browser: Browser, dist: string, server: Server) {
    this.browser = browser;
    this.#dist = dist;
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(): Promise<GalleryStage> {
    const dist = await mkdtemp(path.join(tmpdir(), 'backlot-pages-'));
    await buildPages({ production: true, dist });
    const pictures = PROMPTS.map(picture);
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
      const name = url.pathname.slice(1);
      const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/html';
      response.setHeader('content-type', type);
      if (name === '') return void response.end(document(url.origin));
      if (name === 'bare') return void response.end(bare(Number(url.searchParams.get('count'))));
      if (name.startsWith('missing')) return void response.writeHead(404).end();
      if (name.endsWith('.svg')) return void response.end(SVG);
      const number = /^picture-(\d+)\.png$/.exec(name)?.[1];
      if (number !== undefined) return void response.end(pictures[Number(number) % pictures.length]);
      try {
        response.end(readFileSync(path.join(dist, 'webviews', path.basename(name))));
      } catch {
        response.writeHead(404).end();
      }
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return new GalleryStage(await launchBrowser(), dist, server);
  }

  /** The address of a picture; each number is a file of its own. */
  picture(number: number): string {
    return `${this.origin}/picture-${number}.png`;
  }

  /** So many outputs, the newest first, each with a picture of its own. */
  pictures(count: number): readonly ShownOutput[] {
    return Array.from({ length: count }, (_, at) => shownOutput(at, { source: this.picture(at) }));
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.#server.close();
    this.#server.closeAllConnections();
    await rm(this.#dist, { recursive: true, force: true });
  }
}

/** An SVG that would run a script and load a picture from afar, if it were let. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">
<rect width="400" height="300" fill="#2a6"/><circle cx="200" cy="150" r="90" fill="#fc3"/>
<image href="https://example.com/beacon.png" width="1" height="1"/>
<script>parent.postMessage('from the drawing', '*'); fetch('https://example.com/beacon');</script></svg>`;

function picture(prompt: string): Uint8Array {
  return drawPicture({ prompt, width: 640, height: 480, seed: 1 });
}

function document(origin: string): string {
  return galleryPage({
    cspSource: origin,
    file: (name) => `${origin}/${name}`,
    nonce: 'bm9uY2U',
    language: 'en',
  });
}

/** The least that shows so many of the same pictures: the measure for what the gallery costs. */
function bare(count: number): string {
  const one = (at: number): string =>
    `<figure><img src="/picture-${at}.png" loading="lazy" decoding="async"><figcaption>picture ${at}</figcaption></figure>`;
  const style = `body{margin:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(168px,1fr));gap:12px}
figure{margin:0;height:180px}img{width:100%;height:132px;object-fit:cover}`;
  const pictures = Array.from({ length: count }, (_, at) => one(at)).join('');
  return `<!DOCTYPE html><title>bare</title><style>${style}</style>${pictures}`;
}
