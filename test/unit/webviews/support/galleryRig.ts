import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fromPage } from '../../../../src/ui/gallery/galleryDoor.ts';
import { galleryPage } from '../../../../src/ui/gallery/galleryPage.ts';
import type { FromGallery, RecipeGroup, ShownOutput, ToGallery } from '../../../../src/ui/galleryMessages.ts';
import { drawPicture } from '../../../../src/sandbox/picture/picture.ts';
import { buildPages } from '../../../../esbuild.mjs';
import { launchBrowser } from '../../../editor/browser.ts';
import { pageWords } from './vscodeStandIn.ts';

export type ThemeName = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

interface Theme {
  readonly body: string;
  readonly variables: Readonly<Record<string, string>>;
}

export interface GalleryPlace {
  readonly outputs: readonly ShownOutput[];
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What the page kept before. */
  readonly kept?: unknown;
  /** What to begin with. */
  readonly show?: ShownOutput | null;
  readonly texts?: Readonly<Record<string, string>>;
  readonly pageSize?: number;
  readonly accounts?: readonly { readonly id: string; readonly label: string }[];
}

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

/** The built gallery page in a real browser, under its real policy, with a host that plays from a list of outputs. */
export class GalleryRig {
  readonly page: Page;
  /** Everything that the page said, in order. */
  readonly sent: FromGallery[] = [];
  /** Addresses off the page's own origin that it asked for; and what its policy stopped. */
  readonly strangers: string[] = [];
  readonly #context: BrowserContext;
  readonly #place: GalleryPlace;
  #matching: readonly ShownOutput[] = [];
  #given = 0;

  private constructor(context: BrowserContext, page: Page, place: GalleryPlace) {
    this.#context = context;
    this.page = page;
    this.#place = place;
  }

  static async open(stage: GalleryStage, place: GalleryPlace): Promise<GalleryRig> {
    const { width = 1000, height = 700 } = place;
    const context = await stage.browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const rig = new GalleryRig(context, page, place);
    page.on('request', (request) => {
      if (!request.url().startsWith(stage.origin)) rig.strangers.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) rig.strangers.push(message.text());
    });
    page.on('pageerror', (error) => rig.strangers.push(error.message));
    await page.exposeFunction('toHost', (message: unknown) => rig.#receive(message));
    await page.addInitScript(actAsEditor, {
      kept: place.kept ?? null,
      theme: stage.themes[place.theme ?? 'dark'],
    });
    await page.goto(`${stage.origin}/`);
    return rig;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** Says something to the page, as the host would. */
  tell(message: ToGallery): Promise<void> {
    return this.page.evaluate((said) => (globalThis as unknown as PageScope).postMessage(said, '*'), message);
  }

  /** What the page keeps over a reload. */
  kept(): Promise<unknown> {
    return this.page.evaluate(() => (globalThis as unknown as PageScope).keptState);
  }

  /** The label of what has the keyboard's focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      interface Node {
        readonly shadowRoot: { readonly activeElement: Node | null } | null;
        getAttribute(name: string): string | null;
      }
      let at = (globalThis as unknown as { document: { activeElement: Node | null } }).document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.getAttribute('aria-label') ?? '';
    });
  }

  /** The rules that axe finds broken, each with the first place. */
  async faults(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }

  /** What was said last of a type. */
  last<T extends FromGallery['type']>(type: T): Extract<FromGallery, { type: T }> | undefined {
    return this.sent.findLast((message) => message.type === type) as
      Extract<FromGallery, { type: T }> | undefined;
  }

  async #receive(raw: unknown): Promise<void> {
    const message = fromPage(raw);
    if (!message) throw new Error(`The page said what the host does not know: ${JSON.stringify(raw)}`);
    this.sent.push(message);
    for (const answer of await this.#answers(message)) await this.tell(answer);
  }

  async #answers(message: FromGallery): Promise<readonly ToGallery[]> {
    const { outputs, show, texts = {}, accounts = [{ id: 'a1', label: 'studio' }] } = this.#place;
    switch (message.type) {
      case 'ready':
        return [
          {
            type: 'start',
            words: await pageWords(),
            choices: { accounts },
            language: 'en',
            ...(show === undefined ? {} : { show }),
          },
        ];
      case 'query': {
        const { text, kind, job } = message.filter;
        const words = text.toLowerCase().split(/\s+/).filter(Boolean);
        this.#matching = outputs.filter(
          (one) =>
            words.every((word) => one.title.includes(word)) &&
            (kind === null || one.kind === kind) &&
            (job === null || one.job === job),
        );
        this.#given = 0;
        return [this.#next(message.query)];
      }
      case 'more':
        return [this.#next(message.query)];
      case 'look':
        return [{ type: 'changed', outputs: outputs.filter(({ id }) => message.ids.includes(id)) }];
      case 'recipe': {
        const output = outputs.find(({ id }) => id === message.id);
        return output ? [{ type: 'recipe', id: message.id, groups: recipe(output) }] : [];
      }
      case 'text':
        return [
          { type: 'text', id: message.id, text: texts[message.id] ?? '', cut: message.id.endsWith('/9') },
        ];
      case 'want':
      case 'act':
      case 'showing':
        return [];
    }
  }

  #next(query: number): ToGallery {
    const from = this.#given;
    this.#given += this.#place.pageSize ?? 400;
    const outputs = this.#matching.slice(from, this.#given);
    return { type: 'outputs', query, outputs, more: this.#given < this.#matching.length };
  }
}

/** A browser and a loopback server with the built page and some pictures; many pages can be opened on it. */
export class GalleryStage {
  readonly browser: Browser;
  readonly origin: string;
  readonly themes: Readonly<Record<ThemeName, Theme>>;
  readonly #dist: string;
  readonly #server: Server;

  private constructor(browser: Browser, dist: string, server: Server) {
    this.browser = browser;
    this.#dist = dist;
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.themes = JSON.parse(readFileSync(path.join(import.meta.dirname, 'themes.json'), 'utf8')) as Readonly<
      Record<ThemeName, Theme>
    >;
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

  async close(): Promise<void> {
    await this.browser.close();
    this.#server.close();
    this.#server.closeAllConnections();
    await rm(this.#dist, { recursive: true, force: true });
  }
}

/** What the scripts that run in the page see of it; the tests are checked without the browser's types. */
interface PageScope {
  postMessage(message: unknown, target: string): void;
  keptState: unknown;
}

/** An SVG that would run a script and load a picture from afar, if it were let. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">
<rect width="400" height="300" fill="#2a6"/><circle cx="200" cy="150" r="90" fill="#fc3"/>
<image href="https://example.com/beacon.png" width="1" height="1"/>
<script>parent.postMessage('from the drawing', '*'); fetch('https://example.com/beacon');</script></svg>`;

function picture(prompt: string): Uint8Array {
  const wish = { seed: 1, steps: 9, motif: 'free', style: '', source: null, sourceStrength: 1 } as const;
  return drawPicture({ prompt, width: 640, height: 480, ...wish });
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

function recipe(output: ShownOutput): readonly RecipeGroup[] {
  return [
    { title: 'Prompt', rows: [{ label: '', value: output.title }] },
    {
      title: 'Request',
      rows: [
        { label: 'Workflow', value: output.jobKind },
        { label: 'Seed', value: String(output.createdAt % 97) },
      ],
    },
    { title: 'Cost', rows: [{ label: 'Charged', value: output.cost ?? 'not said' }] },
  ];
}

/** What the editor puts into a webview's document: its channel and its theme. Runs in the page. */
function actAsEditor({ kept, theme }: { readonly kept: unknown; readonly theme: Theme }): void {
  interface Scope extends PageScope {
    acquireVsCodeApi: () => object;
    toHost: (message: unknown) => Promise<void>;
    document: {
      documentElement: { style: { setProperty(name: string, value: string): void } };
      body: { className: string };
      addEventListener(name: string, listener: () => void): void;
    };
  }
  const scope = globalThis as unknown as Scope;
  scope.keptState = kept ?? undefined;
  scope.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => void scope.toHost(message),
    getState: () => scope.keptState,
    setState: (state: unknown) => (scope.keptState = state),
  });
  scope.document.addEventListener('DOMContentLoaded', () => {
    for (const [name, value] of Object.entries(theme.variables)) {
      scope.document.documentElement.style.setProperty(name, value);
    }
    scope.document.body.className = theme.body;
  });
}
